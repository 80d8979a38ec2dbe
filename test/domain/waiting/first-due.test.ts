import type { Case } from '../../../bot/domain/case/state';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures } from '../../builders/forms';
import { aProfile } from '../../builders/profile';
import { isWeekday } from '../../builders/reviews';

const profile = aProfile();

/** The same case with a risk assessment that is due on a day. */
const withTask = (subject: Case, dueOn: string): Case => ({
  ...subject,
  tasks: [{ code: 'risk-assessment', incident: 1, dueOn }],
});
/** A restriction in force that ends on a day; those who look after the contact were named on 3 November. */
const endingOn = (endsOn: string): Case =>
  aCaseAt('restricted', {
    endorse: {
      measures: aDraftOfMeasures({ endsOn, reviewOn: endsOn < '2026-02-03' ? endsOn : '2026-02-03' }),
    },
  });
const first = (subject: Case): string | undefined => {
  const next = nextChase(subject, profile, isWeekday);
  return next && `${next.stage} ${next.dueAt}`;
};

describe('Of two things that a case is due to be chased for', () => {
  it.each([
    [
      'that nobody picked it up comes before a task',
      withTask(aCaseAt('reported'), '2025-11-04'),
      'reminded 2025-11-04T09:00:00Z',
    ],
    [
      'the behaviour of a warned customer comes before a task',
      withTask(aCaseAt('warned'), '2025-12-01'),
      'warning 2025-12-01T09:00:00Z',
    ],
    [
      'a task comes before the end of its period',
      withTask(aCaseAt('closed'), '2026-11-03'),
      'task 2026-11-03T09:00:00Z',
    ],
    [
      'a task comes before an appointment that nobody accepted',
      withTask(aCaseAt('restricted'), '2025-11-05'),
      'task 2025-11-05T09:00:00Z',
    ],
    [
      'an appointment that nobody accepted comes before the end date',
      endingOn('2025-11-19'),
      'acceptance 2025-11-05T09:00:00Z',
    ],
    [
      'the end date comes before the review',
      withAcceptance(endingOn('2026-02-03')),
      'end 2026-01-20T09:00:00Z',
    ],
  ])('D7 · due at once, %s', (_, subject, expected) => {
    expect(first(subject)).toBe(expected);
  });

  it.each([
    ['a task', withTask(aCaseAt('acknowledged'), '2025-11-05'), 'task 2025-11-05T09:00:00Z'],
    ['a task', withTask(aCaseAt('warned'), '2025-11-30'), 'task 2025-11-30T09:00:00Z'],
    ['the end of its period', withTask(aCaseAt('closed'), '2026-11-04'), 'retention 2026-11-03T09:00:00Z'],
    [
      'an appointment that nobody accepted',
      withTask(aCaseAt('restricted'), '2025-11-06'),
      'acceptance 2025-11-05T09:00:00Z',
    ],
    ['the end date', endingOn('2025-11-18'), 'end 2025-11-04T09:00:00Z'],
    ['the review', withAcceptance(endingOn('2026-02-04')), 'review 2026-01-20T09:00:00Z'],
  ])('D7 · %s comes first where it is due a day sooner', (_, subject, expected) => {
    expect(first(subject)).toBe(expected);
  });
});

describe('A warned customer', () => {
  const warned = aCaseAt('warned');
  const letter = (change: object): Case => ({
    ...warned,
    letters: warned.letters.map((one) => ({ ...one, ...change })),
  });

  it('D2 · is asked about on the morning of the day set for it, by the number of the warning', () => {
    expect(nextChase(warned, profile, isWeekday)).toEqual({
      stage: 'warning',
      letter: 3,
      dueAt: '2025-12-01T09:00:00Z',
    });
  });

  it('D2 · is asked about once: from then on it is chased that nobody answers, counted from that day', () => {
    const asked = letter({ askedAt: '2025-12-01T09:00:00Z' });
    expect(first(asked)).toBe('reminded 2025-12-03T09:00:00Z');
    const reminded = { stage: 'reminded', since: asked.since, at: '2025-12-03T09:00:00Z' } as const;
    expect(first({ ...asked, chases: [reminded] })).toBe('escalated 2025-12-08T09:00:00Z');
  });

  it('D2 · of whom no day was set is not asked about', () => {
    const { watchUntil: _, ...sent } = warned.letters[0]?.sent ?? {};
    expect(first(letter({ sent }))).toBeUndefined();
    expect(first({ ...warned, letters: [] })).toBeUndefined();
  });

  it('D2 · is not asked about any more once the case went on to those who decide', () => {
    const { letters } = warned;
    expect(first({ ...aCaseAt('awaiting-endorsement'), letters })).toBe('reminded 2025-11-05T09:00:00Z');
    expect(first({ ...aCaseAt('withdrawn'), letters })).toMatch(/^retention /);
  });
});

describe('A case that nobody picks up', () => {
  const reminded = (since: string, stage: 'reminded' | 'escalated' = 'reminded') => ({
    stage,
    since,
    at: '2025-11-04T09:00:00Z',
  });

  it('D7 · is passed on by its own time after the reminder, not by that of the reminder', () => {
    const subject = aCaseAt('reported');
    expect(first({ ...subject, chases: [reminded(subject.since)] })).toBe('escalated 2025-11-05T09:00:00Z');
    const put = aCaseAt('awaiting-endorsement');
    expect(first({ ...put, chases: [reminded(put.since)] })).toBe('escalated 2025-11-07T09:00:00Z');
  });

  it('D7 · is reminded of again where the reminder was of an earlier stay in the same place', () => {
    const subject = aCaseAt('acknowledged');
    const before = { ...subject, chases: [reminded('2025-10-01T09:00:00Z')] };
    expect(first(before)).toBe('reminded 2025-11-06T09:00:00Z');
  });

  it('D7 · is not reminded of after it was passed on past somebody absent', () => {
    const subject = aCaseAt('reported');
    expect(first({ ...subject, chases: [reminded(subject.since, 'escalated')] })).toMatch(/^escalated /);
  });

  it('D7 · is chased by the times of where it stands, and by none where the profile sets none', () => {
    expect(first(aCaseAt('awaiting-decision'))).toBe('reminded 2025-11-06T09:00:00Z');
    const noTimes = { ...profile, chasing: { ...profile.chasing, times: [] } };
    expect(nextChase(aCaseAt('awaiting-decision'), noTimes, isWeekday)).toBeUndefined();
  });
});
