import { fill } from '../../../cards/words/fill';
import { nextWords, nextWordsForYou, you } from '../../../cards/words/next';
import { joins } from '../../../cards/words/joins';
import { caseLabels as labels } from '../../../cards/words/case/words';
import type { Case } from '../../domain/case/state';
import type { Action, Status } from '../../policy/codes';
import { deputyOf, spocOf } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { nameOf, partyLabel } from './labels';
import type { Person } from '../../domain/case/person';

/** The steps that carry a case on; asking, adding and declaring do not. */
const onward: readonly Action[] = [
  'acknowledge',
  'close',
  'refer',
  'endorse',
  'find-unacceptable',
  'approve',
  'refuse',
  'behaviour-changed',
  'record-notice',
  'confirm-decision',
];

/** What happens next on a case, in a sentence that names who it waits for; whoever reads it is "you". `reader`: their Entra object id. */
export function nextStep(subject: Case, profile: Profile, reader = ''): string {
  const goesOn = profile.workflow.statuses.find((entry) => entry.code === subject.status)?.continues;
  if (goesOn !== undefined) return goesOn;
  const who = waitsFor(subject, profile, reader);
  const isYours = personWaitedFor(subject, profile)?.id === reader;
  const yours: Readonly<Partial<Record<Status, string>>> = nextWordsForYou;
  const words = (isYours ? yours[subject.status] : undefined) ?? nextWords[subject.status];
  return fill(words, { who });
}

/** Whom a case waits for: people where they are known, `reader` as "you"; otherwise those whose role takes the next step. */
export function waitsFor(subject: Case, profile: Profile, reader = ''): string {
  const named = (person: Person): string => (person.id === reader ? you : nameOf(person));
  const person = personWaitedFor(subject, profile);
  if (person) return named(person);
  const parties = partiesOnward(subject, profile);
  const [spoc, deputy] = [spocOf(subject), deputyOf(subject)];
  if (parties.has('spoc') && spoc) {
    return [
      fill(labels.spoc, { who: named(spoc) }),
      ...(deputy ? [fill(labels.deputy, { who: named(deputy) })] : []),
    ].join(joins.or);
  }
  return [...parties].map((party) => partyLabel(profile, party)).join(joins.or);
}

/** Whoever is asked a question, or the line manager, where the case waits for that one person. */
function personWaitedFor(subject: Case, profile: Profile): Person | undefined {
  if (subject.question) return subject.question.of;
  return partiesOnward(subject, profile).has('manager') ? subject.manager : undefined;
}

/** Those who may carry the case on from where it stands. */
const partiesOnward = ({ status }: Case, { workflow }: Profile) =>
  new Set(
    workflow.transitions
      .filter((row) => row.from.includes(status) && onward.includes(row.action))
      .flatMap((row) => row.by),
  );
