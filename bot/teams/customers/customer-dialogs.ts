import type { CardIds } from '../../../cards/card-ids';
import type { AdaptiveCardJson } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { matchWords } from '../../../cards/words/customers/words';
import type { DialogPage } from '../sdk/answers';
import type { Handlers } from '../door/enter';
import { openCorrection, sendCorrection } from './correction-steps';
import { openCustomer } from './customer-list';
import { answerComparison, openComparison } from './match-steps';
import { openRefiling, sendRefiling } from './refile-steps';
import { openMerge, openPart, sendMerge, sendPart } from './merge-steps';
import { confirmAccountMarks, openAccountMarks } from '../records/account-marks';
import { orderCustomerExport, openAccess } from '../records/subject-access';
import type { Submission } from '../routes/sent';

/** Dialogs about customers. */
type OfCustomers =
  | 'customer'
  | 'customer-match'
  | 'customer-merge'
  | 'customer-correct'
  | 'customer-part'
  | 'customer-refile'
  | 'customer-export'
  | 'customer-marks';

/** Each dialog about customers as it opens (S4). */
export const customerDialogs: Pick<Handlers<'fetch', Submission, DialogPage>, OfCustomers> = {
  customer: (turn, by, { ids }) => openCustomer(turn, by, ids.ref),
  'customer-match': async (turn, by, { ids }) => compared(await openComparison(turn, by, ids.ref)),
  'customer-merge': (turn, _by, { ids }) => compared(openMerge(turn, ids.ref)),
  'customer-correct': async (turn, by, { ids }) => ofOne(ids, await openCorrection(turn, by, ids.ref)),
  'customer-part': async (turn, by, { ids }) => compared(await openPart(turn, by, ids.ref)),
  'customer-refile': async (turn, by, { ids }) => ofOne(ids, await openRefiling(turn, by, ids.ref)),
  'customer-export': (turn, _by, { ids }) => ofOne(ids, openAccess(turn, ids.ref)),
  'customer-marks': async (turn, by, { ids }) => ofOne(ids, await openAccountMarks(turn, by, ids)),
};

/** The same once their form was sent. */
export const customerPages: Pick<Handlers<'submit', Submission, DialogPage>, OfCustomers> = {
  customer: (turn, by, { ids }) => openCustomer(turn, by, ids.ref),
  'customer-match': async (turn, by, { ids, data }) => compared(await answerComparison(turn, by, ids, data)),
  'customer-merge': async (turn, by, { ids, data }) => compared(await sendMerge(turn, by, ids, data)),
  'customer-correct': async (turn, by, { ids, data }) =>
    ofOne(ids, await sendCorrection(turn, by, ids, data)),
  'customer-part': async (turn, by, { ids, data }) => compared(await sendPart(turn, by, ids, data)),
  'customer-refile': async (turn, by, { ids, data }) => ofOne(ids, await sendRefiling(turn, by, ids, data)),
  'customer-export': async (turn, by, { ids, data }) =>
    ofOne(ids, (await orderCustomerExport(turn, by, data)).card),
  'customer-marks': async (turn, by, { ids, data }) =>
    ofOne(ids, await confirmAccountMarks(turn, by, ids, data)),
};

const compared = (card: AdaptiveCardJson): DialogPage => ({ title: matchWords.title, card });
const ofOne = ({ ref }: CardIds, card: AdaptiveCardJson): DialogPage => ({
  title: fill(matchWords.one, { ref }),
  card,
});
