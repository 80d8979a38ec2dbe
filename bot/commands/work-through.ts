import type { Deadline } from './deadline';

/** What working a list off may take: how many pieces at once, and how much time must be left to begin another. */
export interface WorkPace {
  readonly atOnce: number;
  readonly leastLeftMs: number;
}

/**
 * Works a list off, some pieces at once, in its order; gives how many were begun. Begins no other once the deadline is near or
 * one has thrown; then waits for those under way and throws what was thrown first.
 */
export async function workThrough<T>(
  pieces: readonly T[],
  work: (piece: T) => Promise<void>,
  deadline: Deadline,
  { atOnce, leastLeftMs }: WorkPace,
): Promise<number> {
  const failures: unknown[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < pieces.length && failures.length === 0 && deadline.remainingMs() > leastLeftMs) {
      const [piece] = pieces.slice(begun, begun + 1);
      begun += 1;
      if (piece === undefined) continue;
      try {
        await work(piece);
      } catch (problem) {
        failures.push(problem);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (failures.length > 0) throw failures[0];
  return begun;
}
