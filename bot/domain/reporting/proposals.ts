import * as z from 'zod/v4';
import type { Profile } from '../../policy/profile';
import { type Person, personSchema } from '../case/person';
import type { ReportForm } from './commands';

/** What is remembered of somebody for the next report form they open. Instants are milliseconds since 1970. */
export const habitsSchema = z.strictObject({
  /** What they chose on the last report that they sent. */
  chosen: z
    .strictObject({ channel: z.string(), manager: personSchema.optional(), at: z.number() })
    .optional(),
  /** Whom the directory named as their manager, since when it is that person, and when it was last asked. */
  named: z
    .strictObject({ manager: personSchema.optional(), since: z.number(), askedAt: z.number() })
    .optional(),
});

/** What is remembered of somebody for the next report form they open. */
export type Habits = Readonly<z.infer<typeof habitsSchema>>;

/** How long the directory's answer about somebody's manager is believed. */
const believedMs = 24 * 60 * 60_000;

/** Whether the directory has to be asked again who somebody's manager is. */
export const mustAskForManager = ({ named }: Habits, now: number): boolean =>
  named === undefined || named.askedAt + believedMs <= now;

/** The same, with what the directory answered just now; undefined for nobody. */
export function withManagerNamed(habits: Habits, manager: Person | undefined, now: number): Habits {
  const { named } = habits;
  const isSame = named !== undefined && named.manager?.id === manager?.id;
  return {
    ...habits,
    named: { ...(manager ? { manager } : {}), since: isSame ? named.since : now, askedAt: now },
  };
}

/**
 * What a new report form proposes to somebody, all of which they can change: the channel of their last report, and their manager.
 * Whom they chose last stands until the directory names another than it did then: they moved, or it was put right.
 */
export function proposeEntries(
  { chosen, named }: Habits,
  { contactChannels }: Profile,
): Pick<Partial<ReportForm>, 'channel' | 'manager'> {
  const isMoved = named?.manager !== undefined && (chosen === undefined || named.since > chosen.at);
  const manager = isMoved ? named.manager : (chosen?.manager ?? named?.manager);
  const channel = contactChannels.find(({ code }) => code === chosen?.channel)?.code;
  return { ...(manager ? { manager } : {}), ...(channel === undefined ? {} : { channel }) };
}
