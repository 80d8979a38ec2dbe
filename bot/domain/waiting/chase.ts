import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { NextAcceptance } from '../contact-people/acceptance';
import type { NextChase } from './chasing';
import type { Untold } from '../letters/untold';
import { isAlarmRepeated, openAlarm } from '../reporting/alarm';
import { searchChannel } from './manager-search';
import { endStep } from '../restricting/end-schedule';
import { type NextPing, nextPing } from '../reviews/schedule';
import { type Away, nobodyAway } from '../absences/absences';
import { pingReview } from '../reviews/rules';
import type { NextRouting } from '../routing/owed';
import { type Outcome, record } from '../case/decide';
import type { Happened } from '../case/events';
import { endPeriod } from '../records/retention';
import type { Task } from '../outside-reports/state';
import { taskKey } from '../outside-reports/tasks';
import { nextChaseWhile, nextWhereNobodyIsLeft, passOverAbsent } from './waiting-for';
import type { IsWorkingDay } from '../time/working-days';
import { hasCome } from '../time/instant';
import { theBot } from '../case/person';
import { passedOnTo } from './whose-turn';

/** What a chase is decided by, besides the case: nobody asks for it, the time does. */
export interface ChaseContext {
  readonly profile: Profile;
  readonly isWorkingDay: IsWorkingDay;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
  /** Who of those chased is away today; absent where nobody is known to be. */
  readonly away?: Away;
  /** Whether all in whose channel the case waits are too close to it (D5). */
  readonly isNobodyLeft?: boolean;
}

/** Reminds of, or escalates, a case that nobody picked up in time (D7), says once more that nobody has what is urgent (E2), or reminds of a task (E4), an appointment (S1) or a review (V1); undefined when nothing is due. */
export function chase(subject: Case, context: ChaseContext): Extract<Outcome, { kind: 'done' }> | undefined {
  const { profile, isWorkingDay, now, away = nobodyAway } = context;
  const left = context.isNobodyLeft ? nextWhereNobodyIsLeft(subject, profile, isWorkingDay) : undefined;
  const due = left ?? nextChaseWhile(away, subject, profile, isWorkingDay);
  if (!due || !hasCome(due.dueAt, now)) return undefined;
  const next = passOverAbsent(due, away);
  const { happened, commandId } = whatIsSent(subject, next, context);
  return {
    kind: 'done',
    ...record(subject, [...saidFirst(subject, next), happened], {
      actor: { ...theBot, roles: [] },
      now,
      commandId,
    }),
  };
}

/** That nobody is left is said of its own, to those who keep the list (D5). */
const saidFirst = ({ status: to }: Case, next: NextChase): readonly Happened[] =>
  'isNobodyLeft' in next ? [{ type: 'NobodyLeft', to }] : [];

function whatIsSent(
  subject: Case,
  next: NextChase,
  context: ChaseContext,
): { readonly happened: Happened; readonly commandId: string } {
  const { status: to, since } = subject;
  // What is said once more is a wish of its own.
  const isAgain = next.stage === 'escalated' && passedOnTo(subject, context.profile) !== undefined;
  const commandId = isAgain ? `${next.stage}/${since}/${next.dueAt}` : `${next.stage}/${since}`;
  if (next.stage === 'end') return endStep(subject, next.end, context);
  if (next.stage === 'review') return reviewPing(subject, next.ping, context);
  if (next.stage === 'task') return taskReminder(to, next.task);
  if (next.stage === 'telling') return tellingReminder(subject, next.untold);
  if (next.stage === 'routing') return routingReminder(to, next.routing);
  if (next.stage === 'acceptance') return acceptanceChase(to, next.acceptance);
  if (next.stage === 'warning')
    return {
      happened: { type: 'WarningDue', to, letter: next.letter },
      commandId: `warning/${next.letter}`,
    };
  if (next.stage === 'marker')
    return { happened: { type: 'MarkerDue', to }, commandId: `marker/${next.dueAt}` };
  if (next.stage === 'manager') return managerSearch(subject, next.dueAt, context.profile);
  if (next.stage === 'alarm') return alarmAgain(subject, next.dueAt, context.profile);
  if (next.stage === 'retention') return endPeriod(subject, next);
  if (next.stage === 'reminded') return { happened: { type: 'PickUpReminded', to }, commandId };
  const channel = context.profile.chasing.times.find((entry) => entry.status === to)?.escalateTo ?? '';
  const again = isAgain ? ({ again: true } as const) : {};
  return { happened: { type: 'PickUpEscalated', to, channel, ...again }, commandId };
}

/** That a task is due, or is overdue still (E4, D7). */
function taskReminder(to: Case['status'], task: Task) {
  const { code, incident, remindedAt } = task;
  const again = remindedAt === undefined ? {} : ({ again: true } as const);
  const happened = { type: 'TaskReminded', to, code, incident, ...again } as const;
  return { happened, commandId: `task/${taskKey(task)}${suffixOf(remindedAt)}` };
}

/** That a case has no manager any more, to those who can give it to another (D7). */
function managerSearch({ status: to, managerSoughtAt }: Case, dueAt: string, profile: Profile) {
  const again = managerSoughtAt === undefined ? {} : ({ again: true } as const);
  const happened = { type: 'ManagerSought', to, channel: searchChannel(profile), ...again } as const;
  return { happened, commandId: `manager/${dueAt}` };
}

/** That nobody has what is urgent, to the manager and to those who stand in for them (E2). */
function alarmAgain(subject: Case, dueAt: string, profile: Profile) {
  const { at: since } = openAlarm(subject, profile) ?? { at: subject.since };
  const again = isAlarmRepeated(subject, since) ? ({ again: true } as const) : {};
  const { channel } = profile.chasing.urgent.alarm;
  const happened = { type: 'AlarmRepeated', to: subject.status, channel, since, ...again } as const;
  return { happened, commandId: `alarm/${dueAt}` };
}

/** That somebody named has not accepted: to themself first, then to those who appoint, until somebody is found (S1). */
function acceptanceChase(to: Case['status'], { appointment, stage }: NextAcceptance) {
  const { role, at, escalatedAt } = appointment;
  const commandId = `${stage}/${role}/${at}${suffixOf(escalatedAt)}`;
  if (stage === 'reminded')
    return { happened: { type: 'AppointmentReminded', to, role } as const, commandId };
  const again = escalatedAt === undefined ? {} : ({ again: true } as const);
  return { happened: { type: 'AppointmentEscalated', to, role, ...again } as const, commandId };
}

/** That the customer was not told yet how a review ended, or of a new contact: to whoever is to tell them, until they are (R9). */
function tellingReminder({ status: to, reviews }: Case, { of, since, remindedAt }: Untold) {
  const again = remindedAt === undefined ? {} : ({ again: true } as const);
  if (of === 'contact') {
    const happened = { type: 'ContactTellingReminded', to, ...again } as const;
    return { happened, commandId: `telling-contact/${since}${suffixOf(remindedAt)}` };
  }
  const happened = { type: 'TellingReminded', to, ...again } as const;
  const { number = 0 } = reviews.latest.at(-1) ?? {};
  return { happened, commandId: `telling/${number}${suffixOf(remindedAt)}` };
}

/** That what is to be routed is not yet, or not tested: to those who run mail and telephones, until it is (R5, D7). */
function routingReminder(to: Case['status'], { since, remindedAt }: NextRouting) {
  const again = remindedAt === undefined ? {} : ({ again: true } as const);
  const happened = { type: 'RoutingReminded', to, ...again } as const;
  return { happened, commandId: `routing/${since}${suffixOf(remindedAt)}` };
}

/** Of rungs that were missed, the service being down, only the latest for each person is sent (V3). */
function reviewPing(
  subject: Case,
  due: NextPing,
  { profile, isWorkingDay, now, away = nobodyAway }: ChaseContext,
) {
  const ping = nextPing(subject, profile, isWorkingDay, now) ?? due;
  const { review } = subject;
  const asked = review?.dueOn === ping.dueOn ? review.pings : [];
  const before = asked.findLast(({ rung }) => rung === ping.rung.code);
  return {
    happened: pingReview(subject, ping, away),
    commandId: `review/${ping.dueOn}/${ping.rung.code}${suffixOf(before?.at)}`,
  };
}

/** What is said once more, since it was last said at an instant, is a command of its own; the first time it needs no more. */
const suffixOf = (last: string | undefined): string => (last === undefined ? '' : `/${last}`);
