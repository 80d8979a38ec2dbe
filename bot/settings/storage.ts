import type { Environment, Readable } from './environment';

/** Where each part of the storage is when it is reached by an identity: addresses by https, without a key. */
export interface StorageAddresses {
  readonly blob: string;
  readonly queue: string;
  readonly table: string;
  /** The blob service that keeps the seals, if that is another account. */
  readonly seals: string;
}

/** How the storage is reached: by a connection string, as on a laptop, or by the identity that Azure gives the app. */
export type StorageSettings =
  | { readonly connection: string }
  | { readonly addresses: StorageAddresses; readonly clientId: string | undefined };

const byService = [
  'AzureWebJobsStorage__blobServiceUri',
  'AzureWebJobsStorage__queueServiceUri',
  'AzureWebJobsStorage__tableServiceUri',
] as const satisfies readonly (keyof Readable)[];

const ofIdentity = [
  'AzureWebJobsStorage__accountName',
  ...byService,
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__clientId',
  'SEALS_ADDRESS',
] as const satisfies readonly (keyof Readable)[];

/** What the environment sets, readable or not: what is there and wrong is not called missing. */
type IsSet = (name: keyof Readable) => boolean;

/** A mixture that must not run, and what is to be set instead. */
interface Mixture {
  readonly say: string;
  readonly is: (isSet: IsSet, readable: Readable) => boolean;
}

const isByAddress = (isSet: IsSet): boolean =>
  isSet('AzureWebJobsStorage__accountName') || byService.some((name) => isSet(name));

const mixtures: readonly Mixture[] = [
  {
    say: 'Set AzureWebJobsStorage: it is missing. In Azure set AzureWebJobsStorage__accountName in its place, and no key is needed',
    is: (isSet) => !isSet('AzureWebJobsStorage') && !isByAddress(isSet),
  },
  {
    say: 'Unset AzureWebJobsStorage, or everything that begins with AzureWebJobsStorage__: with both, the host and the app could keep things in different accounts, and a key would lie about that nobody needs',
    is: (isSet) =>
      isSet('AzureWebJobsStorage') && ofIdentity.some((name) => name !== 'SEALS_ADDRESS' && isSet(name)),
  },
  {
    say: 'Unset AzureWebJobsStorage__accountName, or the three that end with ServiceUri: they could name different accounts',
    is: (isSet) => isSet('AzureWebJobsStorage__accountName') && byService.some((name) => isSet(name)),
  },
  {
    say: `Set all of ${byService.join(', ')}, or AzureWebJobsStorage__accountName in their place: blobs, queues and tables are all needed`,
    is: (isSet) => byService.some((name) => isSet(name)) && !byService.every((name) => isSet(name)),
  },
  {
    say: 'Set AzureWebJobsStorage__credential to managedidentity: otherwise the host tries whatever sign-in it finds',
    is: (isSet) => isByAddress(isSet) && !isSet('AzureWebJobsStorage__credential'),
  },
  {
    say: 'Unset SEALS_ADDRESS, or reach the storage by AzureWebJobsStorage__accountName: seals in an account of their own are written by an identity',
    is: (isSet) => isSet('SEALS_ADDRESS') && !isByAddress(isSet),
  },
  {
    say: 'Unset AzureWebJobsStorage__accountName and its like in local mode, and set AzureWebJobsStorage to Azurite on this machine',
    is: (isSet, { BOT_MODE }) => BOT_MODE === 'local' && isByAddress(isSet),
  },
];

/** What is wrong with how the storage is to be reached, each said as what to set. */
export function problemsOfStorage(
  environment: Readonly<Record<string, string | undefined>>,
  readable: Readable,
): readonly string[] {
  const isSet: IsSet = (name) => (environment[name] ?? '').trim() !== '';
  return mixtures.filter(({ is }) => is(isSet, readable)).map(({ say }) => say);
}

/** How the storage is reached, of an environment in which nothing is wrong. */
export function storageIn(environment: Environment): StorageSettings {
  const { AzureWebJobsStorage: connection, AzureWebJobsStorage__accountName: account } = environment;
  if (connection !== undefined) return { connection };
  const of = (service: string, given: string | undefined): string =>
    given ?? `https://${account ?? ''}.${service}.core.windows.net/`;
  const blob = of('blob', environment.AzureWebJobsStorage__blobServiceUri);
  return {
    addresses: {
      blob,
      queue: of('queue', environment.AzureWebJobsStorage__queueServiceUri),
      table: of('table', environment.AzureWebJobsStorage__tableServiceUri),
      seals: environment.SEALS_ADDRESS ?? blob,
    },
    clientId: environment.AzureWebJobsStorage__clientId,
  };
}
