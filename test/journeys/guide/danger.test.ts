import type { Local } from '../../../local/start/local';
import { ofDanger } from '../../builders/danger-phrases';
import { startTestLocal } from '../../start-local';
import { anActivity, toBot } from '../activities';
import { wordsOn } from '../colleague';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterEach(() => local.faults.clear());
afterAll(async () => local.stop());

const emt = '19:emt-decisions@thread.tacv2';
const steps = 'Is someone’s life in danger now?';

/** What the bot answers to a message: every word on what it sends. */
async function answered(who: string, own: object, place?: string): Promise<string> {
  const from = local.connector.sent.length;
  await toBot(local, anActivity(local, who, { type: 'message', ...own }, place));
  return local.connector.sent
    .slice(from)
    .map(({ activity }) => wordsOn(activity))
    .join('\n');
}

const isAway = (): void => {
  local.faults.add({ service: 'connector', method: 'GET', status: 503, times: 2_000 });
  local.faults.add({ service: 'graph', status: 503, times: 2_000 });
};

describe('E1 · whoever writes that somebody is in danger', () => {
  it('gets the steps at once, in any of the sixty ways, and asks nobody for anything', async () => {
    const before = local.graph.requests.length;
    const missed: string[] = [];
    for (const text of ofDanger) if (!(await answered('ailsa', { text })).includes(steps)) missed.push(text);
    expect(missed.length).toBeLessThanOrEqual(ofDanger.length * 0.05);
    expect(local.graph.requests).toHaveLength(before);
  });

  it.each(['<at>Customer Behaviour</at> emergency', 'he has a knife', 'HELP', 'somebody call the police'])(
    'gets them where others read along too: %s',
    async (text) => {
      expect(await answered('eilidh', { text }, emt)).toContain(steps);
    },
  );

  it.each(['ailsa', 'verity', 'shona'])(
    'gets them while directory and register are away, whoever they are: %s',
    async (who) => {
      isAway();
      for (const text of ['Danger!', 'he is attacking my colleague', '999']) {
        expect(await answered(who, { text })).toContain(steps);
      }
    },
  );

  it('is not taken for somebody who looks up a customer of such a name', async () => {
    const words = await answered('ailsa', { text: 'check John Danger' });
    expect(words).toContain('No restriction found');
    expect(words).not.toContain('Tell your manager as soon as you can.\nReport');
  });

  it('finds the red button first where the bot did not understand them', async () => {
    for (const [text, place] of [
      ['is it raining', undefined],
      ['is it raining', emt],
    ] as const) {
      const words = await answered(place ? 'eilidh' : 'ailsa', { text }, place);
      expect(words.split('\n')[0]).toBe('Someone is in danger');
    }
  });
});

describe('E1 · a command typed in somebody’s own way', () => {
  it.each([
    ['reprot', 'Report an incident'],
    ['guide please', 'How is the contact taking place?'],
    ['report.', 'Report an incident'],
    ['chekc john', 'No restriction found'],
    ['check: John Ogilvie', 'No restriction found'],
    ['how do I report a threat?', 'Did you mean one of these?'],
    ['the deed is wrong', 'I did not understand that'],
  ])('%s: %s', async (text, words) => {
    expect(await answered('ailsa', { text })).toContain(words);
  });
});

describe('E1 · a file, a picture or a sticker', () => {
  const picture = {
    contentType: 'image/png',
    contentUrl: 'https://files.example/knife.png',
    name: 'knife.png',
  };
  const sticker = {
    contentType: 'text/html',
    content: '<p><img alt="Sticker" src="https://x.example/1.png"></p>',
  };
  const markup = { contentType: 'text/html', content: '<p>my reports</p>' };

  it.each([
    ['a picture', { attachments: [picture] }],
    ['a sticker', { text: '', attachments: [sticker] }],
    ['a file and words that are no command', { text: 'see this', attachments: [picture] }],
  ])('is answered honestly: %s', async (_, own) => {
    const words = await answered('ailsa', own);
    expect(words).toContain('I cannot keep pictures or files');
    expect(words).toContain('is in no record');
  });

  it('does not stand in the way of a command, nor of danger', async () => {
    expect(await answered('ailsa', { text: 'my reports', attachments: [picture] })).toContain('reports');
    expect(await answered('ailsa', { text: 'my reports', attachments: [markup] })).not.toContain(
      'cannot keep',
    );
    expect(await answered('ailsa', { text: 'he has a knife', attachments: [picture] })).toContain(steps);
  });
});
