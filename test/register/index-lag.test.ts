import { QueueClient } from '@azure/storage-queue';
import { queues } from '../../bot/storage/names';
import { codesOf } from '../../bot/compose/profile';
import { composeTrailCheck } from '../../bot/compose/records';
import { parseSettings } from '../../bot/settings';
import type { Local } from '../../local/start/local';
import { Colleague, wordsOn } from '../journeys/colleague';
import { aCaseIn, startAtRest } from '../journeys/prepared';
import { changeRow, rowsOf } from '../journeys/register-rows';
import { anApproval, aReport, people } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
beforeAll(async () => {
  // Filtered queries see a write only a minute later by the local clock, which stands still but for `advance`.
  local = await startAtRest({ indexLagMs: 60_000 });
});
afterAll(async () => local.stop());

const owed = async () => (await rowsOf(local, 'Cases')).filter((row) => row['PendingSince'] !== undefined);

describe('A SharePoint whose searches lag a minute behind its writes', () => {
  let ref = '';

  it('C3 · a case goes from its report to its decision without anybody noticing', async () => {
    ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh } = people(local);
    const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    const done = await (await record.press('Approve')).press('Approve', anApproval);
    expect(wordsOn(done.card)).toContain(`Done: ${ref}`);
    await local.drain();
    expect(await rowsOf(local, 'Decisions')).toMatchObject([{ CaseRef: ref, Outcome: 'approved' }]);
    expect(await owed()).toEqual([]);
  });

  it('R6 · a restriction becomes active although its rows cannot be found at first', async () => {
    const { isla } = people(local);
    const notice = await isla.opens('Record the notice', await isla.sees(`${ref}: `));
    const sentOn = local.clock.now().toISOString().slice(0, 10);
    const done = await notice.press('Record', { told: 'told', sentOn, noticeChannel: 'letter' });
    expect(wordsOn(done.card)).toContain('Contact restricted');
    await local.drain();
    await local.clock.advance('PT10M');
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'active' }]);
    expect(await owed()).toEqual([]);
  });

  it('X3 · entries that a search does not show yet were not removed', async () => {
    const fresh = await aCaseIn(local, 'reported');
    const about = { ref: fresh, now: () => local.clock.now() };
    const { lines } = await composeTrailCheck(
      parseSettings(local.environment, codesOf),
      async () => 'local',
      about,
    );
    expect(lines[0]).toBe('The trail is whole.');
  });

  it('X3 · rows that were written a moment ago and cannot be found yet are not written again', async () => {
    const another = await aCaseIn(local, 'reported');
    const [event] = (await rowsOf(local, 'Events')).filter((row) => row['CaseRef'] === another);
    const before = (await rowsOf(local, 'Events')).length;
    await changeRow(local, 'Cases', another, {
      OutboxJson: `[${String(event?.['EntryJson'])}]`,
      PendingSince: event?.['HappenedAt'],
    });
    const wakeUp = Buffer.from(JSON.stringify({ ref: another })).toString('base64');
    await new QueueClient(local.storageConnection, queues.deliveries).sendMessage(wakeUp);
    await local.drain();
    expect(await owed()).toHaveLength(1);
    await local.clock.advance('PT10M');
    expect(await rowsOf(local, 'Events')).toHaveLength(before);
    expect(await owed()).toEqual([]);
  });
});

describe('S2 · a look at a customer while searches lag', () => {
  const email = 'lag@customer.example';
  const words = async (text: string): Promise<string> => {
    const { ailsa } = people(local);
    await ailsa.says(`check ${text}`);
    return wordsOn((await ailsa.messages()).at(-1)?.attachments);
  };

  it('shows a decision once the worker has come back to the case, which it asked for itself', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision', { customerName: 'Lag Customer', email });
    const { eilidh } = people(local);
    const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    await (await record.press('Approve')).press('Approve', anApproval);
    await local.drain();
    await local.clock.advance('PT10M');
    expect(await words(email)).toContain('No restriction is in force');
    expect(await words(email)).not.toContain('does not bind them yet');
    const queue = new QueueClient(local.storageConnection, queues.deliveries);
    expect((await queue.getProperties()).approximateMessagesCount).toBeGreaterThan(0);
    await queue.sendMessage(Buffer.from(JSON.stringify({ ref })).toString('base64'));
    await local.drain();
    await local.clock.advance('PT10M');
    expect(await words(email)).toContain('does not bind them yet');
  });

  it('shows what is known from an earlier case by whatever a later one knows of the customer', async () => {
    const { ailsa } = people(local);
    await ailsa.says('report');
    const form = await ailsa.sees('Send the report');
    const entries = { ...aReport, customerName: 'Lag Customer', email, telephone: '0131 496 0777' };
    await ailsa.presses('Send the report', form, { ...entries, addTo: 'new' });
    await local.drain();
    await local.clock.advance('PT2M');
    expect(await words('+44 131 4960777')).toContain('does not bind them yet');
  });
});

describe('S4 · two customers who are merged and parted while searches lag', () => {
  const kirsty = () => new Colleague(local, 'kirsty');
  const refs: string[] = [];
  const customerOf = (ref: string | undefined): string => (ref ?? '').replace('CB', 'CU');

  /** Time passes until the sweep has looked once more and searches find what was moved. */
  async function settled(): Promise<void> {
    for (let times = 0; times < 3; times += 1) {
      await local.clock.advance('PT12M');
      await local.drain();
    }
  }

  async function record(ref: string | undefined) {
    await kirsty().says('customers');
    const list = await kirsty().sees('Customer Behaviour List');
    await kirsty().presses('Show this part', list, { filter: 'all' });
    const all = await kirsty().sees('Every customer in the register');
    return kirsty().opens('Open 1', all, { ref: customerOf(ref) });
  }

  /** Under which customer the rows of each case stand, and of which cases looks at them tell. */
  async function standing(): Promise<readonly string[]> {
    const rows = [...(await rowsOf(local, 'Incidents')), ...(await rowsOf(local, 'CustomerKeys'))];
    const own = rows.filter((row) => refs.includes(String(row['CaseRef'])));
    const told = (row: Record<string, unknown>): string =>
      refs.filter((ref) => String(row['GlanceJson']).includes(`"${ref}"`)).join('+');
    return [
      ...new Set(
        own.map((row) => `${String(row['CaseRef'])} ${String(row['CustomerRef'])} ${told(row)}`.trim()),
      ),
    ].sort();
  }

  it('are one in every row when it has settled, and two again when that was undone', async () => {
    await kirsty().places();
    for (const customerName of ['Hector Aird', 'Iona Beaton']) {
      refs.push(await aCaseIn(local, 'reported', { customerName }));
    }
    await settled();
    const [one, other] = refs;
    const compared = await (await record(other)).press('Merge with another');
    const both = await compared.press('Compare them', { number: customerOf(one) });
    const stays = customerOf(one);
    await both.press('The same person: merge them', { stays, reason: 'Says so.' });
    await local.drain();
    await settled();
    const all = `${stays} ${refs.join('+')}`;
    expect(await standing()).toEqual([
      `${one} ${stays}`,
      `${one} ${all}`,
      `${other} ${stays}`,
      `${other} ${all}`,
    ]);
    const form = await (await record(one)).press(`Undo: ${customerOf(other)}`);
    await form.press('Undo the merge', { reason: 'Does not.' });
    await local.drain();
    await settled();
    expect(await standing()).toEqual(
      refs.flatMap((ref) => [`${ref} ${customerOf(ref)}`, `${ref} ${customerOf(ref)} ${ref}`]),
    );
  });
});
