import * as z from 'zod/v4';
import { draftMeasuresSchema } from './state';

/** A change is proposed. `dueOn` names the review that it answers, '' for none; nothing in it is trusted. */
export const changeCommands = [
  z.strictObject({
    action: z.literal('propose-variation'),
    dueOn: z.string().default(''),
    measures: draftMeasuresSchema,
    reason: z.string(),
  }),
  z.strictObject({
    action: z.literal('propose-lifting'),
    dueOn: z.string().default(''),
    reason: z.string(),
  }),
] as const;
