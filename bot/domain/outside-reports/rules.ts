import type { Profile } from '../../policy/profile';
import { dayOf, isDay } from '../time/calendar';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import type { Context } from '../case/context';
import { Entries } from '../entries/entries';
import { listLimits, textLimits } from '../entries/limits';
import type { ExternalReport } from './state';
import { happens, refuseIncomplete, NoCase, type Step, type Verdict } from '../case/verdict';

/** Reports that wait for advice or a decision. */
export const undecidedReports = ({ externalReports }: Case): readonly ExternalReport[] =>
  externalReports.filter((report) => report.decision === undefined && report.made === undefined);

/** Reports that can be decided now: where the profile demands advice, some was given (E3). */
export const decidableReports = (subject: Case, { escalation }: Profile): readonly ExternalReport[] =>
  undecidedReports(subject).filter((report) => !escalation.advice?.required || report.advice.length > 0);

/** Reports that were approved and are still to be made. */
export const unmadeReports = ({ externalReports }: Case): readonly ExternalReport[] =>
  externalReports.filter((report) => report.decision?.approved === true && report.made === undefined);

/** Somebody proposes to report the customer outside, with grounds and an assessment of the risk (E3). */
export function proposeReport(
  command: CommandOf<'propose-external-report'>,
  { subject, context, to }: Step,
): Verdict {
  const entries = new Entries();
  const grounded = checkGrounds(command, subject, context.profile, entries);
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'ExternalReportProposed', to, ...grounded });
}

/** One whom the profile asks for advice gives it (E3). */
export function giveAdvice(command: CommandOf<'give-advice'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const report = chosen(command.report, undecidedReports(subject), entries);
  const advice = entries.required('advice', command.advice, textLimits.reason);
  if (report && report.advice.length >= listLimits.advice) {
    entries.note('advice', 'too-many', { limit: listLimits.advice });
  }
  const from = context.profile.escalation.advice?.from ?? [];
  const role = from.find((one) => context.actor.roles.includes(one)) ?? '';
  return entries.problems.length > 0 || !report
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'AdviceGiven', to, report: report.number, role, advice });
}

/** The decider of the profile approves or refuses a report to a third party (E3, E5). */
export function decideReport(
  command: CommandOf<'decide-external-report'>,
  { subject, context, to }: Step,
): Verdict {
  const entries = new Entries();
  const report = chosen(command.report, decidableReports(subject, context.profile), entries);
  const verdict = entries.chosen('verdict', command.verdict, verdicts);
  const rationale = entries.required('rationale', command.rationale, textLimits.reason);
  if (entries.problems.length > 0 || !report) return refuseIncomplete(entries.problems);
  const { title, version } = context.profile.policy;
  return happens({
    type: 'ExternalReportDecided',
    to,
    report: report.number,
    approved: verdict === 'approved',
    rationale,
    policyVersion: `${title}, ${version}`,
  });
}

const verdicts = [{ code: 'approved' }, { code: 'refused' }];

/** A report was made: one that was approved, or directly where the profile asks for nobody's approval (E3). */
export function recordReport(command: CommandOf<'record-external-report'>, step: Step): Verdict {
  const { subject, context, to } = step;
  const entries = new Entries();
  if (context.profile.escalation.decision === undefined) {
    const grounded = checkGrounds(command, subject, context.profile, entries);
    const made = checkMade(command, context, entries);
    return entries.problems.length > 0
      ? refuseIncomplete(entries.problems)
      : happens({ type: 'ReportedDirectly', to, ...grounded, ...made });
  }
  const report = chosen(command.report, unmadeReports(subject), entries);
  const made = checkMade(command, context, entries);
  if (entries.problems.length > 0 || !report) return refuseIncomplete(entries.problems);
  const decidedAt = report.decision?.at ?? report.at;
  if (made.madeOn < dayOf(decidedAt, context.profile.timeZone)) {
    return refuseIncomplete([{ field: 'madeOn', code: 'before-decision' }]);
  }
  return happens({ type: 'ExternalReportMade', to, report: report.number, ...made });
}

/** A member of staff says that they went to the police themselves; nobody is asked whether they may (T2). */
export function recordOwnReport(
  command: CommandOf<'record-own-report'>,
  { subject, context, to }: Step,
): Verdict {
  const entries = new Entries();
  const made = checkMade(command, context, entries);
  if (subject.ownReports.length >= listLimits.ownReports) {
    entries.note('madeOn', 'too-many', { limit: listLimits.ownReports });
  }
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'OwnReportRecorded', to, ...made });
}

/** Whoever called the emergency services says so: before anything was decided, and without asking (E1). */
export function recordEmergencyCall(
  command: CommandOf<'record-emergency-call'>,
  { subject, context, to }: Step,
): Verdict {
  const entries = new Entries();
  const made = checkMade(command, context, entries);
  if (subject.emergencyCalls.length >= listLimits.ownReports) {
    entries.note('madeOn', 'too-many', { limit: listLimits.ownReports });
  }
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'EmergencyCalled', to, ...made });
}

function checkGrounds(
  command: { readonly recipient: string; readonly grounds: readonly string[]; readonly assessment: string },
  subject: Case,
  { escalation }: Profile,
  entries: Entries,
) {
  const recipient = entries.chosen('recipient', command.recipient, escalation.recipients);
  if (subject.externalReports.length >= listLimits.externalReports) {
    entries.note('recipient', 'too-many', { limit: listLimits.externalReports });
  }
  const grounds = [...entries.chosenAny('grounds', command.grounds, escalation.grounds)];
  if (grounds.length === 0) entries.note('grounds', 'missing');
  const assessment = entries.required('assessment', command.assessment, textLimits.reason);
  return { recipient, grounds, assessment };
}

function checkMade(
  command: { readonly madeOn: string; readonly reference: string },
  { profile, now }: Context,
  entries: Entries,
) {
  const madeOn = entries.required('madeOn', command.madeOn, textLimits.reference);
  if (madeOn !== '' && !isDay(madeOn)) entries.note('madeOn', 'not-a-date');
  else if (madeOn > dayOf(now, profile.timeZone)) entries.note('madeOn', 'in-the-future');
  const reference = entries.optional('theirReference', command.reference, textLimits.reference);
  return { madeOn, ...(reference === undefined ? {} : { reference }) };
}

/** The report that a command means, by its number; where there is only one, nobody has to say which. */
function chosen(
  number: string,
  open: readonly ExternalReport[],
  entries: Entries,
): ExternalReport | undefined {
  const [only] = open;
  if (!only)
    throw new NoCase('No report waits for this step, which a guard of the workflow has to say first');
  if (number === '' && open.length === 1) return only;
  entries.chosen(
    'report',
    number,
    open.map((report) => ({ code: String(report.number) })),
  );
  return open.find((report) => String(report.number) === number);
}
