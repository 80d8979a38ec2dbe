import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import { relationsOf } from '../../domain/case/relations';
import type { Case } from '../../domain/case/state';
import { replacementOf } from '../../domain/contact-people/former-holders';
import type { FormerHolder } from '../../domain/contact-people/state';
import type { Relation } from '../../policy/codes';
import { nameOf } from '../../views/case/labels';
import { message } from '../../views/messages/message';
import type { Audience, Message, Posting } from '../ports';
import { shownAt } from './shown-id';

const contacts: readonly Relation[] = ['spoc', 'deputy', 'successor'];

/** What somebody has to be to a case to hold what was put to them as that; the other audiences rest on something else. */
const heldAs: Partial<Record<Audience, readonly Relation[]>> = {
  manager: ['manager'],
  spoc: contacts,
  deputy: contacts,
  successor: contacts,
};

/** Whether a posting is put to a person as somebody who looks after the case or its contact, and does so no more (C7, X4). */
export function isReplacedPersons(posting: Posting, subject: Case): boolean {
  const { destination, audience } = posting;
  if (destination.kind !== 'person') return false;
  const held = heldAs[audience];
  if (held) return !relationsOf(subject, destination).some((relation) => held.includes(relation));
  const replaced = replacementOf(subject, destination.id);
  return replaced !== undefined && mayOffer.includes(audience) && isBefore(posting, replaced);
}

/** As whom people get what they may go on from, though it was the case that made them so: what they wrote, asked or looked for. */
const mayOffer: readonly Audience[] = ['author', 'asker', 'stand-in', 'reader'];

/** Whether it was put to them before they were replaced: what they got since is theirs for another reason. */
function isBefore(posting: Posting, { number, at }: FormerHolder): boolean {
  const shown = shownAt(posting);
  return shown === undefined ? posting.event < number : shown <= at;
}

/** To whoever was replaced every copy says so, and no more of the case; a list that named it can be asked for anew (C7, X4). */
export function drawReplaced({ card, audience }: Posting, { ref, manager }: Case): Message {
  const words = audience === 'manager' ? 'givenToOther' : card === 'answer' ? 'listReplaced' : 'replaced';
  const data = message(words, { ref, who: nameOf(manager) });
  return { card: render('message', data), summary: fill(summaries.news, { ref }) };
}
