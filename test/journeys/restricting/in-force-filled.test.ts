import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';
import { Administrator } from '../tampering';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

/** Restrictions that ended long ago: as many as it takes for the one in force to stand on a further page. */
const older = Array.from({ length: 600 }, (_, index) => ({
  Title: `CB-9${index}`,
  RowKey: `CB-9${index}/1/person`,
  CaseRef: `CB-9${index}`,
  RestrictionKind: 'no-correspondence',
  RestrictionState: 'ended',
}));

const sweep = async (): Promise<void> => {
  await local.clock.advance('PT5M');
  await local.drain();
};

describe('S4 · a restriction that was in force before the list of those in force was there', () => {
  const it = tellInOrder();

  let ref = '';

  beforeAll(async () => {
    local.graph.bulkInsert('Restrictions', older);
    const { eilidh, isla } = people(local);
    ref = await aCaseIn(local, 'awaiting-decision');
    const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    await (await record.press('Approve')).press('Approve', anApproval);
    await local.drain();
    const notice = await isla.opens('Record the notice', await isla.sees(`${ref}: `));
    await notice.press('Record', { told: 'told', sentOn: '2026-11-22', noticeChannel: 'letter' });
    await local.drain();
    await takeOut();
  });

  async function takeOut(): Promise<void> {
    const admin = new Administrator(local);
    for (const { id } of await admin.find('InForce', () => true)) await admin.remove('InForce', id);
  }

  it('stands in it after the sweep came to its page, whatever was in between', async () => {
    await sweep();
    expect(await rowsOf(local, 'InForce')).toEqual([]);
    await sweep();
    expect(await rowsOf(local, 'InForce')).toMatchObject([
      { CaseRef: ref, RestrictionKind: 'no-correspondence' },
    ]);
  });

  it('is looked for once, and costs nothing afterwards', async () => {
    local.graph.clearRequests();
    await sweep();
    const asked = local.graph.requests.filter(({ path }) => path.includes('/lists/Restrictions/'));
    expect(asked).toEqual([]);
  });
});
