import { chase } from '../../../bot/domain/waiting/chase';
import {
  actingFor,
  openAppointmentsOf,
  deputyOf,
  spocOf,
  unacceptedAppointments,
} from '../../../bot/domain/contact-people/holders';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aDeputy, aHead, anActor, aPerson, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const subject = aCaseAt('awaiting-notice');
const kirsty = anActor('kirsty');
const after = (...steps: Parameters<typeof attempt>[]) =>
  steps.reduce(
    (on, [action, how], index) => caseAfter(attempt(action, { ...how, on, wish: `wish-${index}` })),
    subject,
  );

describe('The contact people of a case', () => {
  it('S1 · are named by the decision and asked to accept', () => {
    expect([spocOf(subject)?.name, deputyOf(subject)?.name]).toEqual(['Isla Fraser', 'Struan Bell']);
    expect(unacceptedAppointments(subject)).toHaveLength(2);
    const accepted = after(['accept-appointment', { by: aSpoc() }]);
    expect(unacceptedAppointments(accepted).map(({ role }) => role)).toEqual(['deputy']);
    expect(refusalIn(attempt('accept-appointment', { on: accepted, by: aSpoc(), wish: 'again' }))?.code).toBe(
      'NothingOpen',
    );
  });

  it('S1 · stay named after declining, until somebody else is appointed', () => {
    const declined = after(['decline-appointment', { by: aSpoc() }]);
    expect(spocOf(declined)?.name).toBe('Isla Fraser');
    const appointed = caseAfter(attempt('appoint', { on: declined, by: aHead() }));
    expect(spocOf(appointed)?.name).toBe('Kirsty Lamont');
    expect(openAppointmentsOf(appointed, kirsty.id)).toMatchObject([
      { role: 'spoc', by: { name: 'Fiona Grant' } },
    ]);
    expect(
      permittedActions(appointed, { actor: { ...aSpoc(), roles: [] }, profile: aProfile() }),
    ).not.toContain('hand-over');
  });

  it('S1 · hand over to somebody who takes over only by accepting', () => {
    const offered = after(['accept-appointment', { by: aSpoc() }], ['hand-over', { by: aSpoc() }]);
    expect(spocOf(offered)?.name).toBe('Isla Fraser');
    const declined = caseAfter(attempt('decline-appointment', { on: offered, by: kirsty, wish: 'no' }));
    expect(spocOf(declined)?.name).toBe('Isla Fraser');
    expect(declined.handovers).toEqual([]);
    const taken = caseAfter(attempt('accept-appointment', { on: offered, by: kirsty, wish: 'yes' }));
    expect(spocOf(taken)?.name).toBe('Kirsty Lamont');
    expect(unacceptedAppointments(taken).map(({ role }) => role)).toEqual(['deputy']);
  });

  it('S1 · are appointed by a Head in the place of somebody who has left, whatever was handed over', () => {
    const offered = after(['hand-over', { by: aDeputy() }]);
    const person = aPerson('duncan');
    const named = caseAfter(
      attempt('appoint', { on: offered, by: aHead(), saying: { role: 'deputy', person } }),
    );
    expect(deputyOf(named)).toEqual(person);
    expect(named.handovers).toEqual([]);
    expect(refusalIn(attempt('accept-appointment', { on: named, by: kirsty, wish: 'late' }))?.code).toBe(
      'NotTheirs',
    );
  });

  it('S1 · who appoint themselves have accepted', () => {
    const saying = { person: { id: aHead().id, name: aHead().name } };
    expect(
      unacceptedAppointments(after(['appoint', { by: aHead(), saying }])).map(({ role }) => role),
    ).toEqual(['deputy']);
  });

  it.each([
    ['nobody', undefined, 'person missing'],
    ['the deputy', aPerson('struan'), 'person same-person'],
    ['whoever reported the customer', aPerson('ailsa'), 'person profile'],
  ])('S1 · cannot be %s', (_, person, problem) => {
    expect(problemsIn(attempt('appoint', { on: subject, by: aHead(), saying: { person } }))).toContain(
      problem,
    );
  });

  it('S1 · are neither who reported nor who hands over, and it takes a role and a reason', () => {
    const on = aCaseAt('awaiting-endorsement');
    const measures = {
      restrictions: [],
      spoc: aPerson('ailsa'),
      deputy: aPerson('struan'),
      reviewOn: '',
      endsOn: '',
      equality: { considered: false, consulted: false, reasoning: '' },
    };
    expect(problemsIn(attempt('endorse', { on, by: aHead(), saying: { measures } }))).toContain(
      'spoc profile',
    );
    expect(
      problemsIn(attempt('hand-over', { on: subject, by: aSpoc(), saying: { person: aPerson('isla') } })),
    ).toEqual(['person is-you']);
    expect(
      problemsIn(attempt('appoint', { on: subject, by: aHead(), saying: { role: 'friend', reason: ' ' } })),
    ).toEqual(['contactRole not-offered', 'reason missing']);
  });

  it('S1 · are chased for an answer, then those who appoint are told, each once (D7)', () => {
    const context = (now: string) => ({ profile: aProfile(), isWorkingDay: () => true, now });
    expect(chase(subject, context('2025-11-05T08:59:59Z'))).toBeUndefined();
    const heard: string[] = [];
    let on = subject;
    for (
      let next = chase(on, context('2026-01-05T09:00:00Z'));
      next;
      next = chase(on, context('2026-01-05T09:00:00Z'))
    ) {
      const [event] = next.events;
      if (event?.happened.type.startsWith('Appointment')) heard.push(event.happened.type);
      on = next.next;
    }
    expect(heard.sort()).toEqual([
      'AppointmentEscalated',
      'AppointmentEscalated',
      'AppointmentReminded',
      'AppointmentReminded',
    ]);
  });
});

describe('Contact', () => {
  const people = { spoc: aPerson('isla'), deputy: aPerson('struan') };

  it.each([
    [[], 'Isla Fraser'],
    [[people.spoc.id], 'Struan Bell'],
    [[people.spoc.id, people.deputy.id], undefined],
  ])('S1 · goes to whoever is there (%j away)', (away: string[], name) => {
    expect(actingFor(people, (id) => away.includes(id))?.name).toBe(name);
  });
});
