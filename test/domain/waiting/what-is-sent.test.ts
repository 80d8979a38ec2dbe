import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures } from '../../builders/forms';
import { aProfile } from '../../builders/profile';
import { isWeekday } from '../../builders/reviews';
import { theBot } from '../../../bot/domain/case/person';

const profile = aProfile();
const sent = (subject: Case, now: string) =>
  chase(subject, { profile, isWorkingDay: isWeekday, now })?.events[0];

/** What was sent before, in the same stay of the case. */
const reminded = (subject: Case): Case => ({
  ...subject,
  chases: [{ stage: 'reminded', since: subject.since, at: '2025-11-05T09:00:00Z' }],
});
const withTask = (subject: Case): Case => ({
  ...subject,
  tasks: [{ code: 'risk-assessment', incident: 1, dueOn: '2025-11-04' }],
});
/** The SPOC was reminded to accept, the deputy has accepted. */
function withReminder(subject: Case): Case {
  const { appointments, ...rest } = withAcceptance(subject);
  return {
    ...rest,
    appointments: appointments.map(({ answer, ...one }) =>
      one.role === 'spoc'
        ? { ...one, remindedAt: '2025-11-05T09:00:00Z' }
        : { ...one, ...(answer ? { answer } : {}) },
    ),
  };
}
const ending = () =>
  withAcceptance(
    aCaseAt('restricted', {
      endorse: { measures: aDraftOfMeasures({ endsOn: '2025-12-01', reviewOn: '2025-12-01' }) },
    }),
  );

/** A thing that the passing of time says of a case, and the name by which it is said once. */
interface Message {
  readonly says: string;
  readonly subject: Case;
  readonly now: string;
  readonly happened: object;
  readonly command: string;
}
const messages: readonly Message[] = (
  [
    [
      'D7 · a report that nobody picked up is reminded of',
      aCaseAt('reported'),
      '2025-11-04T09:00:00Z',
      { type: 'PickUpReminded', to: 'reported' },
      'reminded/2025-11-03T10:00:00Z',
    ],
    [
      'D7 · a report that nobody picked up after that goes to the Heads of Service',
      reminded(aCaseAt('reported')),
      '2025-11-05T09:00:00Z',
      { type: 'PickUpEscalated', to: 'reported', channel: 'heads-of-service' },
      'escalated/2025-11-03T10:00:00Z',
    ],
    [
      'D7 · what the Heads did not take up goes to EMT',
      reminded(aCaseAt('awaiting-endorsement')),
      '2025-11-07T09:00:00Z',
      { type: 'PickUpEscalated', to: 'awaiting-endorsement', channel: 'emt' },
      'escalated/2025-11-03T12:00:00Z',
    ],
    [
      'E4 · a task is reminded of, by its code and its incident',
      withTask(aCaseAt('acknowledged')),
      '2025-11-04T09:00:00Z',
      { type: 'TaskReminded', to: 'acknowledged', code: 'risk-assessment', incident: 1 },
      'task/risk-assessment/1',
    ],
    [
      'S1 · a SPOC who has not accepted is reminded',
      aCaseAt('restricted'),
      '2025-11-05T09:00:00Z',
      { type: 'AppointmentReminded', to: 'restricted', role: 'spoc' },
      'reminded/spoc/2025-11-03T15:00:00Z',
    ],
    [
      'S1 · whoever appoints hears of a SPOC who has not accepted after that',
      withReminder(aCaseAt('restricted')),
      '2025-11-07T09:00:00Z',
      { type: 'AppointmentEscalated', to: 'restricted', role: 'spoc' },
      'escalated/spoc/2025-11-03T15:00:00Z',
    ],
    [
      'D2 · the behaviour of a warned customer is asked about, by the number of the letter',
      aCaseAt('warned'),
      '2025-12-01T09:00:00Z',
      { type: 'WarningDue', to: 'warned', letter: 3 },
      'warning/3',
    ],
    [
      'X4 · the period of a case has ended, by the rule of the profile',
      aCaseAt('closed'),
      '2026-11-03T09:00:00Z',
      { type: 'PeriodEnded', to: 'closed', rule: 'no-restriction' },
      'retention/2026-11-03T09:00:00Z',
    ],
    [
      'R7 · an end date is told ahead',
      ending(),
      '2025-11-17T09:00:00Z',
      { type: 'EndAnnounced', to: 'restricted', endsOn: '2025-12-01' },
      'ends/2025-12-01',
    ],
    [
      'V1 · a review is asked of the SPOC ahead',
      withAcceptance(aCaseAt('restricted')),
      '2026-01-20T09:00:00Z',
      {
        type: 'ReviewPinged',
        to: 'restricted',
        dueOn: '2026-02-03',
        rung: 'ahead',
        asked: 'spoc',
        isFirst: true,
      },
      'review/2026-02-03/ahead',
    ],
  ] as const
).map(([says, subject, now, happened, command]) => ({ says, subject, now, happened, command }));

describe('What the passing of time says of a case', () => {
  it.each(messages)('$says', ({ subject, now, happened, command }) => {
    const event = sent(subject, now);
    expect(event).toMatchObject({ by: theBot, at: now, command });
    expect(event?.happened).toEqual(happened);
  });

  it.each(messages)('D7 · not a second sooner: $says', ({ subject, now }) => {
    const before = new Date(Date.parse(now) - 1000).toISOString().replace('.000Z', 'Z');
    expect(sent(subject, before)).toBeUndefined();
  });

  it.each(messages)('V3 · is remembered by that name on the case: $says', ({ subject, now, command }) => {
    const done = chase(subject, { profile, isWorkingDay: isWeekday, now });
    expect(done?.kind).toBe('done');
    expect(done?.next.applied.at(-1)).toBe(command);
  });

  it('V3 · of two rungs of a review that were missed, the latest alone', () => {
    const event = sent(withAcceptance(aCaseAt('restricted')), '2026-02-03T09:00:00Z');
    expect(event).toMatchObject({ command: 'review/2026-02-03/due', happened: { rung: 'due' } });
  });
});
