import { execFile } from 'node:child_process';
import { QueueClient } from '@azure/storage-queue';
import { DateTime } from 'luxon';
import { composeTrailCheck } from '../../../bot/compose/records';
import { eventSchema } from '../../../bot/domain/case/events';
import { chainStart, hashEntry } from '../../../bot/domain/records/trail';
import { lists } from '../../../bot/register/cases/columns';
import { parseSettings } from '../../../bot/settings';
import { queues } from '../../../bot/storage/names';
import type { Local } from '../../../local/start/local';
import { idOf } from '../story';
import { aCaseIn, startAtRest } from '../prepared';
import { Administrator } from '../tampering';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let admin: Administrator;
beforeAll(async () => {
  local = await startAtRest();
  admin = new Administrator(local);
  await aCaseIn(local, 'reported');
});
afterAll(async () => local.stop());

const verify = (ref?: string) =>
  composeTrailCheck(parseSettings(local.environment), async () => 'local', {
    ref,
    now: () => local.clock.now(),
  });

/** Everything said of a case after somebody did something, and that nothing is said once it is undone. */
async function saidAfter(ref: string, tamper: () => Promise<() => Promise<void>>): Promise<string> {
  const undo = await tamper();
  const { lines, isWhole } = await verify(ref);
  expect(isWhole).toBe(false);
  await undo();
  expect((await verify(ref)).lines[0]).toBe('The trail is whole.');
  return lines.join('\n');
}

/** Runs the command as a records officer does. */
const command = (...words: string[]) =>
  new Promise<{ readonly code: number; readonly out: string }>((resolve) => {
    const env = { ...process.env, ...local.environment };
    const run = ['--import', 'tsx', 'infra/verify-trail.ts', ...words];
    execFile(process.execPath, run, { env }, (problem, out, err) =>
      resolve({ code: typeof problem?.code === 'number' ? problem.code : 0, out: out + err }),
    );
  });

describe('Checking the trail', () => {
  const it = tellInOrder();

  let ref = '';
  beforeAll(async () => {
    ref = await aCaseIn(local, 'awaiting-decision');
  });

  it('X3 · says of an untouched register that it is whole, and how much was checked', async () => {
    const { lines, isWhole } = await verify();
    expect(isWhole).toBe(true);
    expect(lines).toEqual([
      'The trail is whole.',
      'Checked: 7 entries of 2 cases, against 10 seals.',
      'Checked: 3 looks.',
    ]);
  });

  it('X3 · says which entry was altered, in its content and in its columns', async () => {
    const { id, fields } = await admin.entry(ref, 3);
    const { EntryJson, ActorName } = fields;
    const content = await saidAfter(ref, async () => {
      const EntryJsonNow = String(EntryJson).replace('This goes too far.', 'All is well.');
      await admin.change('Events', id, { EntryJson: EntryJsonNow });
      return () => admin.change('Events', id, { EntryJson });
    });
    expect(content).toContain(`${ref}: entry 3, of ${String(fields['HappenedAt'])}, was altered`);
    expect(content).toContain('(EntryJson)');
    const column = await saidAfter(ref, async () => {
      await admin.change('Events', id, { ActorName: 'Somebody Else' });
      return () => admin.change('Events', id, { ActorName });
    });
    expect(column).toContain('(ActorName)');
    expect(column).not.toContain('Somebody Else');
  });

  it('X3 · says which entries were removed, in the middle and at the end, and between which times', async () => {
    for (const number of [2, 4]) {
      const { id, fields } = await admin.entry(ref, number);
      const before = await admin.entry(ref, number - 1);
      const columns = ['Title', ...Object.keys(lists.Events)];
      const writable = Object.fromEntries(Object.entries(fields).filter(([name]) => columns.includes(name)));
      const said = await saidAfter(ref, async () => {
        await admin.remove('Events', id);
        return () => admin.add('Events', writable);
      });
      expect(said).toContain(
        `${ref}: entry ${number} was removed, between ${String(before.fields['HappenedAt'])}`,
      );
      expect(said).toContain(`${ref}: entry ${number} was sealed when it was written and is no longer`);
    }
  });

  it('X3 · says of an entry that is there twice that one was added by hand', async () => {
    const { fields } = await admin.entry(ref, 2);
    const said = await saidAfter(ref, async () => {
      const { CaseRef, EventNumber, EntryJson, EntryHash } = fields;
      await admin.add('Events', { RowKey: 'copy', CaseRef, EventNumber, EntryJson, EntryHash });
      const [copy] = await admin.find('Events', (row) => row['RowKey'] === 'copy');
      return () => admin.remove('Events', copy?.id ?? '');
    });
    expect(said).toContain('is in the list twice');
  });

  it('X3 · finds a history that was written anew with every hash, the one of the case included', async () => {
    const said = await saidAfter(ref, async () => {
      const undo = await rewrite(ref, 2);
      return undo;
    });
    expect(said).toContain(`${ref}: entry 2, of`);
    expect(said).toContain('is not the one that was sealed when it was written');
    expect(said).not.toContain('does not follow');
  });

  it('X3 · finds a case that was removed with its whole trail', async () => {
    const whole = await verify(ref);
    expect(whole.isWhole).toBe(true);
    const gone = await aCaseIn(local, 'reported');
    const rows = await admin.find('Events', (row) => row['CaseRef'] === gone);
    for (const { id } of rows) await admin.remove('Events', id);
    await admin.remove('Cases', String(Number(gone.slice(3))));
    const { lines } = await verify();
    expect(lines).toContain(`${gone}: entry 1 was sealed when it was written and is no longer in the list.`);
    for (const { fields } of rows) {
      const { Title, RowKey, CaseRef, EventNumber, EntryJson, EntryHash } = fields;
      await admin.add('Events', { Title, RowKey, CaseRef, EventNumber, EntryJson, EntryHash });
    }
    expect((await verify()).lines.join('\n')).toContain(`${gone}: the case was removed; 1 of its entries`);
  });

  it('S2 · X3 · finds looks that were altered, removed or added by hand', async () => {
    await look('look-at-jane', 'look-at-john');
    expect((await verify()).lines.at(-1)).toBe('Checked: 5 looks.');
    const [altered, removed] = await admin.find('Looks', ({ RowKey }) =>
      String(RowKey).startsWith('look-at-'),
    );
    await admin.change('Looks', altered?.id ?? '', { ActorName: 'Nobody', Actor: idOf('callum') });
    await admin.remove('Looks', removed?.id ?? '');
    await admin.add('Looks', { RowKey: 'look-by-hand', LookedAt: '2026-11-20T10:00:00Z' });
    const { lines } = await verify();
    const said = lines.join('\n');
    expect(said).toContain(`The look ${String(altered?.fields['RowKey'])}, of`);
    expect(said).toContain(`The look ${String(removed?.fields['RowKey'])} was sealed`);
    expect(said).toContain('The look look-by-hand, of 2026-11-20T10:00:00Z, was never sealed');
  });

  it('X3 · X4 · tells looks whose period was over from looks that somebody removed before', async () => {
    await look(...Array.from({ length: 21 }, (_, index) => `look-of-many-${index}`));
    const sealed = local.clock.now();
    const removed = 'The look look-at-john was sealed when it was made and is no longer in the list.';
    const nightAfter = async (months: number, hours: number): Promise<string> => {
      local.clock.standAt(DateTime.fromJSDate(sealed).plus({ months, hours }).toJSDate());
      await local.functions.trigger('looks-expiry');
      return (await verify()).lines.join('\n');
    };
    const early = await nightAfter(24, -2);
    expect(early).toContain(removed);
    expect(early).toContain('Checked: 26 looks.');
    // The second night finds nothing left to do.
    for (const hours of [2, 26]) {
      const said = await nightAfter(24, hours);
      expect(said).toContain('have been removed: their period, 24 months then, was over.');
      expect(said).not.toContain('is no longer in the list');
      // What is not as it was sealed stays, and is said for as long as it is there.
      expect(said).toContain('The look look-at-jane, of');
      expect(said).toContain('The look look-by-hand, of');
      expect(said).toContain('Checked: 2 looks.');
    }
    // The clock stands after the last night: what is made now is within its period.
    await look('look-after-that');
    const [own] = await admin.find('Looks', ({ RowKey }) => RowKey === 'look-after-that');
    await admin.remove('Looks', own?.id ?? '');
    expect((await verify()).lines.join('\n')).toContain('The look look-after-that was sealed');
    local.clock.standAt(undefined);
  });

  it('X3 · ends as a command with 0 or 1, for all or for one case, and says when there is none', async () => {
    expect(await command('--case', ref)).toEqual({
      code: 0,
      out: expect.stringContaining('The trail is whole.'),
    });
    expect((await command()).code).toBe(1);
    expect(await command('--case', 'CB-9999')).toEqual({ code: 1, out: 'There is no case CB-9999.\n' });
  });
});

/** Somebody looks for an email address, once under each key; kept and sealed. */
async function look(...keys: readonly string[]): Promise<void> {
  const by = { id: idOf('ailsa'), name: 'Ailsa Reid' };
  for (const key of keys) {
    const entry = { key, at: local.clock.now().toISOString(), by, kinds: ['email'], customerRefs: [] };
    const message = Buffer.from(JSON.stringify(entry)).toString('base64');
    await new QueueClient(local.storageConnection, queues.looks).sendMessage(message);
  }
  await local.drain();
}

/** Writes a case's history anew from an entry on, every hash made anew, as only somebody can who knows how. Gives the way back. */
async function rewrite(ref: string, from: number): Promise<() => Promise<void>> {
  const rows = (await admin.find('Events', (row) => row['CaseRef'] === ref)).toSorted(
    (a, b) => Number(a.fields['EventNumber']) - Number(b.fields['EventNumber']),
  );
  const [own] = await admin.find('Cases', (row) => String(row['id']) === String(Number(ref.slice(3))));
  let before = '';
  for (const { id, fields } of rows) {
    const { hash, ...event } = eventSchema.parse(JSON.parse(String(fields['EntryJson'])));
    if (event.happened.type === 'IncidentReported') before = chainStart(event.happened.reportKey);
    const command = event.number === from ? 'another-command' : event.command;
    const anew = hashEntry(before, { ...event, command });
    if (event.number >= from) {
      const EntryJson = JSON.stringify({ ...event, command, hash: anew });
      await admin.change('Events', id, { EntryJson, EntryHash: anew, CommandKey: command });
    } else expect(anew).toBe(hash);
    before = anew;
  }
  const CaseJson = String(own?.fields['CaseJson']);
  const head = rows.at(-1)?.fields['EntryHash'];
  await admin.change('Cases', own?.id ?? '', { CaseJson: CaseJson.replace(String(head), before) });
  return async () => {
    await admin.change('Cases', own?.id ?? '', { CaseJson });
    for (const { id, fields } of rows) {
      const { EntryJson, EntryHash, CommandKey } = fields;
      await admin.change('Events', id, { EntryJson, EntryHash, CommandKey });
    }
  };
}
