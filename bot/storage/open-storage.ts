import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { TableAbsences } from './absences';
import { TableBookmark } from './bookmarks';
import { ConversationBook } from './conversations';
import type { LookEntry } from '../commands/customers/look-entry';
import type { ExportOrder } from '../commands/customers/customer-export';
import type { AccessOrder } from '../commands/records/subject-access';
import { timeAllowedMs } from '../commands/time-allowed';
import type { AbsenceNews } from '../domain/absences/absences';
import { TableLookCounts } from './customers/look-counts';
import { MessageQueue } from './message-queue';
import { QueuedWake } from './queued-wake';
import { containers, queues, tables } from './names';
import { BlobSealBook } from './seal-book';
import { TableListPlaces } from './customers/list-places';
import { TableOwedMessages } from './owed-messages';
import { TableParkedOrders } from './orders/parked-orders';
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

/** Everything that is kept in Azure Storage, under one connection. Nothing is contacted yet. */
export function openStorage(connection: string, now: () => Date) {
  const table = tableIn(connection);
  const service = QueueServiceClient.fromConnectionString(connection, { retryOptions: fewTries });
  const blobs = BlobServiceClient.fromConnectionString(connection, { retryOptions: fewTries });
  const queue = <M extends object>(name: string) => new MessageQueue<M>(service.getQueueClient(name));
  return {
    book: new ConversationBook(table(tables.conversations)),
    sent: new TableSentLog(table(tables.sent), now),
    parked: new TableParkedOrders(table(tables.parkedOrders), queue(queues.parkedOrders)),
    seals: new BlobSealBook(blobs.getContainerClient(containers.seals), now),
    wake: new QueuedWake(queue(queues.deliveries)),
    wakeReminded: new QueuedWake(queue(queues.reminded)),
    places: new TableListPlaces(table(tables.listPlaces)),
    inForceFilled: new TableBookmark(table(tables.listPlaces), 'in-force'),
    looksRemoved: new TableBookmark(table(tables.listPlaces), 'looks-removed'),
    exports: queue<ExportOrder>(queues.exports),
    accessOrders: queue<AccessOrder>(queues.subjectAccess),
    looks: queue<LookEntry>(queues.looks),
    lookCounts: new TableLookCounts(table(tables.lookCounts)),
    staff: new TableStaffConfirmations(table(tables.staff)),
    absences: new TableAbsences(table(tables.absences)),
    owed: new TableOwedMessages(table(tables.owedMessages)),
    absenceNews: queue<AbsenceNews>(queues.absences),
  };
}

/** The tables of an account; one without https, on a laptop, is taken as well. */
const tableIn =
  (connection: string) =>
  (name: string): TableClient =>
    TableClient.fromConnectionString(connection, name, {
      allowInsecureConnection: connection.includes('http://') || connection.includes('UseDevelopmentStorage'),
      retryOptions,
      additionalPolicies: [inTime],
    });
