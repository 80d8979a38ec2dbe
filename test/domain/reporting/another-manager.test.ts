import { draw } from '../../../bot/deliveries/draw';
import { postedCards } from '../../../bot/deliveries/ports';
import { postingsOf } from '../../../bot/deliveries/postings';
import { forGood } from '../../../bot/domain/absences/absences';
import { decide, type Outcome } from '../../../bot/domain/case/decide';
import { chase } from '../../../bot/domain/waiting/chase';
import { nextPickUp } from '../../../bot/domain/waiting/chasing';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { permittedActions } from '../../../bot/domain/case/transitions';
import type { Case } from '../../../bot/domain/case/state';
import { waitsSince, whoLeadsOn } from '../../../bot/domain/waiting/whose-turn';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, aHeadOfService, attemptInCouncil, theCouncil } from '../../builders/council';
import { aCommand } from '../../builders/commands';
import { aContext } from '../../builders/context';
import { passedOn } from '../../builders/passed-on';
import { aHead, aManager, anActor, aPerson, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { isWeekday } from '../../builders/reviews';

const kirsty = aPerson('kirsty');
const give = (on: Case, by = aManager(), saying: object = {}): Outcome =>
  attempt('change-manager', { on, by, saying });

describe('D7 · a case is given to another manager', () => {
  it('by its manager, who was picked by mistake: then the other has every step, and they have none', () => {
    const next = caseAfter(give(aCaseAt('reported')));
    expect(next.manager).toEqual(kirsty);
    expect(whoLeadsOn(next, aProfile()).people.map(({ person }) => person)).toEqual([kirsty]);
    const may = (key: string) => permittedActions(next, { actor: anActor(key), profile: aProfile() });
    expect(may('kirsty')).toContain('acknowledge');
    expect(may('callum')).toEqual(['add-incident']);
  });

  it('by those to whom it was passed on, and not before', () => {
    const on = aCaseAt('reported');
    expect(refusalIn(give(on, aHead()))?.code).toBe('NotTheirs');
    expect(caseAfter(give(passedOn(on), aHead())).manager).toEqual(kirsty);
    const council = passedOn(aCouncilCaseAt('reported'));
    const outcome = attemptInCouncil('change-manager', { on: council, by: aHeadOfService() });
    expect(caseAfter(outcome).manager).toEqual(kirsty);
  });

  it('in whatever status it is not at its end, under both policies', () => {
    for (const status of ['awaiting-endorsement', 'awaiting-decision', 'restricted'] as const) {
      expect(caseAfter(give(aCaseAt(status), aHead())).status).toBe(status);
      const on = aCouncilCaseAt(status);
      expect(caseAfter(attemptInCouncil('change-manager', { on, by: aHeadOfService() })).status).toBe(status);
    }
    expect(theCouncil.workflow.statuses.filter(({ final }) => final).length).toBeGreaterThan(3);
    expect(refusalIn(give(aCaseAt('closed')))?.code).toBe('MovedOn');
  });

  it('by nobody else: not by its reporter, not by any colleague', () => {
    expect(refusalIn(give(aCaseAt('reported'), aReporter()))?.code).toBe('NotYours');
    expect(refusalIn(give(aCaseAt('reported'), anActor('tomasz')))?.code).toBe('NotTheirs');
  });

  it('D5 · to nobody who is too close to it, and not to whoever has it', () => {
    const on = aCaseAt('reported');
    expect(problemsIn(give(on, aManager(), { person: undefined, reason: ' ' }))).toEqual([
      'person missing',
      'reason missing',
    ]);
    expect(problemsIn(give(on, aManager(), { person: aPerson('callum') }))).toEqual([
      'person nothing-changed',
    ]);
    expect(problemsIn(give(on, aManager(), { person: aPerson('ailsa') }))).toEqual(['person not-offered']);
    const [first] = on.incidents;
    const hurt = { ...on, incidents: first ? [{ ...first, affected: [kirsty] }] : [] };
    expect(problemsIn(give(hurt))).toEqual(['person not-offered']);
    const passed = { ...on, conflicts: [{ reason: 'My aunt.', by: kirsty, at: on.since }] };
    expect(problemsIn(give(passed))).toEqual(['person not-offered']);
  });

  it('with the question that was put to its manager, which the other is to answer', () => {
    const asked = caseAfter(
      attempt('ask-for-information', {
        on: aCaseAt('awaiting-endorsement'),
        by: aHead(),
        saying: { of: 'manager' },
        wish: 'ask',
      }),
    );
    expect(asked.question?.of).toEqual(aPerson('callum'));
    expect(caseAfter(give(asked)).question?.of).toEqual(kirsty);
  });

  it('and the other is told by a card in their own chat', () => {
    const outcome = give(aCaseAt('reported'));
    if (outcome.kind !== 'done') throw new TypeError(outcome.kind);
    const [event] = outcome.events;
    expect(event?.happened).toMatchObject({
      type: 'ManagerChanged',
      manager: kirsty,
      from: aPerson('callum'),
      reason: 'Callum moved to another team.',
    });
    const cards = event ? postingsOf(outcome.next, event, aProfile()) : [];
    expect(cards).toContainEqual(
      expect.objectContaining({ destination: { kind: 'person', id: kirsty.id }, card: 'manager-case' }),
    );
  });
});

const away = (person: { readonly id: string }) => new Map([[person.id, forGood]]);
const chaseNow = (subject: Case, at: string, profile = aProfile()) =>
  chase(subject, { profile, isWorkingDay: isWeekday, now: at, away: away(aManager()) });

describe('D7 · the time to take it up', () => {
  it('begins anew for whoever has it now, and it is theirs alone', () => {
    const late = '2025-11-10T10:00:00Z';
    const next = caseAfter(give(passedOn(aCaseAt('reported')), aHead()));
    expect(whoLeadsOn(next, aProfile())).toMatchObject({ roles: [] });
    expect(waitsSince(next, aProfile())).toBe(late);
    expect(nextPickUp(next, aProfile(), isWeekday)).toEqual({
      stage: 'reminded',
      dueAt: '2025-11-11T09:00:00Z',
    });
  });

  it('goes on for those whom it waits for besides the manager', () => {
    const on = aCaseAt('awaiting-decision');
    const next = caseAfter(give(on));
    expect(nextPickUp(next, aProfile(), isWeekday)).toEqual(nextPickUp(on, aProfile(), isWeekday));
  });
});

describe.each([
  ['Registers of Scotland', aProfile(), withAcceptance(aCaseAt('restricted'))],
  ['West Lothian', theCouncil, withAcceptance(aCouncilCaseAt('restricted'))],
] as const)('S1, D7 · %s: when the manager of a restricted case has left', (_, profile, restricted) => {
  const sought = () => {
    const done = chaseNow(restricted, '2025-11-10T10:00:00Z', profile);
    if (!done) throw new TypeError('Nobody was asked');
    return done;
  };

  it('those to whom reports are passed on are asked at once for another, in their channel', () => {
    const { next, events } = sought();
    expect(events.map(({ happened }) => happened.type)).toEqual(['ManagerSought']);
    const [event] = events;
    expect(event && postingsOf(next, event, profile)).toMatchObject([
      { destination: { kind: 'channel', code: 'heads-of-service' }, card: 'manager-request' },
    ]);
    const [head] = profile.workflow.channels.find(({ code }) => code === 'heads-of-service')?.roles ?? [];
    const asked = waitingOf(next, anActor('fiona', [head ?? '']), profile);
    expect(asked?.kinds).toContain('manager');
  });

  it('again every week until there is one, and then no more', () => {
    const { next } = sought();
    expect(chaseNow(next, '2025-11-12T10:00:00Z', profile)).toBeUndefined();
    const again = chaseNow(next, '2025-11-18T10:00:00Z', profile);
    expect(again?.events[0]?.happened).toMatchObject({ type: 'ManagerSought', again: true });
    const by = anActor('fiona', profile === theCouncil ? ['head-of-service'] : ['head-of-customer-services']);
    const command = aCommand('change-manager');
    const outcome = decide(next, command, aContext({ actor: by, profile, commandId: 'give' }));
    expect(chaseNow(caseAfter(outcome), '2025-12-18T10:00:00Z', profile)?.events[0]?.happened.type).not.toBe(
      'ManagerSought',
    );
  });
});

describe('S1, D7 · where a case waits for a manager who has left', () => {
  it('the case is passed on at once, and nothing else is asked', () => {
    const done = chaseNow(aCaseAt('acknowledged'), '2025-11-03T13:00:00Z');
    expect(done?.events.map(({ happened }) => happened.type)).toEqual(['PickUpEscalated']);
  });
});

describe('C7 · once another looks after it', () => {
  const outcome = give(aCaseAt('reported'), aManager());
  const next = caseAfter(outcome);
  const event = outcome.kind === 'done' ? outcome.events[0] : undefined;
  const told = event ? postingsOf(next, event, aProfile()) : [];

  it('whoever reported it is told, and whoever had it where they did not do it themselves', () => {
    const to = (postings: typeof told) =>
      postings.filter(({ card }) => card === 'news').map(({ destination }) => destination);
    expect(to(told)).toEqual([{ kind: 'person', id: aPerson('ailsa').id }]);
    const byHead = give(passedOn(aCaseAt('reported')), aHead());
    const [changed] = byHead.kind === 'done' ? byHead.events : [];
    const whom = changed ? postingsOf(caseAfter(byHead), changed, aProfile()) : [];
    expect(to(whom)).toContainEqual({ kind: 'person', id: aManager().id });
    const left = changed ? postingsOf(caseAfter(byHead), changed, aProfile(), away(aManager())) : [];
    expect(to(left)).toEqual([{ kind: 'person', id: aPerson('ailsa').id }]);
  });

  it.each(postedCards)(
    'a copy of %s that was put to the former manager says so, and has no button',
    (card) => {
      const destination = { kind: 'person', id: aManager().id } as const;
      const posting = { id: 'x', destination, card, audience: 'manager', event: 1 } as const;
      const drawn = draw({ ...posting, because: 'IncidentReported', status: 'reported' }, next, aProfile());
      expect(JSON.stringify(drawn.card)).toContain('Kirsty');
      expect(JSON.stringify(drawn.card)).not.toContain('"actions":[{');
      expect(JSON.stringify(drawn.card)).not.toContain(next.customer.name);
    },
  );
});
