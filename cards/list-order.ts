import * as z from 'zod/v4';
import { choiceSchema } from './parts';
import { readReply, valueReply } from './reply';

/** What a list that can be sorted and turned holds besides its entries. */
export const listTurning = {
  /** The orders to choose from, and the one that it stands in; none where there is nothing to sort. */
  orders: z.array(choiceSchema),
  order: z.string(),
  /** The pages before and after; 0 where there is none. */
  previous: z.int().nonnegative(),
  next: z.int().nonnegative(),
};

/** The order that was chosen of a list; '' where none was. Throws `UnreadableReply`. */
export const parseListOrder = (value: unknown): string =>
  readReply(z.object({ order: valueReply }), value).order;
