import * as z from 'zod/v4';
import { askInputs } from '../codes/restricting';
import { cites, code, meets, retired, wording } from '../parts';
import { routesSchema } from '../routing/schema';

const ask = z.strictObject({
  code,
  label: wording,
  input: z.enum(askInputs),
  required: z.boolean().default(true),
  choices: z
    .array(
      z.strictObject({
        code,
        label: wording,
        letter: wording.describe('How a letter to the customer says it: “by post”.').optional(),
      }),
    )
    .optional(),
  /** Said at the field when the answer is missing. */
  error: wording,
  /** Said when every choice is chosen, where that would leave nothing restricted; absent: all may be chosen. */
  allError: wording.describe('Said when every choice is chosen; leave it out where all may be.').optional(),
});

const channels = z.array(code).min(1).describe('Codes of `contactChannels`.');
const named = code.describe('The question whose answer names it.');

/** What a kind of restriction covers, and what it leaves open: what is asked of a further contact follows from it (S3, R5). */
const reachSchema = z.discriminatedUnion('of', [
  /** Every contact. */
  z.strictObject({ of: z.literal('everything') }),
  /** What is about one matter. */
  z.strictObject({ of: z.literal('matter'), ask: named }),
  /** What comes by other channels than those that are open: always, or by the answer to a question. */
  z.strictObject({ of: z.literal('channels'), open: z.array(code), ask: named.optional() }),
  /** Nothing: all of it goes through one person, who deals with it as usual. */
  z.strictObject({ of: z.literal('contact-person') }),
  /** What comes by these channels at other times. */
  z.strictObject({ of: z.literal('at-times'), channels, ask: named }),
  /** What comes by these channels without an appointment. */
  z.strictObject({ of: z.literal('by-appointment'), channels, ask: named }),
  /** What comes from the customer and not through somebody else. */
  z.strictObject({ of: z.literal('third-party'), ask: named }),
  /** Documents that come by these channels, and what is done with them. */
  z.strictObject({ of: z.literal('documents'), channels, ask: named, outcome: code }),
  /** Whatever the decision says. */
  z.strictObject({ of: z.literal('as-decided'), ask: named }),
]);

/** Something that a restriction never stops, or that opens a matter again; `letter`: as it goes on from “You can still …” or “if you send us …”. */
const limit = z.strictObject({ code, label: wording, letter: wording, cites });

/** A kind of restriction: what it asks, on what it rests, what it never stops, and what it says to colleagues and to the customer (R1–R5). */
export const restrictionKindSchema = z.strictObject({
  code,
  label: wording,
  cites,
  meets,
  retired,
  /** What colleagues do about it, in one or two sentences. */
  guidance: wording,
  /** What it means for the customer, as a letter says it to them; the answers in braces: `{times}` (R10). */
  letter: wording.describe('A sentence to the customer, with the answers in braces: “We … only at {times}.”'),
  reach: reachSchema,
  asks: z.array(ask),
  /** Kinds with which this one contradicts itself, and why (R7). */
  notWith: z.array(z.strictObject({ kinds: z.array(code).min(1), error: wording })).default([]),
  /** Groups of behaviour of which the case must show one before this kind can be chosen; empty: any. */
  grounds: z.array(code).default([]),
  groundError: wording.optional(),
  /** What this kind never stops. */
  exceptions: z.array(limit).default([]),
  toldError: wording
    .describe('Said where somebody would not tell the customer; leave it out where that may be right.')
    .optional(),
  /** Of which channels everything of the customer is brought to the contact person by a rule (R5, S1). */
  routes: routesSchema,
  /** What makes correspondence on it open again. */
  reopensOn: z.array(limit).default([]),
});
