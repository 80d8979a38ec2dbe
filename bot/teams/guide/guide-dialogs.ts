import type { CardIds } from '../../../cards/card-ids';
import { summaries } from '../../../cards/words/summaries';
import type { Admission } from '../../domain/door/admission';
import { readAskedCustomer } from '../../domain/guide/asked-customer';
import type { DialogPage } from '../sdk/answers';
import type { Handlers } from '../door/enter';
import { showColleagueConduct, showGuide, showSupport } from './guide';
import {
  askedInGuide,
  customerBesideStep,
  knownCustomerInGuide,
  openKnownCustomer,
} from '../customers/known-customer';
import { openReport } from '../reporting/report';
import type { Submission } from '../routes/sent';
import type { Turn } from '../sdk/turn';

const inDialog = { inDialog: true } as const;

/** Whether a card put into a message names the customer: in the guidance a customer is chosen for what was entered. */
const isLookOfCard = ({ ref, look }: CardIds): boolean => ref !== '' && look === '';

/** The report form with what was answered on the way to it, and who was looked up. */
export const reportPage = async (
  turn: Turn,
  by: Admission<'staff'>,
  { ids, data }: Submission,
): Promise<DialogPage> => {
  const { text } = askedInGuide({ ids, data });
  const form = text === '' ? {} : readAskedCustomer(text);
  const { way, began } = ids;
  const { card } = await openReport(turn, by, { inDialog: true, ref: '', way, began, form });
  return { title: summaries['report-form'], card };
};

const guidePage = async (turn: Turn, by: Admission<'staff'>, sent: Submission): Promise<DialogPage> => {
  const customer = await customerBesideStep(turn, by, askedInGuide(sent));
  return {
    title: summaries['guide-step'],
    card: showGuide(turn, sent.ids, { ...inDialog, customer }).card,
  };
};

/** The dialogs that belong to no case and hold nothing about anybody but what was typed; opening and going on are the same. */
export const guideDialogs: Pick<
  Handlers<'fetch', Submission, DialogPage>,
  'guide' | 'known-customer' | 'support' | 'colleague'
> = {
  guide: guidePage,
  // A card put into a message names a customer, and is answered with what holds now (S2, C7).
  'known-customer': async (turn, by, { ids, data }) => ({
    title: summaries['guide-step'],
    card: isLookOfCard(ids)
      ? await knownCustomerInGuide(turn, by, ids, data)
      : openKnownCustomer(turn, ids, askedInGuide({ ids, data }).text),
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
  'guide/report': reportPage,
  'known-customer/submit': async (turn, by, { ids, data }) => ({
    title: summaries['guide-step'],
    card: await knownCustomerInGuide(turn, by, ids, data),
  }),
};
