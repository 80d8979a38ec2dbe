import * as z from 'zod/v4';
import { choiceSchema, toneSchema, typed, words } from '../parts';
import { readReply, valueReply } from '../reply';

/** A page of the Customer Behaviour List, for those who keep it (S4): who, under what, until when, with whom. */
export const schema = z.strictObject({
  heading: words,
  /** Which part of the list it is, and where in it. */
  lead: words,
  /** What to know before reading it; '' for nothing. */
  note: words,
  tone: toneSchema,
  entries: z
    .array(z.strictObject({ number: z.string(), ref: z.string(), name: typed, about: z.array(typed) }))
    .max(10),
  /** The parts of the list to choose from, and the one shown. */
  filters: z.array(choiceSchema).min(1),
  filter: z.string(),
  /** Names this opening of the list; says nothing by itself. */
  key: z.string(),
  /** The pages before and after; 0 where there is none. */
  previous: z.int().nonnegative(),
  next: z.int().nonnegative(),
});

/** The part of the list that was chosen; '' where none was. Throws `UnreadableReply`. */
export const parseCustomerListReply = (value: unknown): { readonly filter: string } =>
  readReply(z.object({ filter: valueReply }), value);
