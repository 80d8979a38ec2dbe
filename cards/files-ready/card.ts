import * as z from 'zod/v4';
import { words } from '../parts';

/** Says that files which somebody asked for are ready, and opens them: their names and addresses are ours and SharePoint's. */
export const schema = z.strictObject({
  heading: words,
  paragraphs: z.array(words),
  files: z.array(z.strictObject({ name: words, url: z.url({ protocol: /^https?$/ }) })),
  /** What to take care of. */
  care: words,
  /** The button by which the marks of an account are confirmed (X4): at most one. */
  marks: z.array(z.strictObject({ title: words, ref: z.string(), key: z.string() })),
});
