import type { CaseEvent } from '../../../bot/domain/case/events';
import { projectionOf } from '../../../bot/register/cases/projections';
import { aHistoryTo, type History } from '../../builders/cases';
import { aProfile } from '../../builders/profile';

type Type = CaseEvent['happened']['type'];

/** What the last event of a type leaves in the lists, of a case that is known to the register. */
function leftBy({ subject, events }: History, type: Type) {
  const event = events.findLast(({ happened }) => happened.type === type);
  if (!event) throw new TypeError(`The history has no ${type}`);
  const known = { ...subject, ref: 'CB-0001', customerRef: 'CU-0001' };
  return { event, ...projectionOf(known, event, { profile: aProfile(), known: new Map() }) };
}

const rowsIn = (list: string, { create }: ReturnType<typeof leftBy>) =>
  create.filter((one) => one.list === list).map(({ row }): Readonly<Record<string, unknown>> => row);

describe('What an event of a case leaves in the lists', () => {
  it('X3 · is always an entry of the trail, first of all', () => {
    const history = aHistoryTo('restricted');
    for (const { happened } of history.events) {
      expect(leftBy(history, happened.type).create[0]?.list).toBe('Events');
    }
  });

  it('B1 · of a first report, and of a further one, is a row of its incident: when it was, and when it was told', () => {
    const first = leftBy(aHistoryTo('reported'), 'IncidentReported');
    const { subject, events } = aHistoryTo('reported');
    const [event] = events;
    if (event?.happened.type !== 'IncidentReported') throw new TypeError('A case begins with a report');
    const added: CaseEvent = {
      ...event,
      happened: { type: 'IncidentAdded', to: 'reported', incident: event.happened.incident },
    };
    const further = leftBy({ subject, events: [added] }, 'IncidentAdded');
    for (const left of [first, further]) {
      const [row, ...others] = rowsIn('Incidents', left);
      expect(others).toEqual([]);
      expect(row).toMatchObject({
        RowKey: `CB-0001/${left.event.number}`,
        CustomerRef: 'CU-0001',
        OccurredAt: event.happened.incident.occurredAt,
        ReportedAt: event.at,
        Reporter: event.by.id,
      });
    }
    expect(event.happened.incident.occurredAt).not.toBe(event.at);
  });

  it('D4 · of a decision is its row, under what it is compared by, and a row for each restriction, which does not bind yet', () => {
    const left = leftBy(aHistoryTo('awaiting-notice'), 'RestrictionDecided');
    expect(rowsIn('Decisions', left)).toEqual([
      expect.objectContaining({
        Matter: 'restriction',
        Outcome: 'approved',
        Precedent: expect.stringMatching(/^[\w-]+\/2025-q4$/),
      }),
    ]);
    expect(rowsIn('Restrictions', left).map((row) => row['RestrictionState'])).toEqual(['awaiting-notice']);
  });

  it('D4 · of a refusal is the row of the decision, and no restriction', () => {
    const left = leftBy(aHistoryTo('refused'), 'RestrictionDecided');
    expect(rowsIn('Decisions', left)).toEqual([expect.objectContaining({ Outcome: 'refused' })]);
    expect(rowsIn('Restrictions', left)).toEqual([]);
  });
});

describe('What an event of a case changes in rows that stand', () => {
  it('R6 · a notice makes the restrictions of the first decision active, and no others, and says how it went', () => {
    const { change, event } = leftBy(aHistoryTo('restricted'), 'NoticeSent');
    const decided = aHistoryTo('restricted').events.find(
      ({ happened }) => happened.type === 'RestrictionDecided',
    );
    const only = `CB-0001/${decided?.number}`;
    expect(change).toEqual([
      {
        list: 'Restrictions',
        expected: 1,
        only,
        change: { RestrictionState: 'active', ActiveFrom: event.at },
      },
      { list: 'Decisions', expected: 1, only, change: expect.objectContaining({ CustomerTold: true }) },
    ]);
  });

  it('R6 · a notice that must not be sent makes them active as well, and says why the customer is not told', () => {
    const history = aHistoryTo('restricted', {
      'record-notice': {
        told: false,
        sentOn: '',
        channel: '',
        risk: 'staff',
        despite: false,
        reason: 'It would put a witness in danger.',
      },
    });
    const { change } = leftBy(history, 'NoticeWithheld');
    expect(change.map((one) => one.change)).toEqual([
      expect.objectContaining({ RestrictionState: 'active' }),
      {
        CustomerTold: false,
        NotToldBecause: 'It would put a witness in danger.',
        NotToldRisk: 'staff',
      },
    ]);
  });

  it('C1 · a case that is finished can no longer be added to, and any other can', () => {
    const keysOf = (left: ReturnType<typeof leftBy>) =>
      left.change.filter(({ list }) => list === 'CustomerKeys');
    expect(keysOf(leftBy(aHistoryTo('closed'), 'CaseClosed'))).toEqual([
      expect.objectContaining({ change: { CaseOpen: false } }),
    ]);
    expect(keysOf(leftBy(aHistoryTo('acknowledged'), 'ReportAcknowledged'))).toEqual([]);
  });

  it('D1 · of a decision tells what was found before it by the order of events, whatever the clocks of two instances said', () => {
    const { subject, events } = aHistoryTo('awaiting-notice');
    const later = subject.consultations.map((one) => ({
      ...one,
      ...(one.answer ? { answer: { ...one.answer, at: '2030-01-01T00:00:00Z' } } : {}),
    }));
    const steps = subject.steps.map((step) =>
      step.event === 'ConsultationGiven' ? { ...step, at: '2030-01-01T00:00:00Z' } : step,
    );
    const skewed = { subject: { ...subject, consultations: later, steps }, events };
    expect(rowsIn('Decisions', leftBy(skewed, 'RestrictionDecided'))).toMatchObject([
      { ConsultedAt: '2030-01-01T00:00:00Z' },
    ]);
  });
});
