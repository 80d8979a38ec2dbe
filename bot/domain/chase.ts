import type { Profile } from '../policy/profile';
import type { Case } from './case';
import { nextChase } from './chasing';
import { type Outcome, record } from './decide';
import type { Happened } from './event';
import { theBot } from './transitions';
import type { IsWorkingDay } from './working-days';

/** What a chase is decided by, besides the case: nobody asks for it, the time does. */
export interface ChaseContext {
  readonly profile: Profile;
  readonly isWorkingDay: IsWorkingDay;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
}

/** Reminds of, or escalates, a case that nobody picked up in time (D7); undefined when nothing is due. */
export function chase(subject: Case, context: ChaseContext): Extract<Outcome, { kind: 'done' }> | undefined {
  const { profile, isWorkingDay, now } = context;
  const next = nextChase(subject, profile, isWorkingDay);
  if (!next || Date.parse(next.dueAt) > Date.parse(now)) return undefined;
  const channel = profile.chasing.times.find((entry) => entry.status === subject.status)?.escalateTo ?? '';
  const happened: Happened =
    next.stage === 'reminded'
      ? { type: 'PickUpReminded', to: subject.status }
      : { type: 'PickUpEscalated', to: subject.status, channel };
  const commandId = `${next.stage}/${subject.since}`;
  return {
    kind: 'done',
    ...record(subject, [happened], { actor: { ...theBot, roles: [] }, now, commandId }),
  };
}
