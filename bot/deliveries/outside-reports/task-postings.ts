import type { Case } from '../../domain/case/state';
import type { TrackHappened } from '../../domain/outside-reports/events';
import type { Task } from '../../domain/outside-reports/state';
import { channelToldOf } from '../../domain/outside-reports/tasks';
import type { Profile } from '../../policy/profile';
import { type Rule, toNewsIn, toPerson, type Wanted } from '../wanted';

type Named = Pick<Task, 'code' | 'incident'>;

/** Those to whom tasks fall, as the profile says. */
function toOwners(subject: Case, named: readonly Named[], { tasks }: Profile): readonly Wanted<'news'>[] {
  const codes = named.map(({ code }) => code);
  const owners = new Set(tasks.filter(({ code }) => codes.includes(code)).map(({ owner }) => owner));
  return [...owners].map((owner) => toPerson(subject[owner].id, 'news', owner));
}

/** The channels of those who are told of tasks themselves, each once (E4). */
function toTold(subject: Case, named: readonly Named[], profile: Profile): readonly Wanted<'news'>[] {
  const channels = named.flatMap((task) => channelToldOf(task, subject, profile) ?? []);
  return [...new Set(channels)].map(toNewsIn);
}

/** Who hears by a new message of tasks after an incident (E4, D7). */
export const taskPostings: {
  readonly [T in Extract<TrackHappened['type'], 'TasksSet' | 'TaskDone' | 'TaskReminded'>]: Rule<T>;
} = {
  TasksSet: (subject, { number, happened: { tasks, incident } }, profile) => {
    const named = tasks.map(({ code }) => ({ code, incident }));
    // Those set with the report stand on the card that its owner gets with it.
    return [...(number <= 2 ? [] : toOwners(subject, named, profile)), ...toTold(subject, named, profile)];
  },
  TaskDone: (subject, { happened }, profile) => toOwners(subject, [happened], profile),
  TaskReminded: (subject, { happened }, profile) => {
    const channels = [
      ...toTold(subject, [happened], profile),
      // What is overdue still, others hear of as well.
      ...(happened.again ? [toNewsIn(profile.contactPeople.appointedBy.channel)] : []),
    ];
    return [...toOwners(subject, [happened], profile), ...channels];
  },
};
