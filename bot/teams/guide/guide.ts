import type { CardIds } from '../../../cards/card-ids';
import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { readWay, wayBefore } from '../../domain/guide/guidance';
import { contactBegan, isSecondTap } from '../../domain/guide/taps';
import { colleagueConduct, support } from '../../views/support/care';
import { guideStep, type GuideShown } from '../../views/guide/guide-step';
import type { Shown, Turn } from '../sdk/turn';

/** Where a card is shown: in the chat its buttons are verbs, in a dialog they submit. */
interface Where {
  readonly inDialog: boolean;
}

/** Where somebody is in the guidance, as a button says it. */
type InGuide = Pick<CardIds, 'way' | 'drawn' | 'began'>;

/** Where the guidance begins. */
export const atBeginning: InGuide = { way: '', drawn: 0, began: 0 };

/**
 * The step of the guidance that a way leads to; the beginning for '' (H1). The second half of a double tap answers nothing: the
 * step on which it landed is shown again. Asks nobody.
 */
export function showGuide(
  turn: Turn,
  at: InGuide,
  { inDialog, customer }: Where & Pick<GuideShown, 'customer'>,
): Shown {
  const now = turn.services.now().getTime();
  const isTappedTwice = isSecondTap(at.drawn, now);
  const answered = readWay(at.way);
  const way = isTappedTwice ? wayBefore(answered) : answered;
  // No answer leads to the beginning, so no tap can land on it unread.
  const drawn = way.channel === '' ? 0 : now;
  const shown = { inDialog, drawn, began: contactBegan(at.began, now), isTappedTwice, customer };
  const step = guideStep(way, shown, turn.services.profile);
  return { card: render('guide-step', step), summary: summaries['guide-step'] };
}

/** What there is for staff after an incident (T1). */
export const showSupport = (turn: Turn, { inDialog }: Where): Shown => ({
  card: render('support', support(turn.services.profile, inDialog)),
  summary: summaries.support,
});

/** The route for a colleague's conduct (P2); nothing is stored. */
export const showColleagueConduct = (turn: Turn, { inDialog }: Where): Shown => ({
  card: render('colleague-conduct', colleagueConduct(turn.services.profile, inDialog)),
  summary: summaries['colleague-conduct'],
});
