import { join, resolve } from 'node:path';
import type { Local } from '../../../local/start/local';
import { bundleApp } from '../../../scripts/build';
import { quietConsole } from '../../quiet-console';
import { anActivity, toBot } from '../activities';
import { Colleague, inputsOn, wordsOn } from '../colleague';
import { noticeFile, wordText } from '../notices';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';

const root = resolve(__dirname, '..', '..', '..');
const customer = {
  customerName: 'Morag MacGillivray',
  email: 'morag@customer.example',
  telephone: '0131 496 0555',
};

quietConsole();
let local: Local;
let ref: string;
beforeAll(async () => {
  await bundleApp(join(root, 'functions', 'index.ts'), join(root, 'dist', 'functions.cjs'));
  local = await startAtRest({ entry: 'bundle' });
  ref = await aCaseIn(local, 'awaiting-decision', customer);
  const { eilidh } = people(local);
  const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await record.press('Approve')).press('Approve', anApproval);
  await local.drain();
});
afterAll(async () => local.stop());

const letter = {
  'letter.why': 'You threatened a colleague on the telephone.',
  'letter.in-practice': 'Write to us; we do not answer calls on this.',
  'letter.whom-to-contact': 'Isla Fraser, 0131 496 0002',
};

async function answered(who: Colleague, text: string): Promise<string> {
  await who.says(text);
  return wordsOn((await who.messages()).at(-1)?.attachments);
}

describe('The file that is deployed, without the packages that were left out of it', () => {
  it('C3 · carries a report to its decision, and seals what it stored', async () => {
    const events = (await rowsOf(local, 'Events')).filter(({ CaseRef }) => CaseRef === ref);
    expect(events.map(({ EventType }) => EventType)).toContain('RestrictionDecided');
    expect(
      local.log.filter((line) => /"event":"(?:undeliverable|unsealed)"|not part of the bundle/.test(line)),
    ).toEqual([]);
  });

  it('R6 · fills a letter in and reads it back', async () => {
    const { isla } = people(local);
    const record = await isla.opens('Open the record', await isla.sees(`${ref}: `));
    await (await record.press('Prepare a letter')).press('Prepare it', letter);
    await local.drain();
    const [row] = (await rowsOf(local, 'Notices')).filter(({ CaseRef }) => CaseRef === ref);
    const name = `${ref}/${ref}-${String(row?.['LetterNumber'])}-restriction-notice.docx`;
    expect(wordText((await noticeFile(local, name)) ?? Buffer.of())).toContain('You threatened a colleague');
  });

  it.each(['Morrag McGilivray', '+44 (0)131-4960555'])('S2 · finds the customer by %s', async (text) => {
    expect(await answered(people(local).ailsa, `check ${text}`)).toContain('Morag MacGillivray');
  });

  it('C1 · quotes a message from its markup', async () => {
    const content = '<p>He said &ldquo;wait for me&rdquo;<br>outside</p>';
    const value = { commandId: 'report', messagePayload: { body: { contentType: 'html', content } } };
    const invoke = { type: 'invoke', name: 'composeExtension/fetchTask', value };
    const { body } = await toBot(local, anActivity(local, 'ailsa', invoke));
    expect(inputsOn(body)['narrative']).toContain('He said “wait for me”\noutside');
  });

  it('S4 · writes the Customer Behaviour List into a file', async () => {
    const kirsty = new Colleague(local, 'kirsty');
    await kirsty.says('customers');
    await kirsty.presses('Export to a file', await kirsty.sees('Export to a file'));
    await local.drain();
    expect((await rowsOf(local, 'Exports')).length).toBeGreaterThan(0);
  });
});
