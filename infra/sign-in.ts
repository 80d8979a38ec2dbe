import {
  AzureCliCredential,
  AzureDeveloperCliCredential,
  ChainedTokenCredential,
  ClientCertificateCredential,
  DeviceCodeCredential,
  InteractiveBrowserCredential,
  type TokenCredential,
} from '@azure/identity';
import type { Settings } from '../bot/settings';

/** How whoever runs a command signs in: by a set-up app of the organisation's own (docs/operating.md). */
export const signInOptions = {
  'client-id': { type: 'string' },
  browser: { type: 'boolean' },
  certificate: { type: 'string' },
} as const;

/** What was said on the command line of the sign-in. */
export interface SignInWords {
  readonly 'client-id'?: string | undefined;
  readonly browser?: boolean | undefined;
  readonly certificate?: string | undefined;
}

/** The set-up app was not named: nobody can sign in. */
export class SignInUnclear extends Error {
  override readonly name = 'SignInUnclear';

  constructor() {
    super(
      'Add -- --client-id <application id of the set-up app> (docs/installing.md makes it). The Azure command line’s own sign-in cannot be used: its token for Graph never holds Sites rights.',
    );
  }
}

/**
 * A token for Graph: with a device code unless a browser or a certificate is asked for; on a laptop that of a person the
 * stand-in knows. Throws `SignInUnclear`.
 */
export function openSignIn(
  { mode, tenantId }: Pick<Settings, 'mode' | 'tenantId'>,
  words: SignInWords,
): () => Promise<string> {
  if (mode === 'local') return async () => 'set-up';
  const clientId = words['client-id'];
  if (clientId === undefined) throw new SignInUnclear();
  const credential = credentialOf({ tenantId, clientId }, words);
  return async () => (await credential.getToken('https://graph.microsoft.com/.default'))?.token ?? '';
}

/**
 * Who reads and makes queues and tables where the storage is reached by an identity: the certificate that was given, or
 * whoever is signed in to `azd` or `az`, whose tokens are good for storage as they are not for lists. Nobody where the settings
 * hold a connection string.
 */
export function openStorageSignIn(
  { storage, tenantId }: Pick<Settings, 'storage' | 'tenantId'>,
  { 'client-id': clientId = '', certificate }: SignInWords,
): TokenCredential | undefined {
  if ('connection' in storage) return undefined;
  if (certificate !== undefined)
    return new ClientCertificateCredential(tenantId, clientId, { certificatePath: certificate });
  return new ChainedTokenCredential(
    new AzureDeveloperCliCredential({ tenantId }),
    new AzureCliCredential({ tenantId }),
  );
}

function credentialOf(
  app: { readonly tenantId: string; readonly clientId: string },
  { browser, certificate }: SignInWords,
): TokenCredential {
  if (certificate !== undefined)
    return new ClientCertificateCredential(app.tenantId, app.clientId, { certificatePath: certificate });
  if (browser) return new InteractiveBrowserCredential({ ...app, redirectUri: 'http://localhost:8400' });
  return new DeviceCodeCredential({
    ...app,
    userPromptCallback: ({ message }) => {
      console.log(message);
    },
  });
}
