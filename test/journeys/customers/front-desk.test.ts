import { generateKeyPairSync } from 'node:crypto';
import { unlock } from '../../../bot/compose/operating/front-desk-lock';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { fileIn, filesOf } from '../library-files';
import { aCaseIn, startAtRest } from '../prepared';

quietConsole();
const library = 'FrontDesk';
const frontDesk = generateKeyPairSync('x25519');
const key = frontDesk.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
let local: Local;
let ref: string;

beforeAll(async () => {
  local = await startAtRest({ environment: { FRONT_DESK_KEY: key } });
  const violent = {
    violent: 'true',
    behaviours: 'threatening',
    narrative: 'Gregor would regret it, she said.',
  };
  const customer = { customerName: 'Morag Ogilvie', email: 'morag@customer.example' };
  ref = await aCaseIn(local, 'reported', { ...customer, ...violent });
  await aCaseIn(local, 'reported', {
    customerName: 'Somebody Calm',
    violent: 'false',
    behaviours: 'deadlines',
  });
});
afterAll(async () => local.stop());

describe('The front desk, while Teams is away', () => {
  it('S2 · finds each morning who is to be met with care, what to do and whom to ask, for its key alone', async () => {
    await local.functions.trigger('front-desk');
    const [name = '', ...others] = await filesOf(local, library);
    expect(others).toEqual([]);
    expect(name).toMatch(/^front-desk-\d{4}-\d\d-\d\d\.json$/);
    const locked = (await fileIn(local, library, name)).toString('utf8');
    expect(locked).not.toContain('Morag');
    const text = unlock(locked, frontDesk.privateKey);
    expect(text).toContain('Morag Ogilvie');
    expect(text).toContain('What to do: ');
    expect(text).toContain('Whom to ask: Callum Boyd');
    for (const secret of ['regret it', 'morag@customer.example', 'Somebody Calm', ref, 'CU-0001'])
      expect(text).not.toContain(secret);
  });

  it('X4 · finds it replaced the same day, and gone after a week', async () => {
    const standOn = (day: string): void => {
      local.clock.standAt(new Date(`${day}T04:50:00Z`));
    };
    standOn('2027-03-01');
    await local.functions.trigger('expiry');
    await local.functions.trigger('front-desk');
    await local.functions.trigger('front-desk');
    expect(await filesOf(local, library)).toEqual(['front-desk-2027-03-01.json']);
    standOn('2027-03-07');
    await local.functions.trigger('expiry');
    expect(await filesOf(local, library)).toHaveLength(1);
    standOn('2027-03-09');
    await local.functions.trigger('expiry');
    local.clock.standAt(undefined);
    expect(await filesOf(local, library)).toEqual([]);
  });
});
