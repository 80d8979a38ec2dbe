import type { Case } from '../case/state';
import { isAffected } from '../reporting/weight';
import type { CommandOf } from '../case/commands';
import { measuresOf } from '../restricting/in-force';
import { Entries } from '../entries/entries';
import type { Appeal } from './state';
import { listLimits, textLimits } from '../entries/limits';
import { happens, refuseIncomplete, type Step, type Verdict, requireReason } from '../case/verdict';
import type { Happened } from '../case/events';

/** How the decision of a case was overturned by somebody senior who was not involved (D3); undefined where it stands. */
export const overturningOutcome = ({ appeals }: Case): Appeal['outcome'] =>
  appeals.find(({ outcome }) => outcome?.overturned === true)?.outcome;

/** Everybody who had a part in a case, as Entra object ids: none of them looks at its decision again (D3). */
export function involvedPeople(subject: Case): ReadonlySet<string> {
  const { reporter, manager, proposal, decision, assessments, appeals, appointments, incidents, steps } =
    subject;
  const measures = measuresOf(subject);
  const people = [
    ...[reporter, manager, proposal?.by, decision?.by, measures?.spoc, measures?.deputy],
    ...appointments.map((appointment) => appointment.person),
    ...incidents.flatMap(({ by, affected }) => [by, ...affected.filter(({ id }) => isAffected(subject, id))]),
    ...assessments.flatMap((assessment) => [assessment.by, assessment.finding?.by]),
    ...appeals.flatMap((appeal) => [appeal.by, appeal.outcome?.by]),
    ...steps.filter(({ event }) => upheld.some((one) => one === event)).map(({ by }) => by),
  ];
  return new Set(people.flatMap((person) => (person ? [person.id] : [])));
}

/** The steps by which a restriction in force was kept, or another put in its place: of changes a case keeps only the newest. */
const upheld: readonly Happened['type'][] = ['ReviewContinued', 'ChangeProposed', 'ChangeDecided'];

/** Staff pass on that the customer asks for a second look, and what they say (D3); the restriction stays meanwhile. */
export function requestAppeal(command: CommandOf<'request-appeal'>, { subject, to }: Step): Verdict {
  const entries = new Entries();
  const customerSays = entries.required('customerSays', command.customerSays, textLimits.reason);
  if (subject.appeals.length >= listLimits.appeals) {
    entries.note('customerSays', 'too-many', { limit: listLimits.appeals });
  }
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'AppealRequested', to, customerSays });
}

/** Somebody senior who was not involved confirms the decision, or overturns it and ends the measures, with a reason (D3). */
export const decideAppeal = (
  command: CommandOf<'confirm-decision' | 'overturn-decision'>,
  { context, to }: Step,
): Verdict =>
  requireReason(command.reason, (reason) => ({
    type: 'AppealDecided',
    to,
    overturned: command.action === 'overturn-decision',
    reason,
    policyVersion: `${context.profile.policy.title}, ${context.profile.policy.version}`,
  }));
