import type { MessageView } from '../../../local/connector/page-contract';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { Colleague, type OpenDialog, wordsOn } from '../colleague';
import { aCaseIn, aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { letEverybodyMeetTheBot, people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let peaceful = '';
let violent = '';
beforeAll(async () => {
  local = await startAtRest();
  await letEverybodyMeetTheBot(local);
  const shared = { email: 'tweedies@customer.example', customerName: 'John Ogilvie' };
  peaceful = await aCaseIn(local, 'reported', { ...shared, behaviours: 'excessive-contact' });
  violent = await aRestriction(local, { ...shared, violent: 'true', addTo: 'new' });
});
afterAll(async () => local.stop());

const kirsty = () => new Colleague(local, 'kirsty');
const john = (): string => peaceful.replace('CB', 'CU');
const catriona = (): string => violent.replace('CB', 'CU');

async function form(): Promise<OpenDialog> {
  await kirsty().says('customers');
  const list = await kirsty().sees('Customer Behaviour List');
  const shown = await kirsty().presses('Show this part', list, { filter: 'all' });
  const content = shown.kind === 'card' ? shown.card : {};
  const all: MessageView = {
    ...list,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
  return (await kirsty().opens('Open 1', all, { ref: john() })).press('Take a report out');
}

async function checked(text: string): Promise<string> {
  const { ailsa } = people(local);
  await ailsa.says(`check ${text}`);
  return wordsOn((await ailsa.messages()).at(-1)?.attachments);
}

const shownOf = async (customerRef: string): Promise<readonly string[]> =>
  (await rowsOf(local, 'CustomerKeys'))
    .filter((row) => row['CustomerRef'] === customerRef)
    .map((row) => String(row['GlanceJson']));

describe('I3 · a violent stranger’s report under a peaceful customer', () => {
  const it = tellInOrder();

  it('S2 · shows violence and a restriction of somebody who did neither', async () => {
    expect(await checked('tweedies@customer.example')).toContain('Take care');
    expect((await shownOf(john())).every((text) => text.includes(violent))).toBe(true);
  });

  it('I3 · is taken out by those who keep the list, to a customer of its own', async () => {
    const wrong = await (await form()).press('Take it out', { case: violent, reason: ' ' });
    expect(wordsOn(wrong.card)).toContain('Enter how you know');
    const sent = { case: violent, reason: 'Another woman uses the same mailbox.' };
    const done = await wrong.press('Take it out', sent);
    expect(wordsOn(done.card)).toContain(`${violent} is taken out of ${john()}`);
    await local.drain();
    await kirsty().sees(`${violent} stands under ${catriona()} now`);
  });

  it('I3 · leaves nothing of it with the wrong customer: keys, looks, marker, restriction, rows', async () => {
    expect((await shownOf(john())).join()).not.toContain(violent);
    expect((await shownOf(catriona())).length).toBeGreaterThan(0);
    expect((await shownOf(catriona())).join()).not.toContain(peaceful);
    for (const list of ['Incidents', 'Restrictions', 'Decisions'] as const) {
      const rows = (await rowsOf(local, list)).filter((row) => row['CaseRef'] === violent);
      expect([list, rows.length > 0, rows.every((row) => row['CustomerRef'] === catriona())]).toEqual([
        list,
        true,
        true,
      ]);
    }
    const customers = await rowsOf(local, 'Customers');
    expect(customers.map((row) => [row['CustomerRef'], row['FirstCase']])).toEqual([
      [john(), peaceful],
      [catriona(), violent],
    ]);
  });

  it('R10 · owes a letter to whoever was written to, and tells the manager and the contact people', async () => {
    const { callum, isla } = people(local);
    for (const who of [callum, isla]) {
      const told = await who.sees('this report stood under the wrong customer');
      expect(wordsOn(told.attachments)).toContain(catriona());
    }
    const owed = await callum.sees('Letter to whoever was written to by mistake');
    expect(wordsOn(owed.attachments)).toContain(violent);
  });

  it('X3 · adds to the trail and rewrites none of it', async () => {
    const entries = (await rowsOf(local, 'Events')).filter((row) => row['EventType'] === 'CaseRefiled');
    expect(entries.map((row) => String(row['EntryJson'])).join()).toContain(
      'Another woman uses the same mailbox',
    );
  });

  it('I3 · is looked at once more when searches have caught up, and then it is done', async () => {
    await local.clock.advance('PT16M');
    await local.drain();
    const rows = await rowsOf(local, 'Customers');
    expect(rows.map((row) => row['ChangeJson'] ?? null)).toEqual([null, null]);
    expect((await shownOf(john())).join()).not.toContain(violent);
  });
});
