import type { Local } from '../../../local/start/local';
import { findBreak } from '../../../bot/domain/records/trail';
import { eventSchema } from '../../../bot/domain/case/events';
import { startTestLocal } from '../../start-local';
import { buttonsOn, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { anApproval, endorse, idOf, people, refer, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

describe('From a report to a recorded decision', () => {
  const it = tellInOrder();

  it('C1 · C2 · C3 · D1 · D2 · four people take a report to a decision that stands in the list', async () => {
    const all = people(local);
    const { ailsa, callum, fiona, eilidh, isla, struan } = all;
    await report(local, all);
    await refer(local, all, 'CB-0001');
    await endorse(local, all, 'CB-0001');
    const record = await eilidh.opens('Review', await eilidh.sees('CB-0001', 'EMT'));
    const approve = await record.press('Approve');
    const done = await approve.press('Approve', anApproval);
    expect(wordsOn(done.card)).toContain('Done: CB-0001');
    await local.drain();

    const [decision] = await rowsOf(local, 'Decisions');
    expect(decision).toMatchObject({
      CaseRef: 'CB-0001',
      Outcome: 'approved',
      Decider: idOf('eilidh'),
      DeciderName: 'Eilidh Munro',
      Rationale: anApproval.rationale,
      Restrictions: 'no-correspondence',
      SpocName: 'Isla Fraser',
      DeputyName: 'Struan Bell',
      ReviewOn: '2027-02-10T12:00:00Z',
      EqualityConsulted: true,
      ConsultedName: 'Priya Nair',
      ConsultationAdvice: 'Offer a call with an interpreter first.',
      CustomerTold: false,
    });
    expect(String(decision?.['PolicyVersion'])).toContain('2021');
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'awaiting-notice' }]);
    expect(await rowsOf(local, 'Incidents')).toMatchObject([{ ReporterName: 'Ailsa Reid' }]);

    for (const [person, words] of [
      [ailsa, 'Decided by'],
      [callum, 'Decided by'],
      [fiona, 'Decided by'],
      [isla, 'single point of contact'],
      [struan, 'Isla Fraser'],
    ] as const) {
      const told = await person.sees('CB-0001: ');
      expect(wordsOn(told.attachments)).toContain(words);
      expect(told.notice).not.toContain('Roe');
    }
  });

  it('C2 · once decided, the card in each channel says the outcome, who and when, and has no button', async () => {
    const { fiona, eilidh } = people(local);
    for (const card of [
      await eilidh.sees('CB-0001', 'EMT'),
      await fiona.sees('CB-0001', 'Heads of Service'),
    ]) {
      const words = wordsOn(card.attachments);
      expect(words).toContain('Eilidh Munro, ');
      expect(buttonsOn(card.attachments)).toEqual([]);
      expect(words).not.toContain('Roe');
      expect(words).not.toContain('wait for me');
    }
  });

  it('X3 · every step stands in the trail, each chained to the one before', async () => {
    const events = (await rowsOf(local, 'Events')).map((row) =>
      eventSchema.parse(JSON.parse(String(row['EntryJson']))),
    );
    expect(events.map((event) => event.happened.type)).toEqual([
      'IncidentReported',
      'ReportAcknowledged',
      'CaseReferred',
      'CaseEndorsed',
      'ConsultationSought',
      'ConsultationGiven',
      'RestrictionDecided',
    ]);
    expect(findBreak(events, events.at(-1)?.hash ?? '')).toBeUndefined();
  });

  it('R6 · the restriction becomes active when the SPOC records that the notice went out', async () => {
    const { isla, ailsa } = people(local);
    const notice = await isla.opens('Record the notice', await isla.sees('CB-0001: '));
    const missing = await notice.press('Record', { told: 'told', sentOn: '' });
    expect(wordsOn(missing.card)).toContain('Enter the date');
    const done = await missing.press('Record', {
      told: 'told',
      sentOn: '2026-11-22',
      noticeChannel: 'letter',
    });
    expect(wordsOn(done.card)).toContain('Contact restricted');
    await local.drain();
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'active' }]);
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      { CustomerTold: true, NoticeSentOn: '2026-11-22T12:00:00Z', NoticeChannel: 'letter' },
    ]);
    expect(wordsOn((await ailsa.sees('Your report CB-0001')).attachments)).toContain('Contact restricted');
  });
});
