import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import { incidentsOf } from '../reporting/weight';
import { Entries } from '../entries/entries';
import type { Assessment } from './state';
import { listLimits, textLimits } from '../entries/limits';
import type { Refusal } from '../case/refusal';
import { happens, refuseIncomplete, type Step, type Verdict, requireReason } from '../case/verdict';

/** The assessment that was asked for and not made yet; undefined where nothing is waited for. */
export const openAssessment = ({ assessments }: Case): Assessment | undefined => {
  const last = assessments.at(-1);
  return last?.finding === undefined ? last : undefined;
};

/** Whether a complaint of the customer is being handled, as somebody who reported an incident said (D1). */
export const isComplaintOpen = (subject: Case): boolean =>
  incidentsOf(subject).some((incident) => incident.complaint === true);

/**
 * D1: while a complaint is handled nothing is proposed before those who determine it found the behaviour unacceptable;
 * undefined where nothing stands in the way. The newest finding counts.
 */
export function assessmentRefusal(subject: Case, profile: Profile): Refusal | undefined {
  const last = subject.assessments.at(-1);
  if (!last && !isComplaintOpen(subject)) return undefined;
  const { finding } = last ?? {};
  if (!finding) return { code: 'AssessmentMissing', from: whoAssess(profile) };
  return finding.acceptable ? { code: 'FoundAcceptable', by: finding.by, at: finding.at } : undefined;
}

/** Those who determine whether behaviour is unacceptable while a complaint is handled. */
const whoAssess = ({ workflow }: Profile): readonly string[] => [
  ...new Set(
    workflow.transitions.filter(({ action }) => action === 'find-unacceptable').flatMap(({ by }) => by),
  ),
];

/** Somebody asks for an assessment: the report did not say that a complaint is handled, or more has happened since. */
export function seekAssessment(command: CommandOf<'seek-assessment'>, { subject, to }: Step): Verdict {
  const entries = new Entries();
  const reason = entries.required('reason', command.reason, textLimits.reason);
  if (subject.assessments.length >= listLimits.assessments) {
    entries.note('reason', 'too-many', { limit: listLimits.assessments });
  }
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'AssessmentSought', to, reason, returnTo: subject.status });
}

/** Those who determine it find the behaviour unacceptable, or not, and say why; the case goes back to who asked (D1). */
export const giveAssessment = (
  command: CommandOf<'find-unacceptable' | 'find-acceptable'>,
  { to }: Step,
): Verdict =>
  requireReason(command.reason, (reason) => ({
    type: 'AssessmentGiven',
    to,
    acceptable: command.action === 'find-acceptable',
    reason,
  }));
