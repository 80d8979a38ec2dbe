import type { GetTokenOptions, TokenCredential } from '@azure/identity';
import type { Settings } from '../settings';
import type { StorageAccess } from '../storage/access';

/**
 * How the storage is reached: by the connection string that the settings hold, or by an identity: the app's own unless
 * another's is given, as whoever sets up is.
 */
export function storageAccess(
  { storage }: Pick<Settings, 'storage'>,
  other?: TokenCredential,
): StorageAccess {
  if ('connection' in storage) return storage.connection;
  const { addresses, clientId } = storage;
  return { ...addresses, credential: other ?? ownIdentity(clientId) };
}

/** The identity that Azure gives the app. The library is loaded when a token is first needed: a laptop never needs it. */
function ownIdentity(clientId: string | undefined): TokenCredential {
  const load = async () => {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    return clientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId });
  };
  let loaded: Promise<TokenCredential> | undefined;
  return {
    getToken: async (scopes: string | string[], options?: GetTokenOptions) => {
      loaded ??= load();
      return (await loaded).getToken(scopes, options);
    },
  };
}
