import { Graph } from '../register/sharepoint/graph';
import { createGraphClient } from '../register/sharepoint/graph-client';
import { SharePointSite } from '../register/sharepoint/sharepoint-list';
import type { Settings } from '../settings';

/** The site of the register, reached with the bot's own identity unless another's token is given. Contacts nobody yet. */
export function openSite(settings: Settings, getToken = graphToken(settings)): SharePointSite {
  const client = createGraphClient({
    getToken,
    origin: settings.graph.origin,
    userAgent: settings.graph.userAgent,
  });
  return new SharePointSite(new Graph(client), settings.graph.site);
}

/** A token for Graph by managed identity. The library is loaded when it is first needed: a laptop never needs it. */
function graphToken(settings: Settings): () => Promise<string> {
  if (settings.mode === 'local') return async () => 'local';
  const credential = import('@azure/identity').then(({ ManagedIdentityCredential }) =>
    settings.graph.clientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId: settings.graph.clientId }),
  );
  return async () => (await (await credential).getToken('https://graph.microsoft.com/.default')).token;
}
