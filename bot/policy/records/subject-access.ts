import * as z from 'zod/v4';
import { cites, code, meets } from '../parts';

/** Who draws up everything that is kept on a customer, so that it can be given to them when they ask for it (X4). */
export const subjectAccessSchema = z.strictObject({
  by: z.array(code).min(1).describe('Roles of this profile; whoever holds one of them may ask for it.'),
  /** How many days the files stay in their library. */
  keepDays: z.int().positive().describe('After so many days the files drawn up are deleted.'),
  cites,
  meets,
});
