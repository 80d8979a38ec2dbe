import type { Local } from '../../local/start/local';
import { anExecute, aFetch, aSubmit, toBot } from '../journeys/activities';
import { type OpenDialog, wordsOn } from '../journeys/colleague';
import { aCaseIn, refOn, startAtRest } from '../journeys/prepared';
import { rowsOf } from '../journeys/register-rows';
import { anApproval, aReport, endorse, idOf, people, refer } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const emt = '19:emt-decisions@thread.tacv2';

/** Takes somebody out of the team of a channel, or back in. */
const isInTeam = (key: string, member: boolean): Promise<Response> =>
  fetch(`${local.url}/local/teams/${key}/team`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ place: emt, member }),
  });

const statusOf = async (ref: string): Promise<unknown> =>
  (await rowsOf(local, 'Cases')).find((row) => Number(row['id']) === Number(ref.slice(3)))?.['CaseStatus'];

/** What is answered to an approval of a case by somebody. */
async function answerToApproval(ref: string, who: string): Promise<unknown> {
  const data = {
    dialog: 'approve',
    step: 'submit',
    ref,
    key: `approval of ${ref} by ${who}`,
    v: 4,
    ...anApproval,
  };
  return (await toBot(local, aSubmit(local, who, data, emt))).body;
}

const approving = async (ref: string, who: string): Promise<string> =>
  wordsOn(await answerToApproval(ref, who));

const recordOf = async (ref: string, who: 'eilidh' | 'rory'): Promise<OpenDialog> => {
  const person = people(local)[who];
  return person.opens('Review', await person.sees(ref, 'EMT'));
};

describe('Roles are asked of the directory for each decision', () => {
  it('D2 · whoever leaves EMT between opening and sending a decision is refused, and may when they are back', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const form = await (await recordOf(ref, 'eilidh')).press('Approve');
    expect(wordsOn(form.card)).toContain('Why do you decide so?');
    await isInTeam('eilidh', false);
    // Whose step it is says the policy; of the case nothing is said, not even that it waits (X5).
    expect(await approving(ref, 'eilidh')).toContain('This step is for somebody else');
    expect(await statusOf(ref)).toBe('awaiting-decision');
    await isInTeam('eilidh', true);
    expect(await approving(ref, 'eilidh')).toContain(`Done: ${ref}`);
  });

  it('X4 · a former member of EMT no longer sees the record, once five minutes have passed', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const opening = async () =>
      wordsOn((await toBot(local, aFetch(local, 'rory', { dialog: 'review', ref }, emt))).body);
    expect(await opening()).toContain('She said she would wait for me');
    await isInTeam('rory', false);
    await local.clock.advance('PT6M');
    expect(await opening()).toContain('There is no such case for you to see');
    await isInTeam('rory', true);
  });

  it('D5 · a member of EMT may not decide on what they reported, another may', async () => {
    const form = { ...aReport, recording: 'none', customerName: 'Own Report', email: 'own@example.org' };
    const { body } = await toBot(
      local,
      anExecute(local, 'eilidh', 'report', { key: 'report by eilidh', ...form }),
    );
    const ref = refOn(body);
    await local.drain();
    await refer(local, people(local), ref);
    await endorse(local, people(local), ref);
    expect(await approving(ref, 'eilidh')).toContain('You reported this yourself');
    expect(await statusOf(ref)).toBe('awaiting-decision');
    expect(await approving(ref, 'rory')).toContain(`Done: ${ref}`);
  });

  it('D5 · a member of EMT may not decide on a case in which they are affected', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision', { affected: `${idOf('gregor')},${idOf('rory')}` });
    expect(await approving(ref, 'rory')).toContain('You are named as affected');
    expect(await approving(ref, 'eilidh')).toContain(`Done: ${ref}`);
  });

  it('D5 · a member of EMT who declared a conflict of interest may not decide, and is told since when', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const form = await (await recordOf(ref, 'rory')).press('Declare a conflict');
    const done = await form.press('Declare the conflict', { text: 'The customer is a neighbour.' });
    expect(wordsOn(done.card)).toContain(`Done: ${ref}`);
    const refused = await approving(ref, 'rory');
    expect(refused).toContain('You declared a conflict of interest');
    expect(refused).toMatch(/You did so on \d+ \w+ \d{4}/);
    expect(await approving(ref, 'eilidh')).toContain(`Done: ${ref}`);
  });

  it.each([
    ['is down', { status: 503 }],
    ['drops the line', { drop: 'before' }],
    ['takes six seconds', { latencyMs: 6_000 }],
  ] as const)(
    'D2 · when Teams %s on the question who is in EMT, nothing is decided or lost, and the person hears so in time',
    async (_, fault) => {
      const ref = await aCaseIn(local, 'awaiting-decision');
      local.faults.add({ service: 'connector', path: '/members/', times: 100, ...fault });
      const asked = performance.now();
      const said = await answerToApproval(ref, 'eilidh');
      expect(performance.now() - asked).toBeLessThan(5_000);
      expect(wordsOn(said)).toContain('Teams could not confirm your role just now');
      expect(JSON.stringify(said)).toContain(anApproval.rationale);
      local.faults.clear();
      expect(await statusOf(ref)).toBe('awaiting-decision');
      expect(await approving(ref, 'eilidh')).toContain(`Done: ${ref}`);
    },
  );
});
