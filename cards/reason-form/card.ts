import * as z from 'zod/v4';
import { choiceSchema, formIds, typed, words } from '../parts';
import { readReply, textReply, valueReply } from '../reply';

/** A form with one text: the reason of a step, a question and whom it goes to, or an answer. */
export const schema = z.strictObject({
  ...formIds,
  /** The action this form is for. */
  action: z.string(),
  heading: words,
  /** What the step does, in a sentence. */
  lead: words,
  /** What is being answered; '' where nothing is. */
  quoted: typed,
  label: words,
  errorMessage: words,
  maxLength: z.int().positive(),
  value: typed,
  error: words,
  /** What is chosen beside the text: whom a question goes to, or whether it happened; empty on other forms. */
  choices: z.array(choiceSchema),
  choiceLabel: words,
  choiceMissing: words,
  of: z.string(),
  ofError: words,
  summary: z.array(words),
  submit: words,
  style: z.enum(['positive', 'destructive']),
});

/** What a reason form sends back: the text, which is the reason, question or answer, and what was chosen beside it. */
export interface ReasonReply {
  readonly text: string;
  readonly of: string;
}

/** Reads a reason form. Throws `UnreadableReply`. */
export const parseReasonReply = (value: unknown): ReasonReply =>
  readReply(z.object({ text: textReply, of: valueReply }), value);
