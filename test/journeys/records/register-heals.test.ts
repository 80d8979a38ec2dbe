import { composeRepair } from '../../../bot/compose/records';
import { codesOf } from '../../../bot/compose/profile';
import { listNames, lists } from '../../../bot/register/cases/columns';
import { parseSettings } from '../../../bot/settings';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { wordsOn } from '../colleague';
import { aRestrictionInForce } from '../many-cases';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { people } from '../story';
import { Administrator } from '../tampering';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let admin: Administrator;
let ref = '';
const email = 'healed@customer.example';
beforeAll(async () => {
  local = await startAtRest();
  admin = new Administrator(local);
  await aCaseIn(local, 'reported', { behaviours: 'insulting-or-degrading' });
  ref = await aRestrictionInForce(local, { customerName: 'Healed Customer', email, crmReference: 'CRM-77' });
  await local.clock.advance('PT1H');
  await local.drain();
});
afterAll(async () => local.stop());

const repair = async (isDry = false, one?: string) =>
  composeRepair(parseSettings(local.environment, codesOf), async () => 'local', {
    ref: one,
    isDry,
    now: () => local.clock.now(),
  });

/** What every list but looks and the trail says, by its unique key, without what SharePoint adds. */
async function contents(): Promise<Record<string, unknown>> {
  const names = listNames.filter((name) => !['Looks', 'Matches'].includes(name));
  const read = names.map(async (name) => {
    const rows = (await rowsOf(local, name)).map((row) =>
      Object.fromEntries(
        ['Title', ...Object.keys(lists[name])].map((column) => [column, row[column] ?? null]),
      ),
    );
    return [name, rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const rowsOfCase = (list: string) => admin.find(list, (fields) => fields['CaseRef'] === ref);

const alerts = async (): Promise<string> => {
  const { isla } = people(local);
  return (await isla.messages('Customer Experience'))
    .map(({ attachments }) => wordsOn(attachments))
    .join('\n');
};

describe('S3 · X3 · The register heals', () => {
  const it = tellInOrder();

  it('X3 · a register that nobody touched differs in nothing', async () => {
    const { lines, healed } = await repair(true);
    expect(lines.slice(1, -1)).toEqual([]);
    expect(healed).toMatchObject({ cases: 2, passedOver: 0, differences: [] });
  });

  it('X3 · rows that were deleted or changed by hand are named by kind, and made again as they were', async () => {
    const before = await contents();
    const [decided] = await rowsOfCase('Decisions');
    for (const list of ['Decisions', 'Restrictions', 'Incidents', 'InForce', 'CustomerKeys'] as const) {
      const rows = await rowsOfCase(list);
      expect(rows.length).toBeGreaterThan(0);
      for (const { id } of rows) await admin.remove(list, id);
    }
    const [customer] = await admin.find('Customers', (row) => row['DisplayName'] === 'Healed Customer');
    await admin.change('Customers', customer?.id ?? '', { DisplayName: 'Somebody Else' });
    await admin.change('Cases', String(Number(ref.slice(3))), {
      CaseStatus: 'closed',
      Spoc: null,
      DueAt: null,
    });
    const { ailsa } = people(local);
    await ailsa.says(`check ${email}`);
    expect(wordsOn((await ailsa.messages()).at(-1)?.attachments)).not.toContain('Healed Customer');

    const dry = await repair(true);
    expect(dry.lines).toContain(
      `Decisions: the row ${String(decided?.fields['RowKey'])} was deleted. It would be made right.`,
    );
    expect(dry.lines.join('\n')).toContain('(CaseStatus, Spoc, DueAt). It would be made right.');
    expect(await contents()).not.toEqual(before);

    await local.functions.trigger('register-check');
    expect(await alerts()).toContain('Decisions, rows deleted: 1');
    expect(await contents()).toEqual(before);
    expect((await repair(true)).healed.differences).toEqual([]);
    await ailsa.says(`check ${email}`);
    expect(wordsOn((await ailsa.messages()).at(-1)?.attachments)).toContain('No further correspondence');
  });

  it('X3 · a row that nothing made is named and left', async () => {
    await admin.add('Restrictions', { RowKey: 'by-hand', CaseRef: ref, RestrictionKind: 'channel' });
    const { lines, healed } = await repair();
    expect(lines.join('\n')).toContain('Restrictions: the row by-hand was made by nothing that happened in');
    expect(healed.differences).toMatchObject([{ kind: 'row-added', outcome: 'left' }]);
    const [row] = await admin.find('Restrictions', ({ RowKey }) => RowKey === 'by-hand');
    await admin.remove('Restrictions', row?.id ?? '');
  });

  it('X3 · a case put back to yesterday is found by its sealed head, and its rows are left as they are', async () => {
    const id = String(Number(ref.slice(3)));
    const [now] = await admin.find('Cases', (row) => String(row['id']) === id);
    const { CaseJson, IncidentsJson, CaseStatus } = now?.fields ?? {};
    const core: unknown = JSON.parse(String(CaseJson));
    const entry = await admin.entry(ref, 3);
    const earlier = {
      ...Object(core),
      version: 3,
      head: entry.fields['EntryHash'],
      status: 'awaiting-decision',
    };
    const before = await rowsOf(local, 'Decisions');
    await admin.change('Cases', id, { CaseJson: JSON.stringify(earlier), CaseStatus: 'awaiting-decision' });
    const { lines } = await repair();
    expect(lines.join('\n')).toContain(`${ref}: the case was put back to an earlier state`);
    expect(await rowsOf(local, 'Decisions')).toEqual(before);
    await admin.change('Cases', id, { CaseJson, IncidentsJson, CaseStatus });
    expect((await repair()).healed.differences).toEqual([]);
  });

  it('X3 · of a trail that is not whole nothing is derived, and a case that was deleted is missed', async () => {
    const entry = await admin.entry(ref, 4);
    await admin.change('Events', entry.id, { ActorName: 'Somebody Else' });
    expect((await repair(false, ref)).healed.differences).toMatchObject([{ kind: 'trail-altered' }]);
    await admin.change('Events', entry.id, { ActorName: entry.fields['ActorName'] });
    await admin.remove('Cases', '1');
    expect((await repair()).lines.join('\n')).toContain('CB-0001: the case was deleted');
  });
});
