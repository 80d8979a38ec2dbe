import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { type Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { people, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal({ environment: { POLICY_PROFILE: 'west-lothian' } });
});
afterAll(async () => local.stop());

const protocol = 'See him only at the front desk, two of you, by the door.';

/** Callum records one task as done, from the card of his case. */
async function completes(callum: Colleague, task: string, note: string): Promise<void> {
  const record = await callum.opens('Open the record', await callum.sees('Case CB-0001'));
  const page = await (await record.press(/^Police, tasks/)).press('Record a task as done');
  await page.press('Record it as done', { task, note });
  await local.drain();
}

describe('A violent incident in West Lothian', () => {
  const it = tellInOrder();

  it('E4 · F1.10 · F1.11 · sets the line manager two forms and a risk assessment, each with its day', async () => {
    const all = people(local);
    await report(local, all, { behaviours: 'physical-violence', violent: 'true' });
    const card = wordsOn((await all.callum.sees('Case CB-0001')).attachments);
    expect(card).toContain('Incident report form, due 25 November 2026');
    expect(card).toContain('Violent incident report form, due 25 November 2026');
    expect(card).toContain('Risk assessment, due 2 December 2026');
    expect(await rowsOf(local, 'Tasks')).toMatchObject([
      { TaskCode: 'incident-form', TaskState: 'set', DueOn: '2026-11-25T12:00:00Z' },
      { TaskCode: 'violent-incident-form', TaskState: 'set' },
      { TaskCode: 'risk-assessment', TaskState: 'set', DueOn: '2026-12-02T12:00:00Z' },
    ]);
  });

  it('E4 · that is done leaves a protocol in the record and before the next contact', async () => {
    const { callum, ailsa } = people(local);
    await completes(callum, 'incident-form/1', 'Sent to the Health and Safety Unit.');
    await completes(callum, 'violent-incident-form/1', 'Sent to the Health and Safety Unit.');
    await completes(callum, 'risk-assessment/1', protocol);
    const record = await callum.opens('Open the record', await callum.sees('Case CB-0001'));
    expect(wordsOn(record.card)).toContain('Protocol for contact');
    expect(wordsOn(record.card)).toContain(protocol);
    expect(await rowsOf(local, 'Tasks')).toHaveLength(6);
    expect(wordsOn((await callum.sees('Case CB-0001')).attachments)).not.toContain('due 25 November');

    await ailsa.says('guide');
    await ailsa.presses('In person', await ailsa.sees('In person'));
    await local.clock.advance('PT1S');
    await ailsa.presses('Aggressive or abusive', await ailsa.sees('Aggressive or abusive'));
    const look = await ailsa.opens(
      'Look them up',
      await ailsa.sees('Is the customer aggressive or abusive?'),
    );
    const known = await look.press('Look them up', { asked: 'jane.roe@example.org' });
    expect(wordsOn(known.card)).toContain(protocol);
    expect(wordsOn(known.card)).not.toContain('wait for me');
  });

  it('E3 · F1.10 · the line manager tells the police, and nobody has to approve it', async () => {
    const { callum, ailsa } = people(local);
    const record = await callum.opens('Open the record', await callum.sees('Case CB-0001'));
    const beside = await record.press(/^Police, tasks/);
    const form = await beside.press('Record a report to the police');
    await form.press('Record the report', {
      recipient: 'police',
      grounds: 'violence',
      assessment: 'He may come back.',
      madeOn: '2026-11-22',
    });
    await local.drain();
    expect(await rowsOf(local, 'ExternalReports')).toMatchObject([
      { Recipient: 'police', Outcome: 'made', ReportedOn: '2026-11-22T12:00:00Z' },
    ]);
    const told = await ailsa.sees('was reported to a third party');
    expect(wordsOn(told.attachments)).toContain('Police Scotland: Reported');
  });
});
