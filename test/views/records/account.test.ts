import * as fc from 'fast-check';
import PizZip from 'pizzip';
import { readMarkAnswers } from '../../../cards/mark-answers';
import { accountColumns, type AccountList } from '../../../bot/domain/records/account/columns';
import { confirmMarks, isWhollyConfirmed, openMarks } from '../../../bot/domain/records/account/marks';
import { accountSchema } from '../../../bot/domain/records/account/state';
import { writable } from '../../../bot/domain/entries/characters';
import { writeAccountFile } from '../../../bot/letters/account-file';
import { textOf } from '../../../bot/letters/text-of';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import { handedOut } from '../../../bot/register/cases/handed-out';
import type { Handing } from '../../../bot/register/sharepoint/handing';
import { drawAccount } from '../../../bot/views/records/account/draw-account';
import { marksForm } from '../../../bot/views/records/account/marks-form';
import { drawDraft, drawForHandingOut } from '../../../bot/views/records/account/written-account';
import { anAccountOf } from '../../builders/account';
import { aProfile } from '../../builders/profile';

const narrative = 'She told Ailsa and Hamish Orr that Mrs Fraser or Gregor would regret it.';
const of = anAccountOf({ narrative, summary: 'She writes of her fence.' });
const account = drawAccount(of, aProfile());
const stamp = { by: { id: 'officer', name: 'Tomasz' }, at: '2027-02-11T10:00:00Z' };

/** What the form of each page proposes, taken page by page as it is, but for what `differently` says of a kind. */
function confirmed(differently: Partial<Record<string, boolean>> = {}) {
  let now = account;
  for (let page = 0; !isWhollyConfirmed(now) && page < 100; page += 1) {
    const sent = Object.fromEntries(marksForm(now, 'stem').fields.map(({ id, value }) => [id, value]));
    now = confirmMarks(now, readMarkAnswers(sent), stamp);
  }
  const other = now.marks.flatMap(({ number, kind }) => {
    const leavesOut = differently[kind];
    return leavesOut === undefined ? [] : [[number, leavesOut] as const];
  });
  return confirmMarks(now, new Map(other), stamp);
}

const wordsOf = (paragraphs: ReturnType<typeof drawForHandingOut>): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

/** Of each list that is told of, what is not: ids of people whose names stand beside them, and what the annex alone has. */
const leftToTheAnnex: Readonly<Record<AccountList, readonly string[]>> = {
  Incidents: ['Reporter'],
  Decisions: ['Decider', 'Spoc', 'Deputy'],
  Restrictions: ['Spoc', 'SpocName', 'Deputy', 'DeputyName'],
  Notices: ['PreparedBy', 'PreparedByName', 'SentBy'],
  Contacts: ['Actor', 'DetailsJson'],
  Reviews: ['Actor'],
  ExternalReports: ['Actor'],
  Tasks: ['Actor'],
  Events: ['Actor', 'EntryJson'],
};

describe('The account of what is kept on a customer', () => {
  it.each(Object.keys(accountColumns) as AccountList[])(
    'X4 · tells of %s whatever people are named in or wrote, or the annex does, and nothing that is not there',
    (list) => {
      const columns: Readonly<Record<string, Handing>> = handedOut[list];
      const told = Object.keys(accountColumns[list]).map((column) => column.split('.')[0] ?? '');
      const named = Object.keys(columns)
        .filter((column) => ['read', 'colleague', 'json'].includes(columns[column] ?? ''))
        .filter((column) => !told.includes(column.replace(/Json$/, '')));
      expect(named).toEqual(leftToTheAnnex[list]);
      for (const column of told) expect([column, `${column}Json`].some((one) => one in columns)).toBe(true);
    },
  );

  it('X4 · marks by the columns whoever reported, was affected or saw it, other customers and advice, and names them in the draft', () => {
    const kinds = new Map(account.marks.map(({ text, kind }) => [text, kind]));
    expect(Object.fromEntries(kinds)).toMatchObject({
      'Ailsa Reid': 'reporter',
      'Hamish Orr': 'affected',
      'Nadia Iqbal': 'witness',
      'Her neighbour Mr Kerr': 'witness',
      'CU-0099': 'other-customer',
      'Report it under privilege.': 'advice',
      'Offer an interpreter.': 'advice',
      'Eilidh Munro': 'office',
      [narrative]: 'written',
    });
    const draft = wordsOf(drawDraft(account));
    for (const { text, number } of account.marks.filter(({ places }) => places === 1))
      expect(draft).toContain(kinds.get(text) === 'written' ? `(${number}) ` : String(number));
  });

  it('X4 · as it is proposed holds who decided what and what was said, and nothing of anybody else', () => {
    const said = wordsOf(drawForHandingOut(confirmed()));
    for (const text of [
      'Ailsa',
      'Reid',
      'Hamish',
      'Nadia',
      'Kerr',
      'CU-0099',
      'privilege',
      'interpreter',
      'Gregor',
    ])
      expect(said).not.toContain(text);
    expect(said).toContain('[a colleague who reported it] and [a person who was affected] that Mrs');
    for (const text of ['Decided by: Eilidh Munro', 'It went on after a warning', 'She writes of her fence.'])
      expect(said).toContain(text);
  });

  it('X4 · follows what the officer decides, whatever was proposed', () => {
    const said = wordsOf(drawForHandingOut(confirmed({ reporter: false, written: true, office: true })));
    expect(said).toContain('Reported by: Ailsa Reid');
    expect(said).not.toContain('regret');
    expect(said).not.toContain('Eilidh');
  });

  it('X4 · is not wholly confirmed while one mark is open, and leaves out what nobody decided on', () => {
    const [first] = account.marks;
    const some = confirmMarks(account, new Map([[first?.number ?? 0, false]]), stamp);
    expect(isWhollyConfirmed(some)).toBe(false);
    expect(openMarks(some)).toHaveLength(account.marks.length - 1);
    expect(wordsOf(drawForHandingOut(account))).not.toContain('Eilidh');
    expect(openMarks(confirmMarks(account, new Map([[9_999, false]]), stamp))).toHaveLength(
      account.marks.length,
    );
  });

  it('X4 · takes no answer for an answer that is none', () => {
    expect([
      ...readMarkAnswers({ 'mark-1': 'perhaps', 'mark-0': 'out', 'mark-2x': 'out', other: 'out' }),
    ]).toEqual([]);
    expect([...readMarkAnswers({ 'mark-3': 'give', 'mark-4': 'out' })]).toEqual([
      [3, false],
      [4, true],
    ]);
    expect(() => readMarkAnswers('none')).toThrow('cannot read');
  });

  it('X4 · is kept and read again as it was, and asks of many contacts no more than can be answered', () => {
    expect(accountSchema.parse(JSON.parse(JSON.stringify(account)))).toEqual(account);
    const long = drawAccount(
      anAccountOf({ narrative, summary: 'Of her fence.' }, { contacts: 2_000 }),
      aProfile(),
    );
    expect(long.marks.length).toBeLessThan(40);
  });

  it.each(profileIds)('X4 · says of the bot’s own reminders that they are left out, under %s', (id) => {
    const said = wordsOf(drawDraft(drawAccount(of, loadProfile(id))));
    expect(said).not.toContain('Review asked for');
    expect(said).toContain('Reminders that the system sent by itself are left out here');
  });

  it('X4 · is a Word file that holds nothing but its text, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const drawn = drawAccount(
          anAccountOf({ narrative: `${text}.`, summary: text }, { contacts: 1 }),
          aProfile(),
        );
        const file = await writeAccountFile(drawDraft(drawn));
        const xml = new PizZip(file).file('word/document.xml')?.asText() ?? '';
        expect(xml).toBe(writable(xml));
        expect((await textOf(file)).length).toBeGreaterThan(10);
      }),
      { numRuns: 30 },
    );
    const file = await writeAccountFile(drawForHandingOut(confirmed()));
    const parts = Object.values(new PizZip(file).files);
    expect(parts.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/docProps|comments/));
    for (const part of parts) expect(part.asText()).not.toMatch(/Ailsa|Kerr|privilege|w:del|w:vanish/);
  });
});
