import type { CardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { reportingLabels } from '../../../cards/words/reporting/words';
import { fill } from '../../../cards/words/fill';
import { caseLabels } from '../../../cards/words/case/words';
import type { ContextHints } from '../../commands/ports';
import { theBot } from '../../domain/case/person';
import type { Admission } from '../../domain/door/admission';
import { type Action, actions, isClick } from '../../policy/codes';
import { message } from '../../views/messages/message';
import { review, tracks } from '../../views/deciding/review';
import type { DialogPage } from '../sdk/answers';
import { continueStep, openStep, readStep, sendStep, wishIn } from '../steps/case-steps';
import type { Entered as EnteredStep } from '../steps/step-form';
import { customerDialogs, customerPages } from '../customers/customer-dialogs';
import { type Door, entryIn, type Handlers, type Named, type Passage } from '../door/enter';
import type { EntryOf } from '../door/entries';
import type { CaseOpened } from '../door/knock';
import { guideDialogs, guidePages, reportPage } from '../guide/guide-dialogs';
import { openReport, sendReport } from '../reporting/report';
import { type Submission, sentIn } from './sent';
import { type Turn, viewerOf } from '../sdk/turn';

/** What a page of a dialog gets: what was sent and, of a step that is taken, what it says. */
interface SentPage extends Submission {
  readonly entered: EnteredStep | undefined;
}

/** Each dialog as it opens. */
const dialogs: Handlers<'fetch', SentPage, DialogPage> = {
  ...guideDialogs,
  ...customerDialogs,
  report: (turn, by, sent) =>
    sent.ids.step === 'open' ? reportPage(turn, by, sent) : reportDialog(turn, by, sent.ids),
  'add-incident': (turn, by, { ids }) => reportDialog(turn, by, ids),
  review: (turn, opened, { ids }) => reviewPage(turn, opened, ids),
  tracks: (turn, opened, { ids }) => tracksPage(turn, opened, ids),
  step: (turn, opened, { ids }) => caseDialog(ids, openStep(turn, opened)),
};

/** Each page that is sent from inside a dialog. */
const pages: Handlers<'submit', SentPage, DialogPage> = {
  ...guidePages,
  ...customerPages,
  report: async (turn, by, { ids, data }) =>
    ids.step === 'open'
      ? reportPage(turn, by, { ids, data })
      : { title: reportTitle(ids), card: (await sendReport(turn, by, data, { inDialog: true })).card },
  'add-incident': async (turn, by, { ids, data }) => ({
    title: reportTitle(ids),
    card: (await sendReport(turn, by, data, { inDialog: true })).card,
  }),
  'review/page': (turn, opened, { ids }) => reviewPage(turn, opened, ids),
  'review/tracks': (turn, opened, { ids }) => tracksPage(turn, opened, ids),
  'review/add-incident': (turn, by, { ids }) => reportDialog(turn, by, ids),
  'review/step': (turn, opened, { ids }) => caseDialog(ids, openStep(turn, opened)),
  'review/click': async (turn, opened, { ids, entered }) =>
    caseDialog(ids, entered ? await sendStep(turn, opened, ids, entered) : unknownCase()),
  'step/next': (turn, opened, { ids, data }) => caseDialog(ids, continueStep(turn, opened, ids, data)),
  'step/send': async (turn, opened, { ids, entered }) =>
    caseDialog(ids, entered ? await sendStep(turn, opened, ids, entered) : unknownCase()),
};

/** A dialog is opened by a button on a card (`task/fetch`). */
export async function openDialog(turn: Turn, door: Door, data: unknown): Promise<DialogPage> {
  const sent = sentIn(data);
  const { ids } = sent;
  const action = actionIn(ids.dialog);
  const entry = action && action !== 'add-incident' ? 'step' : entryIn('fetch', ids.dialog);
  if (entry === undefined || (entry === 'step' && !action)) return caseDialog(ids, unknownCase());
  const named = { ref: ids.ref, action, ...hintsFor(entry, ids) };
  const at = { way: 'fetch', entry, turn, named } as const;
  return pageOf(await door.enter(at, dialogs, { ...sent, entered: undefined }));
}

/** A button inside a dialog was pressed (`task/submit`): the next page of it. */
export async function submitDialog(turn: Turn, door: Door, data: unknown): Promise<DialogPage> {
  const sent = sentIn(data);
  const { ids } = sent;
  if (ids.dialog.startsWith('customer') && ['', 'open'].includes(ids.step))
    return openDialog(turn, door, data);
  const entry = pageEntry(ids);
  if (entry === undefined) return caseDialog(ids, unknownCase());
  const action = actionIn(ids.dialog === 'review' ? ids.step : ids.dialog);
  const isSent = action !== undefined && (entry === 'step/send' || entry === 'review/click');
  const entered = isSent ? readStep(turn, action, data) : undefined;
  const wished = isSent ? { wish: wishIn(turn, action, ids), picked: entered?.picked ?? [] } : {};
  const named: Named = { ref: ids.ref, action, ...wished, ...hintsFor(entry, ids) };
  const at = { way: 'submit', entry, turn, named } as const;
  return pageOf(await door.enter(at, pages, { ...sent, entered }));
}

/** The row of the table for a page: that of its dialog, of what it is in its dialog, or of the step that it takes. */
function pageEntry({ dialog, step }: CardIds): EntryOf<'submit'> | undefined {
  const action = actionIn(dialog === 'review' ? step : dialog);
  if (dialog === 'review' && action !== undefined && action !== 'add-incident') {
    return isClick(action) ? 'review/click' : 'review/step';
  }
  if (dialog !== 'review' && action !== undefined && action !== 'add-incident') {
    return step === 'kinds' || step === 'ask' ? 'step/next' : 'step/send';
  }
  return (
    entryIn('submit', `${dialog}/${step}`) ?? (dialog === 'step' ? undefined : entryIn('submit', dialog))
  );
}

const pageOf = (passage: Passage<DialogPage>): DialogPage =>
  'out' in passage ? passage.out : { title: theBot.name, card: passage.shut };

/** The report form in a dialog, whose title is the form's heading. */
const reportDialog = async (turn: Turn, by: Admission<'staff'>, ids: CardIds): Promise<DialogPage> => {
  const { ref, way, began } = ids;
  const { card } = await openReport(turn, by, { inDialog: true, ref, way, began });
  return { title: reportTitle(ids), card };
};

/** The record of a case, as much of it as the door let this person see. */
const reviewPage = (turn: Turn, { seen, beside }: CaseOpened, ids: CardIds): DialogPage =>
  caseDialog(
    ids,
    render(
      'review',
      review(seen.subject, viewerOf(turn, seen.actor), { ...beside, look: ids.look }, ids.page),
    ),
  );

/** The part of the record on reports to third parties and tasks, with the steps that did not fit on it. */
const tracksPage = (turn: Turn, { seen }: CaseOpened, ids: CardIds): DialogPage =>
  caseDialog(ids, render('review', tracks(seen.subject, viewerOf(turn, seen.actor), ids.page)));

/** What to look for beside a record: ids that the channel's card carried. */
function hintsFor(entry: string, ids: CardIds): { readonly hints?: ContextHints } {
  if (entry !== 'review' && entry !== 'review/page') return {};
  const [customerRef = '', behaviours = ''] = ids.look.split('|');
  return { hints: { customerRef, behaviours: behaviours.split(' ').filter((code) => code !== '') } };
}

const actionIn = (text: string): Action | undefined => actions.find((action) => action === text);
const unknownCase = (): AdaptiveCardJson => render('message', message('unknownCase'));
const caseDialog = (ids: CardIds, card: AdaptiveCardJson): DialogPage => ({
  title: fill(caseLabels.caseOf, { ref: ids.ref }),
  card,
});
const reportTitle = (ids: CardIds): string =>
  ids.ref === '' ? reportingLabels.reportAnIncident : fill(reportingLabels.addAnIncidentTo, { ref: ids.ref });
