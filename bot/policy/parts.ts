import * as z from 'zod/v4';

/** The code of an entry, by which it is stored and found. */
export const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case words joined by hyphens')
  .describe('Stored with each case: never change the code of an entry that was in use.');
/** Words that people read. */
export const wording = z.string().min(1, 'Write at least one word');
/** Words that people read at a glance: at most this many characters. */
export const shortWords = (most: number) => wording.max(most, `Say it in ${most} characters or fewer`);
/** Where an entry comes from: a paragraph of the policy ("Restricting access, 3") or "ours: why", for a default of ours. */
export const cites = z
  .string()
  .min(1)
  .describe('A heading of the policy and a paragraph ("Restricting access, 3"), or "ours: " and why.');
/** No longer offered or reached, and kept because stored cases name it (docs/decisions/0007-changing-a-profile.md). */
export const retired = z
  .literal(true)
  .describe('No longer offered; kept so that cases which name it can be read.')
  .optional();
/** Requirement ids that the entry meets. */
export const meets = z
  .array(z.string())
  .describe('Ids of the requirements that this entry meets.')
  .optional();
