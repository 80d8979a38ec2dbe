import * as z from 'zod/v4';
import { cites, code, meets } from '../parts';

/** Who keeps the Customer Behaviour List, and can see all of it (S4). */
export const customerListSchema = z.strictObject({
  keptBy: z
    .array(code)
    .min(1)
    .describe('Roles of this profile; whoever holds one of them sees the whole list.'),
  /** How many days ahead of its date a review counts as soon. */
  reviewSoonDays: z.int().positive(),
  /** How many days a file of the list stays in its library. */
  keepFilesDays: z.int().positive().describe('After so many days a file of the list is deleted.'),
  /** The channel of those who keep it: it is asked whether two customers are one person. */
  channel: code,
  /** After how many days it is asked again whether two customers are one person, where somebody said later. */
  askAgainDays: z.int().positive(),
  cites,
  meets,
});
