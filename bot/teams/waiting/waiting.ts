import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Admission } from '../../domain/door/admission';
import { waiting } from '../../views/waiting/waiting';
import type { Shown, Turn } from '../sdk/turn';

/** What waits for the person to lead it on, by their roles and by name (C5). Two requests, one where nothing waits. */
export async function showWaiting(turn: Turn, by: Admission<'staff'>): Promise<Shown> {
  const found = await turn.services.waitingFor(by, turn.deadline);
  return { card: render('waiting', waiting(found, turn.services.profile)), summary: summaries.waiting };
}
