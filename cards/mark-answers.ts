import * as z from 'zod/v4';
import { readReply, textReply } from './reply';

/** What was decided on the marks of an account (X4), by their numbers: whether it is left out. Throws `UnreadableReply`. */
export function readMarkAnswers(value: unknown): ReadonlyMap<number, boolean> {
  const sent = readReply(z.record(z.string(), z.unknown()), value);
  const decided = new Map<number, boolean>();
  for (const [field, answer] of Object.entries(sent)) {
    const number = /^mark-([1-9]\d{0,5})$/.exec(field)?.[1];
    if (number === undefined) continue;
    const said = readReply(textReply, answer);
    if (said === 'out' || said === 'give') decided.set(Number(number), said === 'out');
  }
  return decided;
}
