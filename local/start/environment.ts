import { localApp } from '../graph/rights';
import { personBy, type Organisation } from '../people';

/** Addresses and places that only the running stand-ins know. */
export interface LocalPlaces {
  /** Such as `http://127.0.0.1:3978`. */
  readonly url: string;
  readonly storageConnection: string;
}

function rolesWithIds(organisation: Organisation): Record<string, object> {
  const roles = Object.entries(organisation.roles).map(([role, source]) => {
    if (!('people' in source)) return [role, source] as const;
    const ids = source.people.map((key) => personBy(organisation, key)?.id ?? key);
    return [role, { ...source, people: ids }] as const;
  });
  return Object.fromEntries(roles);
}

/** The app's settings for a laptop. The profile alone may be chosen from outside; `overrides` outrank everything. */
export function appEnvironment(
  organisation: Organisation,
  places: LocalPlaces,
  overrides: Readonly<Record<string, string>>,
): Record<string, string> {
  const { bot, channels, site, tenantId } = organisation;
  const connector = `${places.url}/connector`;
  return {
    BOT_MODE: 'local',
    AzureWebJobsStorage: places.storageConnection,
    TENANT_ID: tenantId,
    BOT_ID: bot.id,
    GRAPH_ORIGIN: `${places.url}/graph`,
    GRAPH_CLIENT_ID: localApp.id,
    SHAREPOINT_SITE: `${site.host}:${site.path}`,
    SERVICE_URLS: connector,
    CONNECTOR_URL: connector,
    CHANNELS: JSON.stringify(channels),
    ROLES: JSON.stringify(rolesWithIds(organisation)),
    // Everything here listens on the loopback address alone, wherever it runs: what a container is told of itself is not its affair.
    KUBERNETES_SERVICE_HOST: '',
    DOTNET_RUNNING_IN_CONTAINER: '',
    ECS_CONTAINER_METADATA_URI_V4: '',
    // Nobody on a laptop has to hear each morning that most people never opened the app.
    DAILY_CHECK: 'off',
    POLICY_PROFILE: process.env['POLICY_PROFILE'] ?? 'registers-of-scotland',
    ...overrides,
  };
}

/** Puts settings into this process's environment; the returned function puts back what was there. */
export function setEnvironment(settings: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
