/** What is compared and reported: statuses, codes, counts and names of our own, never what a person or a place is called. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain | undefined };

/** One sentence that the stand-in makes true: what is expected, and how it is looked at. */
export interface Check<Place> {
  readonly says: string;
  readonly expected: Plain;
  /** What was seen. Throws `CouldNotLook` where this tenant cannot show it, anything else where an answer has another shape. */
  readonly look: (place: Place) => Promise<Plain>;
}

/** A check with its place in hand. */
export interface ReadyCheck {
  readonly says: string;
  readonly expected: Plain;
  readonly look: () => Promise<Plain>;
}

/** Checks that settle one claim. `Base` is a site, or a channel of Teams. */
export interface Contract<Base> {
  /** The name under which docs/platform-limits.md cites these checks, beside the claim that they settle. */
  readonly code: string;
  /** What whoever looks must be allowed to do. */
  readonly right: string;
  /** Whether these take minutes, or use up what an app may ask for: only done when asked for. */
  readonly isLong: boolean;
  /** What each check says. */
  readonly sentences: readonly string[];
  /** The checks over one base. What they look at is made once, before the first of them. */
  readonly begin: (base: Base) => readonly ReadyCheck[];
}

/** It cannot be said whether the claim holds: a right, an option or somebody's hand is missing. The message says which. */
export class CouldNotLook extends Error {
  override readonly name = 'CouldNotLook';
}

/** Checks that share a place of their own, which `prepare` makes. */
export function defineContract<Base, Place>(parts: {
  readonly code: string;
  readonly right: string;
  readonly isLong?: boolean;
  readonly prepare: (base: Base) => Promise<Place>;
  readonly checks: readonly Check<Place>[];
}): Contract<Base> {
  const { code, right, isLong = false, prepare, checks } = parts;
  return {
    code,
    right,
    isLong,
    sentences: checks.map(({ says }) => says),
    begin(base) {
      let made: Promise<Place> | undefined;
      const place = (): Promise<Place> => (made ??= prepare(base));
      return checks.map(({ says, expected, look }) => ({
        says,
        expected,
        look: async () => look(await place()),
      }));
    },
  };
}

/** What each of some named tries was answered, so that one line holds those that must be refused and the one that must not. */
export async function answersTo<Try>(
  tries: Readonly<Record<string, Try>>,
  answer: (one: Try) => Promise<Plain>,
): Promise<Plain> {
  const seen: Record<string, Plain> = {};
  for (const [name, one] of Object.entries(tries)) seen[name] = await answer(one);
  return seen;
}

/** The same expectation for each of some names, and others besides. */
export function expectEach(
  names: Readonly<Record<string, unknown>>,
  value: Plain,
  others: Readonly<Record<string, Plain>> = {},
): Plain {
  const all = Object.keys(names).map((name): [string, Plain] => [name, others[name] ?? value]);
  return Object.fromEntries(all);
}
