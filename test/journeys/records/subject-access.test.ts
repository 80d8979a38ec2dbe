import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { textOf } from '../../../bot/letters/text-of';
import { searchedBy } from '../../../bot/register/records/holdings';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { moveTo } from '../clock';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { fileIn, filesOf } from '../library-files';
import { aCaseIn, aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { idOf, people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let ref: string;
const library = 'SubjectAccess';
const hostile = '<script>alert(1)</script>';

beforeAll(async () => {
  local = await startAtRest();
  ref = await aRestriction(
    local,
    {
      customerName: 'Morag Ogilvie',
      email: 'morag@customer.example',
      violent: 'true',
      witnesses: idOf('nadia'),
      otherWitnesses: 'Her neighbour Mr Kerr',
      behaviours: 'threatening',
      narrative: `She said that Gregor would regret it. ${hostile}`,
    },
    { isTold: false },
  );
  await everythingElse();
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

/** A task done, a report to the police, a letter, a contact, a look and a review: something in every list. */
async function everythingElse(): Promise<void> {
  const { callum, eilidh, isla } = people(local);
  const beside = await callum.opens(/^Police, tasks/, await callum.sees(`Case ${ref}`));
  const task = await beside.press('Record a task as done');
  await task.press('Record it as done', { task: 'risk-assessment/1', note: 'Two of you, at the desk.' });
  const again = await callum.opens(/^Police, tasks/, await callum.sees(`Case ${ref}`));
  const police = await again.press('Propose telling the police or others');
  const assessment = 'She knows where our people park.';
  await police.press('Propose it', { recipient: 'police', grounds: 'threat', assessment });
  await local.drain();
  const moira = new Colleague(local, 'moira');
  const advice = await (await moira.opens('Review', await moira.sees(ref, 'Advice'))).press('Give advice');
  await advice.press('Give the advice', { advice: 'Report it.' });
  await local.drain();
  const asked = await eilidh.opens('Review', await eilidh.sees('report to a third party', 'EMT'));
  const decide = await asked.press('Decide on telling the police or others');
  await decide.press('Record the decision', { verdict: 'approved', rationale: 'A life was threatened.' });
  await local.drain();
  const record = await isla.opens('Open the record', await isla.sees(`${ref}: `));
  const letter = await record.press('Prepare a letter');
  await letter.press('Prepare it', {
    'letter.why': 'You threatened a colleague.',
    'letter.in-practice': 'Write to us.',
    'letter.whom-to-contact': 'Isla Fraser',
  });
  await local.drain();
  const sent = await isla.opens(
    'Record the letter as sent',
    await isla.sees(`${ref}: Notice of a restriction`),
  );
  await sent.press('Record it as sent', { letterSentOn: '2026-11-22', letterChannel: 'letter' });
  await local.drain();
  let contact = await isla.opens('Log a contact', await isla.sees(`${ref}: please answer`));
  for (const answer of ['Email', 'The customer', 'No', 'No', 'No']) contact = await contact.press(answer);
  await contact.press('Log it', {
    receivedOn: '2026-11-22',
    receivedTime: '00:05',
    read: 'true',
    summary: 'She writes of her fence.',
  });
  await local.drain();
  await mergedWith({ customerName: 'Morag MacDonald', email: 'mo@customer.example' });
  await new Colleague(local, 'gregor').says('check Morag Ogilvie');
  await local.drain();
  await moveTo(local, '2027-02-10T09:16:00Z');
}

/** Another customer, who turns out to be the same person; Kirsty merges the two. */
async function mergedWith(entries: object): Promise<void> {
  await aCaseIn(local, 'reported', { behaviours: 'insulting-or-degrading', ...entries });
  const kirsty = new Colleague(local, 'kirsty');
  await kirsty.says('customers');
  const list = await kirsty.sees('Customer Behaviour List');
  const record = await kirsty.opens('Open 1', list, { ref: 'CU-0002' });
  const form = await record.press('Merge with another');
  const compared = await form.press('Compare them', { number: 'CU-0001' });
  const reason = 'She married, and says so.';
  await compared.press('The same person: merge them', { stays: 'CU-0001', reason });
  await local.drain();
}

const tomasz = () => new Colleague(local, 'tomasz');
const newest = async (who: Colleague) => (await who.messages()).at(-1);

/** Tomasz chooses the customer and has everything drawn up. */
async function exported(): Promise<string> {
  await tomasz().says('export CU-0001');
  const card = await newest(tomasz());
  if (!card) throw new TypeError('Tomasz was answered');
  await tomasz().presses('Export everything', card);
  await local.drain();
  return wordsOn((await tomasz().sees('Everything kept on CU-0001 is drawn up')).attachments);
}

const timesTold = async (): Promise<number> =>
  (await tomasz().messages()).filter(({ attachments }) =>
    /Everything kept on CU-000\d is drawn up/.test(wordsOn(attachments)),
  ).length;

const rows = z.object({
  customer: z.string(),
  rows: z.array(
    z.object({
      list: z.string(),
      holds: z.record(z.string(), z.unknown()),
      review: z.array(z.object({ at: z.string(), why: z.string() })),
    }),
  ),
});

const ofKind = async (ending: string): Promise<string> => {
  const name =
    (await filesOf(local, library))
      .filter((file) => new RegExp(`[\\da-f]{8}\\${ending}$`).test(file))
      .at(-1) ?? 'none';
  return (await fileIn(local, library, name)).toString('utf8');
};

/** The text of the newest account in the library, or of its draft. */
const accountIn = async (ending: string): Promise<string> => {
  const name = (await filesOf(local, library)).filter((file) => file.endsWith(ending)).at(-1) ?? 'none';
  const bytes = await fileIn(local, library, name);
  if (process.env['KEEP_ACCOUNT']) writeFileSync(join(process.env['KEEP_ACCOUNT'], name), bytes);
  return (await textOf(bytes)).map(({ text }) => text).join('\n');
};

describe('Everything that is kept on one customer', () => {
  const it = tellInOrder();

  it('X4 · is asked for by what one knows of them, and compared before it is drawn up', async () => {
    await tomasz().says('export morag@customer.example');
    const found = await newest(tomasz());
    expect(wordsOn(found?.attachments)).toContain('Morag Ogilvie');
    if (!found) throw new TypeError('Tomasz was answered');
    const outcome = await tomasz().presses('Choose 1', found);
    const card = outcome.kind === 'card' ? outcome.card : undefined;
    expect(wordsOn(card)).toContain('Is this the customer?');
    expect(wordsOn(card)).toMatch(new RegExp(`2: .*${ref}`));
    expect(buttonsOn(card)).toContain('Export everything');
    expect(await filesOf(local, library)).toEqual([]);
  });

  it('X4 · holds something of every list, and the letters, as a page and as JSON', async () => {
    const told = await exported();
    expect(told).toMatch(/CU-0001-2027-02-10-[\da-f]{8}\.html/);
    expect(told).toContain('should show nobody but Information governance and Customer Experience');
    const json = rows.parse(JSON.parse(await ofKind('.json')));
    expect(json.customer).toBe('CU-0001');
    const held = new Set(json.rows.map(({ list }) => list));
    expect([...held].sort()).toEqual(Object.keys(searchedBy).sort());
    const page = await ofKind('.html');
    expect(page).toContain('Morag Ogilvie');
    expect(page).toContain('Two of you, at the desk.');
    expect(page).toContain('She writes of her fence.');
    const [letter = ''] = (await filesOf(local, library)).filter((name) => name.endsWith('.docx'));
    expect(page).toContain(letter);
    expect((await fileIn(local, library, letter)).length).toBeGreaterThan(1_000);
  });

  it('X4 · marks who else is named, and says in words what is to be read before release', async () => {
    const page = await ofKind('.html');
    expect(page).toContain('<mark>Ailsa Reid</mark>');
    expect(page).toContain('<mark>Nadia Iqbal</mark>');
    expect(page).toContain('<mark>Gregor</mark> would regret it');
    expect(page).toContain('Her neighbour Mr Kerr');
    const json = rows.parse(JSON.parse(await ofKind('.json')));
    const incident = json.rows.find(({ list }) => list === 'Incidents');
    expect(incident?.review).toEqual(
      expect.arrayContaining([
        { at: 'Narrative', why: 'read' },
        { at: 'Details.otherWitnesses', why: 'read' },
        { at: 'Details.witnesses.1', why: 'colleague' },
        { at: 'ReporterName', why: 'colleague' },
      ]),
    );
    expect(page).not.toContain(hostile);
    expect(page).toContain('&#60;script&#62;');
  });

  it('X4 · is an account to be read, of which each mark about somebody else is confirmed before it can be handed out', async () => {
    const draft = await accountIn('-account-draft.docx');
    expect(draft).toContain('Draft: not yet to be handed out');
    for (const text of ['Ailsa Reid', 'Nadia Iqbal', 'Her neighbour Mr Kerr', 'Report it.']) {
      expect(draft).toContain(text);
    }
    const ready = await tomasz().sees('Everything kept on CU-0001 is drawn up');
    let form = await tomasz().opens('Confirm the marks', ready);
    let pages = 0;
    while (buttonsOn(form.card).includes('Confirm these')) {
      expect(await filesOf(local, library)).not.toContainEqual(expect.stringMatching(/-account\.docx$/));
      form = await form.press('Confirm these');
      pages += 1;
    }
    expect(pages).toBeGreaterThan(1);
    expect(wordsOn(form.card)).toContain('Every mark is confirmed');
    await local.drain();
    await tomasz().sees('The account for CU-0001 can be handed out');
    const account = await accountIn('-account.docx');
    for (const text of ['Ailsa', 'Nadia', 'Mr Kerr', 'Report it.', 'Draft', 'Gregor']) {
      expect(account).not.toContain(text);
    }
    for (const text of [
      'What we keep about Morag Ogilvie',
      '[a colleague who reported it]',
      '[a witness]',
      '[left out: advice given in confidence]',
      '[a colleague] would regret it',
      'Eilidh',
      'A life was threatened.',
      'She writes of her fence.',
      'Letters to you',
    ]) {
      expect(account).toContain(text);
    }
    const names = async () => (await filesOf(local, library)).length;
    const before = await names();
    const again = await tomasz().opens('Confirm the marks', ready);
    await again.press('Draw it up');
    await local.drain();
    expect(await names()).toBe(before);
  });

  it('X4 · S4 · holds both histories of two customers who were merged, under either number', async () => {
    await tomasz().says('export CU-0002');
    const card = await newest(tomasz());
    if (!card) throw new TypeError('Tomasz was answered');
    await tomasz().presses('Export everything', card);
    await local.drain();
    const json = rows.parse(JSON.parse(await ofKind('.json')));
    const cases = json.rows.filter(({ list }) => list === 'Incidents').map(({ holds }) => holds['CaseRef']);
    expect(cases.sort()).toEqual([ref, 'CB-0002'].sort());
    const page = await ofKind('.html');
    for (const text of ['Morag MacDonald', 'Morag Ogilvie', 'She married, and says so.']) {
      expect(page).toContain(text);
    }
  });

  it('X3 · stands in the trail of each case, and of looks, with who asked', async () => {
    const entries = await rowsOf(local, 'Events');
    const noted = entries.filter((row) => row['EventType'] === 'RecordExported');
    expect(new Set(noted.map((row) => row['CaseRef']))).toEqual(new Set([ref, 'CB-0002']));
    expect(noted[0]).toMatchObject({ ActorName: 'Tomasz Zielinski' });
    expect(await rowsOf(local, 'Looks')).toContainEqual(
      expect.objectContaining({
        ActorName: 'Tomasz Zielinski',
        KeyKinds: 'subject-access',
        CustomersFound: 'CU-0001',
      }),
    );
  });

  it('X4 · is drawn up once where the card was pressed twice and the worker was cut off', async () => {
    const before = (await filesOf(local, library)).length;
    const noted = async () =>
      (await rowsOf(local, 'Events')).filter((row) => row['EventType'] === 'RecordExported').length;
    const notedBefore = await noted();
    const toldBefore = await timesTold();
    await tomasz().says('export CU-0001');
    const card = await newest(tomasz());
    if (!card) throw new TypeError('Tomasz was answered');
    local.faults.add({ service: 'graph', path: '.json:/content', method: 'PUT', status: 403, times: 1 });
    await tomasz().presses('Export everything', card);
    await tomasz().presses('Export everything', card);
    await local.drain();
    expect(await filesOf(local, library)).toHaveLength(before + 5);
    expect(await timesTold()).toBe(toldBefore + 1);
    expect(await noted()).toBe(notedBefore + 2);
  });

  it('X4 · is whole for a customer of very many contacts, page after page', async () => {
    const contacts = Array.from({ length: 2_000 }, (_, index) => ({
      Title: `${ref}/c${index}`,
      RowKey: `${ref}/c${index}`,
      CaseRef: ref,
      CustomerRef: 'CU-0001',
      Outcome: 'file',
      Summary: `Letter number ${index}. ${'He writes of his fence. '.repeat(80)}`,
    }));
    local.graph.bulkInsert('Contacts', contacts);
    await exported();
    const json = rows.parse(JSON.parse(await ofKind('.json')));
    expect(json.rows.filter(({ list }) => list === 'Contacts')).toHaveLength(2_001);
    const page = await ofKind('.html');
    expect(page).toContain('Letter number 0.');
    expect(page).toContain('Letter number 1999.');
  });

  it.each(['ailsa', 'callum', 'fiona', 'eilidh', 'priya', 'moira'])('X4 · is not for %s', async (key) => {
    const who = new Colleague(local, key);
    await who.says('export CU-0001');
    const mine = await newest(who);
    expect(wordsOn(mine?.attachments)).toContain('Everything on a customer is drawn up by: ');
    expect(wordsOn(mine?.attachments)).not.toContain('Morag');
    const theirs = await tomasz().sees('Is this the customer?');
    if (!mine) throw new TypeError('They were answered');
    const forged = await who.presses('Export everything', { ...theirs, id: mine.id, place: mine.place });
    expect(wordsOn(forged)).toContain('This is not yours to ask for');
  });

  it('X4 · is deleted after the days that the profile says, and not before', async () => {
    const before = (await filesOf(local, library)).length;
    expect(before).toBeGreaterThan(0);
    const nightAfter = async (days: number): Promise<void> => {
      local.clock.standAt(new Date(Date.parse('2027-02-10T03:10:00Z') + days * 86_400_000));
      await local.functions.trigger('expiry');
    };
    await nightAfter(59);
    expect(await filesOf(local, library)).toHaveLength(before);
    await nightAfter(61);
    local.clock.standAt(undefined);
    expect(await filesOf(local, library)).toEqual([]);
  });

  it('X4 · S4 · is deleted where it told two people’s histories as one, when their merge is undone', async () => {
    await exported();
    expect(await filesOf(local, library)).not.toEqual([]);
    const kirsty = new Colleague(local, 'kirsty');
    await kirsty.says('customers');
    const list = await kirsty.sees('Customer Behaviour List');
    const record = await kirsty.opens('Open 1', list, { ref: 'CU-0001' });
    const form = await record.press('Undo: CU-0002');
    await form.press('Undo the merge', { reason: 'A cousin of the same name.' });
    await local.drain();
    expect(await filesOf(local, library)).toEqual([]);
  });

  it('X4 · of nobody is not drawn up, and says so', async () => {
    await tomasz().says('export CU-0404');
    expect(wordsOn((await newest(tomasz()))?.attachments)).toContain('There is no such customer');
    await tomasz().says('export Xxyyzz');
    expect(wordsOn((await newest(tomasz()))?.attachments)).toContain('Nobody was found');
  });

  it('X4 · is drawn up from the record of the customer too, for those who may, and nobody else', async () => {
    const kirsty = new Colleague(local, 'kirsty');
    await kirsty.says('customers');
    const list = await kirsty.sees('Customer Behaviour List');
    const record = await kirsty.opens('Open 1', list, { ref: 'CU-0001' });
    const form = await record.press('Export everything');
    expect(wordsOn(form.card)).toContain('Export everything on CU-0001');
    expect(wordsOn((await form.press('Export everything')).card)).toContain('CU-0001 is being drawn up');
    await local.drain();
    expect(wordsOn((await newest(kirsty))?.attachments)).toContain('Everything kept on CU-0001 is drawn up');
    const ailsa = new Colleague(local, 'ailsa');
    await ailsa.says('hello');
    const hers = await newest(ailsa);
    if (!hers) throw new TypeError('Ailsa was answered');
    const forged = await ailsa.opens(
      'Open 1',
      { ...list, id: hers.id, place: hers.place },
      {
        ref: 'CU-0001',
      },
    );
    expect(buttonsOn(forged.card)).not.toContain('Export everything');
  });
});
