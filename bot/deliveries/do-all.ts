import { Outage } from '../commands/outage';

/** How many chats and channels are written to at once: one that hangs keeps none of the others waiting. */
const atOnce = 4;

/**
 * Does every task even when some fail, so that one unreachable chat delays nobody else; those for one place stay in order.
 * Then throws what is most in need of somebody: a fault of ours before an outage, an outage before a full Teams.
 */
export async function doAll(places: readonly (readonly (() => Promise<void>)[])[]): Promise<void> {
  const failures: unknown[] = [];
  const inOrder = async (tasks: readonly (() => Promise<void>)[]): Promise<void> => {
    for (const task of tasks) {
      try {
        await task();
      } catch (problem) {
        failures.push(problem);
      }
    }
  };
  const left = places.values();
  const lane = async (): Promise<void> => {
    for (const tasks of left) await inOrder(tasks);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (failures.length > 0) throw failures.toSorted((one, other) => urgencyOf(one) - urgencyOf(other))[0];
}

const urgencyOf = (problem: unknown): number => {
  if (!(problem instanceof Outage)) return 0;
  return problem.status === 429 ? 2 : 1;
};
