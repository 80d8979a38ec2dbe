import * as z from 'zod/v4';
import { stampShape } from '../case/person';
import { letterPurposes } from '../../policy/codes/letters';
import { daySchema, instantSchema } from '../time/instant';

/** A letter to the customer: what it says, and what became of it (H7, H9, R6). The bot never sends it. */
export const letterSchema = z.strictObject({
  /** The number of the event that prepared it: how it is named within its case. */
  number: z.int().positive(),
  /** A code of the profile. */
  code: z.string(),
  purpose: z.enum(letterPurposes),
  template: z.string(),
  /** Every value of its placeholders, by name. */
  values: z.record(z.string(), z.string()),
  ...stampShape,
  /** A person sent it: on which day and by which channel of notices. `watchUntil`: of a warning. */
  sent: z
    .strictObject({ on: daySchema, channel: z.string(), watchUntil: daySchema.optional(), ...stampShape })
    .optional(),
  /** When the manager was asked whether the behaviour of a warned customer changed. */
  askedAt: instantSchema.optional(),
  /** What became of a warning. */
  ended: z.strictObject({ changed: z.boolean(), on: daySchema, note: z.string(), ...stampShape }).optional(),
});
/** A letter to the customer. */
export type Letter = Readonly<z.infer<typeof letterSchema>>;

/** What a case knows of letters; empty in cases stored before there were any. */
export const letterShape = { letters: z.array(letterSchema).default([]) };

/** Who would be in danger if the customer were told, by the code of the profile; absent in what was recorded before it was asked. */
export const risk = z.string().optional();

/** Whether the customer was told: on which day and how, or the reason for not telling them (R6). */
export const noticeSchema = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(true), sentOn: daySchema, channel: z.string(), ...stampShape }),
  z.strictObject({ told: z.literal(false), reason: z.string(), risk, ...stampShape }),
]);

/** Whether, when and how the customer was told, or why not. */
export type Notice = Readonly<z.infer<typeof noticeSchema>>;
