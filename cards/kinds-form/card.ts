import * as z from 'zod/v4';
import { choiceSchema, formIds, rowSchema, words } from '../parts';
import { readReply, severalReply } from '../reply';

/** Which kinds of restriction are proposed or decided (R1); the questions of those chosen come next. */
export const schema = z.strictObject({
  ...formIds,
  /** The review that it answers, or the proposed change that it decides; '' for neither. */
  way: z.string(),
  /** 'endorse', 'approve-with-changes' or 'propose-variation'. */
  action: z.string(),
  heading: words,
  kinds: z.array(choiceSchema),
  /** What each kind means, and what it never stops. */
  guidance: z.array(rowSchema),
  /** Comma separated. */
  value: z.string(),
  error: words,
});

/** Reads the kinds chosen, as codes of the profile. Throws `UnreadableReply`. */
export const parseKindsReply = (value: unknown): { readonly kinds: readonly string[] } =>
  readReply(z.object({ kinds: severalReply }), value);
