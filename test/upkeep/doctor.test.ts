import { createHash } from 'node:crypto';
import { QueueServiceClient } from '@azure/storage-queue';
import { BlobServiceClient } from '@azure/storage-blob';
import { TableServiceClient } from '@azure/data-tables';
import { codesOf } from '../../bot/compose/profile';
import { composeDoctor, type Examined } from '../../bot/compose/operating/doctor';
import { parseSettings } from '../../bot/settings';
import { localOrganisation, type Organisation } from '../../local/people';
import type { Local } from '../../local/start/local';
import { provisionLocal } from '../../local/start/provision';
import { Owner } from '../builders/owner';
import { Colleague } from '../journeys/colleague';
import { startAtRest } from '../journeys/prepared';
import { changeRow } from '../journeys/register-rows';
import { aCaseIn } from '../journeys/prepared';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
let owner: Owner;

/** People who hold a role in the profile, in the roles that the test organisation gives them. */
const guest = { key: 'gus', id: 'a0000000-0000-4000-8000-0000000000e1', name: 'Gus Guest' };
const organisation: Organisation = {
  ...localOrganisation,
  people: [
    ...localOrganisation.people,
    {
      ...guest,
      jobTitle: 'Adviser of another body',
      mail: 'gus@elsewhere.example',
      userRole: 'guest',
      userPrincipalName: 'gus_elsewhere.example#EXT#@ros.example',
    },
  ],
};

type Settings = Record<string, string>;
const now = (): Date => local.clock.now();

/** What the doctor says as things stand, with some settings changed as an administrator would change them. */
async function doctor(
  change: (settings: Settings) => Settings = (settings) => settings,
  { asApp = false }: { readonly asApp?: boolean } = {},
): Promise<Examined> {
  const settings = parseSettings(change({ ...local.environment }), codesOf);
  const getToken = async (): Promise<string> => (asApp ? 'local' : 'set-up');
  return composeDoctor(settings, { getToken, appUrl: local.url, now });
}

const rolesWith = (change: object) => (settings: Settings) => ({
  ...settings,
  ROLES: JSON.stringify({ ...JSON.parse(settings['ROLES'] ?? '{}'), ...change }),
});
const channelsWith = (change: object) => (settings: Settings) => ({
  ...settings,
  CHANNELS: JSON.stringify({ ...JSON.parse(settings['CHANNELS'] ?? '{}'), ...change }),
});

const teams = (key: string, path: string, body: object) =>
  fetch(`${local.url}/local/teams/${key}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const idOf = (key: string): string => organisation.people.find((person) => person.key === key)?.id ?? '';
const place = (name: string): string =>
  organisation.teams.flatMap(({ channels }) => channels).find((channel) => channel.name === name)?.id ?? '';
const storage = () => ({
  queues: QueueServiceClient.fromConnectionString(local.storageConnection),
  tables: TableServiceClient.fromConnectionString(local.storageConnection, { allowInsecureConnection: true }),
  blobs: BlobServiceClient.fromConnectionString(local.storageConnection),
});
const restore = () => provisionLocal(local);

beforeAll(async () => {
  local = await startAtRest({ organisation });
  owner = new Owner(local);
  for (const { key } of organisation.people) {
    if (key !== guest.key) await new Colleague(local, key).says('help').catch(() => undefined);
  }
});
afterAll(async () => local.stop());

const wrongLines = ({ lines }: Examined): readonly string[] => lines.filter((line) => line.startsWith('✗'));

describe('The doctor', () => {
  it('C6 · finds nothing wrong with what was set up, and says that it could not see who opens a library', async () => {
    const { lines, outcome } = await doctor();
    expect(wrongLines({ lines, outcome })).toEqual([]);
    expect(lines.filter((line) => line.startsWith('?'))).toEqual([
      expect.stringContaining(
        'Whether the library SubjectAccess is closed to others: could not be looked at',
      ),
    ]);
    expect(outcome).toBe('well');
    expect(lines).toContain('✓ The list Cases with its columns');
    expect(lines).toContain('✓ The channel emt');
    expect(lines).toContain('✓ Who holds the role emt');
  });
});

/** Something that an owner or an administrator does, what the doctor then names, and how it is put back. */
interface Broken {
  readonly what: string;
  readonly act: () => Promise<unknown>;
  readonly names: string;
  readonly undo: () => Promise<unknown>;
  readonly settings?: (settings: Settings) => Settings;
  readonly asApp?: boolean;
}

const nothing = async (): Promise<void> => undefined;
const column = (name: string, change: object, back: object, names: string): Broken => {
  const [list = '', column_ = ''] = name.split('.');
  return {
    what: `${name}: ${JSON.stringify(change)}`,
    act: () => owner.changeColumn(list, column_, change),
    names,
    undo: () => owner.changeColumn(list, column_, back),
  };
};

const inSharePoint: readonly Broken[] = [
  {
    what: 'a list deleted',
    act: () => owner.removeList('Matches'),
    names: 'The list Matches with its columns: It is not there',
    undo: restore,
  },
  {
    what: 'a library deleted',
    act: () => owner.removeList('Exports'),
    names: 'The library Exports with its columns: It is not there',
    undo: restore,
  },
  {
    what: 'a list made anew as a library',
    act: async () => {
      await owner.removeList('Tasks');
      await owner.makeList('Tasks', 'documentLibrary');
    },
    names: 'What kind of list Tasks is: It is another kind',
    undo: async () => {
      await owner.removeList('Tasks');
      await restore();
    },
  },
  {
    what: 'a column deleted',
    act: () => owner.removeColumn('Reviews', 'LateDays'),
    names: 'The column Reviews.LateDays: It is not there',
    undo: restore,
  },
  {
    what: 'a column of another type',
    act: async () => {
      await owner.removeColumn('Reviews', 'LateDays');
      await owner.addColumn('Reviews', { name: 'LateDays', text: {} });
    },
    names: 'The type of the column Reviews.LateDays: It is of another type',
    undo: async () => {
      await owner.removeColumn('Reviews', 'LateDays');
      await restore();
    },
  },
  column(
    'Cases.DueAt',
    { indexed: false },
    { indexed: true },
    'The index of the column Cases.DueAt: It has none',
  ),
  column(
    'Cases.ReportKey',
    { enforceUniqueValues: false },
    { enforceUniqueValues: true },
    'The uniqueness of the column Cases.ReportKey: Values may stand twice',
  ),
  column(
    'Tasks.Note',
    { required: true },
    { required: false },
    'Whether the column Tasks.Note may be empty: It is required',
  ),
  {
    what: 'a library column deleted',
    act: () => owner.removeColumn('Notices', 'SentOn'),
    names: 'The column Notices.SentOn: It is not there',
    undo: restore,
  },
  {
    what: 'a letter template deleted',
    act: () => owner.removeFile('Notices', 'Templates/Warning letter.docx'),
    names: 'The letter template Warning letter.docx: It is not in the folder',
    undo: restore,
  },
  {
    what: 'a site that is gone',
    act: nothing,
    names: 'The SharePoint site of the register: There is no such site',
    undo: nothing,
    settings: (settings) => ({ ...settings, SHAREPOINT_SITE: 'ros.sharepoint.example:/sites/gone' }),
  },
];

const inRights: readonly Broken[] = [
  {
    what: 'read in place of write',
    act: () => owner.grantSite('read'),
    names: 'The right to write on the site: The app may not write',
    undo: restore,
  },
  {
    what: 'read in place of write, as the app sees it',
    act: () => owner.grantSite('read'),
    names: 'The right to write on the site: The app may not write',
    undo: restore,
    asApp: true,
  },
  {
    what: 'no permission on the site',
    act: () => owner.grantSite(undefined),
    names: 'The right to write on the site: The app may not write',
    undo: restore,
  },
  {
    what: 'Sites.Selected withdrawn',
    act: () => owner.withdraw('Sites.Selected'),
    names: 'The right Sites.Selected in Microsoft Graph: The app does not have it',
    undo: restore,
  },
  {
    what: 'User.Read.All withdrawn',
    act: () => owner.withdraw('User.Read.All'),
    names: 'The right User.Read.All in Microsoft Graph: The app does not have it',
    undo: restore,
  },
  {
    what: 'User.Read.All withdrawn, as the app sees it',
    act: () => owner.withdraw('User.Read.All'),
    names: 'The right User.Read.All in Microsoft Graph: The app does not have it',
    undo: restore,
    asApp: true,
  },
  {
    what: 'a role given to a group without the right to ask for groups',
    act: nothing,
    names: 'The right GroupMember.Read.All in Microsoft Graph: The app does not have it',
    undo: nothing,
    settings: rolesWith({ 'head-of-customer-services': { group: organisation.groups[0]?.id } }),
  },
];

const inStorage: readonly Broken[] = [
  {
    what: 'a queue deleted',
    act: () => storage().queues.deleteQueue('looks'),
    names: 'The queue looks: It is not there',
    undo: restore,
  },
  {
    what: 'a poison queue deleted',
    act: () => storage().queues.deleteQueue('looks-poison'),
    names: 'The queue looks-poison: It is not there',
    undo: restore,
  },
  {
    what: 'a table deleted',
    act: () => storage().tables.deleteTable('ListPlaces'),
    names: 'The table ListPlaces: It is not there',
    undo: restore,
  },
  {
    what: 'the container of the seals deleted',
    act: () => storage().blobs.deleteContainer('trail-seals'),
    names: 'The container trail-seals: It is not there',
    undo: restore,
  },
  {
    what: 'work that was given up',
    act: () => storage().queues.getQueueClient('exports-poison').sendMessage('eyJrZXkiOiJ4In0='),
    names: 'What was given up in exports-poison: 1 lie there',
    undo: () => storage().queues.getQueueClient('exports-poison').clearMessages(),
  },
  {
    what: 'a case of which nobody was told',
    act: async () => {
      const ref = await aCaseIn(local, 'reported');
      await changeRow(local, 'Cases', ref, { PendingSince: '2020-01-01T00:00:00Z' });
    },
    names: 'Cases of which somebody is still to be told: 1 wait for more than an hour',
    undo: () => changeRow(local, 'Cases', 'CB-0001', { PendingSince: null }),
  },
];

const localChat = (key: string): string =>
  `a:1${createHash('sha256')
    .update(`${organisation.bot.id}/${idOf(key)}`)
    .digest('base64url')}`;

const gone = { teamId: '19:gone@thread.tacv2', channelId: '19:gone@thread.tacv2' };
const inTeams: readonly Broken[] = [
  {
    what: 'a channel deleted',
    act: nothing,
    names: 'The channel emt: It is not there',
    undo: nothing,
    settings: channelsWith({ emt: gone }),
  },
  {
    what: 'the app removed from a team',
    act: () => teams('kirsty', 'install', { place: place('Customer Experience'), state: 'removed' }),
    names: 'The app in the team of alerts: It is not installed there',
    undo: () => teams('kirsty', 'install', { place: place('Customer Experience'), state: 'installed' }),
  },
  {
    what: 'the app removed by a decider',
    act: () => teams('eilidh', 'install', { place: localChat('eilidh'), state: 'removed' }),
    names: 'The app of those who hold the role emt: 1 of',
    undo: () => teams('eilidh', 'install', { place: localChat('eilidh'), state: 'installed' }),
  },
  {
    what: 'a role that nobody holds',
    act: nothing,
    names: 'Who holds the role emt: Nobody does',
    undo: nothing,
    settings: rolesWith({ emt: { people: ['a0000000-0000-4000-8000-00000000dead'] } }),
  },
  {
    what: 'a role of somebody who left',
    act: () => teams('hamish', 'employment', { employed: false }),
    names: 'People of the role head-of-customer-experience who have left: 1',
    undo: () => teams('hamish', 'employment', { employed: true }),
    settings: rolesWith({ 'head-of-customer-experience': { people: [idOf('hamish'), idOf('fiona')] } }),
  },
  {
    what: 'a guest in the team of a role',
    act: () => teams(guest.key, 'team', { place: place('EMT'), member: true }),
    names: 'Guests who hold the role emt: 1 of its members are guests',
    undo: () => teams(guest.key, 'team', { place: place('EMT'), member: false }),
  },
  {
    what: 'one person alone for proposing and deciding',
    act: nothing,
    names: 'The same person alone holds both',
    undo: nothing,
    settings: rolesWith({
      'head-of-customer-services': { people: [idOf('fiona')] },
      'head-of-customer-experience': { people: [idOf('fiona')] },
      emt: { people: [idOf('fiona')] },
      'substitute-decider': { people: [idOf('fiona')] },
    }),
  },
  {
    what: 'a group that is gone',
    act: nothing,
    names: 'The group of the role emt: There is no such group',
    undo: nothing,
    settings: rolesWith({ emt: { group: 'a0000000-0000-4000-8000-00000000dead' } }),
  },
  {
    what: 'a policy in force that is another',
    act: nothing,
    names: 'The policy that is in force in the app: It is registers-of-scotland',
    undo: nothing,
    settings: (settings) => ({ ...settings, POLICY_PROFILE: 'west-lothian' }),
  },
];

describe.each([
  ['SharePoint', inSharePoint],
  ['rights', inRights],
  ['storage', inStorage],
  ['Teams and roles', inTeams],
] as const)('What an owner breaks in %s', (_, broken) => {
  it.each(broken.map((one) => [one.what, one] as const))('C6 · %s is named', async (_what, one) => {
    await one.act();
    try {
      const said = wrongLines(await doctor(one.settings, { asApp: one.asApp ?? false }));
      expect(said.join('\n')).toContain(one.names);
    } finally {
      await one.undo();
    }
  });
});

describe('What nobody can look at', () => {
  it('C6 · is never well: a sign-in that fails is named, and the lists are not said to be there', async () => {
    const settings = parseSettings(local.environment, codesOf);
    const getToken = async (): Promise<string> => Promise.reject(new TypeError('no identity here'));
    const { lines, outcome } = await composeDoctor(settings, { getToken, appUrl: undefined, now });
    expect(outcome).toBe('wrong');
    expect(lines.join('\n')).toContain('✗ Signing in to Microsoft Graph: No sign-in');
    expect(lines.filter((line) => line.startsWith('✓ The list'))).toEqual([]);
    expect(lines.join('\n')).toContain('? Who holds the role emt: could not be looked at');
  });

  it('D7 · public holidays that are known for less than half a year are named', async () => {
    const settings = parseSettings({ ...local.environment }, codesOf);
    const asOf = async (day: string): Promise<string> => {
      const at = () => new Date(`${day}T09:00:00Z`);
      const { lines } = await composeDoctor(settings, {
        getToken: async () => 'set-up',
        appUrl: undefined,
        now: at,
      });
      return lines.find((line) => line.includes('The public holidays')) ?? '';
    };
    expect(await asOf('2028-06-30')).toBe('✓ The public holidays');
    expect(await asOf('2028-07-01')).toContain('✗ The public holidays: They are known until 2028-12-31 only');
  });

  it('C6 · an app that does not answer at its address is named', async () => {
    const settings = parseSettings(local.environment, codesOf);
    const appUrl = 'http://127.0.0.1:9';
    const { lines } = await composeDoctor(settings, { getToken: async () => 'set-up', appUrl, now });
    expect(lines.join('\n')).toContain('✗ The app at its address: Nothing answers there as the app does');
  });

  it('C6 · a Graph that is away is told as not looked at', async () => {
    local.faults.add({ service: 'graph', status: 403, times: 2000 });
    const { lines, outcome } = await doctor();
    local.faults.clear();
    expect(outcome).toBe('wrong');
    expect(lines.filter((line) => line.startsWith('✓ The list'))).toEqual([]);
  });
});
