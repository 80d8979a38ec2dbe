import type { Profile, TaskKind } from '../../policy/profile';
import { dayOf, daysAfter, instantOf, startOfDay } from '../time/calendar';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import type { Context } from '../case/context';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import { textLimits } from '../entries/limits';
import type { Status } from '../../policy/codes';
import type { Task } from './state';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';
import type { Incident } from '../reporting/state';
import { repeatPace } from '../reporting/pace';
import { isDangerous, isViolent } from '../markers/dangers';

/** How a task is named within its case: its code and the number of its incident. */
export const taskKey = ({ code, incident }: Pick<Task, 'code' | 'incident'>): string => `${code}/${incident}`;

/** Whether what happened in an incident calls for a task of the profile (E4). */
function callsFor({ when }: TaskKind, incident: Incident, profile: Profile): boolean {
  if (when.violent && isViolent(incident, profile)) return true;
  return incident.behaviours.some(
    (code) =>
      when.behaviours.includes(code) ||
      profile.behaviours.some((one) => one.code === code && when.groups.includes(one.group)),
  );
}

/** The event that sets every task that an incident requires; none where it requires nothing. */
export function setTasks(
  incident: Incident,
  number: number,
  to: Status,
  { profile, now }: Context,
): readonly Happened[] {
  const today = dayOf(now, profile.timeZone);
  const tasks = profile.tasks
    .filter((kind) => kind.required && callsFor(kind, incident, profile))
    .map((kind) => ({ code: kind.code, dueOn: daysAfter(today, kind.dueInDays) }));
  return tasks.length === 0 ? [] : [{ type: 'TasksSet', to, incident: number, tasks }];
}

/**
 * Tasks that were set and are not done, oldest first. What an incident calls for is nobody's any more once it was set aside (D5);
 * that a letter went to the wrong person stays to be put right, whatever became of the incident (I3).
 */
export const unfinishedTasks = ({ tasks, incidents }: Case, profile: Profile): readonly Task[] =>
  tasks.filter(
    ({ done, code, incident }) =>
      done === undefined &&
      (incidents[incident - 1]?.setAside === undefined ||
        profile.tasks.some((kind) => kind.code === code && kind.when.refiled)),
  );

/** The channel of those who are told of a task themselves (E4): where there was violence, a threat or danger, and the profile names one. */
export function channelToldOf(
  { code, incident }: Pick<Task, 'code' | 'incident'>,
  { incidents }: Case,
  profile: Profile,
): string | undefined {
  const happened = incidents[incident - 1];
  const tells = profile.tasks.find((kind) => kind.code === code)?.tells;
  return happened && isDangerous(happened, profile) ? tells : undefined;
}

/** Everything that can be done now: tasks that were set, then those the profile offers for the newest such incident. */
export function openTasks(subject: Case, profile: Profile): readonly Task[] {
  const offered = profile.tasks
    .filter((kind) => !kind.required)
    .flatMap((kind) => {
      const at = subject.incidents.findLastIndex(
        (incident) => incident.setAside === undefined && callsFor(kind, incident, profile),
      );
      return at < 0 ? [] : [{ code: kind.code, incident: at + 1 }];
    })
    .filter((task) => !subject.tasks.some((known) => taskKey(known) === taskKey(task)));
  return [...unfinishedTasks(subject, profile), ...offered];
}

/** A task is done: what was done, which for a risk assessment is the protocol for future contact. */
export function completeTask(command: CommandOf<'complete-task'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const open = openTasks(subject, context.profile);
  // Where there is only one, nobody has to say which.
  const [only] = open.length === 1 ? open : [];
  const key = command.task === '' && only ? taskKey(only) : command.task;
  entries.chosen(
    'task',
    key,
    open.map((task) => ({ code: taskKey(task) })),
  );
  const task = open.find((one) => taskKey(one) === key);
  const note = entries.required('note', command.note, textLimits.note);
  if (entries.problems.length > 0 || !task) return refuseIncomplete(entries.problems);
  const { code, incident } = task;
  const gives = context.profile.tasks.find((kind) => kind.code === code)?.gives;
  return happens({ type: 'TaskDone', to, code, incident, note, isProtocol: gives === 'protocol' });
}

/** The next reminder of a task: which, and from when it is due. */
export interface NextReminder {
  readonly task: Task;
  readonly dueAt: string;
}

/**
 * When somebody is next reminded of a task: on the morning of the day it is due, and again and again while it is overdue (D7);
 * undefined when of none.
 */
export function nextReminder(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextReminder | undefined {
  const { timeZone } = profile;
  return unfinishedTasks(subject, profile)
    .flatMap((task) => {
      const { dueOn, remindedAt } = task;
      if (dueOn === undefined) return [];
      const day =
        remindedAt === undefined
          ? dueOn
          : workingDaysAfter(dayOf(remindedAt, timeZone), repeatPace(subject, profile), isWorkingDay);
      return [{ task, dueAt: instantOf(day, startOfDay, timeZone) ?? subject.since }];
    })
    .reduce<NextReminder | undefined>(
      (first, next) => (first && first.dueAt <= next.dueAt ? first : next),
      undefined,
    );
}
