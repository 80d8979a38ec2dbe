import type { Activity } from 'botbuilder';
import * as z from 'zod/v4';
import { describeOutage, Outage } from '../../commands/outage';
import type { Conversation } from './ports';
import type { Turn } from './turn';

/** Learns where a person's chat and a channel are; failing at it must not fail the turn. */
export async function remember(turn: Turn): Promise<void> {
  const { conversation, serviceUrl, type } = turn.context.activity;
  // A card of ours is pressed, and a message extension used, in chats of others too, which Teams calls personal as well: only what
  // is written to the bot, or its installation, says where this person hears from it.
  if (type === 'invoke' && (turn.isPersonal || isExtension(turn.context.activity))) return;
  const channelData: unknown = turn.context.activity.channelData;
  const where = { conversationId: conversation.id, serviceUrl };
  const channel = z.object({ channel: z.object({ id: z.string() }) }).safeParse(channelData).data?.channel.id;
  try {
    if (turn.isPersonal) await turn.services.remember('person', turn.person.id, where);
    else if (channel !== undefined) await turn.services.remember('channel', channel, where);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    turn.services.log.warn('not-remembered', describeOutage(problem));
  }
}

const team = z.object({ team: z.object({ id: z.string() }) });

/**
 * Where Teams can be asked about whoever sent an activity: their own chat with the bot, or the team of a channel; undefined where
 * only a message extension is used. It may be a chat of others in which a card of ours was pressed: there Teams does not say.
 */
export function chatIn(activity: Activity, isPersonal: boolean): Conversation | undefined {
  if (isExtension(activity)) return undefined;
  const { conversation, serviceUrl } = activity;
  const channelData: unknown = activity.channelData;
  const teamId = team.safeParse(channelData).data?.team.id;
  const conversationId = isPersonal ? conversation.id : teamId;
  return conversationId === undefined ? undefined : { conversationId, serviceUrl };
}

const isExtension = ({ name }: Partial<Activity>): boolean => name?.startsWith('composeExtension/') ?? false;
