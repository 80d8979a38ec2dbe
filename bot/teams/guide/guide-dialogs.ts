import { type CardIds, parseCardIds } from '../../../cards/card-ids';
import { summaries } from '../../../cards/words/summaries';
import type { DialogPage } from '../sdk/answers';
import { showColleagueConduct, showGuide, showSupport } from './guide';
import { knownCustomerInGuide, openKnownCustomer } from '../customers/known-customer';
import { openReport } from '../reporting/report';
import type { Turn } from '../sdk/turn';

type Page = (turn: Turn, ids: CardIds, data: unknown) => DialogPage | Promise<DialogPage>;

const inDialog = { inDialog: true } as const;

/** The dialogs that belong to no case, by their name; opening one and going on inside it are the same. */
const pages: Readonly<Record<string, Page>> = {
  guide: (turn, ids) =>
    ids.step === 'report'
      ? reportPage(turn, ids)
      : { title: summaries['guide-step'], card: showGuide(turn, ids.way, inDialog).card },
  'known-customer': async (turn, ids, data) => ({
    title: summaries['guide-step'],
    card:
      ids.step === 'submit' ? await knownCustomerInGuide(turn, ids, data) : openKnownCustomer(turn, ids.way),
  }),
  support: (turn) => ({ title: summaries.welcome, card: showSupport(turn, inDialog).card }),
  colleague: (turn) => ({
    title: summaries.welcome,
    card: showColleagueConduct(turn, inDialog).card,
  }),
};

const reportPage = (turn: Turn, { way }: CardIds): DialogPage => ({
  title: summaries['report-form'],
  card: openReport(turn, { inDialog: true, ref: '', way }).card,
});

/** The page of a dialog that belongs to no case; undefined for every other dialog. */
export function guideDialog(turn: Turn, data: unknown): DialogPage | Promise<DialogPage> | undefined {
  const ids = parseCardIds(data);
  if (ids.dialog === 'report' && ids.step === 'open') return reportPage(turn, ids);
  return Object.hasOwn(pages, ids.dialog) ? pages[ids.dialog]?.(turn, ids, data) : undefined;
}
