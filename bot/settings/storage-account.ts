import { isLoopback } from './addresses';

const parts = (connection: string): ReadonlyMap<string, string> =>
  new Map(
    connection.split(';').flatMap((part): [string, string][] => {
      const [, name, value] = /^\s*([A-Za-z]+)=(.+?)\s*$/.exec(part) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
    }),
  );

const endpoints = (given: ReadonlyMap<string, string>): readonly string[] =>
  ['blob', 'queue', 'table', 'file'].flatMap((kind) => given.get(`${kind}endpoint`) ?? []);

const isForDevelopment = (given: ReadonlyMap<string, string>): boolean =>
  given.get('usedevelopmentstorage') === 'true';

/** Whether a text is a connection string: an account with a key, or a signature, or the emulator's. */
export function isConnection(connection: string): boolean {
  const given = parts(connection);
  if (isForDevelopment(given)) return true;
  if (given.has('sharedaccesssignature')) return endpoints(given).length > 0 || given.has('accountname');
  const key = given.get('accountkey') ?? '';
  return given.has('accountname') && /^[A-Za-z0-9+/]+={0,2}$/.test(key);
}

/** Whether everything that a connection string names is reached by https, and nothing of it is an emulator. */
export function isEncrypted(connection: string): boolean {
  const given = parts(connection);
  if (isForDevelopment(given)) return false;
  if ((given.get('defaultendpointsprotocol') ?? 'https').toLowerCase() !== 'https') return false;
  return endpoints(given).every((endpoint) => /^https:\/\//i.test(endpoint) && !isLoopback(endpoint));
}

/** Whether a connection string names storage of this machine alone, as Azurite is. */
export function isOfThisMachine(connection: string): boolean {
  const given = parts(connection);
  if (isForDevelopment(given)) return !given.has('developmentstorageproxyuri');
  const named = ['blobendpoint', 'queueendpoint', 'tableendpoint'].map((kind) => given.get(kind));
  return named.every((endpoint) => endpoint !== undefined && isLoopback(endpoint));
}

/** Whether an address is that of a storage service in Azure: by https, the service alone, not this machine. */
export function isServiceAddress(address: string): boolean {
  return /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/?$/.test(address) && !isLoopback(address);
}
