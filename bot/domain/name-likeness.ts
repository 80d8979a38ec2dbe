import { type NamePart, partsOf } from './name-parts';
import { soundsOf } from './name-sounds';

/** From this likeness on, a name is worth showing to whoever asks: below it are other people (measured in docs/performance.md). */
export const worthShowing = 0.72;

/**
 * How like a name that is asked for is to one that is kept, from 0 to 1: 1 when every part that both have is spelt
 * the same, whatever their order. A part that only one of them has costs little: middle names come and go.
 */
export function likeness(asked: string, kept: string): number {
  const [these, those] = [partsOf(asked), partsOf(kept)];
  const [few, many] = these.length <= those.length ? [these, those] : [those, these];
  if (few.length === 0) return 0;
  const left = [...many];
  let sum = 0;
  for (const part of few) {
    const scores = left.map((other) => alike(part, other));
    const best = Math.max(...scores);
    left.splice(scores.indexOf(best), 1);
    sum += best;
  }
  return Math.max(0, sum / few.length - left.length * missingPart);
}

/** What a part costs that only one of two names has. */
const missingPart = 0.02;

function alike(one: NamePart, other: NamePart): number {
  const [these, those] = [
    [one.text, ...one.alternatives],
    [other.text, ...other.alternatives],
  ] as const;
  const spellings = these.flatMap((text) => those.map((kept) => spellingAlike(text, kept)));
  return Math.max(...spellings, soundAlike(one, other));
}

function soundAlike(one: NamePart, other: NamePart): number {
  const theirs = new Set(soundsOf(other));
  const shared = soundsOf(one).filter((sound) => theirs.has(sound));
  if (shared.some((sound) => sound.startsWith('@'))) return 0.95;
  if (shared.length === 0) return 0;
  // Short words have few sounds: many that sound the same by code are spoken quite differently.
  return 0.6 + 0.3 * closeness(one.text, other.text);
}

function spellingAlike(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? 0.6 : 0;
  if (short.length >= 3 && long.startsWith(short)) return 0.85;
  const apart = distance(one, other);
  if (apart === 1 && short.length >= 4) return 0.8;
  return apart === 2 && short.length >= 7 ? 0.75 : 0;
}

const closeness = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length);

/** How many letters differ, two that changed places counted once. */
function distance(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const costs = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1)];
      if (row > 1 && at > 1 && isSwapped) costs.push((before[at - 2] ?? 0) + 1);
      next.push(Math.min(...costs));
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
