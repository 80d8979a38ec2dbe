import * as z from 'zod/v4';
import { toneSchema, typed, words } from '../parts';

/** That a report is in, who has been told, and what there is for the person who made it (C1, T1, H4). */
export const schema = z.strictObject({
  inDialog: z.boolean(),
  tone: toneSchema,
  heading: words,
  paragraphs: z.array(typed),
  assurance: words,
  /** Said after a report of violence; '' otherwise. */
  afterViolence: words,
});
