import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { anExecute, aSubmit, toBot } from '../activities';
import { buttonsOn, type Colleague, type OpenDialog, wordsOn } from '../colleague';
import { aCaseIn, refOn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, aReport, idOf, people } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

const rowsAbout = async (list: string, ref: string) =>
  (await rowsOf(local, list)).filter((row) => row['CaseRef'] === ref);

/** The approval form of a case, open before somebody. */
async function approvalOf(ref: string, decider: Colleague): Promise<OpenDialog> {
  const record = await decider.opens('Review', await decider.sees(ref, 'EMT'));
  return record.press('Approve');
}

/** How many messages about a case stand in somebody's chat. */
const toldAbout = async (ref: string, person: Colleague): Promise<number> =>
  (await person.messages()).filter((message) => wordsOn(message.attachments).includes(ref)).length;

describe('Two people, two clicks or two deliveries at the same time', () => {
  it('D2 · of two deciders who approve at once one decides, the other is told who and when', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh, rory, ailsa, isla, struan } = people(local);
    const [one, other] = [await approvalOf(ref, eilidh), await approvalOf(ref, rory)];
    const told = (
      await Promise.all([one.press('Approve', anApproval), other.press('Approve', anApproval)])
    ).map((dialog) => wordsOn(dialog.card));
    expect(told.filter((words) => words.includes(`Done: ${ref}`))).toHaveLength(1);
    const [late] = told.filter((words) => words.includes('This case has moved on'));
    await local.drain();
    const decisions = await rowsAbout('Decisions', ref);
    expect(decisions).toHaveLength(1);
    expect(late).toMatch(new RegExp(`${String(decisions[0]?.['DeciderName'])} took the last step on \\d+ `));
    expect(await toldAbout(ref, isla)).toBe(1);
    expect(await toldAbout(ref, struan)).toBe(1);
    // The reporter: the confirmation of the report on the form, the card of the case, the outcome.
    expect(await toldAbout(ref, ailsa)).toBe(3);
  });

  it('C2 · the same form sent twice decides once, and both times says so', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh } = people(local);
    const form = await approvalOf(ref, eilidh);
    const first = await form.press('Approve', anApproval);
    const second = await form.press('Approve', anApproval);
    for (const said of [first, second]) expect(wordsOn(said.card)).toContain(`Done: ${ref}`);
    await local.drain();
    expect(await rowsAbout('Decisions', ref)).toHaveLength(1);
    expect(buttonsOn((await eilidh.sees(ref, 'EMT')).attachments)).toEqual([]);
  });

  it('D2 · the very same delivery three times at once, as Teams repeats it, is one decision', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const data = { dialog: 'approve', step: 'submit', ref, key: `form-of-${ref}`, v: 4, ...anApproval };
    const activity = aSubmit(local, 'eilidh', data, '19:emt-decisions@thread.tacv2');
    const answers = await Promise.all([
      toBot(local, activity),
      toBot(local, activity),
      toBot(local, activity),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(wordsOn(body)).toContain(`Done: ${ref}`);
    }
    await local.drain();
    expect(await rowsAbout('Decisions', ref)).toHaveLength(1);
    expect(
      (await rowsAbout('Events', ref)).filter((row) => row['EventType'] === 'RestrictionDecided'),
    ).toHaveLength(1);
  });

  it('D1 · a double click on acknowledge is one step, and its card stays the same', async () => {
    const ref = await aCaseIn(local, 'reported');
    const activity = anExecute(local, 'callum', 'acknowledge', { ref, v: 1 });
    const answers = await Promise.all([toBot(local, activity), toBot(local, activity)]);
    for (const { body } of answers) expect(wordsOn(body)).toContain('Picked up by the manager');
    await local.drain();
    expect(await rowsAbout('Events', ref)).toHaveLength(2);
  });

  it('C1 · a report form that is sent three times at once is one case', async () => {
    const before = (await rowsOf(local, 'Cases')).length;
    const form = {
      key: 'one-form-opened-once',
      ...aReport,
      customerName: 'Sent Thrice',
      email: 'thrice@example.org',
      recording: 'none',
    };
    const activity = anExecute(local, 'ailsa', 'report', form);
    const answers = await Promise.all([
      toBot(local, activity),
      toBot(local, activity),
      toBot(local, activity),
    ]);
    const refs = answers.map(({ body }) => refOn(body));
    expect(new Set(refs).size).toBe(1);
    await local.drain();
    expect(await rowsOf(local, 'Cases')).toHaveLength(before + 1);
    expect(await rowsAbout('Incidents', refs[0] ?? '')).toMatchObject([{ Reporter: idOf('ailsa') }]);
  });

  it('C2 · when SharePoint takes six seconds, Teams hears in time and does not have to repeat', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh } = people(local);
    const form = await approvalOf(ref, eilidh);
    local.faults.add({ service: 'graph', path: '/Cases/', latencyMs: 6_000, times: 100 });
    const turns = local.log.filter((line) => line.includes('messages succeeded')).length;
    const said = await form.press('Approve', anApproval);
    local.faults.clear();
    expect(wordsOn(said.card)).toContain('Accepted');
    expect(local.log.filter((line) => line.includes('messages succeeded'))).toHaveLength(turns + 1);
    await local.functions.trigger('sweep');
    await local.drain();
    expect(await rowsAbout('Decisions', ref)).toHaveLength(1);
    expect(wordsOn((await eilidh.sees('Done: ')).attachments)).toContain(ref);
  });
});
