import { spellingDistance } from '../../entries/spelling';
import { generationOf, type NamePart, splitName } from './parts';
import { soundsOf } from './sounds';

/** From this likeness on, a name is worth showing to whoever asks: below it are other people (measured in docs/performance.md). */
export const worthShowing = 0.72;

/**
 * How like names that are kept are to one that is asked for, from 0 to 1: 1 when every part that both have is spelt
 * the same, whatever their order. A part that only one of them has costs little: middle names come and go. Hundreds of
 * names are compared in a look, so what is asked for is read once, and a part that many have is compared once.
 */
export function likenessTo(asked: string): (kept: string) => number {
  const these = splitName(asked).map(heard);
  const known = new Map<string, Compared>();
  const compared = (part: NamePart): Compared => {
    const written = [part.text, ...part.alternatives].join(' ');
    const there = known.get(written) ?? compare(these, heard(part));
    known.set(written, there);
    return there;
  };
  return (kept) => {
    const those = splitName(kept).map(compared);
    return these.length <= those.length
      ? best(these.length, those.length, (one, other) => those[other]?.[one] ?? 0)
      : best(those.length, these.length, (one, other) => those[one]?.[other] ?? 0);
  };
}

/**
 * Whether a name that is asked for is the name that is kept (I2): each of its parts stands in it, spelt the same, and neither
 * says of a generation what the other does not. Everything else may be somebody else: another given name, a father and
 * his son, one of a couple of whom only the family name is kept.
 */
export function isSameName(asked: string, kept: string): boolean {
  const [these, those] = [splitName(asked), splitName(kept)];
  if (these.length === 0 || generationOf(asked) !== generationOf(kept)) return false;
  return these.every((one) =>
    those.some((other) =>
      [one.text, ...one.alternatives].some(
        (text) => text === other.text || other.alternatives.includes(text),
      ),
    ),
  );
}

/**
 * Whether two names may be one name, of which one says less (I1): every part of the shorter one stands in the longer one, spelt
 * the same or as its initial, and they do not name two generations. `Mrs Baird` may be Catriona Baird; John Ogilvie is not.
 */
export function mayBeOneName(one: string, other: string): boolean {
  const generations = new Set([one, other].flatMap((name) => generationOf(name) ?? []));
  const [short, long] = [splitName(one), splitName(other)].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length === 0 || generations.size > 1) return false;
  return (
    short.every((part) => long.some((there) => isOnePart(part, there))) &&
    short.some(({ text }) => text.length > 1)
  );
}

const isOnePart = (one: NamePart, other: NamePart): boolean =>
  [one.text, ...one.alternatives].some((text) =>
    [other.text, ...other.alternatives].some(
      (kept) =>
        text === kept || (Math.min(text.length, kept.length) === 1 && kept.startsWith(text.charAt(0))),
    ),
  );

/** How like one part of a kept name is to each part of the name that is asked for. */
type Compared = readonly number[];

const compare = (these: readonly HeardPart[], other: HeardPart): Compared =>
  these.map((one) => alike(one, other));

/** A part of a name with its sounds. */
interface HeardPart extends NamePart {
  readonly sounds: readonly string[];
}

const heard = (part: NamePart): HeardPart => ({ ...part, sounds: soundsOf(part) });

/** The parts of the shorter name, one after another, each with whichever is left of the longer one and likest to it. */
function best(few: number, many: number, score: (one: number, other: number) => number): number {
  if (few === 0) return 0;
  const left = Array.from({ length: many }, (_, at) => at);
  let sum = 0;
  for (let one = 0; one < few; one += 1) {
    const scores = left.map((other) => score(one, other));
    const highest = Math.max(...scores);
    left.splice(scores.indexOf(highest), 1);
    sum += highest;
  }
  return Math.max(0, sum / few - left.length * missingPart);
}

/** What a part costs that only one of two names has. */
const missingPart = 0.02;

function alike(one: HeardPart, other: HeardPart): number {
  const [these, those] = [
    [one.text, ...one.alternatives],
    [other.text, ...other.alternatives],
  ] as const;
  const spellings = these.flatMap((text) => those.map((kept) => spellingAlike(text, kept)));
  const spelt = Math.max(...spellings);
  return spelt === 1 ? 1 : Math.max(spelt, soundAlike(one, other));
}

function soundAlike(one: HeardPart, other: HeardPart): number {
  const shared = one.sounds.filter((sound) => other.sounds.includes(sound));
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
  if (long.length - short.length > 2) return 0;
  const apart = spellingDistance(one, other);
  if (apart === 1 && short.length >= 4) return 0.8;
  return apart === 2 && short.length >= 7 ? 0.75 : 0;
}

const closeness = (one: string, other: string): number =>
  1 - spellingDistance(one, other) / Math.max(one.length, other.length);
