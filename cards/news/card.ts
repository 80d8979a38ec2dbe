import * as z from 'zod/v4';
import { caseIds, toneSchema, typed, verbButtonSchema, words } from '../parts';

/** What happened on a case, told to somebody who has to know of it or to do something next. */
export const schema = z.strictObject({
  ...caseIds,
  tone: toneSchema,
  heading: words,
  paragraphs: z.array(typed),
  /** What can be said to it with one press. */
  verbs: z.array(verbButtonSchema),
  /** Whether its reader may open the record, where the next step is taken. */
  opensRecord: z.boolean(),
});
