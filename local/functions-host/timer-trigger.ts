import type { LocalClock } from '../clock';
import { UnknownFunctionError } from './errors';
import type { Invoker, LoadedFunction } from './invoker';
import type { HostLog } from './rpc';
import type { Occurrence, Schedule } from './timer-schedule';
import type { TimerState } from './timer-state';
import { nextStop } from './timer-stops';

/** The app's timers. */
export interface Timers {
  /** Arms every timer; one that missed a run since it was last written down fires once, `isPastDue`. */
  start(): void;
  /** Fires what lies between two instants, in order and one at a time, and resolves when all of it has ended. */
  runDue(from: Date, to: Date): Promise<void>;
  /** Fires one timer now; rejects with `UnknownFunctionError`. A failure of the function is logged, not thrown. */
  trigger(functionName: string): Promise<void>;
  /** Disarms every timer; a run under way goes on. */
  stop(): void;
}

/** What the timers work with. */
export interface TimersOptions {
  readonly timers: readonly {
    readonly fn: LoadedFunction;
    readonly schedule: Schedule;
    readonly runOnStartup: boolean;
  }[];
  readonly clock: LocalClock;
  /** Whether timers fire as time passes by itself; otherwise only when the clock is moved on, or on demand. */
  readonly fireUnasked: boolean;
  /** Called before and after each run of `runDue`: the clock shall stand at the occurrence, then return. */
  readonly standAt: (instant: Date | undefined) => void;
  /** When something next falls due after an instant, by what is kept; undefined when nothing does. */
  readonly dueAfter: (instant: Date) => Date | undefined;
  /** Awaited after the runs of `runDue` that lie close together, so that the work of one day is done before the next begins. */
  readonly settle: () => Promise<void>;
  readonly state: TimerState;
  readonly invoker: Invoker;
  readonly log: HostLog;
}

/** The longest delay that `setTimeout` takes, in milliseconds. */
const longestDelayMs = 2 ** 31 - 1;
/** A run that begins later than this after its time is past due (the machine slept), in milliseconds. */
const latenessMs = 60_000;
/** Runs less than this apart are settled together: looking into every queue takes longer than most runs. In milliseconds. */
const closeMs = 3_600_000;
const never = '0001-01-01T00:00:00+00:00';

type Timer = TimersOptions['timers'][number] & { busy: Promise<void>; handle?: NodeJS.Timeout };

/** Whether a run follows soon enough to be settled together with the one before. */
const areClose = (one: Occurrence, next: Occurrence | undefined): boolean =>
  next !== undefined && next.at.getTime() - one.at.getTime() < closeMs;

function timerInput(timer: Timer, state: TimerState, { at, pastDue }: Occurrence): string {
  const record = state.get(timer.fn.name);
  return JSON.stringify({
    Schedule: { AdjustForDST: true },
    ScheduleStatus: {
      Last: record?.last ?? never,
      LastUpdated: record?.updated ?? never,
      Next: timer.schedule.next(at).toISOString(),
    },
    IsPastDue: pastDue,
  });
}

/** Keeps the app's timers. A timer never overlaps itself, and an exception is logged while the schedule moves on, as on Azure. */
export function createTimers(options: TimersOptions): Timers {
  const { clock, invoker, log, state } = options;
  const timers = options.timers.map((timer): Timer => ({ ...timer, busy: Promise.resolve() }));
  let armed = false;

  const run = async (timer: Timer, occurrence: Occurrence): Promise<void> => {
    try {
      await invoker.invoke(timer.fn, { json: timerInput(timer, state, occurrence) });
    } catch (error) {
      log(
        'error',
        `${timer.fn.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    const last = occurrence.at.toISOString();
    state.set(timer.fn.name, { last, updated: last });
  };
  const fire = (timer: Timer, occurrence: Occurrence): Promise<void> => {
    timer.busy = timer.busy.then(() => run(timer, occurrence));
    return timer.busy;
  };
  const arm = (timer: Timer): void => {
    if (!armed || !options.fireUnasked) return;
    const next = timer.schedule.next(clock.now());
    const wait = (): void => {
      const leftMs = next.getTime() - clock.now().getTime();
      if (leftMs > 0) {
        timer.handle = setTimeout(wait, Math.min(leftMs, longestDelayMs));
        return;
      }
      void fire(timer, { at: next, pastDue: -leftMs > latenessMs }).then(() => {
        arm(timer);
      });
    };
    wait();
  };
  const disarm = (): void => {
    armed = false;
    for (const timer of timers) clearTimeout(timer.handle);
  };
  const catchUp = (timer: Timer): void => {
    const now = clock.now();
    const record = state.get(timer.fn.name);
    const missed = record && timer.schedule.next(new Date(record.updated)) <= now;
    if (missed || timer.runOnStartup) void fire(timer, { at: now, pastDue: missed === true });
    else if (!record) state.set(timer.fn.name, { updated: now.toISOString() });
  };
  return {
    start() {
      armed = true;
      timers.forEach(catchUp);
      timers.forEach(arm);
    },
    async runDue(from, to) {
      const wasArmed = armed;
      disarm();
      const due = timers.flatMap((timer) =>
        timer.schedule.crossed(from, to).map((occurrence) => ({ timer, occurrence })),
      );
      due.sort((a, b) => a.occurrence.at.getTime() - b.occurrence.at.getTime());
      const fireAt = async (timer: Timer, occurrence: Occurrence): Promise<void> => {
        options.standAt(occurrence.at);
        await fire(timer, occurrence);
      };
      const passTo = async (end: Date, since: Date): Promise<void> => {
        let stop = nextStop(timers, options.dueAfter(since), end);
        while (stop) {
          for (const timer of stop.timers) await fireAt(timer, { at: stop.at, pastDue: false });
          await options.settle();
          stop = nextStop(timers, options.dueAfter(stop.at), end);
        }
      };
      try {
        options.standAt(from);
        let since = from;
        for (const [index, { timer, occurrence }] of due.entries()) {
          await passTo(occurrence.at, since);
          await fireAt(timer, occurrence);
          if (!areClose(occurrence, due[index + 1]?.occurrence)) await options.settle();
          since = occurrence.at;
        }
      } finally {
        options.standAt(undefined);
        armed = wasArmed;
        timers.forEach(arm);
      }
    },
    async trigger(functionName) {
      const timer = timers.find(({ fn }) => fn.name === functionName);
      if (!timer) throw new UnknownFunctionError(`There is no timer called "${functionName}"`);
      await fire(timer, { at: clock.now(), pastDue: false });
    },
    stop: disarm,
  };
}
