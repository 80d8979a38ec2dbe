import { parseSettings, SettingsInvalid } from '../bot/settings';
import { aProductionEnvironment } from './teams/settings';

/** The environment of a laptop, as the local start makes it; `overrides` change or (undefined) remove variables. */
const aLocalEnvironment = (overrides: Readonly<Record<string, string | undefined>> = {}) =>
  aProductionEnvironment({
    BOT_MODE: 'local',
    MicrosoftAppId: undefined,
    MicrosoftAppType: undefined,
    SERVICE_URLS: 'http://127.0.0.1:3978/connector',
    CONNECTOR_URL: 'http://localhost:3978/connector',
    GRAPH_ORIGIN: 'http://127.0.0.1:3978/graph',
    ...overrides,
  });

/** What is said of an environment that is refused; empty when it is taken. */
function problemsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    parseSettings(environment);
    return [];
  } catch (problem) {
    if (problem instanceof SettingsInvalid) return problem.problems;
    throw problem;
  }
}

const required = [
  'TENANT_ID',
  'SHAREPOINT_SITE',
  'AzureWebJobsStorage',
  'POLICY_PROFILE',
  'CHANNELS',
  'ROLES',
];

const unsafe: readonly (readonly [string, Readonly<Record<string, string | undefined>>, string])[] = [
  ['no app id', { MicrosoftAppId: undefined }, 'Set MicrosoftAppId'],
  ['an empty app id', { MicrosoftAppId: '  ' }, 'Set MicrosoftAppId'],
  ['no app type', { MicrosoftAppType: undefined }, 'Set MicrosoftAppType'],
  ['a misspelt app type', { MicrosoftAppType: 'Singletenant' }, 'Set MicrosoftAppType'],
  ['a bot for any tenant', { MicrosoftAppType: 'MultiTenant' }, 'Set MicrosoftAppType'],
  ['a single tenant without a password', { MicrosoftAppType: 'SingleTenant' }, 'Set MicrosoftAppPassword'],
  ['a Graph elsewhere', { GRAPH_ORIGIN: 'https://graph.attacker.example' }, 'Unset GRAPH_ORIGIN'],
  ['an open service URL', { SERVICE_URLS: 'http://smba.trafficmanager.net/' }, 'Set SERVICE_URLS'],
  [
    'one open service URL of two',
    { SERVICE_URLS: 'https://smba.trafficmanager.net/,http://x.example/' },
    'Set SERVICE_URLS',
  ],
  ['an open connector', { CONNECTOR_URL: 'http://smba.trafficmanager.net/teams/' }, 'Set SERVICE_URLS'],
  ['a profile from a file', { POLICY_PROFILE: '/mnt/policy/mine.json' }, 'Set POLICY_PROFILE to the id'],
  ['limits of Teams that are ignored', { TEAMS_LIMITS: 'ignored' }, 'Unset TEAMS_LIMITS'],
  ['no instance at all', { MOST_INSTANCES: '0' }, 'Set MOST_INSTANCES'],
  ['instances that are no number', { MOST_INSTANCES: 'many' }, 'Set MOST_INSTANCES'],
  ['a mode of its own', { BOT_MODE: 'test' }, 'Set BOT_MODE'],
  ['channels that are no JSON', { CHANNELS: 'emt' }, 'Set CHANNELS: is not JSON'],
  ['a channel without a team', { CHANNELS: '{"emt":{"channelId":"19:a"}}' }, 'Set CHANNELS.emt.teamId'],
  ['a role that nobody can hold', { ROLES: '{"emt":{}}' }, 'Set ROLES.emt'],
  ['a role by a name', { ROLES: '{"emt":{"people":["eilidh"]}}' }, 'Set ROLES.emt.people'],
];

const unsafeLocally: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a connector elsewhere', { CONNECTOR_URL: 'https://smba.trafficmanager.net/teams/' }],
  ['a Graph elsewhere', { GRAPH_ORIGIN: 'https://graph.microsoft.com' }],
  ['a host that only begins like this one', { SERVICE_URLS: 'http://127.0.0.1.attacker.example/' }],
  ['an address with a name before it', { SERVICE_URLS: 'http://127.0.0.1@attacker.example/' }],
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

  it.each(unsafe)('C6 · refuses %s', (_, overrides, said) => {
    expect(problemsOf(aProductionEnvironment(overrides)).join('\n')).toContain(said);
  });

  it.each(unsafeLocally)('C6 · refuses, without authentication, %s', (_, overrides) => {
    expect(problemsOf(aLocalEnvironment(overrides)).join('\n')).toContain('to addresses of this machine');
  });

  it('C6 · refuses to be without authentication in Azure', () => {
    expect(problemsOf(aLocalEnvironment({ WEBSITE_INSTANCE_ID: 'an-instance' }))).toEqual([
      'Unset BOT_MODE: local mode has no authentication and must not run in Azure',
    ]);
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
