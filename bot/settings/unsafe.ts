import { addressesIn, isLoopback, isOfTeams, underOneOf } from './addresses';
import type { Readable } from './environment';
import { isEncrypted, isOfThisMachine } from './storage-account';

/** Something that must never run: where it is looked for, what makes it so, and what to set instead. */
interface Danger {
  readonly in: 'local' | 'production' | 'both';
  readonly say: string;
  readonly is: (environment: Readable) => boolean;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isGuid = (id: string): boolean => guid.test(id) && /[1-9a-f]/i.test(id);

/** Variables that hosts of containers set for themselves; a program on a laptop has none of them. */
const hosting = [
  'WEBSITE_SITE_NAME',
  'WEBSITE_INSTANCE_ID',
  'WEBSITE_POD_NAME',
  'IDENTITY_ENDPOINT',
  'CONTAINER_APP_NAME',
  'KUBERNETES_SERVICE_HOST',
  'DOTNET_RUNNING_IN_CONTAINER',
  'ECS_CONTAINER_METADATA_URI_V4',
  'K_SERVICE',
] as const satisfies readonly (keyof Readable)[];

/** Azure Functions, unless it is the Core Tools on a laptop, which say that they are for development. */
const isAFunctionApp = ({ FUNCTIONS_WORKER_RUNTIME, AZURE_FUNCTIONS_ENVIRONMENT }: Readable): boolean =>
  Boolean(FUNCTIONS_WORKER_RUNTIME) && AZURE_FUNCTIONS_ENVIRONMENT !== 'Development';

const isAProfileFile = (profile: string): boolean => /\.json$|[\\/]/.test(profile);

/** Options of Node that open a program to others or weaken what it trusts. */
const openOptions = /--inspect|--tls-keylog|--tls-min-v1\.[01]|--insecure-http-parser|--tls-cipher-list/;

const dangers: readonly Danger[] = [
  {
    in: 'both',
    say: 'Unset NODE_TLS_REJECT_UNAUTHORIZED: without checked certificates the bot’s token goes to whoever answers. For a certificate of your own set NODE_EXTRA_CA_CERTS',
    is: ({ NODE_TLS_REJECT_UNAUTHORIZED: checks }) => checks !== undefined && checks !== '1',
  },
  {
    in: 'production',
    say: 'Set NODE_OPTIONS to options without a debugger, key logs or weaker TLS: they open what the bot says to others',
    is: ({ NODE_OPTIONS }) => openOptions.test(NODE_OPTIONS ?? ''),
  },
  {
    in: 'local',
    say: 'Unset BOT_MODE: local mode has no authentication and must not run in Azure or in a container',
    is: (environment) => hosting.some((name) => Boolean(environment[name])) || isAFunctionApp(environment),
  },
  {
    in: 'local',
    say: 'Set SERVICE_URLS, CONNECTOR_URL and GRAPH_ORIGIN to addresses of this machine in local mode',
    is: ({ SERVICE_URLS = '', CONNECTOR_URL = '', GRAPH_ORIGIN = '' }) =>
      ![...addressesIn(SERVICE_URLS), CONNECTOR_URL, GRAPH_ORIGIN].every(isLoopback),
  },
  {
    in: 'local',
    say: 'Set AzureWebJobsStorage to Azurite on this machine in local mode: nothing without authentication goes into an account of Azure',
    is: ({ AzureWebJobsStorage: storage }) => storage !== undefined && !isOfThisMachine(storage),
  },
  {
    in: 'production',
    say: 'Set MicrosoftAppId to the client id of the bot, a GUID: without it anybody could speak as anybody',
    is: ({ MicrosoftAppId = '' }) => !isGuid(MicrosoftAppId),
  },
  {
    in: 'production',
    say: 'Set MicrosoftAppType to SingleTenant or UserAssignedMSI, spelt exactly so',
    is: ({ MicrosoftAppType = '' }) => !['SingleTenant', 'UserAssignedMSI'].includes(MicrosoftAppType),
  },
  {
    in: 'production',
    say: 'Set MicrosoftAppPassword, or use UserAssignedMSI',
    is: ({ MicrosoftAppType, MicrosoftAppPassword }) =>
      MicrosoftAppType === 'SingleTenant' && MicrosoftAppPassword === undefined,
  },
  {
    in: 'production',
    say: 'Unset BOT_ID, or set it to 28: and what MicrosoftAppId says',
    is: ({ BOT_ID, MicrosoftAppId = '' }) => BOT_ID !== undefined && BOT_ID !== `28:${MicrosoftAppId}`,
  },
  {
    in: 'production',
    say: 'Set POLICY_PROFILE to the id of a profile that ships: files are read in local mode only',
    is: ({ POLICY_PROFILE = '' }) => isAProfileFile(POLICY_PROFILE),
  },
  {
    in: 'production',
    say: 'Unset TEAMS_LIMITS: Teams refuses messages of an app that ignores them',
    is: ({ TEAMS_LIMITS }) => TEAMS_LIMITS === 'ignored',
  },
  {
    in: 'production',
    say: 'Unset DAILY_CHECK: without it nobody would hear what is wrong before it is needed',
    is: ({ DAILY_CHECK }) => DAILY_CHECK === 'off',
  },
  {
    in: 'production',
    say: 'Unset GRAPH_ORIGIN: it is for the local stand-in',
    is: ({ GRAPH_ORIGIN }) => GRAPH_ORIGIN !== undefined,
  },
  {
    in: 'production',
    say: 'Set SERVICE_URLS to https addresses of Microsoft Teams, separated by commas: the bot’s token goes there',
    is: ({ SERVICE_URLS }) => SERVICE_URLS !== undefined && !addressesIn(SERVICE_URLS).every(isOfTeams),
  },
  {
    in: 'production',
    say: 'Set CONNECTOR_URL to an https address of Microsoft Teams',
    is: ({ CONNECTOR_URL }) => CONNECTOR_URL !== undefined && !isOfTeams(CONNECTOR_URL),
  },
  {
    in: 'production',
    say: 'Set CONNECTOR_URL to an address below one of SERVICE_URLS: nothing may be sent anywhere else',
    is: ({ CONNECTOR_URL = '', SERVICE_URLS = '' }) =>
      isOfTeams(CONNECTOR_URL) && !underOneOf(addressesIn(SERVICE_URLS))(CONNECTOR_URL),
  },
  {
    in: 'production',
    say: 'Set AzureWebJobsStorage to an account in Azure that is reached by https alone',
    is: ({ AzureWebJobsStorage: storage }) => storage !== undefined && !isEncrypted(storage),
  },
];

/** What must never run of an environment, each said as what to set instead. */
export function dangersIn(environment: Readable): readonly string[] {
  const { BOT_MODE = 'production' } = environment;
  return dangers
    .filter((danger) => (danger.in === 'both' || danger.in === BOT_MODE) && danger.is(environment))
    .map(({ say }) => say);
}

/** The profile that a setting names: the file of one that is being written, or the id of one that ships. */
export const profileIn = (profile: string): { readonly id: string } | { readonly file: string } =>
  isAProfileFile(profile) ? { file: profile } : { id: profile };
