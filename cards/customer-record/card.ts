import * as z from 'zod/v4';
import { dialogButtonSchema, rowSchema, toneSchema, words } from '../parts';

/** All that is known of one customer, for those who keep the Customer Behaviour List (S4). What happened stands in the cases. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  /** What can be done about the customer; `ref` is the customer or the match that it is about. */
  buttons: z.array(dialogButtonSchema.extend({ ref: z.string() })),
  sections: z.array(z.strictObject({ heading: words, tone: toneSchema, rows: z.array(rowSchema) })),
});
