import * as z from 'zod/v4';
import { clean } from './typed-text';

/** A text input as real clients send it: omitted, or null, when empty. Gives cleaned text, '' when omitted. */
export const textReply = z
  .string()
  .nullish()
  .transform((text) => clean(text ?? ''));

/** A date, time or single choice: omitted when empty. Gives the trimmed value, '' when omitted. */
export const valueReply = textReply.transform((value) => value.trim());

/** A toggle, which clients send as "true" or "false", some as a boolean, and some not at all when untouched. */
export const toggleReply = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 'true');

/** A choice of several, people picked included: comma separated, omitted when empty. Gives the values chosen. */
export const severalReply = textReply.transform((text) =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== ''),
);

/**
 * Thrown when what a client sent back is not what the card asks for: a broken or forged client. The message names
 * the fields at fault, never what was in them, so it is safe for telemetry.
 */
export class UnreadableReply extends Error {
  override readonly name = 'UnreadableReply';
}

/** Reads what a card sent back by its schema. Throws `UnreadableReply`. */
export function readReply<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => issue.path.join('.') || 'the reply itself');
  throw new UnreadableReply(`Expected the inputs of the card, cannot read: ${fields.join(', ')}`);
}
