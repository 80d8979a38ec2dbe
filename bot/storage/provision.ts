import { openQueues, openSeals, openTable, openTables, type StorageAccess } from './access';
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
export async function findStorage(access: StorageAccess): Promise<readonly StoragePlace[]> {
  return storageCall(async () => {
    const [queueService, tableService, seals] = open(access);
    const there = { queue: new Set<string>(), table: new Set<string>(), container: new Set<string>() };
    for await (const { name } of queueService.listQueues()) there.queue.add(name);
    for await (const { name } of tableService.listTables()) there.table.add(name ?? '');
    // One container is asked for by its name: whoever may use it need not see the others.
    if (await seals.exists()) there.container.add(seals.containerName);
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
  access: StorageAccess,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  return storageCall(async () => {
    const queueService = openQueues(access);
    const lengths = names.map(async (name) => {
      const { approximateMessagesCount = 0 } = await queueService.getQueueClient(name).getProperties();
      return { name, count: approximateMessagesCount };
    });
    return Promise.all(lengths);
  });
}

/** Creates those places that are missing; safe to run again. Throws `Outage`. */
export async function makeStorage(access: StorageAccess, missing: readonly StoragePlace[]): Promise<void> {
  await storageCall(async () => {
    const [queueService, , seals] = open(access);
    for (const { kind, name } of missing) {
      if (kind === 'queue') await queueService.getQueueClient(name).createIfNotExists();
      else if (kind === 'container') await seals.createIfNotExists();
      else await ensureTable(openTable(access, name));
    }
  });
}

const open = (access: StorageAccess) => [openQueues(access), openTables(access), openSeals(access)] as const;
