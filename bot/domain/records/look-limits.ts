import { createHash } from 'node:crypto';

/** What is counted: whoever is looked up by `check`, or in the guide during a contact, and whose record is read (X3). */
export type LookKind = 'check' | 'guide' | 'record';

/** How much of each somebody's work explains; more than that in as many hours is slowed down and made known (X3: ours). */
const limits: Readonly<Record<LookKind, readonly { readonly most: number; readonly hours: number }[]>> = {
  check: [
    { most: 60, hours: 1 },
    { most: 200, hours: 24 },
  ],
  // In the guide nobody is ever slowed down, since they may be facing the customer; it is made known all the same.
  guide: [{ most: 60, hours: 1 }],
  record: [{ most: 30, hours: 1 }],
};

/** How long somebody over the limit waits from one answer to the next, in milliseconds (X3). */
const slowMs = 20_000;
const hourMs = 3_600_000;

/** The looks of one person that count, of one kind. Moments in milliseconds since 1970. */
export interface LookCount {
  /** The oldest first; `key` names a look, so that the same again counts once. */
  readonly looks: readonly { readonly key: string; readonly at: number }[];
  readonly answeredAt: number;
  /** When the keepers of the list were last told. */
  readonly toldAt: number;
}

/** Somebody who has looked at nothing yet. */
export const noLooks: LookCount = { looks: [], answeredAt: 0, toldAt: 0 };

/** What a look comes to: the count after it, whether it is answered, and whether the keepers of the list are told now. */
export interface CountedLook {
  readonly count: LookCount;
  readonly isAnswered: boolean;
  readonly mustTell: boolean;
}

/**
 * Counts a look (X3). Up to the limit everything is answered at once; over it one look in 20 seconds, and the keepers of the
 * list are told once in a day. What is not answered is not counted.
 */
export function countLook(
  kind: LookKind,
  before: LookCount,
  { key, at }: { readonly key: string; readonly at: number },
): CountedLook {
  const looks = before.looks.filter((one) => at - one.at < 24 * hourMs);
  if (looks.some((one) => one.key === key)) {
    return { count: { ...before, looks }, isAnswered: true, mustTell: false };
  }
  const isOver = limits[kind].some(
    ({ most, hours }) => looks.filter((one) => at - one.at < hours * hourMs).length >= most,
  );
  const isAnswered = kind === 'guide' || !isOver || at - before.answeredAt >= slowMs;
  const mustTell = isOver && at - before.toldAt >= 24 * hourMs;
  return {
    count: {
      looks: isAnswered ? [...looks, { key, at }].slice(-mostKept[kind]) : looks,
      answeredAt: isAnswered ? at : before.answeredAt,
      toldAt: mustTell ? at : before.toldAt,
    },
    isAnswered,
    mustTell,
  };
}

/** More than the highest limit tells nothing new. */
const mostKept = {
  check: Math.max(...limits.check.map(({ most }) => most)),
  guide: Math.max(...limits.guide.map(({ most }) => most)),
  record: Math.max(...limits.record.map(({ most }) => most)),
} as const;

/** What names a look where it is counted: its key may name a customer, of whom nothing is kept there. 16 characters. */
export const fingerprintOf = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 16);
