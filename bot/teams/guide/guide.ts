import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { readWay } from '../../domain/guide/guidance';
import { colleagueConduct, support } from '../../views/support/care';
import { guideStep } from '../../views/guide/guide-step';
import type { Shown, Turn } from '../sdk/turn';

/** Where a card is shown: in the chat its buttons are verbs, in a dialog they submit. */
interface Where {
  readonly inDialog: boolean;
}

/** The step of the guidance that a way leads to; the beginning for '' (H1). Asks nobody. */
export const showGuide = (turn: Turn, way: string, { inDialog }: Where): Shown => ({
  card: render('guide-step', guideStep(readWay(way), inDialog, turn.services.profile)),
  summary: summaries['guide-step'],
});

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
