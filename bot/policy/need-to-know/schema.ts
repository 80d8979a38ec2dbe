import * as z from 'zod/v4';
import { occasions } from '../codes';
import { extents } from '../codes/need-to-know';
import { cites, meets } from '../parts';

/** Who sees a case, from when on and how much (X4, D5). Whoever has no row sees nothing. */
export const needToKnowSchema = z
  .array(
    z.strictObject({
      party: z.string().describe('A role of this profile, or a relation to the case.'),
      sees: z.enum(extents),
      since: z
        .array(z.enum(occasions))
        .describe(
          'Any one of these must have happened; leave it out for a relation, which is a reason by itself.',
        )
        .default([]),
      cites,
      meets,
    }),
  )
  .min(1);
