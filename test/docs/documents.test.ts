import { entries } from '../../bot/teams/door/entries';
import {
  accessColumns,
  accessLibrary,
  exportColumns,
  exportsLibrary,
  frontDeskColumns,
  frontDeskLibrary,
} from '../../bot/register/records/file-columns';
import { lists } from '../../bot/register/cases/columns';
import { noticeColumns, noticesLibrary } from '../../bot/register/letters/notice-columns';
import { containers, queues, tables } from '../../bot/storage/names';
import { brokenLinks, documents, filesUnder, firstCells, read, section } from './pages';

const records = filesUnder('docs/decisions', '.md').map((path) => path.replace(/.*[\\/]/, ''));

describe('the documents', () => {
  it('link only to pages and headings that are there', () => {
    expect(documents.flatMap(brokenLinks)).toEqual([]);
    expect(documents.filter((path) => read(path).includes(']('))).not.toEqual([]);
  });

  it('are there where a comment in the code cites them', () => {
    const code = ['bot', 'cards', 'contracts', 'functions', 'infra', 'local', 'scripts'].flatMap((folder) => [
      ...filesUnder(folder, '.ts'),
      ...filesUnder(folder, '.bicep'),
    ]);
    const cited = code.flatMap((path) =>
      [...read(path).matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([page]) => page),
    );
    expect(cited.filter((page) => !documents.includes(page))).toEqual([]);
    expect(cited).toContain('docs/platform-limits.md');
  });

  it('name no path of the machine on which they were written', () => {
    expect(documents.filter((path) => /\/(?:work|home|root|Users)\//.test(read(path)))).toEqual([]);
  });
});

describe('the records of decisions', () => {
  it('each have a number of their own, counted from 0001 without a gap', () => {
    const numbers = records.map((name) => name.slice(0, 4)).sort();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')));
    expect(numbers.length).toBeGreaterThan(0);
  });

  it.each(records)('%s says its context, its decision and its consequences', (name) => {
    const record = read(`docs/decisions/${name}`);
    expect(record).toMatch(new RegExp(`^# ${name.slice(0, 4)}\\. \\S`));
    for (const heading of ['Context', 'Decision', 'Consequences']) {
      expect(section(record, heading).trim().length).toBeGreaterThan(40);
    }
  });
});

describe('the README', () => {
  it.each(['npm ci && npm start', 'npm ci && npm test'])('names the command "%s"', (command) => {
    expect(section(read('README.md'), 'Two commands')).toContain(command);
  });

  it('names nobody who is not in the invented organisation', () => {
    const people = read('local/people.json');
    const opened = [...read('README.md').matchAll(/\?as=(\w+)/g)].flatMap(([, key]) => key ?? []);
    expect(opened.filter((key) => !people.includes(`"key": "${key}"`))).toEqual([]);
    expect(opened).toContain('ailsa');
  });

  it('quotes only words that somebody who follows the story reads', () => {
    const shown = [
      ...filesUnder('cards', '.ts'),
      ...filesUnder('cards', 'template.json'),
      ...filesUnder('local/page/src', '.ts'),
      ...filesUnder('policy', '.json'),
      'local/people.json',
    ].map(read);
    const story = section(read('README.md'), 'Live through the story');
    const quoted = [...story.matchAll(/"([^"]+)"/g)].flatMap(([, words]) => words ?? []);
    expect(quoted.filter((words) => !shown.some((text) => text.includes(words)))).toEqual([]);
    expect(quoted).toContain('Propose a restriction');
  });
});

describe('the page about operating', () => {
  const page = read('docs/operating.md');

  it('lists every setting that the app reads, and no other', () => {
    const schema =
      /environmentSchema = z\.object\(\{\n([^]*?)\n\}\);/.exec(read('bot/settings/environment.ts'))?.[1] ??
      '';
    const settings = [...schema.matchAll(/^ {2}(\w+):/gm)].flatMap(([, name]) => name ?? []);
    expect([...firstCells(section(page, 'Settings'))].sort()).toEqual([...settings].sort());
    expect(settings).toContain('TENANT_ID');
  });

  it('lists every placeholder of the manifest, and no other', () => {
    const asked = [...read('manifest/manifest.json').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect([...firstCells(section(page, 'Installing'))].sort()).toEqual([...new Set(asked)].sort());
  });

  it('lists every function that is registered, and no other', () => {
    const requests = filesUnder('functions', '.ts').flatMap((path) =>
      [...read(path).matchAll(/app\.\w+\('([\w-]+)'/g)].map(([, name]) => name),
    );
    const queued = Object.keys(entries.queue).flatMap((name) => [name, `${name}-given-up`]);
    const registered = [...requests, ...queued, ...Object.keys(entries.timer)];
    expect([...firstCells(section(page, 'What runs by itself'))].sort()).toEqual(registered.sort());
  });
});

describe('the page about data stores', () => {
  const page = read('docs/data-stores.md');

  it.each(Object.entries(lists))(
    'says of every column of %s what is in it, and of no other',
    (name, columns) => {
      expect([...firstCells(section(page, `\`${name}\``))].sort()).toEqual(Object.keys(columns).sort());
    },
  );

  it('says of every column beside a letter what is in it, and of no other', () => {
    expect([...firstCells(section(page, '`Notices`'))].sort()).toEqual(Object.keys(noticeColumns).sort());
  });

  it('says of every column beside an export what is in it, and of no other', () => {
    expect([...firstCells(section(page, '`SubjectAccess`'))].sort()).toEqual(
      Object.keys(accessColumns).sort(),
    );
    expect(firstCells(section(page, '`Exports`'))).toEqual(Object.keys(exportColumns));
    expect(firstCells(section(page, '`FrontDesk`'))).toEqual(Object.keys(frontDeskColumns));
  });

  it('describes every list, and no other', () => {
    const described = [...page.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(
      [...Object.keys(lists), noticesLibrary, exportsLibrary, accessLibrary, frontDeskLibrary].sort(),
    );
  });

  it('describes every queue, table and container of Azure Storage, and no other', () => {
    const named = Object.values(queues).flatMap((name) => [name, `${name}-poison`]);
    const stored = [...named, ...Object.values(tables), ...Object.values(containers)];
    expect([...firstCells(section(page, 'Azure Storage'))].sort()).toEqual(stored.sort());
  });
});

describe('the infrastructure', () => {
  const bicep = read('infra/modules/app.bicep');

  it('sets nothing that the app does not read', () => {
    const set = [...bicep.matchAll(/name: '(\w+)', value: /g)].flatMap(([, name]) => name ?? []);
    const known = firstCells(section(read('docs/operating.md'), 'Settings'));
    expect(set.length).toBeGreaterThan(15);
    expect(set.filter((name) => !known.includes(name))).toEqual([
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
    ]);
  });
});
