import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/v4';
import { parseSettings } from '../../bot/settings';
import { localOrganisation } from '../../local/people';
import { fillManifest } from '../../scripts/manifest-text';
import { aProductionEnvironment } from '../teams/settings';

const root = resolve(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = scriptsSchema.parse(JSON.parse(read('package.json')));

/** The variables of a file of `env/`, with or without a value. */
const namesIn = (file: string): readonly string[] =>
  [...read(file).matchAll(/^([A-Z_]+)=/gm)].flatMap(([, name]) => name ?? []);
const asked = (file: string): readonly string[] => [
  ...new Set([...read(file).matchAll(/\$\{\{([A-Z_]+)\}\}/g)].flatMap(([, name]) => name ?? [])),
];

describe('C6 · Microsoft 365 Agents Toolkit', () => {
  it.each([
    ['m365agents.yml', 'env/.env.dev'],
    ['m365agents.local.yml', 'env/.env.local'],
  ])('finds in env/ every variable that %s asks for, secrets apart', (file, env) => {
    const open = asked(file).filter((name) => !name.startsWith('SECRET_'));
    expect(open.length).toBeGreaterThan(0);
    expect(namesIn(env)).toEqual(expect.arrayContaining(open));
  });

  it('keeps no secret in the repository', () => {
    for (const file of ['env/.env.local', 'env/.env.dev'])
      expect(namesIn(file).join()).not.toMatch(/SECRET|PASSWORD/);
    expect(read('.gitignore')).toContain('env/.env.*.user');
  });

  it('runs commands that there are', () => {
    const all = ['m365agents.yml', 'm365agents.local.yml', '.vscode/tasks.json'].map(read).join('\n');
    const named = [...all.matchAll(/(?:args: run|npm run) ([\w:]+)/g)].flatMap(([, name]) => name ?? []);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('fills every placeholder of the manifest from env/, and refuses the package while they are empty', () => {
    const template = read('manifest/manifest.json');
    for (const file of ['env/.env.local', 'env/.env.dev']) {
      const given = [...namesIn(file), 'MICROSOFT_APP_ID'];
      const named = Object.fromEntries(given.map((name) => [name, 'https://x.example']));
      expect(fillManifest(template, named).defaulted).toEqual([]);
      const empty = Object.fromEntries(given.map((name) => [name, '']));
      expect(fillManifest(template, empty).defaulted).toContain('DEVELOPER_NAME');
    }
  });

  it('takes the id of the bot for the app in Teams, unless it has one of its own', () => {
    const [bot, app] = ['11111111-2222-4333-8444-555555555555', '21111111-2222-4333-8444-555555555555'];
    const idOf = (environment: Readonly<Record<string, string>>) =>
      /"id": "([^"]+)"/.exec(fillManifest(read('manifest/manifest.json'), environment).text)?.[1];
    expect(idOf({ MICROSOFT_APP_ID: bot })).toBe(bot);
    expect(idOf({ MICROSOFT_APP_ID: bot, TEAMS_APP_ID: app })).toBe(app);
  });

  it('writes settings for a laptop on which the app starts, as the example does', () => {
    const [, block = ''] = /Values:\n([^]*?)\n {2}- uses/.exec(read('m365agents.local.yml')) ?? [];
    const written = [...block.matchAll(/^ +(\w+): /gm)].flatMap(([, name]) => name ?? []);
    const example = z
      .object({ Values: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('local.settings.json.example')));
    expect(written.sort()).toEqual(Object.keys(example.Values).sort());
    const sample = aProductionEnvironment({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'a secret',
    });
    const environment = Object.fromEntries(written.map((name) => [name, sample[name]]));
    expect(parseSettings(environment).graph.signsInBy).toBe('secret');
  });

  it('opens the tunnel where the Core Tools listen', () => {
    expect(read('.vscode/tasks.json')).toContain('"portNumber": 7071');
    expect(existsSync(join(root, '.vscode/launch.json'))).toBe(true);
  });
});

describe('C6 · Microsoft’s Playground', () => {
  const config = read('.m365agentsplayground.yml');

  it('shows the invented people, by the ids under which the directory knows them', () => {
    const people = [
      ...config.matchAll(/ {2,4}name: (.+)\n +userPrincipleName: (.+)\n +aadObjectId: (.+)\n/g),
    ];
    expect(people.length).toBeGreaterThan(5);
    for (const [, name, mail, id] of people)
      expect(localOrganisation.people).toContainEqual(expect.objectContaining({ name, mail, id }));
  });

  it('is in the tenant, and has the bot and a channel that the app knows', () => {
    expect(config).toContain(`tenantId: ${localOrganisation.tenantId}`);
    expect(config).toContain(`id: ${localOrganisation.bot.id}`);
    expect(config).toContain(`id: ${localOrganisation.channels.emt.channelId}`);
  });
});
