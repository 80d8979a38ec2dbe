import { TableClient, TableServiceClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { containers, queues, tables } from './names';
import { ensureTable, storageCall } from './table';

/** One place of the storage account: what it is, what it is called, and whether it is there. */
export interface StoragePlace {
  readonly kind: 'queue' | 'table' | 'container';
  readonly name: string;
  readonly isThere: boolean;
}

/** The queues that the app reads, with those to which the host moves what was given up. */
const queueNames: readonly string[] = Object.values(queues).flatMap((name) => [name, `${name}-poison`]);

/** Says of each queue, table and container that the app needs whether it is there. Throws `Outage`. */
export async function findStorage(connection: string): Promise<readonly StoragePlace[]> {
  return storageCall(async () => {
    const [queueService, tableService, blobs] = open(connection);
    const there = { queue: new Set<string>(), table: new Set<string>(), container: new Set<string>() };
    for await (const { name } of queueService.listQueues()) there.queue.add(name);
    for await (const { name } of tableService.listTables()) there.table.add(name ?? '');
    for await (const { name } of blobs.listContainers()) there.container.add(name);
    const places = (kind: StoragePlace['kind'], names: readonly string[]): readonly StoragePlace[] =>
      names.map((name) => ({ kind, name, isThere: there[kind].has(name) }));
    return [
      ...places('queue', queueNames),
      ...places('table', Object.values(tables)),
      ...places('container', Object.values(containers)),
    ];
  });
}

/** About how many messages each of some queues holds. Throws `Outage`. */
export async function queueLengths(
  connection: string,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  return storageCall(async () => {
    const [queueService] = open(connection);
    const lengths = names.map(async (name) => {
      const { approximateMessagesCount = 0 } = await queueService.getQueueClient(name).getProperties();
      return { name, count: approximateMessagesCount };
    });
    return Promise.all(lengths);
  });
}

/** Creates those places that are missing; safe to run again. Throws `Outage`. */
export async function makeStorage(connection: string, missing: readonly StoragePlace[]): Promise<void> {
  await storageCall(async () => {
    const [queueService, , blobs] = open(connection);
    for (const { kind, name } of missing) {
      if (kind === 'queue') await queueService.getQueueClient(name).createIfNotExists();
      else if (kind === 'container') await blobs.getContainerClient(name).createIfNotExists();
      else await ensureTable(TableClient.fromConnectionString(connection, name, insecure(connection)));
    }
  });
}

const insecure = (connection: string) => ({
  allowInsecureConnection: connection.includes('http://') || connection.includes('UseDevelopmentStorage'),
});

const open = (connection: string) =>
  [
    QueueServiceClient.fromConnectionString(connection),
    TableServiceClient.fromConnectionString(connection, insecure(connection)),
    BlobServiceClient.fromConnectionString(connection),
  ] as const;
