import { Outage } from '../commands/outage';

/** Does every task even when some fail, so that one unreachable chat delays nobody else; then throws the first failure. */
export async function doAll(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: Outage[] = [];
  for (const task of tasks) {
    try {
      await task();
    } catch (problem) {
      if (!(problem instanceof Outage)) throw problem;
      failures.push(problem);
    }
  }
  const [first] = failures;
  if (first) throw first;
}
