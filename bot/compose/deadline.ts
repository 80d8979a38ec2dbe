import type { Deadline } from '../commands/deadline';

/** A deadline some milliseconds from now, by the machine's own clock: it measures patience, not policy. */
export function deadlineIn(ms: number): Deadline {
  const until = performance.now() + ms;
  const remainingMs = (): number => until - performance.now();
  return {
    remainingMs,
    // One for each request: those of a long run would all hang on to the same one.
    get signal() {
      return AbortSignal.timeout(Math.max(0, Math.ceil(remainingMs())));
    },
  };
}
