import { caseOf, rowOf } from '../../bot/register/cases/case-row';
import { RegisterFault } from '../../bot/register/sharepoint/register-fault';
import { partLimit, textLimits } from '../../bot/domain/entries/limits';
import { aHistoryTo } from '../builders/cases';
import { aReportForm } from '../builders/forms';
import { theStatuses } from '../builders/profile';

/** The item of a row as Graph gives it back: empty columns absent. */
const itemOf = (fields: object, id = '12') => ({
  id,
  eTag: '"guid,3"',
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
});

describe('A case in a row of SharePoint', () => {
  it.each(theStatuses)('C3 · a case that is %s comes back as it went in, with what is owed', (status) => {
    const { subject, events } = aHistoryTo(status);
    const sent: object = JSON.parse(JSON.stringify(rowOf(subject, events)));
    const read = caseOf(itemOf(sent));
    expect(read).toEqual({ subject: { ...subject, ref: 'CB-0012' }, etag: '"guid,3"', undelivered: events });
  });

  it('V3 · the columns that work is found by say since when something is owed, and nothing when nothing is', () => {
    const { subject, events } = aHistoryTo('acknowledged');
    expect(rowOf(subject, events).PendingSince).toBe(events[0]?.at);
    expect(rowOf(subject, []).PendingSince).toBeNull();
    expect(rowOf(subject, []).CaseStatus).toBe('acknowledged');
  });

  it('C3 · no column of text is longer than SharePoint takes', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `a-rather-long-code-${index}`);
    const { subject } = aHistoryTo('reported', {
      report: { form: aReportForm({ narrative: 'x'.repeat(textLimits.narrative) }) },
    });
    const many = {
      ...subject,
      incidents: subject.incidents.map((incident) => ({ ...incident, behaviours: codes })),
    };
    const row = rowOf(many, []);
    expect(String(row.Behaviours).length).toBeLessThanOrEqual(255);
    expect(String(row.CaseJson).length).toBeLessThan(partLimit);
  });

  it.each([
    ['is no JSON', { CaseJson: '{"status":' }],
    [
      'has no reporter any more',
      { CaseJson: JSON.stringify({ ...aHistoryTo('reported').subject, reporter: 7 }) },
    ],
    ['lost its incidents', { IncidentsJson: '[]' }],
    ['has no outbox', { OutboxJson: undefined }],
  ])(
    'X3 · a row that was changed by hand and %s is a fault that names the case, and nothing of its content',
    (_, change) => {
      const { subject, events } = aHistoryTo('reported');
      const item = itemOf({ ...rowOf(subject, events), ...change });
      const problem = (() => {
        try {
          return caseOf(item);
        } catch (thrown) {
          return thrown;
        }
      })();
      expect(problem).toBeInstanceOf(RegisterFault);
      expect(String(problem)).toContain('CB-0012');
      expect(String(problem)).not.toContain(subject.customer.name);
    },
  );
});
