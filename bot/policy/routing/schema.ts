import * as z from 'zod/v4';
import { routedDetails } from '../codes/routing';
import { cites, code, meets, wording } from '../parts';

const rule = wording.describe(
  'What to do, with the place of the address or number and of the person: {from}, {to}.',
);

/**
 * What a restricted customer sends is brought to their contact person by whoever runs mail and telephones (S1, R5). Of
 * what, each kind of restriction says (`routes`).
 */
export const routingSchema = z
  .strictObject({
    /** The channel of those who set the rules. */
    channel: code.describe(
      'The channel of those who run mail and telephones; its roles record what was set.',
    ),
    /** How a rule is worded for them, by what of the customer it rests on. */
    rules: z
      .array(z.strictObject({ detail: z.enum(routedDetails), set: rule, undo: rule, test: rule }))
      .min(1),
    /** When they are reminded, in working days from when something was to be done; then again and again. */
    remindAfterWorkingDays: z.int().positive(),
    cites,
    meets,
  })
  .describe('Leave it out where nothing is brought to a contact person by a rule of mail or telephones.')
  .optional();

/** What of the customer a kind of restriction has brought to the contact person, each with its paragraph. */
export const routesSchema = z
  .array(z.strictObject({ detail: z.enum(routedDetails), cites }))
  .default([])
  .describe(
    'By what the customer is recognised whose mail or calls go to the contact person; leave it out where none do.',
  );
