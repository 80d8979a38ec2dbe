import { statuses } from '../../bot/domain/statuses';
import { approvalRequest } from '../../bot/views/approval-request';
import { managerCase } from '../../bot/views/manager-case';
import { myReports } from '../../bot/views/my-reports';
import { isDecided, outcome, type OutcomeReader } from '../../bot/views/outcome';
import { question } from '../../bot/views/question';
import { reporterCase } from '../../bot/views/reporter-case';
import { welcome } from '../../bot/views/welcome';
import { render } from '../../cards/render';
import { aCaseAt } from '../builders/cases';
import { aReportForm } from '../builders/forms';
import { aManager, aPerson, aReporter } from '../builders/people';
import { aProfile } from '../builders/profile';
import { readable } from '../cards/card-nodes';
import { seenBy } from './viewers';

const profile = aProfile();
const inEmt = (status: (typeof statuses)[number]) =>
  approvalRequest(aCaseAt(status), 'awaiting-decision', profile);

describe('X4 · a channel', () => {
  const secrets = /Morag|morag|0131|EH8|MID12345|swore|waited|Nothing milder|every week|Staff need|CRM-1001/;

  it.each(statuses)(
    'learns neither who the customer is nor what was written, when a case is %s',
    (status) => {
      expect(JSON.stringify(render('approval-request', inEmt(status)))).not.toMatch(secrets);
    },
  );

  it('learns what happened, how urgent it is, whom it waits for and since when', () => {
    const subject = aCaseAt('awaiting-decision', { report: { form: aReportForm({ violent: true }) } });
    const card = approvalRequest(subject, 'awaiting-decision', profile);
    expect(card.heading).toBe('Decision needed: CB-0001');
    expect(card.urgency).toBe('Urgent: violence or danger reported');
    expect(card.rows).toEqual([
      { label: 'Behaviour', text: 'Other language that caused offence' },
      { label: 'Waits for', text: 'Member of the Executive Management Team (EMT)' },
      { label: 'Since', text: '3 November 2025 at 1:00pm' },
    ]);
  });

  it('D5 · learns which colleague declared a conflict, and not which conflict', () => {
    const conflict = { reason: 'My neighbour.', by: aPerson('rory'), at: '2025-11-04T09:00:00Z' };
    const subject = { ...aCaseAt('awaiting-decision'), conflicts: [conflict] };
    const text = readable(render('approval-request', approvalRequest(subject, 'awaiting-decision', profile)));
    expect(text).toContain('Rory Sinclair');
    expect(text).not.toContain('neighbour');
  });
});

describe('C2 · a case put to a channel', () => {
  it('can be reviewed while it waits there, and while a question from there is out', () => {
    expect(inEmt('awaiting-decision').open).toBe(true);
    const asked = { ...aCaseAt('awaiting-decision'), status: 'awaiting-information' as const };
    const q = { text: 'Why?', by: aPerson('eilidh'), at: '2025-11-04T09:00:00Z', of: aPerson('ailsa') };
    const out = { ...asked, question: { ...q, returnTo: 'awaiting-decision' as const } };
    expect(approvalRequest(out, 'awaiting-decision', profile).open).toBe(true);
    expect(approvalRequest(out, 'awaiting-endorsement', profile).open).toBe(false);
  });

  it.each([
    ['awaiting-notice', 'CB-0001: Approved', 'Approved by'],
    ['refused', 'CB-0001: Refused', 'Refused by'],
  ] as const)(
    'says what was decided, by whom and when, once it is %s, and has no button',
    (status, heading, deed) => {
      const card = inEmt(status);
      expect(card.heading).toBe(heading);
      expect(card.rows).toContainEqual({ label: deed, text: 'Eilidh Munro, 3 November 2025 at 2:00pm' });
      expect(render('approval-request', card)['actions']).toEqual([]);
    },
  );

  it('tells the channel of the Heads too what EMT decided', () => {
    const card = approvalRequest(aCaseAt('awaiting-notice'), 'awaiting-endorsement', profile);
    expect(card.rows.map((row) => row.label)).toEqual(
      expect.arrayContaining(['Restriction proposed by', 'Approved by', 'Now']),
    );
    expect(card.open).toBe(false);
  });
});

describe('C5 · a reporter', () => {
  it('sees where the report stands, who did what and what happens next', () => {
    const card = reporterCase(aCaseAt('acknowledged'), seenBy(aReporter()));
    expect(card.status).toBe('Picked up by the manager');
    expect(card.steps).toEqual([
      'Reported by Ailsa Reid, 3 November 2025 at 10:00am',
      'Acknowledged by Callum Boyd, 3 November 2025 at 11:00am',
    ]);
    expect(card.next).toBe('Callum Boyd decides whether to refer it or to close it.');
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

  it('finds their reports newest first, at most ten', () => {
    const reports = Array.from({ length: 12 }, (_, index) => ({
      ref: `CB-${1000 + index}`,
      status: 'reported' as const,
      reportedAt: `2025-11-${String(index + 1).padStart(2, '0')}T10:00:00Z`,
      behaviours: ['racist'],
    }));
    const card = myReports(reports, profile);
    expect(card.lead).toBe('The newest 10 of 12.');
    expect(card.reports[0]).toEqual({
      ref: 'CB-1011',
      status: 'Reported',
      date: '12 November 2025',
      behaviour: 'Racist',
    });
    expect(card.choices.map((choice) => choice.value)).toEqual(card.reports.map((report) => report.ref));
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

  it('B3 · is told where behaviour meets zero tolerance', () => {
    expect(managerCase(aCaseAt('reported'), seenBy(aManager())).urgency).toContain('Zero tolerance');
    const persistent = aReportForm({ behaviours: ['excessive-contact'] });
    const subject = aCaseAt('reported', { report: { form: persistent } });
    expect(managerCase(subject, seenBy(aManager())).urgency).toBe('');
  });
});

describe('R6 · what was decided', () => {
  const told = (
    reader: OutcomeReader,
    status: 'awaiting-notice' | 'restricted' | 'refused' = 'awaiting-notice',
  ) => {
    const subject = aCaseAt(status);
    return isDecided(subject) ? outcome(subject, reader, profile) : undefined;
  };

  it('says the restriction in words, who manages contact, the review and who tells the customer next', () => {
    const card = told('manager');
    expect(card?.restrictions).toEqual([
      { label: 'Restriction', text: 'Contact through certain channels only' },
      { label: 'Channels the customer may still use', text: 'Email; Post' },
    ]);
    expect(card?.rows).toEqual(
      expect.arrayContaining([
        { label: 'Single point of contact (SPOC)', text: 'Isla Fraser' },
        { label: 'Deputy', text: 'Struan Bell' },
        { label: 'Review', text: '3 February 2026' },
      ]),
    );
    expect(card?.next).toBe(
      'The customer is told next. It waits for: Isla Fraser (SPOC); Struan Bell (deputy).',
    );
  });

  it.each([
    ['reporter', false],
    ['manager', true],
    ['head', true],
    ['spoc', true],
    ['deputy', true],
    ['decider', true],
  ] as const)('X4 · tells the %s why only if they need to know', (reader, isTold) => {
    expect(told(reader)?.rationale !== '').toBe(isTold);
  });

  it('S1 · tells SPOC and deputy what they now are', () => {
    expect(told('spoc')?.lead).toContain('You are the single point of contact');
    expect(told('deputy')?.lead).toContain('When Isla Fraser is away');
  });

  it('lets those who may record the notice do so, until it is recorded', () => {
    expect([told('spoc')?.notice, told('head')?.notice, told('reporter')?.notice]).toEqual([
      true,
      true,
      false,
    ]);
    expect(told('spoc', 'restricted')?.notice).toBe(false);
    expect(told('spoc', 'restricted')?.rows).toContainEqual({
      label: 'Customer told',
      text: '3 November 2025, Letter',
    });
  });

  it('D6 · names no restriction when it was refused', () => {
    const card = told('manager', 'refused');
    expect(card?.heading).toBe('CB-0001: Refused');
    expect(card?.restrictions).toEqual([]);
    expect(card?.rows.map((row) => row.label)).not.toContain('Review');
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
