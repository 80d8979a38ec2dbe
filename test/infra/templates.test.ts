import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codesOf } from '../../bot/compose/profile';
import { loadProfile } from '../../bot/policy/load-profile';
import { parseSettings } from '../../bot/settings';
import { containers, queues, tables } from '../../bot/storage/names';
import { entries } from '../../bot/teams/door/entries';
import {
  type BicepTexts,
  checkTemplates,
  parseTemplates,
  readTemplates,
  readTypes,
} from '../../scripts/bicep/check';
import { rightsIn } from '../../scripts/bicep/rights';
import { aProductionEnvironment } from '../teams/settings';
import { mistakes } from './mistakes';

const root = resolve(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const texts = readTemplates();
const textOf = (path: string): string => texts.get(path) ?? '';
const all = [...texts.values()].join('\n');

/** The templates with one file changed. */
const withChange = (file: string, from: string, to: string): BicepTexts => {
  const before = textOf(file);
  expect(before).toContain(from);
  return new Map([...texts, [file, before.replace(from, () => to)]]);
};

/** Every right that templates give, in words. */
async function rightsOf(of: BicepTexts): Promise<readonly string[]> {
  const files = await parseTemplates(of);
  return [...files.values()]
    .flatMap((file) => rightsIn(file, of.get(file.path) ?? ''))
    .map(({ who, on, role }) => `${who} on ${on}: ${role}`)
    .sort();
}

/** The rights that docs/operating.md justifies, and no other. */
const rights = [
  'appPrincipalId on insights: Monitoring Metrics Publisher',
  'appPrincipalId on seals: Storage Blob Data Contributor',
  'appPrincipalId on storage: Storage Blob Data Owner',
  'appPrincipalId on storage: Storage Queue Data Message Processor',
  'appPrincipalId on storage: Storage Queue Data Message Sender',
  'appPrincipalId on storage: Storage Queue Data Reader',
  'appPrincipalId on storage: Storage Table Data Contributor',
  'appPrincipalId on vault: Key Vault Secrets User',
  'operatorId on seals: Storage Blob Data Reader',
  'operatorId on storage: Storage Queue Data Contributor',
  'operatorId on storage: Storage Table Data Contributor',
];

describe('C6 · the templates of Azure', () => {
  it('fit what Microsoft says of each resource, and one another', async () => {
    expect(await checkTemplates(texts, readTypes())).toEqual([]);
  });

  it.each(mistakes)('are refused with %s', async (_, { file, from, to, says }) => {
    expect(await checkTemplates(withChange(file, from, to), readTypes())).toContainEqual(
      expect.stringContaining(says),
    );
  });

  it('give the app and whoever sets it up these rights and no other', async () => {
    expect(await rightsOf(texts)).toEqual(rights);
  });

  it('no longer give them when a role is taken out, or another one put in', async () => {
    const without = withChange('modules/access.bicep', 'queueMessageSender, ', '');
    const wider = withChange('modules/access.bicep', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', '0');
    expect(await rightsOf(without)).not.toEqual(rights);
    expect(await rightsOf(wider)).toContain('operatorId on seals: no built-in role: blobDataReader');
  });

  it('hold no key and let nobody use one', () => {
    expect(all).not.toMatch(/listKeys|AccountKey|listSecrets|sharedKey: |password\b.*= '/i);
    const accounts = all.match(/storageAccounts@[\d-]+' = \{/g) ?? [];
    expect(all.match(/allowSharedKeyAccess: false/g)).toHaveLength(accounts.length);
    expect(accounts).toHaveLength(2);
    for (const safe of [
      'DisableLocalAuth: true',
      'disableLocalAuth: true',
      "minTlsVersion: '1.2'",
      'httpsOnly: true',
    ])
      expect(all).toContain(safe);
  });

  it('keep one instance warm, on Node 22', () => {
    expect(textOf('modules/app.bicep')).toMatch(/alwaysReady: \[\{ name: 'http', instanceCount: 1 \}\]/);
    expect(textOf('modules/app.bicep')).toMatch(/runtime: \{ name: 'node', version: '22' \}/);
  });

  it('X3 · make the policy of the seals once, so that a locked one is never written again, for longer than anything is kept', () => {
    expect(textOf('modules/seals.bicep')).toMatch(/@onlyIfNotExists\(\)\s+resource policy /);
    const [, days = '0'] = /param sealDays int = (\d+)/.exec(textOf('main.bicep')) ?? [];
    for (const id of ['registers-of-scotland', 'west-lothian']) {
      const months = loadProfile(id).retention.looks.months;
      expect(Number(days)).toBeGreaterThan(months * 31);
    }
  });
});

describe('C6 · the deployed app', () => {
  const named = [...textOf('modules/app.bicep').matchAll(/\{ name: '(\w+)', value: (.+) \}/g)];
  const settings = new Map(named.map(([, name = '', value = '']) => [name, value]));
  const aGuid = 'a0000000-0000-4000-8000-0000000000ab';
  /** What a deployment fills in for a parameter or an expression. */
  const filled: Readonly<Record<string, string>> = {
    storageBlob: 'https://a.blob.core.windows.net/',
    storageQueue: 'https://a.queue.core.windows.net/',
    storageTable: 'https://a.table.core.windows.net/',
    sealsBlob: 'https://b.blob.core.windows.net/',
    identityClientId: aGuid,
    botAppId: aGuid,
    organisation: 'CustomerBehaviour',
    'string(mostInstances)': '40',
  };
  const sample = aProductionEnvironment();
  const environment = Object.fromEntries(
    [...settings].map(([name, value]) => [
      name,
      /^'(.*)'$/.exec(value)?.[1] ?? filled[value] ?? sample[name],
    ]),
  );

  it('starts on the settings that the templates give it, with the storage by an identity', () => {
    const { storage, bot } = parseSettings({ ...environment, MicrosoftAppPassword: undefined }, codesOf);
    expect(storage).toMatchObject({ addresses: { seals: filled['sealsBlob'] }, clientId: aGuid });
    expect(bot.appType).toBe('UserAssignedMSI');
  });

  it('does not start when one of them is left out', () => {
    const needed = ['TENANT_ID', 'CHANNELS', 'ROLES', 'AzureWebJobsStorage__credential', 'MicrosoftAppId'];
    for (const name of needed)
      expect(() =>
        parseSettings({ ...environment, MicrosoftAppPassword: undefined, [name]: undefined }),
      ).toThrow(name);
  });

  it('finds its queues, tables and containers', () => {
    const wanted = Object.values(queues).flatMap((name) => [name, `${name}-poison`]);
    for (const name of [...wanted, ...Object.values(tables), ...Object.values(containers)])
      expect(all).toContain(`'${name}'`);
  });

  it('is found by azd, which publishes what is laid out for it and builds nothing in Azure', () => {
    const azd = read('azure.yaml');
    expect(azd).toMatch(/^services:\n {2}app:$/m);
    expect(textOf('modules/app.bicep')).toContain("'azd-service-name': 'app'");
    for (const line of ['host: function', 'dist: dist/app', 'remoteBuild: false'])
      expect(azd).toContain(line);
    for (const script of azd.matchAll(/npm run ([\w:]+)/g))
      expect(read('package.json')).toContain(`"${script[1]}":`);
  });

  it('gets a value for each parameter that has no default', () => {
    const given = [...read('infra/main.bicepparam').matchAll(/^param (\w+) =/gm)].map(([, name]) => name);
    const parameters = [...textOf('main.bicep').matchAll(/^param (\w+) \w+( =)?/gm)];
    const needed = parameters.filter(([, , hasDefault]) => hasDefault === undefined).map(([, name]) => name);
    expect(given).toEqual(expect.arrayContaining(needed));
    expect(parameters.map(([, name]) => name)).toEqual(expect.arrayContaining(given));
  });
});

describe('C6 · what is told by email', () => {
  const alerts = textOf('modules/alerts.bicep');
  const sources = ['bot', 'functions']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((name) => name.endsWith('.ts') && existsSync(join(root, name)))
    .map(read)
    .join('\n');
  it('asks for every timer that the app has, and for no other', () => {
    const [, list = ''] = /Name in \(([^)]*)\)/.exec(alerts) ?? [];
    const asked = [...list.matchAll(/[\w-]+/g)].map(([name]) => name).sort();
    expect(asked).toEqual(Object.keys(entries.timer).sort());
    expect(alerts).toContain('Name == "sweep"');
  });

  it('asks for messages that were given up: each queue is one that the door has a row for', () => {
    expect(Object.values(queues).sort()).toEqual(Object.keys(entries.queue).sort());
  });

  it('asks for events that the app logs, in alerts and in the workbook', () => {
    const workbook = read('infra/modules/workbook.json');
    const inAlerts = [...alerts.matchAll(/\\\\"([a-z-]+)\\\\"/g)].map(([, event]) => event);
    const inWorkbook = [...workbook.matchAll(/in \(([^)]*)\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/[a-z]+-[a-z-]+/g)].map(([event]) => event),
    );
    expect(inAlerts.length).toBeGreaterThan(5);
    expect(inWorkbook.length).toBeGreaterThan(2);
    for (const event of [...inAlerts, ...inWorkbook]) expect(sources).toContain(`'${event}'`);
  });

  it('is told that the app is not ready by somebody outside', () => {
    expect(alerts).toContain("RequestUrl: '${appUrl}/api/ready'");
    expect(alerts).toContain('ExpectedHttpStatusCode: 200');
  });
});
