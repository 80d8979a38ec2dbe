import { listLimits, textLimits } from '../../../bot/domain/entries/limits';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { anExecute, toBot } from '../activities';
import { inputsOn, wordsOn } from '../colleague';
import { expectMistakes, linesOf, x } from '../mistakes';
import { startAtRest } from '../prepared';
import { aReport, idOf } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

const sentReport = async (entries: Readonly<Record<string, string>>): Promise<unknown> =>
  (await toBot(local, anExecute(local, 'ailsa', 'report', { key: 'the form of every mistake', ...entries })))
    .body;

describe('The report form', () => {
  it('C1 · says everything that is missing', async () => {
    expectMistakes(
      await sentReport({}),
      [
        'Enter the customer’s name',
        'Select how the contact took place',
        'Enter the date of the incident',
        'Enter the time of the incident',
        'Select the behaviour',
        'Enter what happened',
        'Select your line manager',
      ],
      {},
    );
  });

  it('C1 · X1 · B2 · says everything that is wrong, and keeps everything that was typed', async () => {
    const entered = {
      customerName: 'Jane Roe',
      email: 'jane at example',
      telephone: '0131',
      postcode: 'EH8',
      references: 'MID1, MID2',
      channel: 'telephone',
      date: '2026-13-40',
      time: '25:99',
      behaviours: 'threatening,insisting-on-one-person',
      narrative: 'She said so.',
      context: 'Long wait',
      actionTaken: 'I ended the call',
      crmReference: 'CRM-1',
      otherWitnesses: 'The neighbour',
      evidence: 'https://records.example/1',
      recording: 'invoice-payment-line',
      violent: 'true',
      affected: `${idOf('gregor')},${idOf('nadia')}`,
      witnesses: idOf('gregor'),
      manager: idOf('ailsa'),
    };
    // What was chosen stands in the groups of the profile.
    const { behaviours: _, ...others } = entered;
    const kept = { ...others, behaviours2: 'insisting-on-one-person', behaviours3: 'threatening' };
    const card = await sentReport(entered);
    expectMistakes(
      card,
      [
        'Enter the customer’s email address, like name@example.com',
        'Enter the customer’s telephone number, like 0131 496 0000',
        'Date of the incident must be a real date, like 10 November 2025',
        'Time of the incident must be a real time, like 5:30pm',
        'Select why the demands are unreasonable',
        'Recordings of the invoice payment line cannot be used, because of the payment card rules. Describe what was said in your own words and choose “No recording”.',
        'Line manager must be somebody other than you',
      ],
      kept,
    );
  });

  it('C1 · an incident of tomorrow has not happened', async () => {
    const tomorrow = new Date(local.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const entered = { ...aReport, recording: 'none', date: tomorrow };
    const { behaviours, ...others } = entered;
    const kept = { ...others, behaviours3: behaviours };
    expectMistakes(await sentReport(entered), ['Date and time of the incident must be in the past'], kept);
  });

  const longest = {
    customerName: textLimits.name,
    email: textLimits.contact,
    telephone: textLimits.telephone,
    postcode: textLimits.postcode,
    narrative: textLimits.narrative,
    context: textLimits.context,
    actionTaken: textLimits.context,
    crmReference: textLimits.reference,
    otherWitnesses: textLimits.witnesses,
    evidence: textLimits.evidence,
  };
  const filler: Readonly<Record<string, (length: number) => string>> = {
    email: (length) => `${x(length - 12)}@example.org`,
    telephone: (length) => '1'.repeat(length),
  };
  const filledTo = (more: number) =>
    Object.fromEntries(
      Object.entries(longest).map(([field, limit]) => [field, (filler[field] ?? x)(limit + more)]),
    );
  const listed = {
    references: Array.from(
      { length: listLimits.references },
      (_, index) => `${index}${x(textLimits.reference - 1)}`,
    ).join(','),
    affected: Array.from({ length: 8 }, (_, index) => `a0000000-0000-4000-8000-00000000000${index + 1}`).join(
      ',',
    ),
  };

  it('C1 · one character more than there is room for is said at each field, with the room there is', async () => {
    const card = await sentReport({ ...aReport, recording: 'none', ...filledTo(1) });
    const words = wordsOn(card);
    for (const limit of new Set(Object.values(longest)))
      expect(words).toContain(`must be ${limit} characters or fewer`);
    expect(
      linesOf(card).filter((line) => /must be \d+ characters or fewer/.test(line)).length,
    ).toBeGreaterThanOrEqual(2 * Object.keys(longest).length);
  });

  it('C1 · one reference more than there is room for is said', async () => {
    const references = `${listed.references},one-more`;
    const card = await sentReport({ ...aReport, recording: 'none', references });
    expect(wordsOn(card)).toContain(`Application or title numbers must be ${listLimits.references} or fewer`);
    expect(inputsOn(card)['references']).toBe(references);
  });

  it('C1 · the longest of everything at once is accepted', async () => {
    const card = await sentReport({
      ...aReport,
      recording: 'none',
      ...filledTo(0),
      ...listed,
      key: 'the longest form',
    });
    expect(wordsOn(card)).toMatch(/Your report CB-\d+ is in/);
    await local.drain();
  });
});
