import * as z from 'zod/v4';
import { composeTrailCheck } from '../../../bot/compose/records';
import { lists } from '../../../bot/register/cases/columns';
import { removals } from '../../../bot/register/cases/removal';
import { parseSettings } from '../../../bot/settings';
import type { Local } from '../../../local/start/local';
import { worked } from '../../eventually';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { fileIn, filesOf } from '../library-files';
import { noticeFile, wordText } from '../notices';
import { aCaseIn, startAtRest } from '../prepared';
import { changeRow, rowsOf } from '../register-rows';
import { idOf, people } from '../story';
import { Administrator } from '../tampering';

let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  await new Colleague(local, 'tomasz').places();
});
afterEach(() => local.faults.clear());
afterAll(async () => local.stop());

const verify = () =>
  composeTrailCheck(parseSettings(local.environment), async () => 'local', {
    ref: undefined,
    now: () => local.clock.now(),
  });
const inLists = async (): Promise<string> => {
  const all = await Promise.all(Object.keys(lists).map((list) => rowsOf(local, list)));
  return JSON.stringify(all);
};

const anExpectation = {
  'letter.what-happened': 'You wrote to us 14 times about a decision that was made.',
  'letter.what-to-expect': 'We answer a letter within ten working days.',
  'letter.next-steps': 'You can appeal to the Lands Tribunal for Scotland.',
  'letter.whom-to-contact': 'Customer Services, 0131 496 0000',
};

let cases = 0;

/** A case of a customer of its own, refused by EMT, told of everywhere; its period ended long ago. */
async function aRefusedCase(): Promise<{ readonly ref: string; readonly words: readonly string[] }> {
  cases += 1;
  const words = [`Erasable Name ${cases}`, `erasable.${cases}@example.org`, `Erasable words ${cases}`];
  const [customerName = '', email = '', narrative = ''] = words;
  const entries = { customerName, email, narrative, violent: 'true', affected: idOf('gregor') };
  const ref = await aCaseIn(local, 'awaiting-decision', entries);
  const { eilidh } = people(local);
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  const considerations = 'individual-rights,statutory-duty,protection-of-staff,disruption-of-work';
  await (await review.press('Refuse')).press('Refuse', { considerations, rationale: `${narrative} indeed` });
  await local.drain();
  await longAgo(ref);
  return { ref, words };
}

/** More than a year passes for one case: when it came to its end is written back by hand, and the timer finds it. */
async function longAgo(ref: string): Promise<void> {
  const [row] = await new Administrator(local).find(
    'Cases',
    (fields) => Number(fields['id']) === Number(ref.slice(3)),
  );
  const core = z.record(z.string(), z.unknown()).parse(JSON.parse(String(row?.fields['CaseJson'])));
  const CaseJson = JSON.stringify({ ...core, since: '2025-10-05T12:00:00Z' });
  await changeRow(local, 'Cases', ref, { CaseJson, DueAt: '2026-07-05T08:00:00Z' });
  await local.clock.advance('PT16M');
  await local.drain();
}

/** Callum picks a report up, writes to the customer, and closes it; its period ended long ago. Gives the file of the letter. */
async function aClosedCaseWithLetter(): Promise<{ readonly ref: string; readonly file: string }> {
  const { callum } = people(local);
  const ref = await aCaseIn(local, 'reported', { customerName: 'Lettered Name' });
  await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`));
  await local.drain();
  const choose = await callum.opens('Prepare a letter', await callum.sees(`Case ${ref}`));
  const form = await choose.press('Continue', { letter: 'expectation' });
  await form.press('Prepare it', anExpectation);
  await local.drain();
  const row = (await rowsOf(local, 'Notices')).find(({ CaseRef }) => CaseRef === ref);
  const record = await callum.opens('Open the record', await callum.sees(`Case ${ref}`));
  const close = await record.press('Close the case');
  await close.press('Close the case', { text: 'The customer has apologised.', of: 'yes' });
  await local.drain();
  await longAgo(ref);
  return { ref, file: `${ref}/${ref}-${String(row?.['LetterNumber'])}-expectation.docx` };
}

/** Hamish proposes to erase it, from the channel in which he is asked. */
async function propose(ref: string): Promise<void> {
  const { hamish } = people(local);
  const asked = await hamish.sees(`${ref}: kept as long as the policy says`, 'Customer Experience');
  await (await hamish.opens('Propose to erase it', asked)).press('Propose it');
  await local.drain();
}

/** Kirsty finds that the customers of two cases are one person. */
async function merge(goes: string, stays: string): Promise<void> {
  const [from, into] = [goes, stays].map((ref) => ref.replace('CB', 'CU'));
  const kirsty = new Colleague(local, 'kirsty');
  await kirsty.says('customers');
  const list = await kirsty.sees('Customer Behaviour List');
  await kirsty.presses('Show this part', list, { filter: 'all' });
  const all = await kirsty.sees('Every customer in the register');
  const form = await (await kirsty.opens('Open 1', all, { ref: from ?? '' })).press('Merge with another');
  const compared = await form.press('Compare them', { number: into ?? '' });
  const reason = 'The two letters are of one hand.';
  await compared.press('The same person: merge them', { stays: into ?? '', reason });
  await local.drain();
}

/** The name is shown as an answer: to a look-up, twice on one card, in a list, and of the case by its reference. */
async function looksUp(ref: string, [name = '', email = '']: readonly string[]): Promise<void> {
  const { ailsa, callum } = people(local);
  const kirsty = new Colleague(local, 'kirsty');
  const tomasz = new Colleague(local, 'tomasz');
  await ailsa.says(`check ${name}`);
  expect(wordsOn((await ailsa.sees(name)).attachments)).toContain(name);
  await callum.says('check');
  await callum.presses('Check', await callum.sees('Check a customer'), { asked: email });
  await callum.says(ref);
  await kirsty.says('customers');
  await kirsty.presses('Show this part', await kirsty.sees('Customer Behaviour List'), { filter: 'all' });
  expect(wordsOn((await kirsty.sees('Every customer in the register')).attachments)).toContain(name);
  await tomasz.says(`export ${ref.replace('CB', 'CU')}`);
}

type Page = Awaited<ReturnType<Colleague['opens']>>;

/** Tomasz confirms it, from his own chat. */
async function confirm(ref: string): Promise<Page> {
  const tomasz = new Colleague(local, 'tomasz');
  await tomasz.says(`records ${ref}`);
  const form = await tomasz.opens('Confirm the erasure', await tomasz.sees(`${ref}: a second person`));
  expect(wordsOn(form.card)).toContain('It cannot be undone');
  return form.press('Erase it');
}

/** Everything that stands in any export on a customer. */
async function drawnUp(): Promise<string> {
  const names = await filesOf(local, 'SubjectAccess');
  const files = await Promise.all(names.map((name) => fileIn(local, 'SubjectAccess', name)));
  return files.join('\n');
}

describe('Erasing a case whose period has ended', () => {
  it('X4 · is put to those who look after the records, without the customer’s name', async () => {
    const { ref, words } = await aRefusedCase();
    const { hamish } = people(local);
    const asked = await hamish.sees(`${ref}: kept as long as the policy says`, 'Customer Experience');
    expect(wordsOn(asked.attachments)).toContain('Refused or withdrawn');
    for (const word of words) expect(wordsOn(asked.attachments) + asked.notice).not.toContain(word);
  });

  it('X4 · takes two people, and leaves nothing that names anybody in any list or on any card', async () => {
    const { ref, words } = await aRefusedCase();
    const before = await inLists();
    for (const word of words) expect(before).toContain(word);
    const { ailsa, callum, fiona, eilidh, hamish } = people(local);
    await looksUp(ref, words);
    await propose(ref);
    const own = await hamish.opens(
      'Confirm the erasure',
      await hamish.sees(`${ref}: a second person`, 'Customer Experience'),
    );
    expect(wordsOn(own.card)).toContain('A second person has to confirm');
    await confirm(ref);
    await local.drain();
    const after = await inLists();
    for (const word of words) expect(after).not.toContain(word);
    const tomasz = new Colleague(local, 'tomasz');
    for (const person of [ailsa, callum, fiona, eilidh, hamish, tomasz, new Colleague(local, 'kirsty')]) {
      const shown = (await person.messages()).map((message) => wordsOn(message.attachments)).join('\n');
      for (const word of words) expect(shown).not.toContain(word);
    }
    expect(wordsOn((await ailsa.sees(`${ref}: erased`)).attachments)).toContain('Nothing of it is kept');
    const done = await hamish.sees(`${ref}: erased`, 'Customer Experience');
    expect(wordsOn(done.attachments)).toMatch(/Hamish[^]*Tomasz/);
    expect(buttonsOn(done.attachments)).toEqual([]);
  });

  it('X3 · X4 · leaves a trail that is whole and says who erased what, and when', async () => {
    const { lines, isWhole } = await verify();
    expect(isWhole).toBe(true);
    expect(lines.join('\n')).toMatch(
      /CB-0002: erased on 2026-\S+, proposed by Hamish \w+, confirmed by Tomasz/,
    );
    const admin = new Administrator(local);
    const [hollow] = await admin.find('Events', (row) => row['RowKey'] === 'CB-0002/2');
    await admin.change('Events', hollow?.id ?? '', { HappenedAt: '2026-01-01T00:00:00Z' });
    expect((await verify()).lines.join('\n')).toContain('CB-0002: entry 2');
    await admin.change('Events', hollow?.id ?? '', { HappenedAt: hollow?.fields['HappenedAt'] });
    expect((await verify()).isWhole).toBe(true);
  });

  it('X4 · takes the Word files of its letters with it', async () => {
    const { ref, file } = await aClosedCaseWithLetter();
    expect(wordText((await noticeFile(local, file)) ?? Buffer.of())).toContain('You wrote to us 14 times');
    await propose(ref);
    await confirm(ref);
    await local.drain();
    expect(await noticeFile(local, file)).toBeUndefined();
    expect((await rowsOf(local, 'Notices')).filter(({ CaseRef }) => CaseRef === ref)).toEqual([]);
  });

  it('X4 · takes one case of a customer who was merged, and leaves what the other tells of them', async () => {
    const [one, other] = [await aRefusedCase(), await aRefusedCase()];
    await merge(other.ref, one.ref);
    for (const { ref, words } of [other, one]) {
      expect(await inLists()).toContain(words[1]);
      await propose(ref);
      await confirm(ref);
      await local.drain();
      const after = await inLists();
      for (const word of words) expect(after).not.toContain(word);
      for (const word of ref === other.ref ? one.words : []) expect(after).toContain(word);
    }
    const customers = JSON.stringify([await rowsOf(local, 'Customers'), await rowsOf(local, 'Matches')]);
    for (const { ref } of [one, other]) expect(customers).not.toContain(ref.replace('CB', 'CU'));
    expect((await verify()).isWhole).toBe(true);
  });

  it('X4 · takes with it what was drawn up for the customer, and what is being drawn up just then', async () => {
    const { ref, words } = await aRefusedCase();
    const customer = ref.replace('CB', 'CU');
    const tomasz = new Colleague(local, 'tomasz');
    const drawUp = async (): Promise<void> => {
      await tomasz.says(`export ${customer}`);
      await tomasz.presses('Export everything', await tomasz.sees('Is this the customer?'));
    };
    await drawUp();
    await local.drain();
    expect(await drawnUp()).toContain(words[2]);
    const before = (await filesOf(local, 'SubjectAccess')).length;
    await propose(ref);
    await tomasz.says(`records ${ref}`);
    const form = await tomasz.opens('Confirm the erasure', await tomasz.sees(`${ref}: a second person`));
    await drawUp();
    // The second export is held up before its last file, while somebody confirms.
    local.faults.add({ service: 'graph', method: 'PUT', path: '.json:/content', latencyMs: 2_500 });
    const working = local.drain();
    for (
      let looks = 0;
      looks < 100 && (await filesOf(local, 'SubjectAccess')).length === before;
      looks += 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await form.press('Erase it');
    await Promise.all([working, local.drain()]);
    const told = async () =>
      (await tomasz.messages()).filter(({ attachments }) =>
        wordsOn(attachments).includes(`Everything kept on ${customer} is drawn up`),
      ).length;
    await worked(local, async () => (await told()) === 2);
    expect(await told()).toBe(2);
    for (const word of words) expect(await drawnUp()).not.toContain(word);
  });

  it('X4 · goes on where it was broken off', async () => {
    const { ref, words } = await aRefusedCase();
    await propose(ref);
    await confirm(ref);
    local.faults.add({
      service: 'graph',
      method: 'GET',
      path: '/lists/Tasks/items',
      status: 403,
      times: 500,
    });
    await local.drain();
    expect(JSON.stringify(await rowsOf(local, 'Cases'))).toContain(words[2]);
    expect(JSON.stringify(await rowsOf(local, 'Events'))).not.toContain(words[2]);
    local.faults.clear();
    await local.clock.advance('PT10M');
    await local.drain();
    const after = await inLists();
    for (const word of words) expect(after).not.toContain(word);
    expect((await verify()).isWhole).toBe(true);
  });

  it('X4 · is refused to everybody else, and stopped by a hold', async () => {
    const { ref } = await aRefusedCase();
    const gregor = new Colleague(local, 'gregor');
    await gregor.places();
    await gregor.says(`records ${ref}`);
    expect(wordsOn((await gregor.messages()).at(-1)?.attachments)).toContain(
      'There is no such case for you to see',
    );
    await propose(ref);
    const tomasz = new Colleague(local, 'tomasz');
    await tomasz.says(`records ${ref}`);
    const form = await tomasz.opens('Hold the record', await tomasz.sees(`${ref}: a second person`));
    expect(wordsOn((await form.press('Hold it', { reason: '' })).card)).toContain('Enter');
    await form.press('Hold it', { reason: 'The ombudsman has asked for it.' });
    await local.drain();
    const { hamish } = people(local);
    const held = await hamish.sees(`${ref}: the record is held`, 'Customer Experience');
    expect(wordsOn(held.attachments)).toContain('Held by');
    expect(wordsOn(held.attachments)).not.toContain('ombudsman');
    expect(await inLists()).toContain(ref);
  });
});

it('X4 · what becomes of a list when a case is erased is said by a column that it has', () => {
  for (const [list, columns] of Object.entries(lists)) {
    const [, removal] = Object.entries(removals).find(([name]) => name === list) ?? [];
    const names = Object.keys(columns).includes('CaseRef')
      ? ['deleted', 'hollowed']
      : ['emptied', 'deleted-with-customer', 'kept'];
    expect([list, names]).toEqual([list, expect.arrayContaining([removal?.how])]);
    const by = removal && 'by' in removal ? [removal.by].flat() : [];
    expect(Object.keys(columns)).toEqual(expect.arrayContaining(by));
  }
});
