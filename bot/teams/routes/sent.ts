import type { TurnContext } from 'botbuilder';
import * as z from 'zod/v4';
import { type CardIds, parseCardIds } from '../../../cards/card-ids';
import { parseListOrder } from '../../../cards/list-order';

/** What a dialog sent: its ids, and all of it. */
export interface Submission {
  readonly ids: CardIds;
  readonly data: unknown;
}

const requestSchema = z.object({ data: z.unknown().optional() });

/** What a `task/fetch` or `task/submit` carried: the button's ids and, on a submit, the inputs. Throws `UnreadableReply`. */
export const dialogData = (context: TurnContext): unknown =>
  requestSchema.safeParse(context.activity.value).data?.data ?? {};

/** The same, read. Throws `UnreadableReply`. */
export const sentIn = (data: unknown): Submission => ({ ids: parseCardIds(data), data });

/** In which order, and from which page on, somebody asks for a list: as its buttons carry it, or as they chose. Throws `UnreadableReply`. */
export function turnedIn(data: unknown): { readonly order: string; readonly page: number } {
  if (data === undefined) return { order: '', page: 1 };
  const { look, page } = parseCardIds(data);
  return { order: look === '' ? parseListOrder(data) : look, page };
}
