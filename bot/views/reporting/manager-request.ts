import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Case } from '../../domain/case/state';
import { urgencyOf } from '../../domain/reporting/urgency';
import type { Profile } from '../../policy/profile';
import { nameOf, statusLabel } from '../case/labels';
import { behavioursOf, rows } from './incident-rows';
import { urgencyInWords } from './urgency';

/** A case whose manager has left, put to those who can give it to another (D7): no customer's name, nothing that anybody wrote. */
export function managerRequest(subject: Case, profile: Profile): CardData<'approval-request'> {
  const open = subject.managerSoughtAt !== undefined;
  const { ref, manager } = subject;
  return {
    ref,
    v: subject.version,
    look: '',
    heading: fill(open ? labels.managerLeft : labels.managerFound, { ref, who: nameOf(manager) }),
    tone: open ? 'accent' : 'emphasis',
    urgency: open ? urgencyInWords[urgencyOf(subject, profile)] : '',
    rows: rows([
      [labels.behaviour, behavioursOf(subject, profile)],
      [labels.standing, statusLabel(profile, subject.status)],
    ]),
    open,
  };
}
