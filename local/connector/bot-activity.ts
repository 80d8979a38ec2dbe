import * as z from 'zod/v4';
import { ConnectorRefusal } from './refusals';

/** The largest activity that Teams takes; a card counts with everything around it. */
const MAX_ACTIVITY_BYTES = 100 * 1024;

const attachmentSchema = z.looseObject({ contentType: z.string(), content: z.unknown() });

const botActivitySchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachmentLayout: z.string().nullish(),
  attachments: z.array(attachmentSchema).nullish(),
  replyToId: z.string().nullish(),
});

/** An activity as a bot posts it: the parts that this stand-in reads are checked, the rest is kept as it came. */
export type BotActivity = z.infer<typeof botActivitySchema>;

const hasWords = (activity: BotActivity): boolean => (activity.text ?? '').trim() !== '';

function refuseUnreadableCard(activity: BotActivity): void {
  for (const { contentType, content } of activity.attachments ?? []) {
    if (contentType !== 'application/vnd.microsoft.card.adaptive') continue;
    const card = z.looseObject({ type: z.literal('AdaptiveCard') }).safeParse(content);
    if (!card.success)
      throw new ConnectorRefusal('BadArgument', 'Card content must be an AdaptiveCard object.');
  }
}

/**
 * The activity of a request's body. Throws `ConnectorRefusal`: MessageSizeTooBig over 100 KB, BadSyntax for a message
 * with neither text nor attachment, BadArgument for an attachment that calls itself an adaptive card and is none.
 */
export function parseBotActivity(body: unknown): BotActivity {
  if (Buffer.byteLength(JSON.stringify(body ?? {})) > MAX_ACTIVITY_BYTES) {
    throw new ConnectorRefusal('MessageSizeTooBig');
  }
  const parsed = botActivitySchema.safeParse(body);
  if (!parsed.success) throw new ConnectorRefusal('BadSyntax', z.prettifyError(parsed.error));
  const activity = parsed.data;
  const isEmpty = !hasWords(activity) && (activity.attachments ?? []).length === 0;
  if (activity.type === 'message' && isEmpty) {
    throw new ConnectorRefusal(
      'BadSyntax',
      "Activity must include non empty 'text' field or at least 1 attachment.",
    );
  }
  refuseUnreadableCard(activity);
  return activity;
}
