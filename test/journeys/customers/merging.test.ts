import { composeTrailCheck } from '../../../bot/compose/records';
import { lists } from '../../../bot/register/cases/columns';
import { followings } from '../../../bot/register/cases/following';
import { parseSettings } from '../../../bot/settings';
import type { Local } from '../../../local/start/local';
import { worked } from '../../eventually';
import { quietConsole } from '../../quiet-console';
import { anExecute, toBot } from '../activities';
import { buttonsOn, Colleague, type OpenDialog, wordsOn } from '../colleague';
import { aCaseIn, aRestriction, refOn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aReport, people, refer } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  await kirsty().places();
});
afterEach(() => local.faults.clear());
afterAll(async () => local.stop());

const kirsty = () => new Colleague(local, 'kirsty');
const reason = 'Both live at 4 Shore Road; he said so himself on the telephone.';

const customerOf = (ref: string): string => ref.replace('CB', 'CU');

/** The record of a customer, as Kirsty opens it from the list by number. */
async function recordOf(customer: string): Promise<OpenDialog> {
  await kirsty().says('customers');
  // Also where nobody is restricted yet.
  await kirsty().presses('Show this part', await kirsty().sees('Customer Behaviour List'), { filter: 'all' });
  const list = await kirsty().sees('Every customer in the register');
  return kirsty().opens('Open 1', list, { ref: customer });
}

async function comparing(goes: string, stays: string): Promise<OpenDialog> {
  const form = await (await recordOf(goes)).press('Merge with another');
  return form.press('Compare them', { number: stays });
}

async function merge(goes: string, stays: string): Promise<OpenDialog> {
  const done = await (await comparing(goes, stays)).press('The same person: merge them', { stays, reason });
  await local.drain();
  return done;
}

async function checked(text: string): Promise<string> {
  const { ailsa } = people(local);
  await ailsa.says(`check ${text}`);
  return wordsOn((await ailsa.messages()).at(-1)?.attachments);
}

const namesAnywhere = async (customer: string): Promise<readonly string[]> => {
  const all = await Promise.all(
    Object.keys(lists).map(async (list) => {
      const rows = await rowsOf(local, list);
      return rows.some((row) => row['CustomerRef'] === customer) ? [list] : [];
    }),
  );
  return all.flat();
};

let forms = 0;
async function reporting(entries: object): Promise<string> {
  forms += 1;
  const form = { key: `form number ${forms}`, ...aReport, recording: 'none', addTo: 'new', ...entries };
  const said = wordsOn((await toBot(local, anExecute(local, 'gregor', 'report', form))).body);
  return refOn({ text: said });
}

const wholeTrail = async () =>
  composeTrailCheck(parseSettings(local.environment), async () => 'local', {
    ref: undefined,
    now: () => local.clock.now(),
  });

describe('S4 · two customers who are one person', () => {
  const it = tellInOrder();

  let older = '';
  let newer = '';
  let later = '';

  beforeAll(async () => {
    older = await aRestriction(local, {
      customerName: 'Morag Ogilvie',
      email: 'morag@customer.example',
      telephone: '0131 496 0321',
    });
    newer = await aRestriction(local, {
      customerName: 'Maggie Tait',
      email: 'tait@customer.example',
      postcode: 'EH6 7AA',
    });
  });

  it('are shown side by side before anything is merged, and nothing is merged without a reason', async () => {
    const compared = await comparing(customerOf(newer), customerOf(older));
    const words = wordsOn(compared.card);
    for (const text of ['Morag Ogilvie', 'Maggie Tait', 'tait@customer.example', older, newer]) {
      expect(words).toContain(text);
    }
    const again = await compared.press('The same person: merge them', {
      stays: customerOf(older),
      reason: '  ',
    });
    expect(wordsOn(again.card)).toContain('Enter why you are sure');
    expect(await rowsOf(local, 'Matches')).toEqual([]);
  });

  it.each([
    ['', 'Enter the number of the other customer'],
    ['CU-9999', 'There is no customer of this number'],
    ['Ogilvie', 'There is no customer of this number'],
    ["'; drop", 'There is no customer of this number'],
  ])('are not looked for under "%s"', async (number, words) => {
    const form = await (await recordOf(customerOf(older))).press('Merge with another');
    expect(wordsOn((await form.press('Compare them', { number })).card)).toContain(words);
    const own = await form.press('Compare them', { number: customerOf(older) });
    expect(wordsOn(own.card)).toContain('must be another one');
  });

  it('are merged by nobody who does not keep the list, whatever they press', async () => {
    await kirsty().says('customers');
    const list = await kirsty().sees('Customer Behaviour List');
    const { ailsa } = people(local);
    await ailsa.says('help');
    const mine = (await ailsa.messages()).at(-1);
    const forged = { ...list, id: mine?.id ?? '', place: mine?.place ?? '' };
    for (const data of [
      { dialog: 'customer-merge', ref: customerOf(older), step: 'submit', number: customerOf(newer) },
      { dialog: 'customer-match', ref: '', look: `${customerOf(older)}|${customerOf(newer)}`, step: 'same' },
      { dialog: 'customer-match', ref: 'MA-1' },
      { dialog: 'customer-part', ref: 'MA-1', step: 'submit', reason },
    ]) {
      const shown = await ailsa.opens('Open 1', forged, data);
      expect(wordsOn(shown.card)).toContain('not yours to see');
    }
    expect(await rowsOf(local, 'Matches')).toEqual([]);
  });

  it('become one: every row of every list names the one that stays, and nothing else does', async () => {
    const done = await merge(customerOf(newer), customerOf(older));
    expect(wordsOn(done.card)).toContain(`${customerOf(newer)} becomes part of ${customerOf(older)}`);
    expect(await namesAnywhere(customerOf(newer))).toEqual(['Customers']);
    const [gone] = (await rowsOf(local, 'Customers')).filter(
      (row) => row['CustomerRef'] === customerOf(newer),
    );
    expect(gone).toMatchObject({ MergedInto: customerOf(older) });
    expect(JSON.stringify(gone)).not.toContain('Maggie');
    await kirsty().sees(`${customerOf(newer)} is part of ${customerOf(older)} now`);
  });

  it.each([
    ['the email address of the one that went', 'tait@customer.example'],
    ['the email address of the one that stays', 'morag@customer.example'],
    ['either name', 'Maggie Tait'],
    ['the telephone number', '0131 496 0321'],
  ])('S2 · are found by %s with the restrictions of both', async (_, text) => {
    const words = await checked(text);
    expect(words).toContain(older);
    expect(words).toContain(newer);
    expect(words).toContain('Morag Ogilvie, also Maggie Tait');
  });

  it('S2 · are found by the number of either', async () => {
    for (const number of [customerOf(newer), customerOf(older).toLowerCase()]) {
      const words = await checked(number);
      expect(words).toContain(older);
      expect(words).toContain(newer);
    }
  });

  it('S1 · leave both restrictions standing, and the contact people of both hear of it', async () => {
    const { isla, struan } = people(local);
    for (const ref of [older, newer]) {
      for (const person of [isla, struan]) await person.sees(`${ref}: your customer was met before`);
    }
    const inForce = await rowsOf(local, 'InForce');
    expect(inForce.map((row) => [row['CaseRef'], row['CustomerRef']])).toEqual([
      [older, customerOf(older)],
      [newer, customerOf(older)],
    ]);
  });

  it('X3 · say in the trail of each case who merged them, when and why, and the trail is whole', async () => {
    const merged = (await rowsOf(local, 'Events')).filter((row) => row['EventType'] === 'CustomerMerged');
    expect(merged.map((row) => row['CaseRef']).sort()).toEqual([older, newer].sort());
    for (const row of merged) {
      expect(row).toMatchObject({ ActorName: 'Kirsty Lamont' });
      expect(String(row['EntryJson'])).toContain(reason);
    }
    expect(await wholeTrail()).toMatchObject({ isWhole: true });
  });

  it('S4 · stand in one record, which is opened under either number', async () => {
    for (const number of [customerOf(newer), customerOf(older)]) {
      const words = wordsOn((await recordOf(number)).card);
      for (const text of [older, newer, 'tait@customer.example', reason]) expect(words).toContain(text);
    }
  });

  it('lead a report with the address of the one that went to the one that stays', async () => {
    later = await reporting({ customerName: 'Tait', email: 'tait@customer.example' });
    await local.drain();
    const [incident] = (await rowsOf(local, 'Incidents')).filter((row) => row['CaseRef'] === later);
    expect(incident).toMatchObject({ CustomerRef: customerOf(older) });
  });

  it('D8 · show whoever decides the histories of both', async () => {
    const all = people(local);
    await refer(local, all, later);
    const review = await all.fiona.opens('Review', await all.fiona.sees(later, 'Heads of Service'));
    expect(wordsOn(review.card)).toContain(older);
    expect(wordsOn(review.card)).toContain(newer);
  });

  it('become two again, with what came from each, and the later case where a person says it belongs', async () => {
    const form = await (await recordOf(customerOf(older))).press(`Undo: ${customerOf(newer)}`);
    expect(wordsOn(form.card)).toContain(`goes back there: ${newer}`);
    expect(wordsOn(form.card)).toContain(`${later}: `);
    const again = await form.press('Undo the merge', { reason: '', belongs: 'CB-9999' });
    expect(wordsOn(again.card)).toContain('Enter why they are different people');
    expect(wordsOn(again.card)).toContain('Select cases from the list');
    await form.press('Undo the merge', { reason: 'A brother and a sister.', belongs: later });
    await local.drain();
    await local.clock.advance('PT20M');
    await local.drain();
    await kirsty().sees(`${customerOf(newer)} and ${customerOf(older)} are two customers again`);
    const cases = (await rowsOf(local, 'Cases')).map((row) => [row['Title'] ?? '', row['CustomerRef']]);
    expect(cases.map(([, customer]) => customer)).toEqual([
      customerOf(older),
      customerOf(newer),
      customerOf(newer),
    ]);
    const ofNewer = await checked('tait@customer.example');
    expect(ofNewer).toContain(newer);
    expect(ofNewer).not.toContain(older);
    const ofOlder = await checked('Morag Ogilvie');
    expect(ofOlder).toContain(older);
    expect(ofOlder).not.toContain(newer);
    expect(await checked(customerOf(newer))).not.toContain('Morag');
    const [back] = (await rowsOf(local, 'Customers')).filter(
      (row) => row['CustomerRef'] === customerOf(newer),
    );
    expect(back).toMatchObject({ DisplayName: 'Maggie Tait' });
    expect(back?.['MergedInto']).toBeUndefined();
    expect(await wholeTrail()).toMatchObject({ isWhole: true });
  });

  it('leave nothing of a merge that was undone in what looks show', async () => {
    const keys = await rowsOf(local, 'CustomerKeys');
    const shownOf = (customer: string): string =>
      keys
        .filter((row) => row['CustomerRef'] === customer)
        .map((row) => String(row['GlanceJson']))
        .join();
    expect(shownOf(customerOf(newer))).toContain(`"${newer}"`);
    expect(shownOf(customerOf(newer))).not.toContain(`"${older}"`);
    expect(shownOf(customerOf(older))).toContain(`"${older}"`);
    expect(shownOf(customerOf(older))).not.toContain(`"${newer}"`);
    expect(keys.filter((row) => row['KeyKind'] === 'number')).toEqual([]);
    expect(buttonsOn((await recordOf(customerOf(older))).card)).toEqual([
      'Correct, or add a name',
      'Merge with another',
      'Take a report out',
      'Export everything',
    ]);
  });
});

describe('S4 · three customers who are one person', () => {
  const it = tellInOrder();

  let refs: readonly string[] = [];
  const [a, b, c] = [() => refs[0] ?? '', () => refs[1] ?? '', () => refs[2] ?? ''];

  beforeAll(async () => {
    for (const name of ['Hector Aird', 'Iona Beaton', 'Jura Craig']) {
      refs = [...refs, await aCaseIn(local, 'reported', { customerName: name })];
    }
  });

  const customersOf = async (): Promise<readonly unknown[]> => {
    const rows = await rowsOf(local, 'Incidents');
    return refs.map((ref) => rows.find((row) => row['CaseRef'] === ref)?.['CustomerRef']);
  };

  it('are merged one after the other, and found by the number of each', async () => {
    await merge(customerOf(a()), customerOf(b()));
    await merge(customerOf(b()), customerOf(c()));
    expect(await customersOf()).toEqual([c(), c(), c()].map(customerOf));
    for (const ref of refs) expect(await checked(customerOf(ref))).toContain('Hector Aird');
    const form = await (await recordOf(customerOf(c()))).press('Merge with another');
    const again = await form.press('Compare them', { number: customerOf(a()) });
    expect(wordsOn(again.card)).toContain(`${customerOf(a())} is part of`);
  });

  it('are parted in the order in which they were merged, the last first', async () => {
    const last = await (await recordOf(customerOf(c()))).press(`Undo: ${customerOf(b())}`);
    await last.press('Undo the merge', { reason: 'Another person.' });
    await local.drain();
    expect(await customersOf()).toEqual([b(), b(), c()].map(customerOf));
    const first = await (await recordOf(customerOf(b()))).press(`Undo: ${customerOf(a())}`);
    await first.press('Undo the merge', { reason: 'Another person, too.' });
    await local.drain();
    expect(await customersOf()).toEqual(refs.map(customerOf));
    expect(await wholeTrail()).toMatchObject({ isWhole: true });
  });

  it('are not merged twice over: whoever was slower is told, although Teams was away for a moment', async () => {
    const slow = await comparing(customerOf(a()), customerOf(c()));
    await merge(customerOf(a()), customerOf(b()));
    local.faults.add({ service: 'connector', method: 'POST', path: '/activities', status: 502, times: 1 });
    await slow.press('The same person: merge them', { stays: customerOf(c()), reason });
    const isTold = async () =>
      (await kirsty().messages()).some(({ attachments }) =>
        wordsOn(attachments).includes(`${customerOf(a())} and ${customerOf(c())} could not be merged`),
      );
    await worked(local, isTold);
    expect(await isTold()).toBe(true);
    expect(await customersOf()).toEqual([b(), b(), c()].map(customerOf));
    const undo = await (await recordOf(customerOf(b()))).press(`Undo: ${customerOf(a())}`);
    await undo.press('Undo the merge', { reason: 'To begin anew.' });
    await local.drain();
  });

  it('are told of in the channel of alerts while SharePoint does not let it be carried out', async () => {
    local.faults.add({
      service: 'graph',
      method: 'PATCH',
      path: '/lists/Customers/items',
      status: 403,
      times: 500,
    });
    await merge(customerOf(a()), customerOf(b()));
    const isTold = async () =>
      (await kirsty().messages('Customer Experience')).some(({ attachments }) =>
        wordsOn(attachments).includes('could not be carried out yet'),
      );
    await worked(local, isTold);
    expect(await isTold()).toBe(true);
    local.faults.clear();
    await local.clock.advance('PT10M');
    await local.drain();
    expect(await customersOf()).toEqual([b(), b(), c()].map(customerOf));
  });
});

describe('S4 · what was asked of a customer before they were merged', () => {
  const it = tellInOrder();

  const [alike, postcode] = ['Ranald MacInnes', 'PA1 1AA'];
  let [one, two, third] = ['', '', ''];

  beforeAll(async () => {
    one = await reporting({ customerName: alike, email: 'one@customer.example', postcode });
    await local.drain();
    two = await reporting({ customerName: 'Ranald McInnes', email: 'two@customer.example', postcode });
    await local.drain();
    third = await reporting({ customerName: 'Wilma Orr', email: 'three@customer.example', postcode: '' });
    await local.drain();
  });

  const asking = (first: string, second: string): string =>
    `Are ${customerOf(first)} and ${customerOf(second)} one person?`;
  const timesAsked = async (first: string, second: string): Promise<number> =>
    (await kirsty().messages('Customer Experience')).filter(({ attachments }) =>
      wordsOn(attachments).includes(asking(first, second)),
    ).length;
  const matchOf = async (first: string, second: string): Promise<unknown> =>
    (await rowsOf(local, 'Matches')).find(
      (row) => row['MatchKey'] === `${customerOf(first)}+${customerOf(second)}`,
    )?.['MatchState'];
  const undo = async (): Promise<void> => {
    const form = await (await recordOf(customerOf(third))).press(`Undo: ${customerOf(one)}`);
    await form.press('Undo the merge', { reason: 'Somebody else after all.' });
    await local.drain();
  };
  /** Somebody of the third customer's address, by the name and the postcode of the second. */
  const reportedAgain = async (): Promise<void> => {
    const email = 'three@customer.example';
    await reporting({ customerName: 'Ranald McInnes', email, postcode });
    await local.drain();
  };

  it('is asked of the one that stays, and of themselves again when it was a mistake', async () => {
    expect(await timesAsked(one, two)).toBe(1);
    await merge(customerOf(one), customerOf(third));
    expect(await timesAsked(two, third)).toBe(1);
    const question = await kirsty().sees(asking(two, third), 'Customer Experience');
    expect(wordsOn((await kirsty().opens('Compare', question)).card)).toContain(one);
    await undo();
    expect(await matchOf(two, third)).toBeUndefined();
    expect(await timesAsked(one, two)).toBe(2);
    expect(wordsOn((await kirsty().opens('Compare', question)).card)).toContain('nothing to answer here');
  });

  it('and answered with different people is not asked of the one that stays, until that was a mistake', async () => {
    const asked = await kirsty().sees(asking(one, two), 'Customer Experience');
    await (await kirsty().opens('Compare', asked)).press('Different people');
    await local.drain();
    await merge(customerOf(one), customerOf(third));
    expect(await matchOf(two, third)).toBe('different');
    await reportedAgain();
    expect(await timesAsked(two, third)).toBe(1);
    await undo();
    expect(await matchOf(one, two)).toBe('different');
    await reportedAgain();
    expect(await timesAsked(two, third)).toBe(2);
  });
});

it('S4 · every list that names a customer by its cases follows them, or says why not', () => {
  for (const [list, columns] of Object.entries(lists)) {
    const [, following] = Object.entries(followings).find(([name]) => name === list) ?? [];
    const names = Object.keys(columns);
    const isOfCases = names.includes('CaseRef') && names.includes('CustomerRef');
    expect([list, isOfCases ? following?.how !== 'stays' : following?.how !== 'rewritten']).toEqual([
      list,
      true,
    ]);
  }
});
