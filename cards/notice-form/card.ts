import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/case/commands';
import { choiceSchema, dayOrNone, formIds, typed, words } from '../parts';
import { readReply, textReply, toggleReply, valueReply } from '../reply';
import { answerOfTelling, tellingParts } from '../weighing';

/** The notice to the customer went out, or the reason of risk why it never will (R6, R9). */
export const schema = z.strictObject({
  ...formIds,
  heading: words,
  /** What recording it does. */
  lead: words,
  ...tellingParts,
  /** What of the letter that waits no longer holds, and that it is to be confirmed; '' where all of it does (R10). */
  outdated: words,
  channels: z.array(choiceSchema),
  /** The last day on which a notice can have been sent. */
  today: dayOrNone,
  values: z.strictObject({
    told: z.string(),
    letterDespite: z.enum(['true', 'false']),
    sentOn: typed,
    noticeChannel: z.string(),
    reason: typed,
  }),
  errors: z.strictObject({ letterDespite: words, sentOn: words, noticeChannel: words, reason: words }),
  summary: z.array(words),
});

const replySchema = z.object({
  told: valueReply,
  letterDespite: toggleReply,
  sentOn: valueReply,
  noticeChannel: valueReply,
  reason: textReply,
});

/** Reads the record of a notice; an unanswered question counts as told, so that the day is asked for. Throws `UnreadableReply`. */
export function parseNoticeReply(value: unknown): Omit<CommandOf<'record-notice'>, 'action'> {
  const reply = readReply(replySchema, value);
  const { told, risk } = answerOfTelling(reply.told, 'told');
  return {
    told,
    risk,
    sentOn: reply.sentOn,
    channel: reply.noticeChannel,
    reason: told ? '' : reply.reason,
    despite: reply.letterDespite,
  };
}
