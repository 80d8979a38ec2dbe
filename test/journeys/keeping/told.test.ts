import * as z from 'zod/v4';
import type { Local } from '../../../local/start/local';
import { provisionLocal } from '../../../local/start/provision';
import { Owner } from '../../builders/owner';
import { eventually } from '../../eventually';
import { quietConsole } from '../../quiet-console';
import { wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { people } from '../story';

quietConsole();
let local: Local;
let owner: Owner;
beforeAll(async () => {
  local = await startAtRest({ environment: { DAILY_CHECK: 'on' } });
  owner = new Owner(local);
});
afterAll(async () => local.stop());

const alerts = async (): Promise<string> =>
  wordsOn((await people(local).hamish.messages('Customer Experience')).map(({ attachments }) => attachments));

const readySchema = z.object({
  status: z.string(),
  version: z.string(),
  policy: z.string(),
  dependencies: z.record(z.string(), z.string()),
});
async function ready() {
  const response = await fetch(`${local.url}/api/ready`);
  return { status: response.status, said: readySchema.parse(await response.json()) };
}

describe('The alerts channel', () => {
  it('C6 · hears each morning what is wrong, with its mend, once', async () => {
    await aCaseIn(local, 'reported');
    await owner.changeColumn('Looks', 'LookedAt', { indexed: false });
    await local.clock.advance('P1D');
    const said = await alerts();
    expect(said).toContain('The bot is not well');
    expect(said).toContain('The index of the column Looks.LookedAt: It has none');
    expect(said).toContain('npm run provision puts it back');
    expect(said.match(/The bot is not well/g)).toHaveLength(1);
    await provisionLocal(local);
  });

  it('C3 · hears at once, and once, what only a person can mend when somebody meets it; that person reads what it is', async () => {
    const { ailsa } = people(local);
    await owner.grantSite(undefined);
    for (const customer of ['one', 'two']) await ailsa.says(`check ${customer}@customer.example`);
    await ailsa.says('my reports');
    const read = wordsOn((await ailsa.messages()).at(-1)?.attachments);
    expect(read).toContain('The bot lacks a right that it needs');
    expect(read).toContain('Nothing has been changed.');
    await eventually(async () => {
      expect(await alerts()).toContain('Sites.Selected with write on the site');
    });
    const cards = await people(local).hamish.messages('Customer Experience');
    const told = cards.filter(({ attachments }) =>
      wordsOn(attachments).includes('Sites.Selected with write'),
    );
    expect(told).toHaveLength(1);
    await provisionLocal(local);
  });
});

describe('GET /api/ready', () => {
  it('C6 · says that everything is reached, and nothing secret', async () => {
    await local.clock.advance('PT1M');
    const { status, said } = await ready();
    expect(said.dependencies).toEqual({ sharepoint: 'well', storage: 'well', teams: 'well' });
    expect([status, said.status]).toEqual([200, 'ready']);
    expect(JSON.stringify(said)).not.toMatch(/sharepoint\.example|AccountKey|@|19:/);
  });

  it('C6 · is 503 and names what is not reached', async () => {
    await owner.grantSite(undefined);
    await local.clock.advance('PT1M');
    const { status, said } = await ready();
    expect([status, said.dependencies['sharepoint'], said.dependencies['storage']]).toEqual([
      503,
      'role-missing',
      'well',
    ]);
    const health = await fetch(`${local.url}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'alive' });
    await provisionLocal(local);
  });
});
