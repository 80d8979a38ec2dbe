import { localOrganisation } from '../local/people';

/** Variables that replace (or, undefined, remove) those of an environment in order. */
export type Overrides = Readonly<Record<string, string | undefined>>;

/** What is wrong, the environment that has it, and what is said of it. */
export type Unsafe = readonly [wrong: string, overrides: Overrides, said: string];

const { channels, roles } = localOrganisation;
const ofProfile = [
  'people-and-change',
  'heads-of-service',
  'emt',
  'customer-experience',
  'advice',
  'substitute-deciders',
  'mail-and-telephones',
  'alerts',
];
const deployed = Object.fromEntries(Object.entries(channels).filter(([code]) => ofProfile.includes(code)));
const team = '19:a-team@thread.tacv2';
const aPerson = 'a0000000-0000-4000-8000-000000000001';
const emtAlone = { emt: { team } };
const without = (given: Readonly<Record<string, unknown>>, code: string) =>
  JSON.stringify(Object.fromEntries(Object.entries(given).filter(([one]) => one !== code)));

/** The channels of a deployment of `registers-of-scotland`, all of them. */
export const deployedChannels = JSON.stringify(deployed);

const rolesOfProfile = Object.keys(roles).filter(
  (code) =>
    !['head-of-service', 'health-and-safety', 'designated-complaints-officer', 'senior-reviewer'].includes(
      code,
    ),
);
const allRoles = Object.fromEntries(rolesOfProfile.map((code) => [code, { team }]));

/** Somebody for each role of `registers-of-scotland`. */
export const deployedRoles = JSON.stringify(allRoles);

const role = (source: unknown): Overrides => ({ ROLES: JSON.stringify({ ...allRoles, emt: source }) });
const channel = (place: unknown): Overrides => ({ CHANNELS: JSON.stringify({ ...deployed, emt: place }) });
const storage = (rest: string): Overrides => ({ AzureWebJobsStorage: rest });

const identity: readonly Unsafe[] = [
  ['no tenant', { TENANT_ID: undefined }, 'Set TENANT_ID: it is missing'],
  ['a tenant by its name', { TENANT_ID: 'ros.onmicrosoft.com' }, 'Set TENANT_ID: expected is the GUID'],
  ['any tenant', { TENANT_ID: 'common' }, 'Set TENANT_ID: expected is the GUID'],
  ['any organisation', { TENANT_ID: 'organizations' }, 'Set TENANT_ID: expected is the GUID'],
  ['a tenant of zeros', { TENANT_ID: '00000000-0000-0000-0000-000000000000' }, 'Set TENANT_ID'],
  ['a tenant in braces', { TENANT_ID: `{${aPerson}}` }, 'Set TENANT_ID'],
  ['no app id', { MicrosoftAppId: undefined }, 'Set MicrosoftAppId'],
  ['an empty app id', { MicrosoftAppId: '  ' }, 'Set MicrosoftAppId'],
  ['an app id that is a name', { MicrosoftAppId: 'customer-behaviour' }, 'Set MicrosoftAppId'],
  ['an app id of zeros', { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' }, 'Set MicrosoftAppId'],
  ['no app type', { MicrosoftAppType: undefined }, 'Set MicrosoftAppType'],
  ['a misspelt app type', { MicrosoftAppType: 'Singletenant' }, 'Set MicrosoftAppType'],
  ['a bot for any tenant', { MicrosoftAppType: 'MultiTenant' }, 'Set MicrosoftAppType'],
  ['a single tenant without a password', { MicrosoftAppType: 'SingleTenant' }, 'Set MicrosoftAppPassword'],
  [
    'a password that is still a reference',
    {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: '@Microsoft.KeyVault(VaultName=v;SecretName=s)',
    },
    'Set MicrosoftAppPassword: its Key Vault reference was not resolved',
  ],
  ['the id of another bot', { BOT_ID: `28:${aPerson}` }, 'Unset BOT_ID'],
  ['a bot id without its prefix', { BOT_ID: '0a0a0a0a-0000-4000-8000-00000000b07e' }, 'Unset BOT_ID'],
  ['a managed identity by its name', { GRAPH_CLIENT_ID: 'behaviour-id' }, 'Set GRAPH_CLIENT_ID'],
];

const addresses: readonly Unsafe[] = [
  ['an open service URL', { SERVICE_URLS: 'http://smba.trafficmanager.net/' }, 'Set SERVICE_URLS'],
  [
    'one open service URL of two',
    { SERVICE_URLS: 'https://smba.trafficmanager.net/,http://x.example/' },
    'Set SERVICE_URLS',
  ],
  ['a foreign service URL', { SERVICE_URLS: 'https://attacker.example/' }, 'Set SERVICE_URLS'],
  [
    'a foreign service URL behind ours',
    { SERVICE_URLS: 'https://smba.trafficmanager.net/,https://attacker.example/' },
    'Set SERVICE_URLS',
  ],
  ['every https address', { SERVICE_URLS: 'https://' }, 'Set SERVICE_URLS'],
  ['every address', { SERVICE_URLS: '*' }, 'Set SERVICE_URLS'],
  ['a star within', { SERVICE_URLS: 'https://*.trafficmanager.net/' }, 'Set SERVICE_URLS'],
  [
    'the neighbours on the same cloud',
    { SERVICE_URLS: 'https://mine.trafficmanager.net/' },
    'Set SERVICE_URLS',
  ],
  ['all of a cloud', { SERVICE_URLS: 'https://trafficmanager.net/' }, 'Set SERVICE_URLS'],
  [
    'a host that only begins well',
    { SERVICE_URLS: 'https://smba.trafficmanager.net.attacker.example/' },
    'Set SERVICE_URLS',
  ],
  [
    'a name before the host',
    { SERVICE_URLS: 'https://smba.trafficmanager.net@attacker.example/' },
    'Set SERVICE_URLS',
  ],
  ['a port of its own', { SERVICE_URLS: 'https://smba.trafficmanager.net:8443/' }, 'Set SERVICE_URLS'],
  ['a gap in the list', { SERVICE_URLS: 'https://smba.trafficmanager.net/,' }, 'Set SERVICE_URLS'],
  [
    'semicolons for commas',
    { SERVICE_URLS: 'https://smba.trafficmanager.net/;https://x.example/' },
    'Set SERVICE_URLS',
  ],
  ['this machine', { SERVICE_URLS: 'https://127.0.0.1:3978/' }, 'Set SERVICE_URLS'],
  ['an open connector', { CONNECTOR_URL: 'http://smba.trafficmanager.net/teams/' }, 'Set CONNECTOR_URL'],
  ['a foreign connector', { CONNECTOR_URL: 'https://attacker.example/teams/' }, 'Set CONNECTOR_URL'],
  ['a connector that is no address', { CONNECTOR_URL: 'teams' }, 'Set CONNECTOR_URL'],
  [
    'a connector of another cloud than the service URLs',
    {
      SERVICE_URLS: 'https://smba.infra.gcc.teams.microsoft.com/',
      CONNECTOR_URL: 'https://smba.trafficmanager.net/teams/',
    },
    'Set CONNECTOR_URL to an address below one of SERVICE_URLS',
  ],
  ['a Graph elsewhere', { GRAPH_ORIGIN: 'https://graph.attacker.example' }, 'Unset GRAPH_ORIGIN'],
  ['a Graph that is the real one', { GRAPH_ORIGIN: 'https://graph.microsoft.com' }, 'Unset GRAPH_ORIGIN'],
  ['no site', { SHAREPOINT_SITE: undefined }, 'Set SHAREPOINT_SITE: it is missing'],
  [
    'a site by its address',
    { SHAREPOINT_SITE: 'https://ros.sharepoint.com/sites/behaviour' },
    'Set SHAREPOINT_SITE',
  ],
  ['a site without its host', { SHAREPOINT_SITE: '/sites/behaviour' }, 'Set SHAREPOINT_SITE'],
  [
    'a site that is a way out',
    { SHAREPOINT_SITE: 'ros.sharepoint.com:/sites/a/../../users' },
    'Set SHAREPOINT_SITE',
  ],
  ['half the id of a site', { SHAREPOINT_SITE: `ros.sharepoint.com,${aPerson}` }, 'Set SHAREPOINT_SITE'],
  ['an organisation with a space', { ORGANISATION: 'Registers of Scotland' }, 'Set ORGANISATION'],
  ['an organisation that adds a header', { ORGANISATION: 'RoS|x\r\nX: y' }, 'Set ORGANISATION'],
  ['certificates unchecked', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'Unset NODE_TLS_REJECT_UNAUTHORIZED'],
  [
    'certificates unchecked, by a word',
    { NODE_TLS_REJECT_UNAUTHORIZED: 'false' },
    'Unset NODE_TLS_REJECT_UNAUTHORIZED',
  ],
  ['a debugger for the network', { NODE_OPTIONS: '--inspect=0.0.0.0:9229' }, 'Set NODE_OPTIONS'],
  ['keys of TLS written down', { NODE_OPTIONS: '--tls-keylog=/tmp/keys' }, 'Set NODE_OPTIONS'],
  ['an old TLS', { NODE_OPTIONS: '--tls-min-v1.0' }, 'Set NODE_OPTIONS'],
];

const byIdentity = (overrides: Overrides): Overrides => ({
  AzureWebJobsStorage: undefined,
  AzureWebJobsStorage__accountName: 'invented',
  AzureWebJobsStorage__credential: 'managedidentity',
  ...overrides,
});
const blobs = 'https://invented.blob.core.windows.net/';

const keepingByIdentity: readonly Unsafe[] = [
  [
    'storage by a key and by an identity at once',
    byIdentity({ AzureWebJobsStorage: 'AccountName=other;AccountKey=c2VjcmV0' }),
    'Unset AzureWebJobsStorage, or everything',
  ],
  [
    'storage by its address in place of its name',
    byIdentity({ AzureWebJobsStorage__accountName: 'invented.blob.core.windows.net' }),
    'Set AzureWebJobsStorage__accountName: expected is the name',
  ],
  [
    'storage by its name and by an address',
    byIdentity({
      AzureWebJobsStorage__blobServiceUri: blobs,
      AzureWebJobsStorage__queueServiceUri: 'https://invented.queue.core.windows.net/',
      AzureWebJobsStorage__tableServiceUri: 'https://invented.table.core.windows.net/',
    }),
    'Unset AzureWebJobsStorage__accountName, or the three',
  ],
  [
    'blobs without queues and tables',
    byIdentity({ AzureWebJobsStorage__accountName: undefined, AzureWebJobsStorage__blobServiceUri: blobs }),
    'Set all of AzureWebJobsStorage__blobServiceUri',
  ],
  [
    'seals by http',
    byIdentity({ SEALS_ADDRESS: 'http://invented.blob.core.windows.net/' }),
    'Set SEALS_ADDRESS: expected is the https address',
  ],
  [
    'an identity that is whatever is found',
    byIdentity({ AzureWebJobsStorage__credential: undefined }),
    'Set AzureWebJobsStorage__credential to managedidentity',
  ],
  [
    'an identity that is misspelt',
    byIdentity({ AzureWebJobsStorage__credential: 'ManagedIdentity' }),
    'Set AzureWebJobsStorage__credential: expected',
  ],
  [
    'an identity by its name',
    byIdentity({ AzureWebJobsStorage__clientId: 'behaviour-id' }),
    'Set AzureWebJobsStorage__clientId',
  ],
  ['seals with a key', { SEALS_ADDRESS: blobs }, 'Unset SEALS_ADDRESS'],
  ['seals on this machine', byIdentity({ SEALS_ADDRESS: 'https://127.0.0.1/' }), 'Set SEALS_ADDRESS'],
  [
    'seals with a signature',
    byIdentity({ SEALS_ADDRESS: `${blobs}?sv=2024&sig=c2VjcmV0` }),
    'Set SEALS_ADDRESS',
  ],
];

const keeping: readonly Unsafe[] = [
  ['no storage', storage(''), 'Set AzureWebJobsStorage: it is missing'],
  [
    'storage by http',
    storage('DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0'),
    'https alone',
  ],
  [
    'a queue by http',
    storage('AccountName=a;AccountKey=c2VjcmV0;QueueEndpoint=http://a.queue.core.windows.net/'),
    'https alone',
  ],
  ['the emulator', storage('UseDevelopmentStorage=true'), 'https alone'],
  [
    'storage on this machine',
    storage('AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=https://127.0.0.1:10000/a'),
    'https alone',
  ],
  [
    'storage without a key',
    storage('DefaultEndpointsProtocol=https;AccountName=a'),
    'Set AzureWebJobsStorage: expected',
  ],
  [
    'storage without a name',
    storage('DefaultEndpointsProtocol=https;AccountKey=c2VjcmV0'),
    'Set AzureWebJobsStorage: expected',
  ],
  ['storage that is a word', storage('storage'), 'Set AzureWebJobsStorage: expected'],
  [
    'a key that is none',
    storage('DefaultEndpointsProtocol=https;AccountName=a;AccountKey=!'),
    'Set AzureWebJobsStorage: expected',
  ],
  [
    'storage whose reference was not resolved',
    storage('@Microsoft.KeyVault(SecretUri=x)'),
    'Set AzureWebJobsStorage: expected',
  ],
  ['no instance at all', { MOST_INSTANCES: '0' }, 'Set MOST_INSTANCES: expected'],
  ['instances that are no number', { MOST_INSTANCES: 'many' }, 'Set MOST_INSTANCES: expected'],
  ['half an instance', { MOST_INSTANCES: '1.5' }, 'Set MOST_INSTANCES: expected'],
  ['more instances than any plan has', { MOST_INSTANCES: '5000' }, 'Set MOST_INSTANCES: expected'],
  ['limits of Teams that are ignored', { TEAMS_LIMITS: 'ignored' }, 'Unset TEAMS_LIMITS'],
  ['a key of a front desk that is none', { FRONT_DESK_KEY: 'MIIBIjANBgkq' }, 'Set FRONT_DESK_KEY'],
  ['no daily check', { DAILY_CHECK: 'off' }, 'Unset DAILY_CHECK'],
  ['limits by a word of its own', { TEAMS_LIMITS: 'off' }, 'Set TEAMS_LIMITS'],
  ['a mode of its own', { BOT_MODE: 'test' }, 'Set BOT_MODE'],
  ['a mode in capitals', { BOT_MODE: 'LOCAL' }, 'Set BOT_MODE'],
];

const policy: readonly Unsafe[] = [
  ['no profile', { POLICY_PROFILE: undefined }, 'Set POLICY_PROFILE: it is missing'],
  [
    'a profile that does not ship',
    { POLICY_PROFILE: 'elswyn' },
    'Set POLICY_PROFILE: no profile of that id ships',
  ],
  [
    'a profile by a name every object has',
    { POLICY_PROFILE: 'constructor' },
    'Set POLICY_PROFILE: no profile',
  ],
  ['a profile from a file', { POLICY_PROFILE: '/mnt/policy/mine.json' }, 'Set POLICY_PROFILE to the id'],
  ['a profile from a path', { POLICY_PROFILE: '../west-lothian' }, 'Set POLICY_PROFILE to the id'],
  ['no channels', { CHANNELS: undefined }, 'Set CHANNELS: it is missing'],
  ['channels that are no JSON', { CHANNELS: 'emt' }, 'Set CHANNELS: is not JSON'],
  ['channels in a list', { CHANNELS: '[]' }, 'Set CHANNELS'],
  ['channels that are nothing', { CHANNELS: 'null' }, 'Set CHANNELS'],
  ['no channel at all', { CHANNELS: '{}' }, 'Set CHANNELS.emt: it is missing'],
  [
    'no channel for one step of the profile',
    { CHANNELS: without(deployed, 'advice') },
    'Set CHANNELS.advice',
  ],
  ['nobody to hear what was not delivered', { CHANNELS: without(deployed, 'alerts') }, 'Set CHANNELS.alerts'],
  [
    'a channel that the profile does not know',
    { CHANNELS: JSON.stringify({ ...deployed, board: deployed['emt'] }) },
    'Unset CHANNELS.board',
  ],
  [
    'a channel in another spelling',
    { CHANNELS: JSON.stringify({ ...deployed, EMT: deployed['emt'] }) },
    'Unset CHANNELS.…',
  ],
  ['a channel without a team', channel({ channelId: team }), 'Set CHANNELS.emt.teamId'],
  ['a channel without an id', channel({ teamId: team }), 'Set CHANNELS.emt.channelId'],
  [
    'a team by the GUID of its group',
    channel({ teamId: aPerson, channelId: team }),
    'Set CHANNELS.emt.teamId: expected is the id',
  ],
  [
    'a channel by its link',
    channel({ teamId: team, channelId: 'https://teams.microsoft.com/l/channel/19' }),
    'Set CHANNELS.emt.channelId: expected',
  ],
  [
    'a thread for a channel',
    channel({ teamId: team, channelId: `${team};messageid=1` }),
    'Set CHANNELS.emt.channelId: expected',
  ],
  [
    'a channel with a part too many',
    channel({ teamId: team, channelId: team, name: 'EMT' }),
    'Set CHANNELS.emt: a channel is',
  ],
  ['no roles', { ROLES: undefined }, 'Set ROLES: it is missing'],
  ['roles that are no JSON', { ROLES: '{emt}' }, 'Set ROLES: is not JSON'],
  ['roles in a list', { ROLES: '["emt"]' }, 'Set ROLES'],
  ['no role at all', { ROLES: '{}' }, 'Set ROLES.emt: it is missing'],
  [
    'nobody for most roles of the profile',
    { ROLES: JSON.stringify(emtAlone) },
    'Set ROLES.customer-experience: it is missing',
  ],
  [
    'a role that the profile does not know',
    { ROLES: JSON.stringify({ ...allRoles, emtt: { team } }) },
    'Unset ROLES.emtt',
  ],
  ['a role that nobody can hold', role({}), 'Set ROLES.emt: names no team, group or people'],
  ['a role of nobody', role({ people: [] }), 'Set ROLES.emt.people: names nobody'],
  ['a role by a name', role({ people: ['eilidh'] }), 'Set ROLES.emt.people.0: expected is the GUID'],
  [
    'a role by a person of zeros',
    role({ people: ['00000000-0000-0000-0000-000000000000'] }),
    'Set ROLES.emt.people.0',
  ],
  ['a role by a mail address', role({ people: ['eilidh.munro@ros.example'] }), 'Set ROLES.emt.people.0'],
  [
    'a role by the name of a group',
    role({ group: 'Executive' }),
    'Set ROLES.emt.group: expected is the GUID',
  ],
  ['a role by the GUID of a team', role({ team: aPerson }), 'Set ROLES.emt.team: expected is the id'],
  ['a role with a misspelt source', role({ teams: team }), 'Set ROLES.emt: a role is made of'],
  ['a role that is a text', role(team), 'Set ROLES.emt: a role is made of'],
];

/** Environments of a deployment that must not start. */
export const unsafeInProduction: readonly Unsafe[] = [
  ...identity,
  ...addresses,
  ...keeping,
  ...keepingByIdentity,
  ...policy,
];

const hosted = 'Unset BOT_MODE: local mode has no authentication and must not run in Azure or in a container';
const elsewhere = 'Set SERVICE_URLS, CONNECTOR_URL and GRAPH_ORIGIN to addresses of this machine';

/** Environments of a laptop that must not start: there is no authentication. */
export const unsafeLocally: readonly Unsafe[] = [
  ['on Azure', { WEBSITE_SITE_NAME: 'behaviour' }, hosted],
  ['on an instance of Azure', { WEBSITE_INSTANCE_ID: 'an-instance' }, hosted],
  ['on Flex Consumption', { WEBSITE_POD_NAME: 'a-pod' }, hosted],
  ['in a worker of Azure Functions', { FUNCTIONS_WORKER_RUNTIME: 'node' }, hosted],
  ['beside a managed identity', { IDENTITY_ENDPOINT: 'http://169.254.255.2:8081/msi/token' }, hosted],
  ['in a container app', { CONTAINER_APP_NAME: 'behaviour' }, hosted],
  ['in Kubernetes', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }, hosted],
  ['in an image of Microsoft’s', { DOTNET_RUNNING_IN_CONTAINER: 'true' }, hosted],
  ['in a container of Amazon’s', { ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.170.2/v4/x' }, hosted],
  ['in a container of Google’s', { K_SERVICE: 'behaviour' }, hosted],
  ['with a connector elsewhere', { CONNECTOR_URL: 'https://smba.trafficmanager.net/teams/' }, elsewhere],
  ['with a Graph elsewhere', { GRAPH_ORIGIN: 'https://graph.microsoft.com' }, elsewhere],
  ['with no stand-in for Graph', { GRAPH_ORIGIN: undefined }, elsewhere],
  [
    'with a host that only begins like this one',
    { SERVICE_URLS: 'http://127.0.0.1.attacker.example/' },
    elsewhere,
  ],
  ['with a name before the host', { SERVICE_URLS: 'http://127.0.0.1@attacker.example/' }, elsewhere],
  ['with the service URLs of Teams', { SERVICE_URLS: undefined }, elsewhere],
  [
    'with an account of Azure',
    storage('DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0'),
    'to Azurite on this machine',
  ],
  [
    'with an account of Azure, by an identity',
    byIdentity({}),
    'Unset AzureWebJobsStorage__accountName and its like in local mode',
  ],
  [
    'with one endpoint elsewhere',
    storage(
      'AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a;TableEndpoint=https://a.table.core.windows.net',
    ),
    'to Azurite on this machine',
  ],
  [
    'with certificates unchecked',
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    'Unset NODE_TLS_REJECT_UNAUTHORIZED',
  ],
  [
    'with a profile that is not there',
    { POLICY_PROFILE: './nowhere.json' },
    'Set POLICY_PROFILE: expected is a file that is there',
  ],
  [
    'with a file that holds no profile',
    { POLICY_PROFILE: './package.json' },
    'Set POLICY_PROFILE: the profile in that file cannot be used',
  ],
  [
    'without a channel of the profile',
    { CHANNELS: without(deployed, 'emt') },
    'Set CHANNELS.emt: it is missing',
  ],
];
