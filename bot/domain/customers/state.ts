import * as z from 'zod/v4';

/** What a case keeps of the customers under whom it stood before (S4). */
export const identityShape = {
  /** The merges that brought it where it stands, oldest first: by which match, and out of which customer. */
  moves: z.array(z.strictObject({ match: z.string(), from: z.string() })).default([]),
  /** Numbers of customers under whom the case stood before, by a merge or since it was filed wrongly. */
  formerNumbers: z.array(z.string()).default([]),
} as const;
