import { Cron } from 'croner';
import { InvalidScheduleError } from './errors';

/** One time at which a timer is to fire; `pastDue` when it also stands for earlier ones that were missed. */
export interface Occurrence {
  readonly at: Date;
  readonly pastDue: boolean;
}

/** An NCRONTAB schedule in UTC. */
export interface Schedule {
  /** The first occurrence after `instant`. */
  next(instant: Date): Date;
  /**
   * What fires between two instants (the first excluded): the last occurrence of each UTC day, oldest first. So a timer that
   * runs daily or more rarely fires each time, and one that runs more often fires once a day, `pastDue`. Over more than
   * 400 such days only the very last is left, as after a long outage on Azure.
   */
  crossed(from: Date, to: Date): readonly Occurrence[];
}

const longestCatchUp = 400;
const field = /^[0-9A-Za-z*,/-]+$/;
const extensions = /[LW#?]$/;

function parse(expression: string, functionName: string): Cron {
  const fields = expression.trim().split(/\s+/);
  const plain =
    fields.every((text) => field.test(text)) &&
    !fields.some((text) => /\d[LW]|^L$/.test(text) || extensions.test(text));
  try {
    // NCRONTAB fires when day of month *and* day of week agree.
    if (plain)
      return new Cron(expression, { timezone: 'UTC', paused: true, mode: '6-part', domAndDow: true });
  } catch {
    // The sentence below serves for whatever croner found wrong.
  }
  throw new InvalidScheduleError(
    `The schedule of ${functionName} must have six fields (second minute hour day month weekday), not "${expression}"`,
  );
}

/** Reads an NCRONTAB expression of six fields, in UTC as on Linux plans; throws `InvalidScheduleError` otherwise. */
export function parseSchedule(expression: string, functionName: string): Schedule {
  const cron = parse(expression, functionName);
  // A clock that is moved on asks at each stop; the answer is the same until the moment itself has passed.
  let asked: { readonly from: Date; readonly next: Date } | undefined;
  const lastUpTo = (instant: number): Date | undefined => cron.previousRuns(1, new Date(instant + 1))[0];
  return {
    next(instant) {
      if (asked && asked.from <= instant && instant < asked.next) return asked.next;
      const next = cron.nextRun(instant);
      if (!next)
        throw new InvalidScheduleError(`The schedule of ${functionName} never comes: "${expression}"`);
      asked = { from: instant, next };
      return next;
    },
    crossed(from, to) {
      const found: Occurrence[] = [];
      let at = lastUpTo(to.getTime());
      while (at && at > from && found.length <= longestCatchUp) {
        const startOfDay = new Date(at).setUTCHours(0, 0, 0, 0);
        const sameDay = cron.previousRuns(1, at)[0];
        const others = sameDay !== undefined && sameDay > from && sameDay.getTime() >= startOfDay;
        found.unshift({ at, pastDue: others });
        at = lastUpTo(startOfDay - 1);
      }
      return found.length > longestCatchUp ? found.slice(-1).map(({ at }) => ({ at, pastDue: true })) : found;
    },
  };
}
