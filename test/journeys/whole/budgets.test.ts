import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { inputsOn, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { aProposal, anApproval, aReport, letEverybodyMeetTheBot, people } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  await letEverybodyMeetTheBot(local);
  // The first request of an instance finds out the ids of the lists, once.
  await people(local).ailsa.says('check nobody@customer.example');
});
afterAll(async () => local.stop());

/** What the timers ask, which may fire at any minute of a test. */
const timers = /PendingSince|DueAt/;

/** The requests to Graph between a press and its answer: the workers are at rest, so that all but a timer's are the turn's. */
async function requestsOf(turn: () => Promise<unknown>): Promise<number> {
  local.graph.clearRequests();
  await turn();
  return local.graph.requests.filter((request) => !request.inBatch && !timers.test(request.path)).length;
}

describe('What a turn costs, counted in requests to Graph as they arrive', () => {
  it('C1 · opening a report costs one, to propose the manager, and none for a day; sending it two', async () => {
    const { ailsa } = people(local);
    expect(await requestsOf(() => ailsa.says('report'))).toBe(1);
    expect(inputsOn((await ailsa.sees('Send the report')).attachments)['manager']).toBe(aReport.manager);
    expect(await requestsOf(() => ailsa.says('report'))).toBe(0);
    const form = await ailsa.sees('Send the report');
    const sent = async (): Promise<void> => {
      const answer = await ailsa.presses('Send the report', form, aReport);
      expect(wordsOn(answer)).toContain('is in');
    };
    expect(await requestsOf(sent)).toBe(2);
    await local.drain();
    await ailsa.says('report');
    const next = inputsOn((await ailsa.sees('Send the report')).attachments);
    expect(next).toMatchObject({ channel: aReport.channel, manager: aReport.manager });
  });

  it('D1 · acknowledging costs two', async () => {
    const ref = await aCaseIn(local, 'reported');
    const { callum } = people(local);
    const card = await callum.sees(`Case ${ref}`);
    expect(await requestsOf(() => callum.presses('Acknowledge', card))).toBe(2);
    expect(wordsOn((await callum.sees(`Case ${ref}`)).attachments)).toContain('Picked up by the manager');
  });

  it('D1 · opening the record costs one, its forms one a page, an endorsement two', async () => {
    const ref = await aCaseIn(local, 'awaiting-endorsement');
    const { fiona } = people(local);
    const card = await fiona.sees(ref, 'Heads of Service');
    expect(await requestsOf(() => fiona.opens('Review', card))).toBe(1);
    const record = await fiona.opens('Review', card);
    expect(await requestsOf(() => record.press('Propose a restriction'))).toBe(1);
    const kinds = await record.press('Propose a restriction');
    expect(await requestsOf(() => kinds.press('Continue', { kinds: 'no-correspondence' }))).toBe(1);
    const measures = await kinds.press('Continue', { kinds: 'no-correspondence' });
    const send = async (): Promise<void> => {
      expect(wordsOn((await measures.press('Send the proposal', aProposal)).card)).toContain(`Done: ${ref}`);
    };
    expect(await requestsOf(send)).toBe(2);
  });

  it('D2 · D6 · each way to decide costs two', async () => {
    const { eilidh } = people(local);
    const refs = [
      await aCaseIn(local, 'awaiting-decision'),
      await aCaseIn(local, 'awaiting-decision'),
      await aCaseIn(local, 'awaiting-decision'),
    ] as const;
    const recordOf = async (ref: string) => eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    const approve = await (await recordOf(refs[0])).press('Approve');
    expect(await requestsOf(() => approve.press('Approve', anApproval))).toBe(2);
    const refuse = await (await recordOf(refs[1])).press('Refuse');
    expect(await requestsOf(() => refuse.press('Refuse', anApproval))).toBe(2);
    const kinds = await (await recordOf(refs[2])).press('Change and approve');
    const change = await kinds.press('Continue', { kinds: 'no-correspondence' });
    const changed = { ...aProposal, ...anApproval };
    expect(await requestsOf(() => change.press('Approve with these changes', changed))).toBe(2);
    await local.drain();
    for (const ref of refs) {
      expect(wordsOn((await eilidh.sees(ref, 'EMT')).attachments)).toContain('Eilidh Munro');
    }
  });
});
