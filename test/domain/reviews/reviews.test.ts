import { deputyOf, spocOf } from '../../../bot/domain/contact-people/holders';
import { nextReviewAfter } from '../../../bot/domain/reviews/schedule';
import type { Case } from '../../../bot/domain/case/state';
import { attempt, caseAfter, problemsIn, refusalIn, NotAsExpected } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, councilMeasures, theCouncil } from '../../builders/council';
import { aDeputy, aHead, anActor, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { aRestriction, asked, isWeekday, mostEvents } from '../../builders/reviews';
import { chase } from '../../../bot/domain/waiting/chase';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import { theBot } from '../../../bot/domain/case/person';

const profile = aProfile();
const continues = (on: Case, by = aSpoc(), at = '2026-02-03T10:00:00Z', dueOn = '2026-02-03') =>
  attempt('continue-restriction', { on, by, at, saying: { dueOn } });
/** Whom each ping asked, and for which rung. */
const whom = (events: ReturnType<typeof asked>['events']): readonly string[] =>
  events.flatMap(({ happened }) =>
    happened.type === 'ReviewPinged' ? [`${happened.rung} ${happened.asked}`] : [],
  );
/** Every ping of a time in which the timer never failed: it runs at each instant at which something is due. */
function pingsOf(subject: Case): readonly string[] {
  const said: string[] = [];
  let next = subject;
  let runs = 0;
  for (let due = nextChase(next, profile, isWeekday); due; due = nextChase(next, profile, isWeekday)) {
    runs += 1;
    if (runs > mostEvents) throw new NotAsExpected('Time says the same again and again');
    const done = chase(next, { profile, isWorkingDay: isWeekday, now: due.dueAt });
    // The Heads are asked again and again, until somebody answers.
    if (!done || next.review?.pings.filter(({ rung }) => rung === 'head').length === 2) break;
    const [{ happened }] = done.events as [(typeof done.events)[number]];
    if (happened.type === 'ReviewPinged') said.push(`${due.dueAt} ${happened.rung} ${happened.asked}`);
    next = done.next;
  }
  return said;
}

describe('The review of a restriction', () => {
  it('V1 · is asked of the SPOC ahead, on the day and when overdue, then of the deputy, then of the Heads', () => {
    expect(pingsOf(aRestriction('2026-02-03'))).toEqual([
      '2026-01-20T09:00:00Z ahead spoc',
      '2026-02-03T09:00:00Z due spoc',
      '2026-02-05T09:00:00Z overdue-1 spoc',
      '2026-02-10T09:00:00Z overdue-2 spoc',
      '2026-02-13T09:00:00Z deputy deputy',
      '2026-02-19T09:00:00Z head head',
      '2026-02-26T09:00:00Z head head',
    ]);
  });

  it('V1 · is asked at nine in the morning in Scotland, in winter and in summer', () => {
    expect(pingsOf(aRestriction('2026-04-05')).slice(0, 2)).toEqual([
      '2026-03-22T09:00:00Z ahead spoc',
      '2026-04-05T08:00:00Z due spoc',
    ]);
    expect(pingsOf(aRestriction('2026-10-25'))[1]).toBe('2026-10-25T09:00:00Z due spoc');
    expect(pingsOf(aRestriction('2026-03-29'))[1]).toBe('2026-03-29T08:00:00Z due spoc');
  });

  it('V1 · is not asked a second before its hour', () => {
    const before = asked(aRestriction('2026-02-03'), '2026-01-20T08:59:59Z');
    expect(before.events).toEqual([]);
    expect(whom(asked(before.subject, '2026-01-20T09:00:00Z').events)).toEqual(['ahead spoc']);
  });

  it('V3 · that fell due while the service was down is asked once, late, of each person of the ladder', () => {
    const { subject, events } = asked(aRestriction('2026-02-03'), '2026-03-01T03:00:00Z');
    expect(whom(events)).toEqual(['overdue-2 spoc', 'deputy deputy', 'head head']);
    expect(asked(subject, '2026-03-05T09:00:00Z').events).toEqual([]);
    expect(new Set(events.map(({ command }) => command)).size).toBe(3);
    expect(events.every(({ by }) => by.id === theBot.id)).toBe(true);
  });

  it('V1 · is asked of nobody while the restriction is not in force yet', () => {
    const waiting = asked(aCaseAt('awaiting-notice'), '2027-01-01T09:00:00Z');
    expect(whom(waiting.events)).toEqual([]);
    expect(whom(asked(aCaseAt('closed'), '2027-01-01T09:00:00Z').events)).toEqual([]);
  });

  it('V1 · of a restriction that came into force after its review date is due from the day it did', () => {
    const subject = aRestriction('2025-11-01');
    const { events } = asked(subject, '2025-11-03T17:00:00Z');
    expect(events[0]?.happened).toMatchObject({ dueOn: '2025-11-03', rung: 'due' });
  });

  it('S1 · V1 · goes to the deputy while the SPOC is away, who is told why', () => {
    const subject = aRestriction();
    const away = new Map([[spocOf(subject)?.id ?? '', '2026-02-20']]);
    const { events } = asked(subject, '2026-02-03T09:00:00Z', { away });
    expect(events[0]?.happened).toMatchObject({
      asked: 'deputy',
      insteadOf: { role: 'spoc', until: '2026-02-20', person: { name: 'Isla Fraser' } },
    });
  });

  it('V1 · goes to the Heads when both are away', () => {
    const subject = aRestriction();
    const away = new Map(
      [spocOf(subject), deputyOf(subject)].map((person) => [person?.id ?? '', '2026-02-20'] as const),
    );
    expect(whom(asked(subject, '2026-02-03T09:00:00Z', { away }).events)).toEqual(['due head']);
  });

  it('S1 · V1 · goes to the Heads where the policy needs no SPOC and nobody is named', () => {
    const nobody = { endorse: { measures: councilMeasures({ spoc: undefined, deputy: undefined }) } };
    const { events } = asked(aCouncilCaseAt('restricted', nobody), '2026-02-03T09:00:00Z', {
      profile: theCouncil,
    });
    expect(whom(events)).toContain('due head');
    expect(events[0]?.happened).not.toHaveProperty('insteadOf');
  });
});

describe('An answer that the restriction continues', () => {
  const open = asked(aRestriction(), '2026-02-03T09:00:00Z').subject;

  it('V2 · sets the next review a cycle on, and says why, by whom and how late', () => {
    const next = caseAfter(continues(open, aDeputy(), '2026-02-08T10:00:00Z'));
    expect(next).toMatchObject({ status: 'restricted', nextReview: '2026-05-03' });
    expect(next.review).toBeUndefined();
    expect(next.reviews).toMatchObject({
      total: 1,
      latest: [{ dueOn: '2026-02-03', outcome: 'continue', lateByDays: 5, by: { name: aDeputy().name } }],
    });
    expect(whom(asked(next, '2026-05-03T09:00:00Z').events)).toEqual(['due spoc']);
  });

  it('V3 · a second time has no effect, and tells who answered and when', () => {
    const answered = caseAfter(continues(open));
    const second = attempt('continue-restriction', {
      on: answered,
      by: aDeputy(),
      wish: 'another',
      at: '2026-02-03T10:05:00Z',
      saying: { dueOn: '2026-02-03' },
    });
    expect(refusalIn(second)).toMatchObject({
      code: 'ReviewAnswered',
      at: '2026-02-03T10:00:00Z',
      by: { name: 'Isla Fraser' },
    });
    expect(continues(answered).kind).toBe('repeat');
  });

  it('V3 · from a tab that was left open answers no later review', () => {
    const later = asked(caseAfter(continues(open)), '2026-05-03T09:00:00Z').subject;
    const old = attempt('continue-restriction', {
      on: later,
      by: aSpoc(),
      wish: 'old-tab',
      at: '2026-05-03T10:00:00Z',
      saying: { dueOn: '2026-02-03' },
    });
    expect(refusalIn(old)?.code).toBe('ReviewAnswered');
    expect(later.review?.dueOn).toBe('2026-05-03');
  });

  it('V2 · needs a reason, an open review, and somebody who may', () => {
    const bare = attempt('continue-restriction', {
      on: open,
      by: aSpoc(),
      saying: { dueOn: '2026-02-03', reason: '  ' },
    });
    expect(problemsIn(bare)).toEqual(['reason missing']);
    expect(refusalIn(continues(aRestriction()))?.code).toBe('NothingOpen');
    expect(refusalIn(continues(open, anActor('gregor')))?.code).toBe('NotTheirs');
    expect(continues(open, aHead()).kind).toBe('done');
  });

  it('V2 · counts the contacts since the last review, by what became of them', () => {
    const logged = caseAfter(
      attempt('log-contact', { on: open, by: aSpoc(), at: '2026-02-03T09:30:00Z', wish: 'contact' }),
    );
    expect(logged.contactsSince).toEqual({ escalate: 1 });
    const next = caseAfter(continues(logged));
    expect(next.contactsSince).toEqual({});
    expect(next.reviews.latest[0]?.contacts).toBe(1);
  });
});

describe('The dates of reviews', () => {
  const after = (when: { first: string; dueOn: string; today: string }, everyMonths: number): string => {
    const review = { ...profile.decision.review, everyMonths };
    const cycle = { ...profile, decision: { ...profile.decision, review } };
    return nextReviewAfter(aRestriction(when.first), when, cycle);
  };

  it.each([
    ['2026-01-31', '2026-01-31', '2026-01-31', 1, '2026-02-28', 'a short month'],
    ['2026-01-31', '2026-02-28', '2026-02-28', 1, '2026-03-31', 'and the month after it does not drift'],
    ['2027-11-29', '2027-11-29', '2027-11-29', 3, '2028-02-29', '29 February of a leap year'],
    ['2028-02-29', '2028-02-29', '2028-02-29', 12, '2029-02-28', 'a year without 29 February'],
    ['2028-02-29', '2029-02-28', '2029-02-28', 36, '2031-02-28', 'whole cycles from the first'],
    ['2026-02-03', '2026-02-03', '2026-01-25', 3, '2026-05-03', 'answered ahead'],
    ['2026-02-03', '2026-02-03', '2026-05-02', 3, '2026-05-03', 'answered a cycle late'],
    [
      '2026-02-03',
      '2026-02-03',
      '2026-05-03',
      3,
      '2026-08-03',
      'later than that: the one missed is held with it',
    ],
  ])('V3 · first %s, due %s, answered %s, every %i months: next %s (%s)', (...entries) => {
    const [first, dueOn, today, months, expected] = entries;
    expect(after({ first, dueOn, today }, months)).toBe(expected);
  });
});
