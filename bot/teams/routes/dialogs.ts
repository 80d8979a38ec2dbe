import type { TurnContext } from 'botbuilder';
import * as z from 'zod/v4';
import { type CardIds, parseCardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { reportingLabels } from '../../../cards/words/reporting/words';
import { fill } from '../../../cards/words/fill';
import { caseLabels } from '../../../cards/words/case/words';
import { type Action, actions, isClick } from '../../policy/codes';
import { message } from '../../views/messages/message';
import { review, tracks } from '../../views/deciding/review';
import { sightOf } from '../../domain/door/sight';
import type { DialogPage } from '../sdk/answers';
import { continueStep, openStep, sendStep } from '../steps/case-steps';
import { customerDialog } from '../customers/customer-dialogs';
import { guideDialog } from '../guide/guide-dialogs';
import { openReport, sendReport } from '../reporting/report';
import { actorOf, type Turn, viewerOf } from '../sdk/turn';

const requestSchema = z.object({ data: z.unknown().optional() });

/** The data that a `task/fetch` or `task/submit` carried: the button's ids and, on a submit, the inputs. */
export const dialogData = (context: TurnContext): unknown =>
  requestSchema.safeParse(context.activity.value).data?.data ?? {};

/** A dialog is opened by a button on a card (`task/fetch`). */
export async function openDialog(turn: Turn, data: unknown): Promise<DialogPage> {
  const aside = guideDialog(turn, data);
  if (aside) return aside;
  const ids = parseCardIds(data);
  const ofCustomer = customerDialog(turn, ids, data);
  if (ofCustomer) return ofCustomer;
  if (ids.dialog === 'report' || ids.dialog === 'add-incident') return reportDialog(turn, ids);
  if (ids.dialog === 'review') return caseDialog(ids, await openReview(turn, ids));
  if (ids.dialog === 'tracks') return caseDialog(ids, await openTracks(turn, ids));
  const action = actionIn(ids.dialog);
  return caseDialog(ids, action ? await openStep(turn, action, ids) : unknownCase());
}

/** A button inside a dialog was pressed (`task/submit`): the next page of it. */
export async function submitDialog(turn: Turn, data: unknown): Promise<DialogPage> {
  const aside = guideDialog(turn, data);
  if (aside) return aside;
  const ids = parseCardIds(data);
  const ofCustomer = customerDialog(turn, ids, data);
  if (ofCustomer) return ofCustomer;
  if (ids.dialog === 'report' || ids.dialog === 'add-incident') {
    return { title: reportTitle(ids), card: (await sendReport(turn, data, { inDialog: true })).card };
  }
  if (ids.dialog === 'review' && ids.step === 'add-incident') return reportDialog(turn, ids);
  if (ids.dialog === 'review') return caseDialog(ids, await fromReview(turn, ids, data));
  const action = actionIn(ids.dialog);
  if (!action) return caseDialog(ids, unknownCase());
  const card =
    ids.step === 'kinds' || ids.step === 'ask'
      ? await continueStep(turn, action, ids, data)
      : await sendStep(turn, action, ids, data);
  return caseDialog(ids, card);
}

/** The report form in a dialog, whose title is the form's heading. */
const reportDialog = (turn: Turn, ids: CardIds): DialogPage => ({
  title: reportTitle(ids),
  card: openReport(turn, { inDialog: true, ref: ids.ref, way: ids.way }).card,
});

/** The record of a case, as much of it as this person may see. One request. */
async function openReview(turn: Turn, ids: CardIds): Promise<AdaptiveCardJson> {
  const [actor, found] = await Promise.all([
    actorOf(turn, { fresh: false }),
    turn.services.inContext(ids.ref, lookOf(ids), turn.deadline),
  ]);
  if (!found) return unknownCase();
  const viewer = viewerOf(turn, actor);
  if (sightOf(found.stored.subject, viewer) === 'none') return unknownCase();
  return render('review', review(found.stored.subject, viewer, { ...found, look: ids.look }, ids.page));
}

/** The part of the record on reports to third parties and tasks, with the steps that did not fit on it. One request. */
async function openTracks(turn: Turn, ids: CardIds): Promise<AdaptiveCardJson> {
  const [actor, loaded] = await Promise.all([
    actorOf(turn, { fresh: false }),
    turn.services.carryOut.register.load(ids.ref, turn.deadline),
  ]);
  if (!loaded) return unknownCase();
  const { subject } = loaded.stored;
  const viewer = viewerOf(turn, actor);
  return sightOf(subject, viewer) === 'none' ? unknownCase() : render('review', tracks(subject, viewer));
}

/** From the record on: another page of it, a step that is only a click, or the form of a step. */
async function fromReview(turn: Turn, ids: CardIds, data: unknown): Promise<AdaptiveCardJson> {
  if (ids.step === 'page') return openReview(turn, ids);
  if (ids.step === 'tracks') return openTracks(turn, ids);
  const action = actionIn(ids.step);
  if (!action) return unknownCase();
  return isClick(action) ? sendStep(turn, action, ids, data) : openStep(turn, action, ids);
}

/** What to look for beside the case: ids that the channel's card carried. */
function lookOf(ids: CardIds): { readonly behaviours: readonly string[]; readonly customerRef: string } {
  const [customerRef = '', behaviours = ''] = ids.look.split('|');
  return { customerRef, behaviours: behaviours.split(' ').filter((code) => code !== '') };
}

const actionIn = (text: string): Action | undefined => actions.find((action) => action === text);
const unknownCase = (): AdaptiveCardJson => render('message', message('unknownCase'));
const caseDialog = (ids: CardIds, card: AdaptiveCardJson): DialogPage => ({
  title: fill(caseLabels.caseOf, { ref: ids.ref }),
  card,
});
const reportTitle = (ids: CardIds): string =>
  ids.ref === '' ? reportingLabels.reportAnIncident : fill(reportingLabels.addAnIncidentTo, { ref: ids.ref });
