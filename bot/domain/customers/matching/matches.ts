import * as z from 'zod/v4';
import { personSchema } from '../../case/person';
import { instantSchema } from '../../time/instant';
import { likenesses, matchStates } from '../../../policy/codes/customers';

const changeSchema = z.strictObject({
  kind: z.enum(['merge', 'part']),
  /** Made when the form was opened: the same wish twice is one. */
  key: z.string(),
  /** The customer that stays, and the one that becomes, or became, part of it. */
  stays: z.string(),
  goes: z.string(),
  by: personSchema,
  at: instantSchema,
  reason: z.string(),
  /** Cases reported since the merge that belong to the one that comes back. */
  belongs: z.array(z.string()),
});
/** Two customers become one, or two again: who decided it, when and why. */
export type MatchDecision = Readonly<z.infer<typeof changeSchema>>;

/** Two customers of the register who may be one person, are one, or are not (S4). */
export const matchSchema = z.strictObject({
  /** Who was met first, and who later: `CU-0001`. */
  older: z.string(),
  newer: z.string(),
  state: z.enum(matchStates),
  /** What speaks for it; `asked` by hand where nothing was found. */
  because: z.enum([...likenesses, 'asked']),
  /** The fingerprint of a number that the two share and others may too: about such a number one question is asked at a time (I1). */
  over: z.string().optional(),
  /** The newest answer. */
  answer: z
    .strictObject({ said: z.enum(['same', 'different', 'later']), by: personSchema, at: instantSchema })
    .optional(),
  /** What was decided last: under way while the state says so. */
  change: changeSchema.optional(),
  /** When somebody or something has to see to it next; '' for never. */
  dueAt: z.union([instantSchema, z.literal('')]),
  /** How often it was asked. */
  asked: z.int().nonnegative(),
  /** The question as it stands in Teams, so that it can say how it was answered. */
  posted: z
    .strictObject({ serviceUrl: z.string(), conversationId: z.string(), activityId: z.string() })
    .optional(),
  /** Why what was decided could not be done; '' where it could. */
  failed: z.string(),
  /** The match by whose merge it was brought over from two others; absent once somebody answered it themselves. */
  carriedBy: z.string().optional(),
  /** The match by whose merge one of the two is part of another: nobody is asked until that is undone. */
  restsFor: z.string().optional(),
});
/** Two customers of the register who may be one person, are one, or are not. */
export type Match = Readonly<z.infer<typeof matchSchema>>;

/** A question that nobody has answered yet. `dueAt`: the instant from which it is to be asked. */
export function newMatch(
  customers: readonly [string, string],
  because: Match['because'],
  dueAt: string,
  over?: string,
): Match {
  const [older, newer] = orderByReference(customers);
  const about = over === undefined ? {} : { over };
  return { older, newer, state: 'asked', because, ...about, dueAt, asked: 0, failed: '' };
}

/** Two customers, whoever was met first standing first. */
export function orderByReference([one, other]: readonly [string, string]): readonly [string, string] {
  return numberOf(one) <= numberOf(other) ? [one, other] : [other, one];
}

const numberOf = (customerRef: string): number => Number(customerRef.replace(/\D/g, ''));

/** One name for two customers, whichever is named first. */
export const matchKey = (customers: readonly [string, string]): string =>
  orderByReference(customers).join('+');

/** The reference of a match: `MA-` and the number of its row. */
export const matchReference = (itemId: string): string => `MA-${itemId}`;

/** The number of a match's row; undefined for what is no reference of one. */
export const matchIdOf = (ref: string): string | undefined => /^MA-([1-9]\d{0,9})$/.exec(ref)?.[1];

/** The reference of a customer in any spelling a person might use; undefined where it is none. */
export const customerRefIn = (text: string): string | undefined => {
  const number = /^\s*cu[\s-]*0*([1-9]\d{0,9})\s*$/i.exec(text)?.[1];
  return number === undefined ? undefined : `CU-${number.padStart(4, '0')}`;
};
