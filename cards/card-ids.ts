import * as z from 'zod/v4';
import { readReply, valueReply } from './reply';

const moment = z.coerce.number().int().nonnegative().catch(0).default(0);

/**
 * What a button carries besides the inputs: names and ids, never content. Opening a dialog:
 * `{msteams: {type: 'task/fetch'}, dialog, ref, v}`; inside it `{dialog, step, ref, key, v}`.
 */
const idsSchema = z.object({
  /** 'report', 'review', or the action (a code of the workflow) whose form the dialog shows. */
  dialog: valueReply,
  /** 'submit' sends a form, 'kinds' sends the kinds chosen; in `review` it is 'page', which turns to `page`, or an action. */
  step: valueReply,
  ref: valueReply,
  /** Made when the form was opened: the same key twice is the same wish. */
  key: valueReply,
  /**
   * What to look for beside the case, as ids: the customer's reference, a bar, behaviours; in the guidance, the fingerprint
   * of the text for which a customer was chosen. Finds things, proves nothing.
   */
  look: valueReply,
  /** Where somebody is in the guidance: channel, chart and choices made, as codes (see `bot/domain/guide/guidance.ts`). */
  way: valueReply,
  /** When that step was drawn, and when the contact began: milliseconds since 1970, 0 where nobody knows. */
  drawn: moment,
  began: moment,
  /** The version of the case that the person was looking at; 0 when there is none. */
  v: z.coerce.number().int().nonnegative().catch(0).default(0),
  /** The page of the review asked for, from 1. */
  page: z.coerce.number().int().positive().catch(1).default(1),
});
/** What a button carries besides the inputs; '' for what it does not carry. */
export type CardIds = Readonly<z.infer<typeof idsSchema>>;

/** Reads the ids from what a button sent. They say which case is meant, never who may do what. */
export const parseCardIds = (value: unknown): CardIds => readReply(idsSchema, value);
