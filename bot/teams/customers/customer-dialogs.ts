import type { CardIds } from '../../../cards/card-ids';
import type { AdaptiveCardJson } from '../../../cards/render';
import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { matchWords } from '../../../cards/words/customers/words';
import { theBot } from '../../domain/case/person';
import { message } from '../../views/messages/message';
import type { DialogPage } from '../sdk/answers';
import { openCorrection, sendCorrection } from './correction-steps';
import { openCustomer, refusalFor } from './customer-list';
import { answerComparison, openComparison } from './match-steps';
import { openMerge, openPart, sendMerge, sendPart } from './merge-steps';
import { orderCustomerExport, openAccess } from '../records/subject-access';
import type { Turn } from '../sdk/turn';

type Page = (turn: Turn, ids: CardIds, data: unknown) => Promise<AdaptiveCardJson>;

/** What is shown by each dialog about customers: as it opens, and when its form was sent. */
const pages: Readonly<Record<string, { readonly open: Page; readonly send: Page }>> = {
  'customer-match': { open: (turn, ids) => openComparison(turn, ids.ref), send: answerComparison },
  'customer-merge': { open: (turn, ids) => openMerge(turn, ids.ref), send: sendMerge },
  'customer-correct': { open: (turn, ids) => openCorrection(turn, ids.ref), send: sendCorrection },
  'customer-export': {
    open: (turn, ids) => openAccess(turn, ids.ref),
    send: async (turn, _ids, data) => (await orderCustomerExport(turn, data)).card,
  },
  'customer-part': { open: (turn, ids) => openPart(turn, ids.ref), send: sendPart },
};

/**
 * A dialog about customers, for those who keep the list; undefined for every other dialog. The role is asked of the
 * directory afresh for whatever changes something.
 */
export function customerDialog(turn: Turn, ids: CardIds, data: unknown): Promise<DialogPage> | undefined {
  if (ids.dialog === 'customer') return openCustomer(turn, ids.ref);
  return Object.hasOwn(pages, ids.dialog) ? pageOf(turn, ids, data) : undefined;
}

async function pageOf(turn: Turn, ids: CardIds, data: unknown): Promise<DialogPage> {
  const isOpening = ids.step === '' || ids.step === 'open';
  const refused = await refusalFor(turn, { fresh: !isOpening });
  if (refused) return { title: theBot.name, card: refused };
  const page = isOpening ? pages[ids.dialog]?.open : pages[ids.dialog]?.send;
  const card = await page?.(turn, ids, data);
  const title =
    ids.dialog === 'customer-correct' || ids.dialog === 'customer-export'
      ? fill(matchWords.one, { ref: ids.ref })
      : matchWords.title;
  return { title, card: card ?? render('message', message('noMatch')) };
}
