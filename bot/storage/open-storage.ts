import type { TableClient, TableServiceClientOptions } from '@azure/data-tables';
import { TableAbsences } from './absences';
import { openQueues, openSeals, openTable, type StorageAccess } from './access';
import { TableBookmark } from './bookmarks';
import { ConversationBook } from './conversations';
import type { LookEntry } from '../commands/customers/look-entry';
import type { ExportOrder } from '../commands/customers/customer-export';
import type { AccessOrder } from '../commands/records/subject-access';
import { timeAllowedMs } from '../commands/time-allowed';
import type { AbsenceNews } from '../domain/absences/absences';
import { TableLookCounts } from './customers/look-counts';
import { TableAlertBook } from './upkeep/open-alerts';
import { MessageQueue } from './message-queue';
import { QueuedWake } from './queued-wake';
import { queues, tables } from './names';
import { BlobSealBook } from './seal-book';
import { TableOpenQuestions } from './customers/open-questions';
import { TableListPlaces } from './customers/list-places';
import { oldestMessages } from './oldest-message';
import { TableOwedMessages } from './owed-messages';
import { AsideMessages } from './orders/aside-messages';
import { AsideRows } from './orders/aside-rows';
import { TableParkedOrders } from './orders/parked-orders';
import { TableReportHabits } from './reporting/report-habits';
import { TableStaffConfirmations } from './staff-confirmations';
import { TableSentLog } from './sent-log';

const retryOptions = { maxRetries: 2, maxRetryDelayInMs: 1_000 };
/** The same for queues and containers. */
const fewTries = { maxTries: 3, maxRetryDelayInMs: 1_000 };

/** No request to a table takes longer than the work may that it is part of: a connection that hangs is let go. */
const inTime: NonNullable<TableServiceClientOptions['additionalPolicies']>[number] = {
  position: 'perRetry',
  policy: {
    name: 'inTime',
    sendRequest: (request, next) => {
      request.timeout = Math.max(1, Math.ceil(timeAllowedMs()));
      return next(request);
    },
  },
};

/** Everything that is kept in Azure Storage. Nothing is contacted yet. */
export function openStorage(access: StorageAccess, now: () => Date) {
  const table = tableIn(access);
  const service = openQueues(access, { retryOptions: fewTries });
  const queue = <M extends object>(name: string) => new MessageQueue<M>(service.getQueueClient(name));
  const aside = asideIn(table, (name) => queue(name), now);
  return {
    book: new ConversationBook(table(tables.conversations)),
    sent: new TableSentLog(table(tables.sent), now),
    parked: new TableParkedOrders(table(tables.parkedOrders), queue(queues.parkedOrders), aside),
    asideMessages: aside.messages,
    /** The queue of this name, whatever its messages are. */
    queue: (name: string) => queue<object>(name),
    // Made when something is sealed: a start of the app does without the library.
    seals: new BlobSealBook(() => openSeals(access, { retryOptions: fewTries }), now),
    wake: new QueuedWake(queue(queues.deliveries)),
    wakeReminded: new QueuedWake(queue(queues.reminded)),
    places: new TableListPlaces(table(tables.listPlaces)),
    ...bookmarksIn(table(tables.listPlaces)),
    questions: new TableOpenQuestions(table(tables.listPlaces)),
    exports: queue<ExportOrder>(queues.exports),
    accessOrders: queue<AccessOrder>(queues.subjectAccess),
    looks: queue<LookEntry>(queues.looks),
    lookCounts: new TableLookCounts(table(tables.lookCounts)),
    ...ofStaff(table(tables.staff)),
    absences: new TableAbsences(table(tables.absences)),
    alerts: new TableAlertBook(table(tables.openAlerts)),
    owed: new TableOwedMessages(table(tables.owedMessages), aside.rows),
    /** How long the first message of each queue has waited. */
    oldest: () => oldestMessages(service, Object.values(queues)),
    absenceNews: queue<AbsenceNews>(queues.absences),
  };
}

/** Where that which is done once, or bit by bit, has got to. */
const bookmarksIn = (table: TableClient) => ({
  inForceFilled: new TableBookmark(table, 'in-force'),
  registerChecked: new TableBookmark(table, 'register-checked'),
  looksRemoved: new TableBookmark(table, 'looks-removed'),
});

/** What is set aside besides orders: messages of queues and rows of other tables, each given back to where it was. */
function asideIn(
  table: (name: string) => TableClient,
  queue: (name: string) => MessageQueue<object>,
  now: () => Date,
) {
  const messages = new AsideMessages(table(tables.parkedOrders), queue, now);
  const rows = new AsideRows(table(tables.parkedOrders), table);
  const giveBack: AsideRows['giveBack'] = async (row) => (await messages.giveBack(row)) || rows.giveBack(row);
  return { messages, rows, giveBack };
}

/** What is kept of each member of staff: that they are, and what a report form proposes to them. */
const ofStaff = (table: TableClient) => ({
  staff: new TableStaffConfirmations(table),
  habits: new TableReportHabits(table),
});

const tableIn =
  (access: StorageAccess) =>
  (name: string): TableClient =>
    openTable(access, name, { retryOptions, additionalPolicies: [inTime] });
