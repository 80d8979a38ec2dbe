import type { Deadline } from './commands/deadline';

/** A deadline some milliseconds from now, by the machine's own clock: it measures patience, not policy. */
export function deadlineIn(ms: number): Deadline {
  const until = performance.now() + ms;
  const remainingMs = (): number => until - performance.now();
  let signal: AbortSignal | undefined;
  return {
    remainingMs,
    // Only a turn that asks somebody needs a timer.
    get signal() {
      return (signal ??= AbortSignal.timeout(Math.max(0, Math.ceil(remainingMs()))));
    },
  };
}
