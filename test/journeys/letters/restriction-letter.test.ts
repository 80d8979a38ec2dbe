import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { type Colleague, wordsOn } from '../colleague';
import { noticeFile, wordText } from '../notices';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const entered = {
  'letter.why': 'You threatened a colleague on the telephone.',
  'letter.in-practice': 'Write to us; we do not answer calls on this.',
  'letter.whom-to-contact': 'Isla Fraser, 0131 496 0002',
};

/** A decision of EMT that nobody has told the customer of. */
async function decided(): Promise<string> {
  const ref = await aCaseIn(local, 'awaiting-decision');
  const { eilidh } = people(local);
  const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await record.press('Approve')).press('Approve', anApproval);
  await local.drain();
  return ref;
}

/** The form of the letter, from the record, since the outcome card has room for the shorter way alone, the notice without a letter. */
const letterForm = async (ref: string, spoc: Colleague) => {
  const record = await spoc.opens('Open the record', await spoc.sees(`${ref}: `));
  return record.press('Prepare a letter');
};

/** SharePoint is back: what waits is looked for and carried out. */
async function isBack(): Promise<void> {
  local.faults.clear();
  await local.functions.trigger('sweep');
  await local.drain();
}

const statesOf = async (ref: string) =>
  (await rowsOf(local, 'Restrictions'))
    .filter(({ CaseRef }) => CaseRef === ref)
    .map(({ RestrictionState }) => RestrictionState);
const lettersOf = async (ref: string) =>
  (await rowsOf(local, 'Notices')).filter(({ CaseRef }) => CaseRef === ref);

describe('The letter with the notice of a restriction (RoS)', () => {
  it('R6 · is a Word file with what was decided, and leaves the restriction inactive until it is recorded as sent', async () => {
    const { isla } = people(local);
    const ref = await decided();
    await (await letterForm(ref, isla)).press('Prepare it', entered);
    await local.drain();
    const [row] = await lettersOf(ref);
    expect(row).toMatchObject({ LetterKind: 'restriction-notice' });
    const name = `${ref}/${ref}-${String(row?.['LetterNumber'])}-restriction-notice.docx`;
    const said = wordText((await noticeFile(local, name)) ?? Buffer.of());
    expect(said).toContain('You threatened a colleague on the telephone.');
    expect(said).toContain('Isla Fraser');
    expect(said).not.toMatch(/undefined|[{}]/);
    expect(await statesOf(ref)).not.toContain('active');

    const card = await isla.sees(`${ref}: Notice of a restriction`);
    expect(wordsOn(card.attachments)).toContain('no postal address');
    const preview = JSON.stringify(card.attachments[0]?.content);
    expect(preview).toContain('"text":"Why","weight":"Bolder"');
    expect(preview).toContain('"text":"You threatened a colleague on the telephone.","weight":"Default"');
    const form = await isla.opens('Record the letter as sent', card);
    await form.press('Record it as sent', { letterSentOn: '2026-11-22', letterChannel: 'letter' });
    await local.drain();
    const [decision] = (await rowsOf(local, 'Decisions')).filter(({ CaseRef }) => CaseRef === ref);
    expect(decision).toMatchObject({ CustomerTold: true, NoticeChannel: 'letter' });
    expect(await statesOf(ref)).toEqual(['active']);
  });

  it('R6 · C3 · is not lost when SharePoint is away while it is prepared: it is made once, and its card comes', async () => {
    const { isla } = people(local);
    const ref = await decided();
    const form = await letterForm(ref, isla);
    local.faults.add({ service: 'graph', status: 503, times: 10_000 });
    const heard = await form.press('Prepare it', entered);
    expect(wordsOn(heard.card)).toContain('Accepted, and will be confirmed');
    await isBack();
    await isla.sees(`Done: ${ref}`);
    const card = await isla.sees(`${ref}: Notice of a restriction`);
    expect(wordsOn(card.attachments)).toContain('You threatened a colleague on the telephone.');
    expect(await lettersOf(ref)).toHaveLength(1);
  });

  it('R6 · is made once when the library takes the file and drops the line', async () => {
    const { isla } = people(local);
    const ref = await decided();
    const form = await letterForm(ref, isla);
    local.faults.add({ service: 'graph', path: '/content', method: 'PUT', drop: 'after', times: 1 });
    await form.press('Prepare it', entered);
    await local.drain();
    await isBack();
    const card = await isla.sees(`${ref}: Notice of a restriction`);
    expect(wordsOn(card.attachments)).toContain('Isla Fraser, 0131 496 0002');
    expect(await lettersOf(ref)).toHaveLength(1);
  });
});
