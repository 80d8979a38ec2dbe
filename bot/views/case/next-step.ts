import { fill } from '../../../cards/words/fill';
import { nextWords, nextWordsForYou, you } from '../../../cards/words/next';
import { joins } from '../../../cards/words/joins';
import { caseLabels as labels } from '../../../cards/words/case/words';
import type { Case } from '../../domain/case/state';
import type { Taker } from '../../domain/waiting/parties-there';
import { whoLeadsOn } from '../../domain/waiting/whose-turn';
import type { Status } from '../../policy/codes';
import { calledAs } from '../contact-people/called';
import type { Profile } from '../../policy/profile';
import { channelLabel, nameOf, partyLabel } from './labels';

/** What happens next on a case, in a sentence that names who it waits for; whoever reads it is "you". `reader`: their Entra object id. */
export function nextStep(subject: Case, profile: Profile, reader = ''): string {
  const goesOn = profile.workflow.statuses.find((entry) => entry.code === subject.status)?.continues;
  if (goesOn !== undefined) return goesOn;
  const { people, roles } = whoLeadsOn(subject, profile);
  const [only, ...others] = people;
  const isYours = others.length === 0 && roles.length === 0 && only?.person.id === reader;
  const yours: Readonly<Partial<Record<Status, string>>> = nextWordsForYou;
  const words = (isYours ? yours[subject.status] : undefined) ?? nextWords[subject.status];
  return fill(words, { who: waitsFor(subject, profile, reader) });
}

/**
 * Whom a case waits for: people where they are known, `reader` as "you"; otherwise those whose role takes the next step. What
 * was passed on names those it was passed to as well (D7).
 */
export function waitsFor(subject: Case, profile: Profile, reader = ''): string {
  const turn = whoLeadsOn(subject, profile);
  const people = turn.people.map((taker) => takerInWords(taker, reader, profile));
  const roles = turn.roles.map((role) => partyLabel(profile, role));
  if (people.length === 0 || turn.passedTo === undefined) return [...people, ...roles].join(joins.or);
  return fill(labels.passedOn, {
    who: people.join(joins.or),
    to: channelLabel(profile, turn.passedTo),
  });
}

function takerInWords({ person, as }: Taker, reader: string, profile: Profile): string {
  const who = person.id === reader ? you : nameOf(person);
  return as === 'spoc' || as === 'deputy' ? fill(labels.as, { who, as: calledAs(as, profile) }) : who;
}
