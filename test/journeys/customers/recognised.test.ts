import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { anExecute, toBot } from '../activities';
import { buttonsOn, Colleague, type OpenDialog, wordsOn } from '../colleague';
import { refOn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aReport } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  for (const key of ['kirsty', 'hamish']) await new Colleague(local, key).places();
});
afterEach(() => local.faults.clear());
afterAll(async () => local.stop());

const kirsty = () => new Colleague(local, 'kirsty');
const hamish = () => new Colleague(local, 'hamish');
const keepers = 'Customer Experience';

let forms = 0;
/** Gregor reports a customer; gives the reference of the case. */
async function reported(entries: object): Promise<string> {
  forms += 1;
  const form = { key: `form number ${forms}`, ...aReport, recording: 'none', addTo: 'new', ...entries };
  return refOn({ text: wordsOn((await toBot(local, anExecute(local, 'gregor', 'report', form))).body) });
}

const customerOf = (ref: string): string => ref.replace('CB', 'CU');
const questions = async (): Promise<readonly string[]> =>
  (await kirsty().messages(keepers))
    .map((one) => wordsOn(one.attachments))
    .filter((words) => words.includes('one person?'));

/** Two customers who are likely one, and the question about them in front of a keeper. */
async function asked(name: string, postcode: string): Promise<readonly [string, string]> {
  const refs: string[] = [];
  for (const spelt of [name, name.replace('Mac', 'Mc')]) {
    refs.push(await reported({ customerName: spelt, email: `a${forms}@customer.example`, postcode }));
    await local.drain();
  }
  return [customerOf(refs[0] ?? ''), customerOf(refs[1] ?? '')];
}

async function compares(who: Colleague, [older, newer]: readonly [string, string]): Promise<OpenDialog> {
  return who.opens('Compare', await who.sees(`Are ${older} and ${newer} one person?`, keepers));
}

describe('S4 · a customer who was probably met before', () => {
  const it = tellInOrder();

  let pair: readonly [string, string];
  const aboutPair = async (): Promise<readonly string[]> =>
    (await questions()).filter((words) => words.includes(`Are ${pair[0]} and ${pair[1]} one person?`));

  it('is asked about in the channel of those who keep the list, without a name', async () => {
    pair = await asked('Catriona MacDonald', 'EH8 9AA');
    const [words] = await questions();
    expect(words).toContain('The names are alike and the postcode is the same');
    expect(words).not.toMatch(/Donald|EH8|customer\.example/);
  });

  it('C1 · costs whoever reports nothing: two requests, as any report', async () => {
    local.graph.clearRequests();
    await reported({ customerName: 'Catriona MacDonald', email: '', postcode: 'EH8 9AB' });
    expect(local.graph.requests.filter(({ inBatch }) => !inBatch)).toHaveLength(2);
    await local.drain();
  });

  it('is shown side by side with the other, with what is the same and what is not', async () => {
    const { card } = await compares(kirsty(), pair);
    const words = wordsOn(card);
    for (const text of ['Catriona MacDonald', 'Catriona McDonald', 'a0@customer.example', 'EH8 9AA']) {
      expect(words).toContain(text);
    }
    expect(buttonsOn(card)).toEqual(['The same person: merge them', 'Different people', 'Ask again later']);
  });

  it('is shown to nobody who does not keep the list, and answered by nobody else', async () => {
    const gregor = new Colleague(local, 'gregor');
    await gregor.says('help');
    const mine = (await gregor.messages()).at(-1);
    const question = await kirsty().sees(`Are ${pair[0]}`, keepers);
    const forged = { ...question, id: mine?.id ?? '', place: mine?.place ?? '' };
    expect(wordsOn((await gregor.opens('Compare', forged)).card)).toContain('not yours to see');
    const answer = { step: 'different', look: pair.join('|') };
    expect(wordsOn((await gregor.opens('Compare', forged, answer)).card)).toContain('not yours to see');
    expect(await rowsOf(local, 'Matches')).toContainEqual(
      expect.objectContaining({ MatchKey: pair.join('+'), MatchState: 'asked' }),
    );
  });

  it('is asked about again after the days of the profile, where somebody says later', async () => {
    const before = (await aboutPair()).length;
    const later = await (await compares(kirsty(), pair)).press('Ask again later');
    expect(wordsOn(later.card)).toContain('You are asked again on 6 December 2026');
    await local.drain();
    await local.clock.advance('P13D');
    await local.drain();
    expect(await aboutPair()).toHaveLength(before);
    await local.clock.advance('P1DT1H');
    await local.drain();
    expect(await aboutPair()).toHaveLength(before + 1);
    await local.clock.advance('P1D');
    await local.drain();
    expect(await aboutPair()).toHaveLength(before + 1);
  });

  it('is never asked about again where somebody said that they are different people', async () => {
    const kept = await (await compares(hamish(), pair)).press('Different people');
    expect(wordsOn(kept.card)).toContain('not asked about these two again');
    await local.drain();
    const question = await kirsty().sees(`Are ${pair[0]} and ${pair[1]}`, keepers);
    expect(wordsOn(question.attachments)).toContain('Hamish Doig');
    expect(buttonsOn(question.attachments)).toEqual([]);
    const before = (await aboutPair()).length;
    await reported({ customerName: 'Catriona McDonald', email: 'a1@customer.example', postcode: 'EH8 9AA' });
    await local.drain();
    await local.clock.advance('P60D');
    await local.drain();
    expect(await aboutPair()).toHaveLength(before);
  });

  it('is answered once: of two who answer at the same moment one is told who was faster', async () => {
    const two = await asked('Lachlan MacNab', 'AB10 1AA');
    const dialogs = [await compares(kirsty(), two), await compares(hamish(), two)];
    const [older, newer] = two;
    const said = await Promise.all(
      dialogs.map((dialog, index) =>
        dialog.press('The same person: merge them', {
          stays: index === 0 ? older : newer,
          reason: 'The same address and voice.',
        }),
      ),
    );
    const words = said.map(({ card }) => wordsOn(card)).sort();
    expect(words.filter((one) => one.includes('becomes part of'))).toHaveLength(1);
    expect(words.filter((one) => one.includes('Somebody was faster'))).toHaveLength(1);
    await local.drain();
    const customers = (await rowsOf(local, 'Customers')).filter((row) =>
      two.includes(String(row['CustomerRef'])),
    );
    expect(customers.filter((row) => row['MergedInto'] !== undefined)).toHaveLength(1);
    const events = (await rowsOf(local, 'Events')).filter((row) => row['EventType'] === 'CustomerMerged');
    expect(new Set(events.map((row) => row['ActorName'])).size).toBe(1);
  });

  it('is asked about the day after, where the channel could not be reached', async () => {
    const before = (await questions()).length;
    local.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/v3/conversations$',
      status: 403,
      times: 50,
    });
    await asked('Dougal MacPhail', 'KW1 1AA');
    local.faults.clear();
    expect(await questions()).toHaveLength(before);
    await local.clock.advance('P1DT1H');
    await local.drain();
    expect(await questions()).toHaveLength(before + 1);
  });

  it('C3 · is merged to the end although SharePoint breaks off in the middle; a report meanwhile lands on the one that stays', async () => {
    const two = await asked('Torquil MacRae', 'IV1 1AA');
    const [older, newer] = two;
    const dialog = await compares(kirsty(), two);
    await dialog.press('The same person: merge them', { stays: older, reason: 'Told us so.' });
    // The first customer is claimed; of the cases none can be changed yet.
    local.faults.add({
      service: 'graph',
      method: 'PATCH',
      path: '/lists/Cases/items',
      status: 403,
      times: 500,
    });
    await local.drain();
    expect(await rowsOf(local, 'Customers')).toContainEqual(
      expect.objectContaining({ CustomerRef: newer, MergedInto: older }),
    );
    const moved = (rows: readonly Record<string, unknown>[]) =>
      rows.filter((row) => row['CustomerRef'] === newer).length;
    expect(moved(await rowsOf(local, 'CustomerKeys'))).toBeGreaterThan(0);
    const key = `a${forms - 1}@customer.example`;
    const meanwhile = await reported({ customerName: 'T. McRae', email: key, postcode: 'IV1 1AA' });
    local.faults.clear();
    await local.clock.advance('PT20M');
    await local.drain();
    await local.clock.advance('PT20M');
    await local.drain();
    for (const list of ['Cases', 'CustomerKeys', 'Incidents']) {
      expect([list, moved(await rowsOf(local, list))]).toEqual([list, 0]);
    }
    const incident = (await rowsOf(local, 'Incidents')).find((row) => row['CaseRef'] === meanwhile);
    expect(incident).toMatchObject({ CustomerRef: older });
    await kirsty().sees(`${newer} is part of ${older} now`);
  });

  it('C1 · is found for a report that waited while SharePoint was away', async () => {
    const known = await reported({ customerName: 'Effie MacColl', email: 'effie@customer.example' });
    await local.drain();
    local.faults.add({ service: 'graph', status: 503, times: 1_000 });
    await reported({ customerName: 'Mrs MacColl', email: 'EFFIE@customer.example' });
    local.faults.clear();
    await local.clock.advance('PT10M');
    await local.drain();
    const incidents = (await rowsOf(local, 'Incidents')).filter(
      (row) => row['CustomerRef'] === customerOf(known),
    );
    expect(incidents).toHaveLength(2);
  });
});
