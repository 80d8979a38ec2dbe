import { QueueClient } from '@azure/storage-queue';
import { queues } from '../../bot/storage/names';
import { type Bundles, makeBundles } from '../../bench/bundles';
import type { Local } from '../../local/start/local';
import { anActivity, toBot } from '../journeys/activities';
import { Colleague, inputsOn, wordsOn } from '../journeys/colleague';
import { noticeFile, wordText } from '../journeys/notices';
import { aCaseIn } from '../journeys/prepared';
import { rowsOf } from '../journeys/register-rows';
import { anApproval, people } from '../journeys/story';
import { quietConsole } from '../quiet-console';
import { startRig, type Rig } from './rig/rig';
import { stories } from './rig/stories';

// `npm run test:nodes` runs the bundle on other versions of Node than the one that runs the tests.
const node = process.env['NODE_UNDER_TEST'];

quietConsole();
let bundles: Bundles;
beforeAll(async () => {
  bundles = await makeBundles();
});

/** The deployed bundle in a process of its own, and Microsoft 365 whose `drain` works that process's queues off. */
async function startBundle(profile: string): Promise<{ readonly rig: Rig; readonly local: Local }> {
  const rig = await startRig(bundles, { profile, node, keepsErrors: true });
  return { rig, local: { ...rig.local, drain: () => rig.drain() } };
}

async function answered(who: Colleague, text: string): Promise<string> {
  await who.says(text);
  return wordsOn((await who.messages()).at(-1)?.attachments);
}

const eventsOf = async (local: Local, ref: string): Promise<readonly unknown[]> =>
  (await rowsOf(local, 'Events')).filter((row) => row['CaseRef'] === ref).map((row) => row['EventType']);

describe('The file that is deployed, in a process of its own', () => {
  const customer = {
    customerName: 'Morag MacGillivray',
    email: 'morag@customer.example',
    telephone: '0131 496 0555',
  };
  const letter = {
    'letter.why': 'You threatened a colleague on the telephone.',
    'letter.in-practice': 'Write to us; we do not answer calls on this.',
    'letter.whom-to-contact': 'Isla Fraser, 0131 496 0002',
  };
  let rig: Rig;
  let local: Local;
  let ref: string;
  beforeAll(async () => {
    ({ rig, local } = await startBundle('registers-of-scotland'));
    ref = await aCaseIn(local, 'awaiting-decision', customer);
    const { eilidh } = people(local);
    const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    await (await record.press('Approve')).press('Approve', anApproval);
    await local.drain();
  });
  afterAll(async () => rig.stop());

  it('C3 · carries a report to its decision, and has nothing to complain of', async () => {
    expect(await eventsOf(local, ref)).toContain('RestrictionDecided');
    expect(rig.errors).toEqual([]);
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
    const { body } = await toBot({ ...local, url: rig.botUrl }, anActivity(local, 'ailsa', invoke));
    expect(inputsOn(body)['narrative']).toContain('He said “wait for me”\noutside');
  });

  it('S4 · writes the Customer Behaviour List into a file', async () => {
    const kirsty = new Colleague(local, 'kirsty');
    await kirsty.says('customers');
    await kirsty.presses('Export to a file', await kirsty.sees('Export to a file'));
    await local.drain();
    expect((await rowsOf(local, 'Exports')).length).toBeGreaterThan(0);
  });

  it('X4 · places a fault in our own source, though it runs from one file, and says nothing of what was thrown', async () => {
    const before = rig.errors.length;
    const queue = new QueueClient(local.storageConnection, queues.subjectAccess);
    await queue.sendMessage(Buffer.from(JSON.stringify({ key: 'Jane Roe' })).toString('base64'));
    await local.drain();
    const said = rig.errors.slice(before).join('\n');
    expect(said).toMatch(/"event":"function-failed".*"at":"[^"]*functions\/host\/triggers\.ts:\d+"/);
    expect(said).not.toContain('Roe');
  });
});

describe('The file that is deployed, under the other policy', () => {
  it('C3 · carries a case from its report to the notice, and tells whoever asks before contact', async () => {
    const { rig, local } = await startBundle('west-lothian');
    const customer = { customerName: 'Torquil Abernethy', email: 'torquil@customer.example' };
    try {
      let ref = '';
      for (const { event, take } of stories['west-lothian']) {
        await take(local, ref, customer);
        await local.drain();
        ref ||= String((await rowsOf(local, 'Events')).at(-1)?.['CaseRef']);
        expect(await eventsOf(local, ref)).toContain(event);
      }
      expect(await answered(people(local).ailsa, 'check Torquil Abernethy')).toContain('Torquil Abernethy');
      expect(rig.errors).toEqual([]);
    } finally {
      await rig.stop();
    }
  });
});
