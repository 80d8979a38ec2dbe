import * as z from 'zod/v4';
import { markerAnswers } from '../../policy/codes';
import { stampShape } from '../case/person';

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
};
