import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { routedDetailWords, routingLabels as labels } from '../../../cards/words/routing/words';
import type { Case } from '../../domain/case/state';
import { allOwed, owedRouting } from '../../domain/routing/owed';
import { isBinding } from '../../domain/routing/routed-person';
import type { RoutingRule } from '../../domain/routing/state';
import type { Profile } from '../../policy/profile';
import { stepButtons } from '../case/buttons';
import { nameOf } from '../case/labels';

/**
 * What is to be set, taken out or tested, put to those who run mail and telephones (S1, R5): no customer's name, address or
 * number, which stand in the form behind its button, after the role was asked for.
 */
export function routingRequest(subject: Case, profile: Profile): CardData<'appointment'> {
  const { ref } = subject;
  const owed = owedRouting(subject, profile);
  const isOpen = allOwed(owed).length > 0;
  const standing = isBinding(subject) ? labels.done : labels.ended;
  const rows = (['undo', 'set', 'test'] as const).flatMap((doing) =>
    owed[doing].map((rule) => rowOf(labels.doing[doing], rule)),
  );
  return {
    ref,
    v: subject.version,
    heading: fill(isOpen ? labels.asked : standing, { ref }),
    tone: isOpen ? 'accent' : 'emphasis',
    lead: isOpen ? labels.lead : labels.leadDone,
    sections: isOpen ? [{ heading: labels.toDo, rows }] : [],
    expects: [],
    next: '',
    verbs: [],
    buttons: isOpen ? stepButtons(['record-routing']) : [],
  };
}

const rowOf = (doing: string, { detail, to }: RoutingRule) => ({
  label: fill(labels.count, { detail: routedDetailWords[detail], doing }),
  text: nameOf(to),
});
