import type { Status } from '../../../bot/policy/codes';
import { approvalRequest } from '../../../bot/views/deciding/approval-request';
import { render } from '../../../cards/render';
import { aCaseAt } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { aPerson } from '../../builders/people';
import { aProfile, theStatuses } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const profile = aProfile();
const inEmt = (status: Status) => approvalRequest(aCaseAt(status), 'awaiting-decision', profile);

describe('X4 · a channel', () => {
  const secrets = /Morag|morag|0131|EH8|MID12345|swore|waited|Nothing milder|every week|Staff need|CRM-1001/;

  it.each(theStatuses)(
    'learns neither who the customer is nor what was written, when a case is %s',
    (status) => {
      expect(JSON.stringify(render('approval-request', inEmt(status)))).not.toMatch(secrets);
    },
  );

  it('learns what happened, how urgent it is, whom it waits for and since when', () => {
    const subject = aCaseAt('awaiting-decision', { report: { form: aReportForm({ violent: true }) } });
    const card = approvalRequest(subject, 'awaiting-decision', profile);
    expect(card.heading).toBe('CB-0001: decision needed');
    expect(card.urgency).toBe('Urgent: violence or danger reported');
    expect(card.rows).toEqual([
      { label: 'Behaviour', text: 'Other language that caused offence' },
      { label: 'Waits for', text: 'Member of the Executive Management Team (EMT)' },
      { label: 'Advice on equality', text: 'Given; it stands first in the record' },
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
      expect(card.rows).toContainEqual({ label: deed, text: 'Eilidh Munro, 3 November 2025 at 3:00pm' });
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
