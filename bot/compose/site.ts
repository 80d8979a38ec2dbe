import type { Outage } from '../commands/outage';
import type { RequestDone } from '../register/graph/request-done';
import { SignIn } from '../register/graph/sign-in';
import { Graph } from '../register/sharepoint/graph';
import { createGraphClient } from '../register/sharepoint/graph-client';
import { SharePointSite } from '../register/sharepoint/sharepoint-list';
import type { Settings } from '../settings';

/** Who speaks to the site, and who hears of what a person has to mend. */
export interface SiteOptions {
  readonly getToken?: () => Promise<string>;
  readonly onUnfit?: (outage: Outage) => void;
  readonly onDone?: (done: RequestDone) => void;
}

/** The site of the register, reached with the bot's own identity unless another's token is given. Contacts nobody yet. */
export function openSite(
  settings: Settings,
  { getToken, onUnfit, onDone }: SiteOptions = {},
): SharePointSite {
  const { mode, tenantId, graph } = settings;
  // Whoever sets up is another application, of the same tenant.
  const appId = getToken ? undefined : graph.clientId;
  const signIn = new SignIn(getToken ?? graphToken(settings), mode === 'local' ? {} : { tenantId, appId });
  const client = createGraphClient({
    getToken: () => signIn.token(),
    origin: graph.origin,
    userAgent: graph.userAgent,
  });
  return new SharePointSite(new Graph(client, signIn, onDone), graph.site, onUnfit);
}

/**
 * A token for Graph: by managed identity, or with the bot's own secret where Azure gives none, as on a laptop that tries a
 * test tenant. The library is loaded when it is first needed: the stand-ins never need it.
 */
function graphToken({ mode, graph, bot, tenantId }: Settings): () => Promise<string> {
  if (mode === 'local') return async () => 'local';
  const credential = import('@azure/identity').then(
    ({ ClientSecretCredential, ManagedIdentityCredential }) => {
      if (graph.signsInBy === 'secret')
        return new ClientSecretCredential(tenantId, bot.appId, bot.password ?? '');
      return graph.clientId === undefined
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: graph.clientId });
    },
  );
  return async () => (await (await credential).getToken('https://graph.microsoft.com/.default')).token;
}
