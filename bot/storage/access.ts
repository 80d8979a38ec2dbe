import { TableClient, TableServiceClient, type TableServiceClientOptions } from '@azure/data-tables';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { containers } from './names';

/** Somebody who signs in; the clients of the storage ask for a token when they need one. */
export interface TokenGiver {
  getToken(
    scopes: string | string[],
  ): Promise<{ readonly token: string; readonly expiresOnTimestamp: number } | null>;
}

/** The storage account, reached by an identity and without a key: the address of each service, and who signs in. */
export interface StorageByIdentity {
  readonly blob: string;
  readonly queue: string;
  readonly table: string;
  /** The blob service of the account that keeps the seals; it may be the same. */
  readonly seals: string;
  readonly credential: TokenGiver;
}

/** How the storage account is reached: by its connection string, or by an identity. */
export type StorageAccess = string | StorageByIdentity;

/** How often a request is made again. */
interface Tries {
  readonly retryOptions?: { readonly maxTries: number; readonly maxRetryDelayInMs: number };
}

/** The queues of the account. Contacts nobody yet, as the functions below. */
export const openQueues = (access: StorageAccess, options: Tries = {}): QueueServiceClient =>
  typeof access === 'string'
    ? QueueServiceClient.fromConnectionString(access, options)
    : new QueueServiceClient(access.queue, access.credential, options);

/** The container of the seals. */
export const openSeals = (access: StorageAccess, options: Tries = {}): ContainerClient =>
  (typeof access === 'string'
    ? BlobServiceClient.fromConnectionString(access, options)
    : new BlobServiceClient(access.seals, access.credential, options)
  ).getContainerClient(containers.seals);

/** The tables of the account; one without https, on a laptop, is taken as well. */
export const openTables = (access: StorageAccess): TableServiceClient =>
  typeof access === 'string'
    ? TableServiceClient.fromConnectionString(access, insecure(access))
    : new TableServiceClient(access.table, access.credential);

/** One table of the account. */
export const openTable = (
  access: StorageAccess,
  name: string,
  options: TableServiceClientOptions = {},
): TableClient =>
  typeof access === 'string'
    ? TableClient.fromConnectionString(access, name, { ...options, ...insecure(access) })
    : new TableClient(access.table, name, access.credential, options);

const insecure = (connection: string) => ({
  allowInsecureConnection: connection.includes('http://') || connection.includes('UseDevelopmentStorage'),
});
