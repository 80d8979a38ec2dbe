import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { waiting } from '../../views/waiting/waiting';
import { actorOf, type Shown, type Turn } from '../sdk/turn';

/** What waits for the person to lead it on, by their roles and by name (C5). Two requests, one where nothing waits. */
export async function showWaiting(turn: Turn): Promise<Shown> {
  const actor = await actorOf(turn, { fresh: false });
  const found = await turn.services.waitingFor(actor, turn.deadline);
  return { card: render('waiting', waiting(found, turn.services.profile)), summary: summaries.waiting };
}
