import { describeOutage, Outage } from '../../commands/outage';
import type { Shown, Turn } from '../sdk/turn';

/**
 * Keeps that a card was shown in the person's own chat, as the message of an id; failing at it must not fail the turn. An id that
 * Teams does not give cannot be changed later.
 */
export async function keepAnswer(turn: Turn, shown: Shown, activityId: string | undefined): Promise<void> {
  const { about = [], copy, card, summary } = shown;
  if (!turn.isPersonal || about.length === 0 || !activityId) return;
  const { conversation, serviceUrl } = turn.context.activity;
  const posted = { conversationId: conversation.id, serviceUrl, activityId };
  try {
    const message = { card, summary };
    await turn.services.keepShown({ to: turn.person.id, posted, message, about, copy, at: turn.now });
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    turn.services.log.error('shown-not-kept', { cards: about.length, ...describeOutage(problem) });
  }
}
