import { codesOf } from '../bot/compose/profile';
import { parseSettings } from '../bot/settings';
import { SettingsInvalid } from '../bot/settings/settings-invalid';
import { localOrganisation } from '../local/people';
import { aProductionEnvironment } from './teams/settings';
import { deployedRoles, unsafeInProduction, unsafeLocally } from './unsafe-environments';

/** The roles of both profiles, as the one organisation of a laptop has them. */
const rolesOnALaptop = JSON.stringify(
  Object.fromEntries(
    Object.keys(localOrganisation.roles).map((code) => [code, { team: '19:a-team@thread.tacv2' }]),
  ),
);

/** The environment of a laptop, as the local start makes it; `overrides` change or (undefined) remove variables. */
const aLocalEnvironment = (overrides: Readonly<Record<string, string | undefined>> = {}) =>
  aProductionEnvironment({
    BOT_MODE: 'local',
    MicrosoftAppId: undefined,
    MicrosoftAppType: undefined,
    CHANNELS: JSON.stringify(localOrganisation.channels),
    ROLES: rolesOnALaptop,
    SERVICE_URLS: 'http://127.0.0.1:3978/connector',
    CONNECTOR_URL: 'http://localhost:3978/connector',
    GRAPH_ORIGIN: 'http://127.0.0.1:3978/graph',
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
    ...overrides,
  });

/** What is said of an environment that is refused; empty when it is taken. */
function problemsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    parseSettings(environment, codesOf);
    return [];
  } catch (problem) {
    if (problem instanceof SettingsInvalid) return problem.problems;
    throw problem;
  }
}

const gcc = 'https://smba.infra.gcc.teams.microsoft.com/';
const aGuid = 'a0000000-0000-4000-8000-0000000000ab';
const aTeam = '19:a-team@thread.tacv2';
const azurite =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:10000/a;' +
  'QueueEndpoint=http://127.0.0.1:10001/a;TableEndpoint=http://127.0.0.1:10002/a;';

const required = [
  'TENANT_ID',
  'SHAREPOINT_SITE',
  'AzureWebJobsStorage',
  'POLICY_PROFILE',
  'CHANNELS',
  'ROLES',
];

describe('The bot starts only on settings that are safe', () => {
  it('C6 · takes a deployment in order, and a laptop in order', () => {
    expect(problemsOf(aProductionEnvironment())).toEqual([]);
    expect(problemsOf(aLocalEnvironment())).toEqual([]);
  });

  it.each(required)('C6 · refuses to start without %s, and names it', (name) => {
    expect(problemsOf(aProductionEnvironment({ [name]: undefined })).join('\n')).toContain(`Set ${name}`);
    expect(problemsOf(aProductionEnvironment({ [name]: ' ' })).join('\n')).toContain(`Set ${name}`);
  });

  it('C6 · knows at least 86 environments that must not start', () => {
    expect(unsafeInProduction.length + unsafeLocally.length).toBeGreaterThanOrEqual(86);
  });

  it.each(unsafeInProduction)('C6 · refuses %s', (_, overrides, said) => {
    expect(problemsOf(aProductionEnvironment(overrides)).join('\n')).toContain(said);
  });

  it.each(unsafeLocally)('C6 · refuses, without authentication, to run %s', (_, overrides, said) => {
    expect(problemsOf(aLocalEnvironment(overrides)).join('\n')).toContain(said);
  });

  it.each(unsafeInProduction)('C6 · says of %s nothing else, and no value', (wrong, overrides, said) => {
    const problems = problemsOf(aProductionEnvironment(overrides));
    const [name = ''] =
      /(?:Set|Unset) [A-Za-z_]+/.exec(problems.find((one) => one.includes(said)) ?? '') ?? [];
    const variable = name.replace(/^\w+ /, '');
    expect([wrong, problems.filter((one) => !one.includes(variable))]).toEqual([wrong, []]);
    const values = Object.values(overrides).filter((value = '') => value.trim().length > 8);
    expect(values.filter((value = '') => problems.join('\n').includes(value))).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['a bot with a password', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'invented' }],
    ['a bot id that says what the app id says', { BOT_ID: '28:0a0a0a0a-0000-4000-8000-00000000b07e' }],
    ['a managed identity of its own', { GRAPH_CLIENT_ID: 'a0000000-0000-4000-8000-0000000000ab' }],
    ['GCC', { SERVICE_URLS: gcc, CONNECTOR_URL: `${gcc}teams/` }],
    ['a service URL without its last slash', { SERVICE_URLS: 'https://smba.trafficmanager.net' }],
    [
      'one part of the world',
      { SERVICE_URLS: 'https://smba.trafficmanager.net/emea/,https://smba.trafficmanager.net/teams/' },
    ],
    ['the id of a site', { SHAREPOINT_SITE: `ros.sharepoint.com,${aGuid},${aGuid}` }],
    ['a site of a team', { SHAREPOINT_SITE: 'ros.sharepoint.com:/teams/behaviour' }],
    [
      'storage by endpoints',
      {
        AzureWebJobsStorage:
          'AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=https://a.blob.core.windows.net/',
      },
    ],
    [
      'storage by a signature',
      {
        AzureWebJobsStorage: 'BlobEndpoint=https://a.blob.core.windows.net/;SharedAccessSignature=sv=x&sig=y',
      },
    ],
    [
      'storage by an identity and the name of an account',
      {
        AzureWebJobsStorage: undefined,
        AzureWebJobsStorage__accountName: 'invented',
        AzureWebJobsStorage__credential: 'managedidentity',
      },
    ],
    [
      'storage by an identity and addresses, with seals in an account of their own',
      {
        AzureWebJobsStorage: undefined,
        AzureWebJobsStorage__blobServiceUri: 'https://invented.blob.core.windows.net/',
        AzureWebJobsStorage__queueServiceUri: 'https://invented.queue.core.windows.net/',
        AzureWebJobsStorage__tableServiceUri: 'https://invented.table.core.windows.net',
        AzureWebJobsStorage__credential: 'managedidentity',
        AzureWebJobsStorage__clientId: aGuid,
        SEALS_ADDRESS: 'https://inventedseals.blob.core.windows.net/',
      },
    ],
    ['many instances', { MOST_INSTANCES: '100' }],
    ['certificates that are checked', { NODE_TLS_REJECT_UNAUTHORIZED: '1' }],
    ['harmless options of Node', { NODE_OPTIONS: '--max-old-space-size=512' }],
    [
      'where it runs on Azure',
      { WEBSITE_SITE_NAME: 'behaviour', WEBSITE_INSTANCE_ID: 'x', FUNCTIONS_WORKER_RUNTIME: 'node' },
    ],
    ['a container of Azure', { KUBERNETES_SERVICE_HOST: '10.0.0.1', CONTAINER_APP_NAME: 'behaviour' }],
    [
      'roles that must meet two things',
      { ROLES: JSON.stringify({ ...JSON.parse(deployedRoles), emt: { team: aTeam, people: [aGuid] } }) },
    ],
    [
      'a group with a role',
      { ROLES: JSON.stringify({ ...JSON.parse(deployedRoles), emt: { group: aGuid } }) },
    ],
    ['blanks for what is not set', { BOT_ID: ' ', GRAPH_ORIGIN: '', GRAPH_CLIENT_ID: '' }],
  ])('C6 · takes %s', (_, overrides) => {
    expect(problemsOf(aProductionEnvironment(overrides))).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['the other profile, with the same organisation', { POLICY_PROFILE: 'west-lothian' }],
    ['Azurite by its endpoints', { AzureWebJobsStorage: azurite }],
    ['the Core Tools', { FUNCTIONS_WORKER_RUNTIME: 'node', AZURE_FUNCTIONS_ENVIRONMENT: 'Development' }],
    ['limits of Teams that are ignored', { TEAMS_LIMITS: 'ignored' }],
    ['a role that nobody plays yet', { ROLES: '{}' }],
    ['a debugger', { NODE_OPTIONS: '--inspect' }],
  ])('C6 · takes, on a laptop, %s', (_, overrides) => {
    expect(problemsOf(aLocalEnvironment(overrides))).toEqual([]);
  });

  it('C6 · says what is wrong without a stack trace', () => {
    const refused = new SettingsInvalid(['Set TENANT_ID: it is missing']);
    expect(refused.stack).toBe(
      'SettingsInvalid: The settings cannot be used:\n- Set TENANT_ID: it is missing',
    );
  });

  it('C6 · is in production unless it is told otherwise', () => {
    expect(parseSettings(aProductionEnvironment()).mode).toBe('production');
  });

  it('C6 · reads a profile that is being written from its file, on a laptop alone', () => {
    expect(parseSettings(aLocalEnvironment({ POLICY_PROFILE: './mine.json' })).profile).toEqual({
      file: './mine.json',
    });
    expect(parseSettings(aLocalEnvironment()).profile).toEqual({ id: 'registers-of-scotland' });
  });

  it('C6 · names everything that is missing at once', () => {
    const nothing = Object.fromEntries(required.map((name) => [name, undefined]));
    const said = problemsOf(aProductionEnvironment(nothing)).join('\n');
    for (const name of required) expect(said).toContain(`Set ${name}`);
  });

  it('C6 · names everything that is unsafe at once', () => {
    const said = problemsOf(
      aProductionEnvironment({
        MicrosoftAppId: undefined,
        MicrosoftAppType: 'MultiTenant',
        GRAPH_ORIGIN: 'http://127.0.0.1/',
        SERVICE_URLS: 'http://127.0.0.1/',
      }),
    ).join('\n');
    for (const name of ['MicrosoftAppId', 'MicrosoftAppType', 'GRAPH_ORIGIN', 'SERVICE_URLS']) {
      expect(said).toContain(name);
    }
  });

  it('X4 · never repeats a value, which may be a secret', () => {
    const secret = 'pa55-w0rd';
    const names = [...Object.keys(aProductionEnvironment()), 'BOT_MODE', 'GRAPH_ORIGIN', 'SERVICE_URLS'];
    for (const name of names) {
      const { length } = problemsOf(aProductionEnvironment({ [name]: secret })).filter((said) =>
        said.includes(secret),
      );
      expect([name, length]).toEqual([name, 0]);
    }
    const json = {
      CHANNELS: `{"emt": "${secret}"}`,
      ROLES: `{"emt": {"people": ["${secret}"], "${secret}": 1}}`,
    };
    expect(problemsOf(aProductionEnvironment({ CHANNELS: json.CHANNELS })).join()).not.toContain(secret);
    expect(
      problemsOf(aProductionEnvironment({ ROLES: `{"emt": {"people": ["${secret}"]}}` })).join(),
    ).not.toContain(secret);
  });

  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/', true],
    ['https://smba.trafficmanager.net.attacker.example/', false],
    ['https://smba.trafficmanager.net@attacker.example/', false],
    ['http://smba.trafficmanager.net/emea/', false],
    ['http://127.0.0.1:3978/connector', false],
    ['https://attacker.example/https://smba.trafficmanager.net/', false],
    ['', false],
  ])('C5 · in production the bot speaks to %s: %s', (serviceUrl, may) => {
    expect(parseSettings(aProductionEnvironment()).maySpeakTo(serviceUrl)).toBe(may);
  });

  it.each([
    ['http://127.0.0.1:4711/anything', true],
    ['http://localhost:4711', true],
    ['http://[::1]:4711/', true],
    ['https://smba.trafficmanager.net/emea/', false],
    ['http://127.0.0.1.attacker.example/', false],
    ['not an address', false],
  ])('C5 · on a laptop the bot speaks to %s: %s', (serviceUrl, may) => {
    expect(parseSettings(aLocalEnvironment()).maySpeakTo(serviceUrl)).toBe(may);
  });
});

describe('How the storage is reached', () => {
  const storageOf = (overrides: Parameters<typeof aProductionEnvironment>[0]) =>
    parseSettings(aProductionEnvironment(overrides)).storage;
  const byName = {
    AzureWebJobsStorage: undefined,
    AzureWebJobsStorage__accountName: 'invented',
    AzureWebJobsStorage__credential: 'managedidentity',
  };

  it('C6 · is by a connection string where one is set', () => {
    expect(storageOf({})).toEqual({ connection: aProductionEnvironment()['AzureWebJobsStorage'] });
  });

  it('C6 · is by the addresses of the named account where none is, with the seals in it', () => {
    expect(storageOf(byName)).toEqual({
      addresses: {
        blob: 'https://invented.blob.core.windows.net/',
        queue: 'https://invented.queue.core.windows.net/',
        table: 'https://invented.table.core.windows.net/',
        seals: 'https://invented.blob.core.windows.net/',
      },
      clientId: undefined,
    });
  });

  it('C6 · puts the seals into an account of their own where one is set', () => {
    const elsewhere = 'https://seals.blob.core.windows.net/';
    expect(storageOf({ ...byName, SEALS_ADDRESS: elsewhere })).toMatchObject({
      addresses: { seals: elsewhere, blob: 'https://invented.blob.core.windows.net/' },
    });
  });
});

describe('As whom the app signs in to Graph', () => {
  const signsInBy = (overrides: Parameters<typeof aProductionEnvironment>[0]) =>
    parseSettings(aProductionEnvironment(overrides)).graph.signsInBy;
  const secret = { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'a secret' };

  it('C6 · is the identity that Azure gives it, with a secret of the bot or without', () => {
    expect(signsInBy({})).toBe('identity');
    expect(signsInBy({ ...secret, IDENTITY_ENDPOINT: 'http://169.254.1.1/token' })).toBe('identity');
  });

  it('C6 · is the bot itself on a laptop that tries a tenant, where Azure gives none', () => {
    expect(signsInBy(secret)).toBe('secret');
  });
});
