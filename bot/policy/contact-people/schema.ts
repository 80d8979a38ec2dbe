import * as z from 'zod/v4';
import { relations } from '../codes';
import { cites, code, meets, wording } from '../parts';

/** Who looks after the contact of a restricted customer (S1): who may not, who appoints, by when they accept. */
export const contactPeopleSchema = z.strictObject({
  /** What somebody must not be to the case, and what is said at the field when they are. */
  mayNotBe: z.array(z.strictObject({ relation: z.enum(relations), error: wording, cites, meets })),
  /** What is expected of them, a sentence each: stands on the card by which they are appointed. */
  expects: z.array(wording).min(1).max(6),
  /** The channel of those who appoint: it hears of whoever declines or does not answer. */
  appointedBy: z.strictObject({ channel: code, cites, meets }),
  /** Who enters that a colleague is away who cannot do it themself. */
  absences: z.strictObject({
    by: z
      .array(code)
      .min(1)
      .describe('Roles of this profile; whoever holds one of them enters that a colleague is away.'),
    cites,
    meets,
  }),
  /** When it is said that somebody named has not accepted, in working days from when they were asked. */
  acceptance: z.strictObject({
    remindAfterWorkingDays: z.int().positive(),
    escalateAfterWorkingDays: z.int().positive(),
    cites,
    meets,
  }),
  tellWithinWorkingDays: z
    .int()
    .positive()
    .describe(
      'How soon the customer hears of a new contact person, before whoever is to tell them is reminded.',
    ),
  cites,
  meets,
});
