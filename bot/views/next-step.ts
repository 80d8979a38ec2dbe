import { filled } from '../../cards/words/fill';
import { nextWords } from '../../cards/words/next';
import type { Case } from '../domain/case';
import type { Action } from '../domain/statuses';
import { deputyOf, spocOf } from '../domain/contact-people';
import type { Profile } from '../policy/profile';
import { nameOf, partyLabel } from './labels';

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

/** What happens next on a case, in a sentence that names who it waits for. */
export function nextStep(subject: Case, profile: Profile): string {
  const goesOn = profile.workflow.statuses.find((entry) => entry.code === subject.status)?.continues;
  return goesOn ?? filled(nextWords[subject.status], { who: waitsFor(subject, profile) });
}

/** Whom a case waits for: people where they are known, otherwise those whose role takes the next step. */
export function waitsFor(subject: Case, profile: Profile): string {
  if (subject.question) return nameOf(subject.question.of);
  const parties = new Set(
    profile.workflow.transitions
      .filter((row) => row.from.includes(subject.status) && onward.includes(row.action))
      .flatMap((row) => row.by),
  );
  if (parties.has('manager')) return nameOf(subject.manager);
  const [spoc, deputy] = [spocOf(subject), deputyOf(subject)];
  if (parties.has('spoc') && spoc) {
    return [`${nameOf(spoc)} (SPOC)`, ...(deputy ? [`${nameOf(deputy)} (deputy)`] : [])].join(' or ');
  }
  return [...parties].map((party) => partyLabel(profile, party)).join(' or ');
}
