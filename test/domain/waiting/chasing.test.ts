import { chase } from '../../../bot/domain/waiting/chase';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import { appointmentsOf } from '../../../bot/domain/contact-people/holders';
import { evolve } from '../../../bot/domain/case/evolve';
import { refusalOf } from '../../../bot/domain/door/refusals';
import { awaitedPeople, nextChaseWhile } from '../../../bot/domain/waiting/waiting-for';
import { workingDaysAfter } from '../../../bot/domain/time/working-days';
import { workingCalendar } from '../../../bot/policy/working-calendar';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { theBot } from '../../../bot/domain/case/person';

const profile = aProfile();
const isWorkingDay = workingCalendar(profile);

describe('Working days of Scotland', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23', 'a Friday and one day is Monday'],
    ['2026-11-27', 1, '2026-12-01', 'St Andrew’s Day does not count'],
    ['2026-12-24', 1, '2026-12-29', 'Christmas, and the day kept for Boxing Day on a Saturday'],
    ['2026-12-31', 1, '2027-01-05', '1 and 2 January, the latter kept on a Monday'],
    ['2026-07-31', 1, '2026-08-04', 'the summer holiday is the first Monday of August'],
    ['2026-11-21', 0, '2026-11-23', 'from a Saturday on, work begins on Monday'],
  ])('D7 · from %s, %i working day on is %s: %s', (day, count, expected) => {
    expect(workingDaysAfter(day, count, isWorkingDay)).toBe(expected);
  });

  it('D7 · a calendar on which nobody ever works does not keep a case waiting for ever', () => {
    expect(workingDaysAfter('2026-11-20', 1, () => false)).toBe('2026-12-22');
  });
});

describe('A case that nobody picks up', () => {
  const subject = aCaseAt('reported');
  const context = (now: string) => ({ profile, isWorkingDay, now });

  it('D7 · is reminded of at nine on the next working day, not a second before', () => {
    const due = nextChase(subject, profile, isWorkingDay);
    expect(due?.stage).toBe('reminded');
    const before = new Date(Date.parse(due?.dueAt ?? '') - 1000).toISOString();
    expect(chase(subject, context(before))).toBeUndefined();
    expect(chase(subject, context(due?.dueAt ?? ''))?.events[0]?.happened).toEqual({
      type: 'PickUpReminded',
      to: 'reported',
    });
  });

  it('D7 · is passed on after the reminder, and that is said again every five working days until somebody acts', () => {
    const late = '2027-06-01T09:00:00Z';
    const reminded = chase(subject, context(late));
    const escalated = reminded && chase(reminded.next, context(late));
    expect(escalated?.events[0]?.happened).toEqual({
      type: 'PickUpEscalated',
      to: 'reported',
      channel: 'heads-of-service',
    });
    expect(escalated && chase(escalated.next, context(late))).toBeUndefined();
    const next = escalated && nextChase(escalated.next, profile, isWorkingDay);
    expect(next).toEqual({ stage: 'escalated', dueAt: '2027-06-08T08:00:00Z' });
    const again = escalated && chase(escalated.next, context('2027-06-08T08:00:00Z'));
    expect(again?.events[0]?.happened).toMatchObject({ type: 'PickUpEscalated', again: true });
    expect(again?.events[0]?.command).not.toBe(escalated?.events[0]?.command);
    const third = again && chase(again.next, context('2027-06-15T08:00:00Z'));
    // However long it goes on, the case keeps the first and the newest.
    expect(third?.next.steps.filter(({ event }) => event === 'PickUpEscalated')).toHaveLength(2);
    expect(third?.next.chases).toHaveLength(2);
  });

  it('D7 · is reckoned anew from where it comes to stand next', () => {
    const late = '2027-06-01T09:00:00Z';
    const reminded = chase(subject, context(late))?.next;
    const acknowledged = aCaseAt('acknowledged');
    const moved = reminded && { ...reminded, status: acknowledged.status, since: '2027-06-01T10:00:00Z' };
    expect(moved && nextChase(moved, profile, isWorkingDay)?.stage).toBe('reminded');
  });

  it('D7 · X3 · shows the reminder in its trail as the bot’s, and the events still make the same case', () => {
    const done = chase(subject, context('2027-06-01T09:00:00Z'));
    const [event] = done?.events ?? [];
    expect(event?.by).toEqual(theBot);
    expect(event && evolve(subject, event)).toEqual(done?.next);
  });

  it('C1 · can still be withdrawn after a reminder, since nobody acted', () => {
    const reminded = chase(subject, context('2027-06-01T09:00:00Z'))?.next ?? subject;
    expect(refusalOf(reminded, 'withdraw', { actor: aReporter(), profile })).toBeUndefined();
  });

  it('D7 · of an absent manager goes to the next person at once, and is not reminded of afterwards', () => {
    const due = nextChase(subject, profile, isWorkingDay)?.dueAt ?? '';
    const away = new Map([[subject.manager.id, '2027-12-31']]);
    const passedOn = chase(subject, { ...context(due), away });
    expect(passedOn?.events[0]?.happened).toEqual({
      type: 'PickUpEscalated',
      to: 'reported',
      channel: 'heads-of-service',
    });
    expect(passedOn && nextChase(passedOn.next, profile, isWorkingDay)?.stage).toBe('escalated');
    const { since } = subject;
    expect(nextChaseWhile(away, subject, profile, isWorkingDay)).toEqual({
      stage: 'escalated',
      dueAt: since,
    });
    expect(chase(subject, { ...context(since), away })?.events).toHaveLength(1);
    expect(chase(subject, context(since))).toBeUndefined();
    const other = new Map([[subject.reporter.id, '2027-12-31']]);
    expect(chase(subject, { ...context(since), away: other })).toBeUndefined();
  });

  it('S1 · D7 · that a channel takes up is not passed on, whoever is away', () => {
    const put = aCaseAt('awaiting-decision');
    const away = new Map([[put.manager.id, '2027-12-31']]);
    expect(awaitedPeople(put, profile)).toEqual([]);
    expect(chase(put, { ...context(put.since), away })).toBeUndefined();
  });

  it('D7 · that waits for the answer of somebody absent goes to the next person at once', () => {
    const asked = aCaseAt('awaiting-information');
    const away = new Map([[asked.question?.of.id ?? '', '2027-12-31']]);
    const passedOn = chase(asked, { ...context('2027-06-01T09:00:00Z'), away });
    expect(passedOn?.events[0]?.happened.type).toBe('PickUpEscalated');
    const another = new Map([[asked.manager.id, '2027-12-31']]);
    const reminded = chase(asked, { ...context('2027-06-01T09:00:00Z'), away: another });
    expect(reminded?.events[0]?.happened.type).toBe('PickUpReminded');
  });

  it('S1 · D7 · is reminded of while the SPOC or the deputy is there, and passed on while neither is', () => {
    const decided = withAcceptance(aCaseAt('awaiting-notice'));
    const ids = appointmentsOf(decided).map(({ person }) => [person.id, '2027-12-31'] as const);
    const sent = (away: ReadonlyMap<string, string>) =>
      chase(decided, { ...context('2027-06-01T09:00:00Z'), away })?.events[0]?.happened.type;
    expect(sent(new Map(ids.slice(0, 1)))).toBe('PickUpReminded');
    expect(sent(new Map(ids))).toBe('PickUpEscalated');
  });

  it('S1 · D7 · an appointment of somebody absent that nobody accepted goes to those who appoint at once', () => {
    const named = aCaseAt('restricted');
    const [first] = appointmentsOf(named);
    const away = new Map([[first?.person.id ?? '', '2027-12-31']]);
    const done = chase(named, { ...context('2027-06-01T09:00:00Z'), away });
    expect(done?.events[0]?.happened).toMatchObject({ type: 'AppointmentEscalated', role: 'spoc' });
  });

  it('D7 · is left alone once nothing more is expected of anybody', () => {
    expect(nextChase(aCaseAt('closed'), profile, isWorkingDay)?.stage).toBe('retention');
    expect(nextChase(withAcceptance(aCaseAt('restricted')), profile, isWorkingDay)?.stage).toBe('review');
  });
});
