import * as z from 'zod/v4';
import { stampShape } from '../case/person';

/** What a case keeps of how long it is kept (X4). */
export const keepingShape = {
  /** Reasons for which nothing of the case may be erased, however old it is. */
  holds: z.array(z.strictObject({ reason: z.string(), ...stampShape })).default([]),
  /** Its period has ended, under this rule of the profile: said at this instant, last of several. */
  periodEnded: z.strictObject({ rule: z.string(), at: stampShape.at }).optional(),
  /** Its erasure: proposed, confirmed by a second person, done. */
  erasure: z
    .strictObject({
      rule: z.string(),
      proposed: z.strictObject(stampShape),
      confirmed: z.strictObject(stampShape).optional(),
      /** When everything was erased; absent while it is under way. */
      doneAt: stampShape.at.optional(),
      /** What the first entry of the trail is chained to, once the report key is gone. */
      chainStart: z.string().optional(),
    })
    .optional(),
} as const;
