import { parseCardIds } from '../../cards/card-ids';
import { parseKnownCustomerReply } from '../../cards/known-customer/card';
import { type AdaptiveCardJson, render } from '../../cards/render';
import { summaries } from '../../cards/words/summaries';
import { Outage } from '../commands/outage';
import { readWay } from '../domain/guidance';
import { colleagueConduct, support } from '../views/care';
import { guideStep } from '../views/guide-step';
import { askForCustomer, knownCustomer, type Look } from '../views/known-customer';
import type { Shown, Turn } from './turn';

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

/** The question whether we know a customer, asked at a step of the guidance (F1.2, F2.2). */
export const openKnownCustomer = (turn: Turn, way: string): AdaptiveCardJson =>
  render('known-customer', askForCustomer(way, turn.services.profile));

/** Looks a customer up: two requests, of which one records the look. Without the register the guidance goes on. */
export async function lookUpCustomer(turn: Turn, data: unknown): Promise<AdaptiveCardJson> {
  const { way } = parseCardIds(data);
  const { asked } = parseKnownCustomerReply(data);
  const look = await lookFor(turn, asked);
  const { profile } = turn.services;
  return render('known-customer', knownCustomer({ way, text: asked }, look, { profile, now: turn.now }));
}

async function lookFor(turn: Turn, asked: string): Promise<Look> {
  if (asked === '') return { kind: 'nothing-entered' };
  const { services, person, now, deadline } = turn;
  try {
    const look = { asked, by: person, at: now, key: services.newKey() };
    return { kind: 'found', customers: await services.lookUpCustomer(look, deadline) };
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    services.log.warn('register-away', { system: problem.system, status: problem.status, action: 'look' });
    return { kind: 'unavailable' };
  }
}
