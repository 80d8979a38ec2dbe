import type { LetterKind, Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { Letter } from './state';
import type { Status } from '../../policy/codes';

/** The letters of the profile that are prepared in a status. */
export const lettersIn = (status: Status, profile: Profile): readonly LetterKind[] =>
  profile.letters.filter((kind) => kind.from.includes(status));

/** The letter that waits to be sent: the newest, which takes the place of those prepared before it and never sent. */
export function unsentLetter({ letters, status }: Case, profile: Profile): Letter | undefined {
  const newest = letters.at(-1);
  if (!newest || newest.sent) return undefined;
  return lettersIn(status, profile).some(({ code }) => code === newest.code) ? newest : undefined;
}

/** Every warning that was sent in a case, oldest first. */
export const warningsSent = ({ letters }: Pick<Case, 'letters'>): readonly Letter[] =>
  letters.filter(({ purpose, sent }) => purpose === 'warning' && sent !== undefined);

/** The warning whose outcome is still open: a warned customer is watched (D2). */
export const watchedWarning = (subject: Pick<Case, 'letters'>): Letter | undefined =>
  warningsSent(subject).findLast(({ ended }) => ended === undefined);

/** Whether a restriction needs a recorded reason for no warning: where one is expected first and none was sent (D2). */
export const needsNoWarningReason = (subject: Case, profile: Profile): boolean =>
  profile.decision.warning.first === 'expected' && warningsSent(subject).length === 0;

/** Whether whoever approves what was proposed has to say why there was no warning, since the proposal does not (D2). */
export const lacksNoWarningReason = (subject: Case, profile: Profile): boolean =>
  needsNoWarningReason(subject, profile) && (subject.proposal?.measures.noWarningBecause ?? '') === '';
