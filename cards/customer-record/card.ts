import * as z from 'zod/v4';
import { rowSchema, toneSchema, words } from '../parts';

/** All that is known of one customer, for those who keep the Customer Behaviour List (S4). What happened stands in the cases. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  sections: z.array(z.strictObject({ heading: words, tone: toneSchema, rows: z.array(rowSchema) })),
});
