import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/case/commands';
import { choiceSchema, dayOrNone, formIds, typed, words } from '../parts';
import { readReply, textReply, valueReply } from '../reply';

/** The notice to the customer went out, or the reason why it never will (R6). */
export const schema = z.strictObject({
  ...formIds,
  heading: words,
  channels: z.array(choiceSchema),
  /** The last day on which a notice can have been sent. */
  today: dayOrNone,
  values: z.strictObject({
    told: z.enum(['told', 'not-told', '']),
    sentOn: typed,
    noticeChannel: z.string(),
    reason: typed,
  }),
  errors: z.strictObject({ sentOn: words, noticeChannel: words, reason: words }),
  summary: z.array(words),
});

const replySchema = z.object({
  told: valueReply,
  sentOn: valueReply,
  noticeChannel: valueReply,
  reason: textReply,
});

/** Reads the record of a notice; an unanswered question counts as told, so that the day is asked for. Throws `UnreadableReply`. */
export function parseNoticeReply(value: unknown): Omit<CommandOf<'record-notice'>, 'action'> {
  const reply = readReply(replySchema, value);
  const told = reply.told !== 'not-told';
  return { told, sentOn: reply.sentOn, channel: reply.noticeChannel, reason: told ? '' : reply.reason };
}
