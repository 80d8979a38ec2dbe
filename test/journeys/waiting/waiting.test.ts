import type { Local } from '../../../local/start/local';
import { type Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { people } from '../story';

let local: Local;
let refs: { readonly reported: string; readonly referred: string; readonly proposed: string };
beforeAll(async () => {
  local = await startAtRest();
  const reported = await aCaseIn(local, 'reported');
  const referred = await aCaseIn(local, 'awaiting-endorsement');
  refs = { reported, referred, proposed: await aCaseIn(local, 'awaiting-decision') };
});
afterAll(async () => local.stop());

async function queueOf(who: Colleague, text = 'waiting') {
  await who.says(text);
  const newest = (await who.messages()).at(-1);
  if (!newest) throw new TypeError('The bot answers everything');
  return newest;
}
const refsIn = (words: string): readonly string[] => [...new Set(words.match(/CB-\d+/g) ?? [])];
const read = async (who: Colleague): Promise<string> => wordsOn((await queueOf(who)).attachments);

describe('C5 · What waits for me', () => {
  it('is listed for each person who is to lead a case on, and for nobody else', async () => {
    const { ailsa, callum, fiona, eilidh } = people(local);
    expect(refsIn(await read(callum))).toEqual([refs.reported]);
    expect(refsIn(await read(fiona))).toEqual([refs.referred]);
    expect(refsIn(await read(eilidh))).toEqual([refs.proposed]);
    expect(await read(ailsa)).toContain('Nothing waits for you now');
  });

  it('X4 · C5 · names the customer to whoever sees the record, counts, and says since when', async () => {
    const words = await read(people(local).eilidh);
    expect(words).toContain('With EMT for decision');
    expect(words).toContain('Since 22 November 2026');
    expect(words).toMatch(/Customer \d/);
    expect(words).toContain('One case waits for you.');
  });

  it('opens the record, where the step is taken; then it waits no longer', async () => {
    const { fiona } = people(local);
    const record = await fiona.opens('Review', await queueOf(fiona, 'My Queue'), { ref: refs.referred });
    expect(record.title).toBe(`Case ${refs.referred}`);
    const closed = await (
      await record.press('Close the case')
    ).press('Close the case', { text: 'Settled.', of: 'yes' });
    expect(wordsOn(closed.card)).toContain('Done');
    await local.drain();
    expect(await read(fiona)).toContain('Nothing waits for you now');
  });

  it('asks SharePoint twice, and once where nothing waits', async () => {
    const { eilidh, ailsa } = people(local);
    const requestsOf = async (who: Colleague): Promise<number> => {
      local.graph.clearRequests();
      await who.says('waiting');
      return local.graph.requests.filter(({ inBatch }) => !inBatch).length;
    };
    expect(await requestsOf(eilidh)).toBe(2);
    expect(await requestsOf(ailsa)).toBe(1);
  });

  it('is said to be out of reach while SharePoint is away', async () => {
    local.faults.add({ service: 'graph', status: 503, times: 50 });
    const words = await read(people(local).eilidh);
    local.faults.clear();
    expect(words).not.toContain('Nothing waits for you now');
  });
});
