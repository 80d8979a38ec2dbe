import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import { dutyOf } from '../../../bot/domain/customers/duties';
import { endingOf } from '../../../bot/domain/restricting/ending';
import { glanceOf } from '../../../bot/domain/customers/glance';
import { byThemselves, customerOf, isRestrictedOn } from '../../../bot/domain/customers/known-customer';
import { retentionOf } from '../../../bot/domain/records/retention';
import { attempt, caseAfter, refusalIn, NotAsExpected } from '../../builders/attempts';
import { aDraftOfMeasures } from '../../builders/forms';
import { anEmtMember, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { aRestriction, asked, isWeekday, mostEvents } from '../../builders/reviews';
import { theBot } from '../../../bot/domain/case/person';

const profile = aProfile();

/** A restriction in force that is reviewed long after it ends. */
function endingOn(endsOn: string, reviewOn = '2029-01-01'): Case {
  const subject = aRestriction(reviewOn);
  const { decision } = subject;
  return decision && decision.outcome !== 'refused'
    ? { ...subject, decision: { ...decision, measures: { ...decision.measures, endsOn } } }
    : subject;
}

/** What happens and when, the timer running at each instant at which something is due. */
function ends(subject: Case): readonly string[] {
  const said: string[] = [];
  let next = subject;
  let runs = 0;
  for (let due = nextChase(next, profile, isWeekday); due; due = nextChase(next, profile, isWeekday)) {
    runs += 1;
    if (runs > mostEvents) throw new NotAsExpected('Time says the same again and again');
    const done = chase(next, { profile, isWorkingDay: isWeekday, now: due.dueAt });
    const type = done?.events[0]?.happened.type;
    if (!done || type === undefined || type === 'PeriodEnded') break;
    if (due.stage === 'end') said.push(`${due.dueAt} ${type}`);
    next = done.next;
  }
  return said;
}
const typesIn = (events: ReturnType<typeof asked>['events']): readonly string[] =>
  events.map(({ happened }) => happened.type);

describe('The end date of a restriction', () => {
  it.each([
    ['2026-02-03', '2026-01-20T09:00:00Z', '2026-02-04T09:00:00Z', 'in winter'],
    ['2026-06-30', '2026-06-16T08:00:00Z', '2026-07-01T08:00:00Z', 'in summer'],
    ['2028-02-29', '2028-02-15T09:00:00Z', '2028-03-01T09:00:00Z', 'on 29 February'],
    ['2026-03-28', '2026-03-14T09:00:00Z', '2026-03-29T08:00:00Z', 'on the eve of summer time'],
    ['2026-10-24', '2026-10-10T08:00:00Z', '2026-10-25T09:00:00Z', 'on the eve of winter time'],
  ])('R7 · %s is brought up two weeks before, and ends it on the morning after, at nine %s', (...entries) => {
    const [endsOn, ahead, after] = entries;
    expect(ends(endingOn(endsOn))).toEqual([`${ahead} EndAnnounced`, `${after} RestrictionExpired`]);
  });

  it('R7 · still counts itself: who looks on that day finds the restriction, and on the next none', () => {
    const subject = endingOn('2026-02-03');
    const customer = (on: Case) =>
      customerOf('C-1', new Map([['CB-0001', glanceOf(on, profile)]]), byThemselves);
    expect(isRestrictedOn(customer(subject), '2026-02-03')).toBe(true);
    // Before the bot has come to it, too.
    expect(isRestrictedOn(customer(subject), '2026-02-04')).toBe(false);
    expect(customer(asked(subject, '2026-02-04T09:00:00Z').subject).restrictions).toEqual([]);
  });

  it('R7 · V3 · that passed while the service was down ends it once, late, and is announced no more', () => {
    const { subject, events } = asked(endingOn('2026-02-03'), '2026-03-15T11:30:00Z');
    expect(typesIn(events)).toEqual(['RestrictionExpired']);
    expect(events[0]).toMatchObject({ by: theBot, command: 'ended/2026-02-03' });
    expect(subject).toMatchObject({ status: 'lifted', expired: { endsOn: '2026-02-03' } });
  });

  it('R7 · that is nearer than two weeks when the restriction comes into force is brought up at once', () => {
    const { events } = asked(endingOn('2025-11-08'), '2025-11-03T17:00:00Z');
    expect(typesIn(events)).toEqual(['EndAnnounced']);
  });

  it('R7 · X4 · ends all that goes on: no review, no duty, nothing to change, and the clock of retention starts', () => {
    const { subject } = asked(endingOn('2026-02-03', '2026-02-10'), '2026-02-04T09:00:00Z');
    expect(endingOf(subject)).toMatchObject({ how: 'expired' });
    expect(dutyOf(subject)).toBeUndefined();
    expect(subject.review).toBeUndefined();
    expect(retentionOf(subject, profile)).toMatchObject({ rule: 'lifted', endsAt: '2028-02-04T09:00:00Z' });
    // Once the rules of mail and telephones are taken out, which it asks for.
    expect(typesIn(asked(subject, '2026-02-09T09:00:00Z').events)).toEqual(['RoutingReminded']);
    const out = { ...subject, routing: undefined };
    expect(asked(out, '2027-12-01T09:00:00Z').events).toEqual([]);
    expect(refusalIn(attempt('propose-variation', { on: subject, by: aSpoc() }))).toMatchObject({
      code: 'MovedOn',
      by: theBot,
    });
  });

  it('D1 · R7 · that is told ahead is not taken for the step that somebody came too late for', () => {
    const announced = asked(endingOn('2026-02-03'), '2026-01-20T09:00:00Z').subject;
    const late = refusalIn(attempt('approve', { on: announced, by: anEmtMember() }));
    expect(late?.code === 'MovedOn' && late.by).not.toMatchObject(theBot);
  });

  it('R7 · V2 · is prolonged by a variation, and brought up again before the new one', () => {
    const announced = asked(endingOn('2026-02-03'), '2026-01-20T09:00:00Z').subject;
    expect(announced.endAnnounced).toBe('2026-02-03');
    const saying = { measures: aDraftOfMeasures({ endsOn: '2026-06-30', reviewOn: '2026-04-01' }) };
    const at = '2026-01-21T10:00:00Z';
    const proposed = caseAfter(attempt('propose-variation', { on: announced, by: aSpoc(), at, saying }));
    const decided = caseAfter(attempt('approve', { on: proposed, by: anEmtMember(), at, wish: 'yes' }));
    // A longer restriction asks more of the customer: until they were told, the old date stands.
    expect(glanceOf(decided, profile).restrictions[0]?.endsOn).toBe('2026-02-03');
    const told = { told: true, sentOn: '2026-01-21', channel: 'letter', reason: '' };
    const next = caseAfter(
      attempt('record-notice', { on: decided, by: aSpoc(), at, wish: 'told', saying: told }),
    );
    expect(typesIn(asked(next, '2026-03-01T09:00:00Z').events)).toEqual([]);
    expect(typesIn(asked(next, '2026-06-16T08:00:00Z').events)).toContain('EndAnnounced');
  });

  it('R7 · V2 · that passes while a change waits for its decision takes nothing from it', () => {
    const announced = asked(endingOn('2026-02-03'), '2026-01-20T09:00:00Z').subject;
    const at = '2026-02-02T10:00:00Z';
    const saying = { measures: aDraftOfMeasures({ endsOn: '2026-06-30', reviewOn: '2026-04-01' }) };
    const proposed = caseAfter(attempt('propose-variation', { on: announced, by: aSpoc(), at, saying }));
    const waiting = asked(proposed, '2026-02-05T08:00:00Z');
    expect(typesIn(waiting.events)).not.toContain('RestrictionExpired');
    const refused = caseAfter(
      attempt('refuse', { on: waiting.subject, by: anEmtMember(), at: '2026-02-05T10:00:00Z', wish: 'no' }),
    );
    expect(typesIn(asked(refused, '2026-02-05T10:15:00Z').events)).toEqual(['RestrictionExpired']);
  });
});
