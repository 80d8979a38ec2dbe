import PizZip from 'pizzip';
import { fillTemplate } from '../../bot/letters/fill';
import { textOf } from '../../bot/letters/text-of';
import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import { letterTemplates } from '../../bot/policy/letters/templates';
import type { Profile } from '../../bot/policy/profile';
import { letterValues } from '../../bot/domain/letters/values';
import { caseSchema } from '../../bot/domain/case/state';
import { aCaseAt } from '../builders/cases';
import { aContext } from '../builders/context';
import { aProfile } from '../builders/profile';
import { type Situation, situationsOf, valuesIn } from './letters-in-every-situation';

/** Thrown where a letter that a test speaks of does not ship, or cannot be made. */
class NoLetter extends Error {
  override readonly name = 'NoLetter';
}

/** Everything that somebody may paste into a form, however it came to be stored. */
const pasted =
  'he was threat\ufffeening\uffff\u0000\u001b \ud800 on <b>the</b> & tele\udc00phone {reason}\u{1ffff}\nagain';

/** What XML 1.0 has no place for, by its rule for characters (section 2.2): with one of these, Word refuses the whole file. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Every element is closed by its own end, or by none: an error of nesting would make the file unreadable. */
function isWellNested(xml: string): boolean {
  const open: string[] = [];
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end === '/' && open.pop() !== name) return false;
    if (end !== '/' && alone !== '/') open.push(name);
  }
  return open.length === 0;
}

const letters = profileIds.flatMap((id) => {
  const profile = loadProfile(id);
  return profile.letters.map((kind) => ({ id, kind, profile, label: kind.label }));
});

/** A letter of a profile as a Word file, and the text of it. */
async function written(
  { id, kind, profile }: Omit<(typeof letters)[number], 'label'>,
  situation: Situation,
  said: Readonly<Record<string, string>> = {},
) {
  const template = letterTemplates(id).find(({ name }) => name === kind.template);
  if (!template) throw new NoLetter(`${kind.template} does not ship`);
  const filled = await fillTemplate(kind.template, template.bytes, valuesIn(kind, situation, profile, said));
  if ('problem' in filled) throw new NoLetter(JSON.stringify(filled.problem));
  const zip = new PizZip(filled.bytes);
  const xml = ['word/document.xml', 'word/header1.xml']
    .map((part) => zip.file(part)?.asText() ?? '')
    .join('');
  const text = (await textOf(filled.bytes)).map((paragraph) => paragraph.text);
  return { xml, text, whole: text.join('\n') };
}

const theFirst = (profile: Profile): Situation => {
  const [situation] = situationsOf(profile);
  if (!situation) throw new NoLetter('A profile has kinds of restriction');
  return situation;
};

const theLetter = (purpose: string, id = 'registers-of-scotland') => {
  const found = letters.find((one) => one.id === id && one.kind.purpose === purpose);
  if (!found) throw new NoLetter(`No letter ${purpose}`);
  return found;
};

describe.each(letters)('R10 · $id: $label', (letter) => {
  it('R10 · is a file that opens in every situation, with no placeholder left in it', async () => {
    for (const situation of situationsOf(letter.profile)) {
      const { xml, whole } = await written(letter, situation);
      expect([situation, isWellNested(xml), whole.match(/[{}]/g)]).toEqual([situation, true, null]);
      expect(whole).not.toMatch(/undefined|\.\.|: \n/);
    }
  });

  it('R10 · opens, whatever was typed into it', async () => {
    const said = Object.fromEntries(letter.kind.fields.map(({ code }) => [code, pasted]));
    const { xml } = await written(letter, theFirst(letter.profile), said);
    expect(xml).toContain('he was threatening');
    expect(xml).not.toMatch(noXml);
    expect(xml).toContain('&lt;b&gt;the&lt;/b&gt; &amp; ');
    expect(isWellNested(xml)).toBe(true);
  });

  it('R10 · greets, speaks to “you”, says how to complain and to which ombudsman, and closes with name and title', async () => {
    const { text, whole, xml } = await written(letter, theFirst(letter.profile));
    const { organisation, letterhead } = letter.profile;
    expect(text).toContain('Dear Morag Example');
    expect(xml).toContain(letterhead.address.join(', '));
    for (const part of [letterhead.ombudsman.name, letterhead.ombudsman.link, letterhead.complaints])
      expect(whole).toContain(part);
    expect(text.at(-1)).toBe(`Yours sincerely\n\n\nCallum Boyd\nHead of Customer Services\n${organisation}`);
    expect(whole).not.toMatch(/the customer\b|may still use|Which members/i);
  });
});

describe('R10 · a letter about a restriction', () => {
  it('R10 · says each restriction as a sentence to the customer, without the labels of the form', async () => {
    const letter = theLetter('restriction-notice');
    const { text } = await written(letter, { kinds: ['person', 'channel'], ends: false });
    expect(text).toContain(
      'Please do not contact the registration teams. They will not write or speak to you.',
    );
    expect(text).toContain('Please contact us only in these ways: by email or by post.');
  });

  it('R7 · tells its end, and the review before it', async () => {
    const { whole } = await written(theLetter('restriction-notice'), { kinds: ['channel'], ends: true });
    expect(whole).toContain('These limits end on 31 March 2026. We will look at them by 3 February 2026');
    expect(whole).not.toContain('no fixed end');
  });

  it('R8 · says what was agreed for the customer, and who sees to it', async () => {
    const letter = theLetter('restriction-notice');
    const situation = { kinds: ['channel'], ends: false };
    const agreed =
      'We have agreed this with you, and it stays: You can use video relay with a BSL interpreter instead of the telephone. Isla Fraser will see to it.';
    expect((await written(letter, { ...situation, adjusted: true })).text).toContain(agreed);
    expect((await written(letter, situation)).whole).not.toContain('We have agreed this');
  });

  it('R7 · promises no review after its end', async () => {
    const letter = theLetter('restriction-notice');
    const template = letterTemplates(letter.id).find(({ name }) => name === letter.kind.template);
    const values = { ...valuesIn(letter.kind, { kinds: ['channel'], ends: true }, aProfile()), review: '' };
    const filled = await fillTemplate('it', template?.bytes ?? new Uint8Array(), values);
    const said = 'bytes' in filled ? (await textOf(filled.bytes)).map(({ text }) => text).join('\n') : '';
    expect(said).toContain('These limits end on 31 March 2026.');
    expect(said).not.toContain('We will look at them by');
  });

  it('R10 · names the day on which it was first decided, and the day on which that was changed', () => {
    const { kind } = theLetter('notice-of-lifting');
    const lifting = aCaseAt('awaiting-lifting-notice');
    const [change] = lifting.changes.latest;
    const decision = { ...change?.decision, at: '2026-02-28T10:00:00Z' };
    const changes = { total: 1, latest: [{ ...change, decision }] };
    const subject = caseSchema.parse({ ...lifting, changes });
    expect(letterValues(kind, subject, aContext(), {})).toMatchObject({
      decided: '3 November 2025',
      changed: '28 February 2026',
    });
  });

  it('R2 · says what opens a closed matter again, as a list', async () => {
    const { text } = await written(theLetter('restriction-notice'), { kinds: ['subject'], ends: false });
    expect(text).toContain('We will write to you about this again only if you send us:');
    expect(text).toContain('a deed that we can register');
  });
});
