import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import type { Case } from '../../domain/case/state';
import { nameOf } from '../../views/case/labels';
import { message } from '../../views/messages/message';
import type { Message, Posting } from '../ports';

/** Whether a posting was put to somebody as the manager of the case, who is so no more. */
export const isFormerManagers = ({ destination, audience }: Posting, { manager }: Case): boolean =>
  audience === 'manager' && destination.kind === 'person' && destination.id !== manager.id;

/** To whoever was the manager every copy says who is so now, and no more of the case (C7, X4). */
export function drawGiven({ ref, manager }: Case): Message {
  const data = message('givenToOther', { ref, who: nameOf(manager) });
  return { card: render('message', data), summary: fill(summaries.news, { ref }) };
}
