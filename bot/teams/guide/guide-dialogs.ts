import type { CardIds } from '../../../cards/card-ids';
import { summaries } from '../../../cards/words/summaries';
import type { DialogPage } from '../sdk/answers';
import type { Handlers } from '../door/enter';
import { showColleagueConduct, showGuide, showSupport } from './guide';
import { knownCustomerInGuide, openKnownCustomer } from '../customers/known-customer';
import { openReport } from '../reporting/report';
import type { Submission } from '../routes/sent';
import type { Turn } from '../sdk/turn';

const inDialog = { inDialog: true } as const;

/** The report form with what was answered on the way to it. */
export const reportPage = (turn: Turn, { way }: CardIds): DialogPage => ({
  title: summaries['report-form'],
  card: openReport(turn, { inDialog: true, ref: '', way }).card,
});

const guidePage = (turn: Turn, { way }: CardIds): DialogPage => ({
  title: summaries['guide-step'],
  card: showGuide(turn, way, inDialog).card,
});

/** The dialogs that belong to no case and hold nothing about anybody but what was typed; opening and going on are the same. */
export const guideDialogs: Pick<
  Handlers<'fetch', Submission, DialogPage>,
  'guide' | 'known-customer' | 'support' | 'colleague'
> = {
  guide: (turn, _by, { ids }) => guidePage(turn, ids),
  // A card put into a message names a customer, and is answered with what holds now (S2, C7).
  'known-customer': async (turn, by, { ids, data }) => ({
    title: summaries['guide-step'],
    card: ids.ref === '' ? openKnownCustomer(turn, ids.way) : await knownCustomerInGuide(turn, by, ids, data),
  }),
  support: (turn) => ({ title: summaries.welcome, card: showSupport(turn, inDialog).card }),
  colleague: (turn) => ({ title: summaries.welcome, card: showColleagueConduct(turn, inDialog).card }),
};

/** Going on inside the guidance: to the report, and to what is known of a customer. */
export const guidePages: Pick<
  Handlers<'submit', Submission, DialogPage>,
  keyof typeof guideDialogs | 'guide/report' | 'known-customer/submit'
> = {
  ...guideDialogs,
  'guide/report': (turn, _by, { ids }) => reportPage(turn, ids),
  'known-customer/submit': async (turn, by, { ids, data }) => ({
    title: summaries['guide-step'],
    card: await knownCustomerInGuide(turn, by, ids, data),
  }),
};
