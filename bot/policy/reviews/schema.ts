import * as z from 'zod/v4';
import { cites, code, meets, wording } from '../parts';

/** When and of whom a review of a restriction is asked (V1), and what whoever answers weighs (V2). */
export const reviewsSchema = z.strictObject({
  /** How many days before it is due the SPOC is asked. */
  remindDaysAhead: z.int().positive(),
  /** When the SPOC is reminded, in working days from the day it was due, rising. */
  overdueAfterWorkingDays: z.array(z.int().positive()).max(4),
  toDeputyAfterWorkingDays: z.int().positive(),
  toHeadAfterWorkingDays: z.int().positive(),
  tellWithinWorkingDays: z
    .int()
    .positive()
    .describe('How soon the customer hears how a review ended, before whoever is to tell them is reminded.'),
  /** The channel of the Heads: asked last, and at once where nobody else is there. */
  headChannel: code,
  /** At what hour of the profile's time zone people are asked. */
  hour: z
    .string()
    .regex(/^(?:0[6-9]|1\d|2[0-2]):[0-5]\d$/, 'Write an hour from 06:00 to 22:59, such as "09:00"'),
  /** What is to be weighed, a sentence each: stands on the card. */
  weigh: z.array(wording).min(1).max(6),
  cites,
  meets,
});
