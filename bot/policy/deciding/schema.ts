import * as z from 'zod/v4';
import { cites, meets, wording } from '../parts';

/** What the report form asks about a complaint of the customer; absent where the policy makes no difference (D1). */
export const complaintsSchema = z
  .strictObject({
    question: wording,
    yes: wording.describe('What is ticked where a complaint is being handled.'),
    cites,
    meets,
  })
  .describe('Leave it out where it makes no difference whether a complaint is being handled.')
  .optional();
