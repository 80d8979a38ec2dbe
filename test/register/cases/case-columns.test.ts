import type { Case } from '../../../bot/domain/case/state';
import { loadProfile } from '../../../bot/policy/load-profile';
import { behaviourCodesOf, rowOf, waitingColumns } from '../../../bot/register/cases/case-row';
import { aCase, aCaseAt, aHistoryTo } from '../../builders/cases';

const registers = loadProfile('registers-of-scotland');
const westLothian = loadProfile('west-lothian');

/** A case of two incidents, the second a day after the first. */
function withTwoIncidents(first: object, second: object): Case {
  const subject = aCase();
  const [incident] = subject.incidents;
  if (!incident) throw new TypeError('A case has an incident');
  const told = { ...incident, violent: false, danger: false };
  return {
    ...subject,
    incidents: [
      { ...told, ...first },
      { ...told, at: '2025-11-04T10:00:00Z', ...second },
    ],
  };
}

describe('The columns by which a case is found', () => {
  it('C5 · name those whom it is for, each in the column of their own', () => {
    const subject = aCaseAt('restricted');
    const row = rowOf(subject, []);
    expect([row.Reporter, row.Manager]).toEqual([subject.reporter.id, subject.manager.id]);
    expect(row.Reporter).not.toBe(row.Manager);
    const [spoc, deputy] = [subject.decision, subject.decision].map((decision, at) =>
      decision && decision.outcome !== 'refused'
        ? at === 0
          ? decision.measures.spoc?.id
          : decision.measures.deputy?.id
        : undefined,
    );
    expect([row.Spoc, row.Deputy]).toEqual([spoc, deputy]);
    expect(spoc).not.toBe(deputy);
  });

  it('S1 · are empty where nobody is named', () => {
    const row = rowOf(aCase(), []);
    expect([row.Spoc, row.Deputy, row.DecisionOutcome]).toEqual([null, null, null]);
  });

  it('X2 · say when it was first reported, and how it was decided', () => {
    const subject = withTwoIncidents({}, {});
    expect(rowOf(subject, []).ReportedAt).toBe(subject.incidents[0]?.at);
    expect(rowOf(aCaseAt('restricted'), []).DecisionOutcome).toBe('approved');
    expect(rowOf(aCaseAt('refused'), []).DecisionOutcome).toBe('refused');
  });

  it.each([
    ['nothing of the kind', registers, {}, false],
    ['a rude word', registers, { behaviours: ['offensive-language'] }, false],
    ['violence ticked', registers, { violent: true }, true],
    ['somebody in danger', registers, { danger: true }, true],
    ['a threat by what it was', registers, { behaviours: ['threatening'] }, true],
    ['a threat in West Lothian', westLothian, { behaviours: ['threats'] }, true],
    ['violence by what it was', westLothian, { behaviours: ['physical-violence'] }, true],
  ])('S2 · say of %s, in the second incident too, whether it is urgent', (_, profile, second, isUrgent) => {
    const calm = { behaviours: [] };
    expect(waitingColumns(withTwoIncidents(calm, second), profile).Urgent).toBe(isUrgent);
    expect(rowOf(withTwoIncidents(calm, second), [])).not.toHaveProperty('Urgent');
  });

  it('B1 · hold each behaviour once, in the order first shown', () => {
    const subject = withTwoIncidents(
      { behaviours: ['threats', 'offensive-language'] },
      { behaviours: ['threats'] },
    );
    expect(behaviourCodesOf(subject)).toEqual(['threats', 'offensive-language']);
    expect(rowOf(subject, []).Behaviours).toBe('threats offensive-language');
  });

  it('S4 · name the customer, and those of whom it came here by merging; they are empty where there are none', () => {
    const moves = [
      { match: 'MA-1', from: 'CU-0002' },
      { match: 'MA-2', from: 'CU-0003' },
    ];
    const merged = rowOf({ ...aCase(), customerRef: 'CU-0001', moves }, []);
    expect([merged.CustomerRef, merged.CameFrom]).toEqual(['CU-0001', 'CU-0002 CU-0003']);
    const unknown = rowOf({ ...aCase(), customerRef: '' }, []);
    expect([unknown.CustomerRef, unknown.CameFrom]).toEqual([null, null]);
  });

  it('V3 · say since when something is owed: since the oldest event nobody was told of', () => {
    const { subject, events } = aHistoryTo('acknowledged');
    expect(events.length).toBeGreaterThan(1);
    expect(events[0]?.at).not.toBe(events.at(-1)?.at);
    expect(rowOf(subject, events).PendingSince).toBe(events[0]?.at);
  });

  it('X2 · show its reference as the title, once it has one', () => {
    expect(rowOf(aCaseAt('reported'), []).Title).toBe('CB-0001');
    expect(rowOf({ ...aCase(), ref: '' }, [])).not.toHaveProperty('Title');
  });
});
