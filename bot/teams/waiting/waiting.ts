import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Admission } from '../../domain/door/admission';
import { waiting } from '../../views/waiting/waiting';
import { turnedIn } from '../routes/sent';
import type { Shown, Turn } from '../sdk/turn';
import { writeInstant } from '../../domain/time/instant';

/** Everything that waits for the person, by their roles and by name, in the order and from the page that they ask for (C5). Two requests, one where nothing waits. */
export async function showWaiting(turn: Turn, by: Admission<'staff'>, sent?: unknown): Promise<Shown> {
  const found = await turn.services.waitingFor(by, turn.deadline);
  const { profile, now } = turn.services;
  const card = render('waiting', waiting(found, profile, writeInstant(now()), turnedIn(sent)));
  return { card, summary: summaries.waiting, about: found.waiting.map(({ ref }) => ref) };
}
