import * as z from 'zod/v4';
import { markerAnswers } from '../../policy/codes/markers';
import { stampShape } from '../case/person';
import { instantSchema } from '../time/instant';

/** What a case knows of the warning of violence or danger besides its incidents; empty in cases stored before there was any. */
export const markerShape = {
  /** What somebody said of it, oldest first. `incidents`: how many there were then; of what came later nothing was said. */
  markerAnswers: z
    .array(
      z.strictObject({
        said: z.enum(markerAnswers),
        reason: z.string(),
        incidents: z.int().nonnegative(),
        ...stampShape,
      }),
    )
    .default([]),
  /** When its owner was asked whether it still stands; absent until then, and once they answered. */
  markerAskedAt: instantSchema.optional(),
};
