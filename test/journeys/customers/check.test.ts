import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { type Colleague, wordsOn } from '../colleague';
import { aCaseIn, aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { letEverybodyMeetTheBot, people } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  await letEverybodyMeetTheBot(local);
});
afterAll(async () => local.stop());

/** What the bot answers to a text, as the person reads it. */
async function answered(who: Colleague, text: string): Promise<string> {
  await who.says(text);
  return wordsOn((await who.messages()).at(-1)?.attachments);
}

/** The requests to Graph until the answer stands: timers aside, and a batch counted as one. */
async function requestsOf(turn: () => Promise<unknown>): Promise<number> {
  local.graph.clearRequests();
  await turn();
  const timers = /PendingSince|DueAt/;
  return local.graph.requests.filter(({ inBatch, path }) => !inBatch && !timers.test(path)).length;
}

/** A behaviour that is no violence, threat or danger. */
const calmBehaviour = 'excessive-contact';

const morag = {
  customerName: 'Morag MacGillivray (also known as Mo Gill)',
  email: 'morag@customer.example',
  telephone: '0131 496 0555',
  postcode: 'EH8 7AU',
  references: 'MID12345',
  violent: 'true',
} as const;

describe('S2 · check, before contact', () => {
  beforeAll(async () => {
    await aRestriction(local, morag);
  });

  it('is one press away from where everybody begins', async () => {
    const { hamish } = people(local);
    await hamish.says('hello');
    const asked = await hamish.presses('Check a customer', await hamish.sees('How can I help?'));
    expect(wordsOn(asked)).toContain('One thing you know of them is enough');
  });

  it('S1 · X3 · the contact person is told from the answer, once, and the look is counted', async () => {
    const { hamish, isla } = people(local);
    await hamish.says('check Morag MacGillivray');
    const answer = (await hamish.messages()).at(-1);
    if (!answer) throw new TypeError('There was no answer');
    const form = await hamish.opens('Tell the contact person', answer);
    expect(wordsOn(form.card)).toContain('Isla Fraser');
    expect(wordsOn((await form.press('Tell them', {})).card)).toContain('Enter what it was about');
    const said = { writer: 'customer', cameBy: 'telephone', summary: 'She wants her deed back.' };
    expect(wordsOn((await form.press('Tell them', said)).card)).toContain('the contact person is told');
    await form.press('Tell them', said);
    await local.drain();
    const told = await isla.sees('She wants her deed back.');
    expect(told.notice).not.toMatch(/deed|Morag/);
    expect(await rowsOf(local, 'Contacts')).toMatchObject([
      { Outcome: 'passed-on', ActorName: 'Hamish Doig', Summary: 'She wants her deed back.' },
    ]);
    const looks = (await rowsOf(local, 'Looks')).map((row) => row['KeyKinds']);
    expect(looks).toContain('contact-person');
  });

  it.each([
    ['the name', 'Morag MacGillivray'],
    ['the name the other way round', 'macgillivray, MORAG'],
    ['a misspelling', 'Morrag McGilivray'],
    ['a part of the name', 'macgilliv'],
    ['an alias', 'mo gill'],
    ['the email address', 'MORAG@customer.example'],
    ['the telephone number in another notation', '+44 (0)131-4960555'],
    ['the postcode without its space', 'eh87au'],
    ['a title number with a space', 'mid 12345'],
    ['name and postcode', 'M MacGillivray EH8 7AU'],
  ])('finds a restricted customer by %s, in one request', async (_, text) => {
    const { ailsa } = people(local);
    let words = '';
    const cost = await requestsOf(async () => {
      words = await answered(ailsa, `check ${text}`);
    });
    expect(words).toContain('Contact with this customer is restricted');
    expect(words).toContain('Isla Fraser (SPOC); Struan Bell (deputy)');
    expect(words).toContain('It never stops');
    expect(words).not.toContain('wait for me');
    expect(cost).toBe(1);
  });

  it('asks one thing on a card when nothing is said with it, and answers there', async () => {
    const { ailsa } = people(local);
    expect(await requestsOf(() => ailsa.says('check'))).toBe(0);
    const card = await ailsa.sees('Check a customer');
    const answer = await ailsa.presses('Check', card, { asked: 'morag@customer.example' });
    expect(wordsOn(answer)).toContain('Contact with this customer is restricted');
  });

  it('lists several who may be meant, and shows the one that is chosen for one more request', async () => {
    const { ailsa } = people(local);
    await aCaseIn(local, 'reported', { customerName: 'Morag McGillivray', email: 'other@x.example' });
    const words = await answered(ailsa, 'check morag macgillivray');
    expect(words).toContain('Several customers may be meant');
    expect(words).toMatch(/email begins with m; postcode EH8; .*restricted/);
    expect(words).not.toContain('Isla Fraser');
    const list = await ailsa.sees('Several customers may be meant');
    let chosen = '';
    const cost = await requestsOf(async () => {
      chosen = wordsOn(await ailsa.presses('Show 1', list));
    });
    expect(cost).toBe(1);
    expect(chosen).toContain('Isla Fraser (SPOC)');
  });

  it('S2 · X4 · a report by itself shows nobody, by name, address or number', async () => {
    const { rory } = people(local);
    const calm = { customerName: 'Ninian Calm', email: 'ninian@customer.example', behaviours: calmBehaviour };
    const ref = await aCaseIn(local, 'reported', calm);
    const number = ref.replace('CB', 'CU');
    for (const asked of ['Ninian Calm', 'ninian@customer.example', number, `${number} CU-0001`]) {
      const words = await answered(rory, `check ${asked}`);
      expect(words).toContain('No restriction found.');
      expect(words).not.toMatch(/Ninian Calm|CU-0001/);
    }
  });

  it('says what was searched, and how, when there is no restriction', async () => {
    const { ailsa } = people(local);
    const words = await answered(ailsa, 'check Nobody Whatsoever');
    expect(words).toContain('No restriction found.');
    expect(words).toContain('Searched: names and aliases, as they are spelt, as they sound');
  });

  it.each(["'", '%', 'm', '?!', '\u200f'])('asks for more than %j, and asks nobody', async (text) => {
    const { ailsa } = people(local);
    let words = '';
    const cost = await requestsOf(async () => {
      words = await answered(ailsa, `check ${text}`);
    });
    expect([words.includes('Enter at least two letters'), cost]).toEqual([true, 0]);
  });

  it.each([
    "O'Hara' or 1 eq 1",
    '100% %27 &$filter=',
    'محمد عبدالله',
    '٠١٢٣٤٥٦٧',
    '12345678901234567890',
    'm'.repeat(500),
    '<at>everyone</at> [x](https://evil.example)',
  ])('answers %s like any other text', async (text) => {
    const { ailsa } = people(local);
    expect(await answered(ailsa, `check ${text}`)).toContain('No restriction found.');
  });

  it('X3 · keeps who looked, whom they were shown and by what kind of thing, never what was entered', async () => {
    const { ailsa } = people(local);
    await local.drain();
    const before = (await rowsOf(local, 'Looks')).length;
    await answered(ailsa, 'check Mo Gill 0131 496 0555');
    expect(await rowsOf(local, 'Looks')).toHaveLength(before);
    await local.drain();
    const rows = await rowsOf(local, 'Looks');
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({
      ActorName: 'Ailsa Reid',
      KeyKinds: 'name telephone reference',
      CustomersFound: 'CU-0001',
    });
    expect(JSON.stringify(rows)).not.toMatch(/Gill|496 ?0555/);
  });

  it('says so when the register is away, and is no dead end', async () => {
    const { ailsa } = people(local);
    local.faults.add({ service: 'graph', times: 50, status: 503 });
    const words = await answered(ailsa, 'check Morag MacGillivray');
    local.faults.clear();
    expect(words).toContain('The register cannot be reached just now');
  });
});

describe('S2 · a name that more than 5,000 have', () => {
  it('is no error: the card asks for a first name or a postcode', async () => {
    const row = (number: number) => ({
      Title: `${number}`,
      RowKey: `CB-9${number}/part:smith`,
      KeyValue: 'part:smith',
      KeyKind: 'part',
      CustomerRef: `CU-9${number}`,
      CaseRef: `CB-9${number}`,
      ReportedAt: '2026-01-01T00:00:00Z',
    });
    const rows = Array.from({ length: 5_001 }, (_, number) => row(number));
    local.graph.bulkInsert('CustomerKeys', rows);
    const { ailsa } = people(local);
    const words = await answered(ailsa, 'check smith');
    expect(words).toContain('Add a first name or a postcode');
  });
});
