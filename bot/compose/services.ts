import type { AbsenceNews } from '../domain/absences/absences';
import type { ExportOrder } from '../commands/customers/customer-export';
import type { Deadline } from '../commands/deadline';
import type { Log } from '../commands/ports';
import type { AccessOrder } from '../commands/records/subject-access';
import { tellAbsence, type TellAbsenceDeps } from '../deliveries/absences/tell-absence';
import { handOutAccount } from '../deliveries/records/export-account';
import { writeAccountFile } from '../letters/account-file';
import type { AccessDeps } from '../deliveries/records/access-deps';
import { exportCustomer } from '../deliveries/records/export-customer';
import { type ExportDeps, exportList } from '../deliveries/customers/export-list';
import { deliverInTime, type PutOffDeps } from '../deliveries/put-off';
import { listFilterOf } from '../domain/customers/customer-list';
import { SharePointAccessFiles } from '../register/records/access-files';
import { SharePointCustomerList } from '../register/customers/customer-list';
import { SharePointListFiles } from '../register/sharepoint/list-files';
import { dutiesOf } from '../register/contact-people/duties';
import { deleteExpiredFiles } from '../register/records/expired-files';
import { SharePointHoldings } from '../register/records/holdings';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import type { openStorage } from '../storage/open-storage';
import type { SendUrgency } from '../teams/sdk/pacer';
import type { TeamsSender } from '../teams/sdk/sender';
import { writeInstant } from '../domain/time/instant';

/** What the function app does about absences, off the turn. */
export interface AbsenceTelling {
  /** Tells those who act for somebody that they are away, or back. */
  tellAbsence(news: AbsenceNews): Promise<void>;
  /** Keeps news of an absence that nobody could be told of yet for another try, and logs that it is late. */
  tellAbsenceAgain(news: AbsenceNews): Promise<void>;
}

/** Telling of absences, off the turn. */
export function absenceTelling(
  parts: Omit<TellAbsenceDeps, 'duties' | 'absences'> & {
    readonly storage: ReturnType<typeof openStorage>;
    readonly site: SharePointSite;
    readonly deadline: () => Deadline;
  },
): AbsenceTelling {
  const { storage, site, deadline, ...rest } = parts;
  const duties: TellAbsenceDeps['duties'] = (personId, until) =>
    dutiesOf(site, { personId, profile: rest.profile }, until);
  return {
    tellAbsence: (news: AbsenceNews) =>
      tellAbsence(news, deadline(), { ...rest, duties, absences: storage.absences }),
    tellAbsenceAgain: async (news: AbsenceNews) => {
      rest.log.error('absence-told-late', { from: news.from });
      await storage.absenceNews.keep(news);
    },
  };
}

/** How long writing a file of the whole list may take: a million rows are two hundred pages. */
const exportBudgetMs = 8 * 60_000;
/** How many rows a file takes at once; SharePoint gives no more. */
const rowsAnExportPage = 5_000;

/** The work of writing the Customer Behaviour List into files, as an order in the queue asks for it. */
export const exportJob =
  (site: SharePointSite, deadlineIn: (ms: number) => Deadline, deps: Omit<ExportDeps, 'list' | 'files'>) =>
  (order: Omit<ExportOrder, 'filter'> & { readonly filter: string }): Promise<void> =>
    exportList({ ...order, filter: listFilterOf(order.filter) }, deadlineIn(exportBudgetMs), {
      ...deps,
      list: new SharePointCustomerList(site, rowsAnExportPage),
      files: new SharePointListFiles(site),
    });

/** What telling people of a case is made of. */
interface DeliveryParts extends Pick<PutOffDeps, 'register' | 'profileOf' | 'letters'> {
  readonly storage: ReturnType<typeof openStorage>;
  readonly senders: Readonly<Record<SendUrgency, TeamsSender>>;
}

/** The work of telling people what a case says: what a person did and what the time brought each go at a pace of their own. */
export const deliveryJob =
  (
    { register, profileOf, letters, storage, senders }: DeliveryParts,
    rest: Omit<PutOffDeps, 'register' | 'profileOf' | 'letters' | 'sent' | 'seals' | 'laterBy' | 'sender'> & {
      readonly deadline: () => Deadline;
    },
  ) =>
  (ref: string, urgency: SendUrgency): Promise<void> => {
    const { sent, seals } = storage;
    const wake = urgency === 'person' ? storage.wake : storage.wakeReminded;
    const laterBy = (one: string, seconds: number): Promise<void> => wake.deliveriesIn(one, seconds);
    const { deadline, ...deps } = rest;
    return deliverInTime(ref, deadline(), {
      register,
      profileOf,
      letters,
      sent,
      seals,
      laterBy,
      sender: senders[urgency],
      ...deps,
    });
  };
/** The work of drawing up everything that is kept on a customer, as an order in the queue asks for it. */
export const accessJob =
  (
    site: SharePointSite,
    deadlineIn: (ms: number) => Deadline,
    deps: Omit<AccessDeps, 'holdings' | 'files' | 'writeAccountFile'>,
  ) =>
  (order: AccessOrder): Promise<void> => {
    const { account } = order;
    const deadline = deadlineIn(exportBudgetMs);
    const all: AccessDeps = {
      ...deps,
      holdings: new SharePointHoldings(site),
      files: new SharePointAccessFiles(site),
      writeAccountFile,
    };
    return account === undefined
      ? exportCustomer(order, deadline, all)
      : handOutAccount({ ...order, account }, deadline, all);
  };

/** How long one night's deleting may take, and so wait for SharePoint: what is left is found the next night. */
const expiryBudgetMs = 60_000;

/** The work of deleting files whose time is over. */
export const expiryJob =
  (
    site: SharePointSite,
    deadlineIn: (ms: number) => Deadline,
    { now, log }: { readonly now: () => Date; readonly log: Log },
  ) =>
  async (): Promise<void> => {
    const at = writeInstant(now());
    const files = await deleteExpiredFiles(site, at, deadlineIn(expiryBudgetMs));
    if (files > 0) log.info('files-deleted', { files });
  };
