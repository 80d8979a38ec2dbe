import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { awaitedPeople, chasedPeople, nextChaseWhile } from '../../../bot/domain/waiting/waiting-for';
import { whoseTurn } from '../../../bot/domain/waiting/whose-turn';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aDeputy, aManager, anActor, aReporter, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { isWeekday } from '../../builders/reviews';

const profile = aProfile();
const away = (...people: readonly { readonly id: string }[]) =>
  new Map(people.map(({ id }) => [id, '2027-12-31'] as const));
const names = (subject: Case) => whoseTurn(subject, profile)?.people.map(({ person }) => person.name);

describe('Those for whom a case waits', () => {
  it('D7 · are its manager, whoever was asked a question, the SPOC and the deputy, or a whole channel', () => {
    expect(names(aCaseAt('acknowledged'))).toEqual([aManager().name]);
    expect(names(aCaseAt('awaiting-information'))).toEqual([aReporter().name]);
    expect(names(aCaseAt('awaiting-notice'))).toEqual([aSpoc().name, aDeputy().name]);
    expect(names(aCaseAt('awaiting-variation'))).toEqual([]);
  });

  it('D7 · are told apart from those whose absence matters: a contact who has not accepted is one of these', () => {
    const contacts = [aSpoc().id, aDeputy().id];
    expect(chasedPeople(aCaseAt('awaiting-variation'), profile)).toEqual([aManager().id, ...contacts]);
    expect(chasedPeople(aCaseAt('awaiting-notice'), profile)).toEqual([...contacts, aManager().id]);
    expect(chasedPeople(aCaseAt('acknowledged'), profile)).toEqual([aManager().id]);
  });

  it('D7 · are passed over only where the profile sets a time for them', () => {
    expect(awaitedPeople(aCaseAt('acknowledged'), profile)).toEqual([aManager().id]);
    expect(awaitedPeople(aCaseAt('restricted'), profile)).toEqual([]);
  });
});

describe('A case whose next person is absent', () => {
  const at = (subject: Case, now: string, who = away(aManager())) =>
    chase(subject, { profile, isWorkingDay: isWeekday, now, away: who })?.events[0]?.happened;

  it('D7 · is passed on at once, from the instant at which it came to them', () => {
    const subject = aCaseAt('acknowledged');
    expect(nextChaseWhile(away(aManager()), subject, profile, isWeekday)).toEqual({
      stage: 'escalated',
      dueAt: subject.since,
    });
    expect(at(subject, subject.since)).toMatchObject({ type: 'PickUpEscalated' });
  });

  it('D7 · is passed on at once where they were reminded before they went, too', () => {
    const subject = aCaseAt('acknowledged');
    const chases = [{ stage: 'reminded' as const, since: subject.since, at: '2025-11-06T09:00:00Z' }];
    expect(nextChaseWhile(away(aManager()), { ...subject, chases }, profile, isWeekday)).toEqual({
      stage: 'escalated',
      dueAt: subject.since,
    });
  });

  it('S1 · D7 · stays with the two who look after the contact while one of them is there', () => {
    const subject = withAcceptance(aCaseAt('awaiting-notice'));
    const due = '2025-11-05T09:00:00Z';
    expect(at(subject, due, away(aSpoc()))).toMatchObject({ type: 'PickUpReminded' });
    expect(at(subject, due, away(aDeputy()))).toMatchObject({ type: 'PickUpReminded' });
    expect(at(subject, subject.since, away(aSpoc(), aDeputy()))).toMatchObject({ type: 'PickUpEscalated' });
  });

  it('D7 · is nobody’s to pass on where the case waits for a channel, or for no one', () => {
    for (const status of ['awaiting-decision', 'closed'] as const) {
      const subject = aCaseAt(status);
      expect(at(subject, subject.since, away(aManager(), aReporter()))).toBeUndefined();
    }
  });
});

describe('An appointment that nobody accepted', () => {
  const now = '2025-11-05T09:00:00Z';
  /** Isla was named as the SPOC and has said this to it; Struan has accepted. */
  function named(accepted?: boolean): Case {
    const subject = withAcceptance(aCaseAt('restricted'));
    const answer = accepted === undefined ? {} : { answer: { accepted, at: '2025-11-03T16:30:00Z' } };
    return {
      ...subject,
      appointments: subject.appointments.map(({ answer: _, ...one }) =>
        one.role === 'spoc' ? { ...one, ...answer } : { ...one, answer: { accepted: true, at: now } },
      ),
    };
  }
  const said = (subject: Case, ...absent: readonly { readonly id: string }[]) =>
    chase(subject, { profile, isWorkingDay: isWeekday, now, away: away(...absent) })?.events[0]?.happened
      .type;

  it('S1 · goes to whoever appoints in the place of a reminder that its holder would not read', () => {
    expect(said(named())).toBe('AppointmentReminded');
    expect(said(named(), aSpoc())).toBe('AppointmentEscalated');
    const passedOn = chase(named(), { profile, isWorkingDay: isWeekday, now, away: away(aSpoc()) });
    expect(passedOn?.events[0]?.command).toBe('escalated/spoc/2025-11-03T15:00:00Z');
    expect(said(named(), aDeputy(), anActor('gregor'))).toBe('AppointmentReminded');
  });

  it('S1 · that was declined is reminded of among those who appoint, wherever its holder is', () => {
    expect(said(named(false), aSpoc())).toBe('AppointmentReminded');
  });
});
