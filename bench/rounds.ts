import type { AppProcess } from './app-process';
import { NotMeasured } from './errors';
import type { TimedTurn } from './turns';

/** One round of turns against one app. */
export interface Round {
  readonly turnsPerSecond: number;
  /** CPU time of the app's process a turn, garbage collection and compiler included, in milliseconds. */
  readonly cpuMs: number;
}

/** Several values in brief. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median, least and most of some values; NaN for none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/** Sends one turn and gives the answer's body. Rejects with `NotMeasured` when it is not answered 200. */
export async function sendTurn({ url }: AppProcess, turn: TimedTurn): Promise<string> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(turn.activity()),
  });
  const answer = await response.text();
  if (response.ok) return answer;
  throw new NotMeasured(`A turn (${turn.name}) was answered ${response.status}: ${answer.slice(0, 200)}`);
}

/** Runs a fixed number of turns, so many at once. Rejects with `NotMeasured` at a wrong answer: a fast refusal is no turn. */
export async function runRound(
  app: AppProcess,
  turn: TimedTurn,
  { turns, atOnce }: { readonly turns: number; readonly atOnce: number },
): Promise<Round> {
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < turns) {
      begun += 1;
      const answer = await sendTurn(app, turn);
      if (!turn.isRight(answer))
        throw new NotMeasured(`A turn (${turn.name}) went wrong: ${answer.slice(0, 300)}`);
    }
  };
  const before = await app.usage();
  const since = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - since) / 1000;
  const after = await app.usage();
  return { turnsPerSecond: turns / seconds, cpuMs: (after.cpuMs - before.cpuMs) / turns };
}
