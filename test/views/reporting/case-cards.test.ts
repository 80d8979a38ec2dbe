import { managerCase } from '../../../bot/views/reporting/manager-case';
import { myReports } from '../../../bot/views/reporting/my-reports';
import { question } from '../../../bot/views/messages/question';
import { reporterCase } from '../../../bot/views/reporting/reporter-case';
import { welcome } from '../../../bot/views/messages/welcome';
import { render } from '../../../cards/render';
import { aCaseAt } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { aManager, aPerson, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';
import { seenBy } from '../viewers';

const profile = aProfile();

describe('C5 · a reporter', () => {
  it('sees where the report stands, who did what and what happens next', () => {
    const card = reporterCase(aCaseAt('acknowledged'), seenBy(aReporter()));
    expect(card.status).toBe('Picked up by the manager');
    expect(card.steps).toEqual([
      'Reported by Ailsa Reid, 3 November 2025 at 10:00am',
      'Acknowledged by Callum Boyd, 3 November 2025 at 11:00am',
    ]);
    expect(card.next).toBe('Callum Boyd decides whether to take it further or to close it.');
  });

  it('reads that a question waits for them, and not for somebody of their own name', () => {
    const card = reporterCase(aCaseAt('awaiting-information'), seenBy(aReporter()));
    expect(card.next).toBe('You have been asked a question. The case goes on once you have answered it.');
  });

  it('D2 · reads who watches a customer who was warned', () => {
    expect(reporterCase(aCaseAt('warned'), seenBy(aReporter())).next).toBe(
      'Callum Boyd watches whether the behaviour changes, and says so here.',
    );
  });

  it('reads why a case was closed, and not why a restriction was decided', () => {
    const closed = readable(render('reporter-case', reporterCase(aCaseAt('closed'), seenBy(aReporter()))));
    expect(closed).toContain('The customer apologised.');
    const decided = readable(
      render('reporter-case', reporterCase(aCaseAt('restricted'), seenBy(aReporter()))),
    );
    expect(decided).not.toMatch(/Staff need protection|Nothing milder/);
  });

  it('is shown the newest steps, and how many came before', () => {
    const subject = aCaseAt('reported');
    const step = { event: 'IncidentAdded', number: 2, by: aPerson('gregor'), at: '2025-11-04T10:00:00Z' };
    const many = { ...subject, steps: [...subject.steps, ...Array.from({ length: 9 }, () => step)] };
    const { steps } = reporterCase(many, seenBy(aReporter()));
    expect(steps).toHaveLength(9);
    expect(steps[0]).toBe('2 earlier steps');
  });

  it('finds their reports newest first, by whom they are about, counted and in pages of ten', () => {
    const reports = Array.from({ length: 12 }, (_, index) => ({
      ref: `CB-${1000 + index}`,
      status: 'reported' as const,
      reportedAt: `2025-11-${String(index + 1).padStart(2, '0')}T10:00:00Z`,
      behaviours: ['racist'],
      name: index === 3 ? '' : `Customer ${30 - index}`,
    }));
    const card = myReports(reports, profile);
    expect(card.lead).toBe('12 reports. Page 1 of 2.');
    expect(card.reports[0]).toEqual({
      ref: 'CB-1011',
      name: 'Customer 19',
      status: 'Reported',
      date: '12 November 2025',
      behaviour: 'Racist',
    });
    expect(card.choices.map((choice) => choice.value)).toEqual(card.reports.map((report) => report.ref));
    expect([card.previous, card.next]).toEqual([0, 2]);
    const last = myReports(reports, profile, { order: 'newest', page: 9 });
    expect([last.reports.map(({ ref }) => ref), last.previous, last.next]).toEqual([
      ['CB-1001', 'CB-1000'],
      1,
      0,
    ]);
    const named = myReports(reports, profile, { order: 'name', page: 1 }).reports.map(({ name }) => name);
    expect(named.slice(0, 2)).toEqual(['Customer 19', 'Customer 20']);
    // What was erased has no name, and stands last.
    expect(myReports(reports, profile, { order: 'name', page: 2 }).reports.at(-1)?.name).toBe('');
    const closed = reports.map((one, at) => (at > 8 ? { ...one, status: 'withdrawn' as const } : one));
    expect(myReports(closed, profile, { order: 'open', page: 1 }).reports[0]?.ref).toBe('CB-1008');
  });

  it('is told when they have not reported anything', () => {
    const card = render('my-reports', myReports([], profile));
    expect(readable(card)).toContain('You have not reported anything yet.');
    expect(readable(card)).not.toContain('Open');
  });

  it('is greeted by the first of their names', () => {
    expect(welcome('  Ailsa   Reid ', profile).firstName).toBe('Ailsa');
    expect(welcome('', profile).firstName).toBe('');
  });
});

describe('D1 · a manager', () => {
  it('reads the newest incident in full, with its urgency', () => {
    const subject = aCaseAt('reported', { report: { form: aReportForm({ danger: true }) } });
    const card = managerCase(subject, seenBy(aManager()));
    expect(card.urgency).toBe('Urgent: violence or danger reported');
    expect(card.told.map((row) => row.label)).toEqual([
      'What happened',
      'What might explain it',
      'What was done about it',
    ]);
  });

  it('is spoken to as “you” where the case waits for them', () => {
    expect(managerCase(aCaseAt('acknowledged'), seenBy(aManager())).next).toBe(
      'You decide whether to take it further or to close it.',
    );
  });

  it('B3 · is told where behaviour meets zero tolerance', () => {
    expect(managerCase(aCaseAt('reported'), seenBy(aManager())).urgency).toContain('never acceptable');
    const persistent = aReportForm({ behaviours: ['excessive-contact'] });
    const subject = aCaseAt('reported', { report: { form: persistent } });
    expect(managerCase(subject, seenBy(aManager())).urgency).toBe('');
  });
});

describe('D6 · a question', () => {
  const open = aCaseAt('awaiting-information');
  const asked = open.question;

  it('can be answered while it waits, and says who asked and when', () => {
    const card = asked && question(open, asked, profile);
    expect(card).toMatchObject({ open: true, question: 'Was the customer warned?' });
    expect(card?.lead).toBe(
      'Callum Boyd asked on 3 November 2025 at 12:00pm. The case waits for your answer.',
    );
  });

  it('shows the answer, who gave it and when, once it is answered, and has no button', () => {
    const answer = {
      question: asked?.text ?? '',
      asked: aPerson('callum'),
      text: 'Yes, twice.',
      by: aPerson('ailsa'),
      at: '2025-11-03T13:00:00Z',
    };
    const { question: _, ...rest } = open;
    const card = asked && question({ ...rest, status: 'acknowledged', answers: [answer] }, asked, profile);
    expect(card?.rows).toContainEqual({ label: 'Answer', text: 'Yes, twice.' });
    expect(card && render('question', card)['actions']).toEqual([]);
  });
});
