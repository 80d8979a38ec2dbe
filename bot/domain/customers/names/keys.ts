import { type NamePart, splitName, spell } from './parts';
import { beginningsOf, soundsOf } from './sounds';

/** What a name is kept under, each value under one kind of search (S2). All values are ASCII and at most 120 long. */
export interface NameKeys {
  /** The whole name as it is spelt. */
  readonly name: readonly string[];
  /** Each part of the name (such as a first name) as it is spelt. */
  readonly part: readonly string[];
  /** The sound of one part, a bar, the beginning of another: either may be misspelt. */
  readonly sound: readonly string[];
  /** The sounds of two parts, in alphabetical order. */
  readonly both: readonly string[];
}

/** The keys under which a name is kept. */
export function namedKeys(name: string): NameKeys {
  const parts = splitName(name);
  const sounds = parts.map(soundsOf);
  return {
    name: [spell(name)].filter((text) => text !== ''),
    part: unique(parts.flatMap(({ text, alternatives }) => [text, ...alternatives])),
    sound:
      parts.length === 1
        ? unique(sounds.flat().map((sound) => `${sound}|`))
        : unique(ordered(parts).flatMap(([one, other]) => soundsBefore(one, other))),
    both: unique(pairs(sounds).map(([one, other]) => pairOf(one[0] ?? '', other[0] ?? ''))),
  };
}

/** The keys under which a name that somebody asks for might be kept: more than it is itself kept under. */
export function askedKeys(name: string): NameKeys {
  const parts = splitName(name);
  const keys = namedKeys(name);
  if (parts.length < 2) return keys;
  const few = parts.length === 2 ? parts : [...parts.slice(0, 2), ...parts.slice(-1)];
  const both = pairs(few.map(soundsOf)).flatMap(([one, other]) =>
    one.flatMap((first) => other.map((second) => pairOf(first, second))),
  );
  // Of somebody kept by one name alone, such as a couple, the family name is all that can be met (I4).
  const alone = few.flatMap((part) => soundsOf(part).slice(0, 1)).map((one) => `${one}|`);
  const sound = [...alone, ...ordered(few).flatMap(([one, other]) => soundsBefore(one, other))];
  return { ...keys, sound: unique(sound).slice(0, mostAsked), both: unique(both).slice(0, mostAsked) };
}

/** How many values one search asks for: each is a clause of its filter. */
const mostAsked = 20;

const soundsBefore = (one: NamePart, other: NamePart): readonly string[] =>
  soundsOf(one).flatMap((sound) => beginningsOf(other).map((letter) => `${sound}|${letter}`));

const pairOf = (one: string, other: string): string => [one, other].sort().join('|');

const pairs = <T>(some: readonly T[]): readonly (readonly [T, T])[] =>
  some.flatMap((one, at) => some.slice(at + 1).map((other) => [one, other] as const));

/** Every two, in both orders: the family name stands first in some names. */
const ordered = <T>(some: readonly T[]): readonly (readonly [T, T])[] =>
  pairs(some).flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
