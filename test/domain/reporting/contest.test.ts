import type { Case } from '../../../bot/domain/case/state';
import { hindranceTo } from '../../../bot/domain/case/transitions';
import { extentFor } from '../../../bot/domain/door/need-to-know';
import { sightOf } from '../../../bot/domain/door/sight';
import { markerOf } from '../../../bot/domain/markers/marker';
import { unfinishedTasks } from '../../../bot/domain/outside-reports/tasks';
import { urgencyOf } from '../../../bot/domain/reporting/urgency';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { postingsOf } from '../../../bot/deliveries/postings';
import { rowOf } from '../../../bot/register/cases/case-row';
import { review } from '../../../bot/views/deciding/review';
import { supportForAffected } from '../../../bot/views/support/care';
import { attempt, caseAfter, NotAsExpected, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { now } from '../../builders/context';
import { aReportForm } from '../../builders/forms';
import {
  aHead,
  aManager,
  anActor,
  anEmtMember,
  anotherEmtMember,
  aPerson,
  aReporter,
} from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { aCouncilCaseAt, aCouncilReport, attemptInCouncil, theCouncil } from '../../builders/council';

const profile = aProfile();
const looked = { earlier: [], comparable: [], look: '' } as const;

/** A case in which a hostile colleague added an incident that names every decider as affected. */
const hostile = (status: 'awaiting-decision' | 'restricted' = 'awaiting-decision'): Case =>
  caseAfter(
    attempt('add-incident', {
      on: aCaseAt(status),
      by: anActor('gregor'),
      saying: {
        form: aReportForm({
          affected: [aPerson('eilidh'), aPerson('rory')],
          violent: true,
          behaviours: ['threatening'],
        }),
      },
      wish: 'hostile',
    }),
  );

const lastEventOf = (outcome: ReturnType<typeof attempt>) => {
  const event = outcome.kind === 'done' ? outcome.events.at(-1) : undefined;
  if (outcome.kind !== 'done' || !event) throw new NotAsExpected(JSON.stringify(outcome));
  return { event, subject: outcome.next };
};

describe('D5 · Whoever is named as affected by somebody else is asked: were you affected?', () => {
  it('D5 · before they look: they see that it was reported and by whom, the question, and nothing else', () => {
    const card = review(hostile(), { actor: anEmtMember(), profile, now }, looked);
    expect(card.sections[0]).toMatchObject({ heading: 'Were you affected?' });
    expect(JSON.stringify(card.sections)).toContain('Gregor Wallace named you as affected');
    expect(card.buttons.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['I was affected', 'I was not affected']),
    );
    expect(JSON.stringify(card)).not.toContain(aCaseAt('awaiting-decision').customer.name);
  });

  it('D5 · in the message that tells them of the report, with the way to the answer', () => {
    const subject = hostile();
    const number = subject.steps.find(({ event }) => event === 'IncidentAdded')?.number ?? 0;
    const card = supportForAffected(subject, { number, reader: anActor('eilidh') }, profile);
    expect(card.lead).toContain('Say whether you were affected');
    expect(card.steps).toContainEqual({ title: 'Were you affected?', dialog: 'review', style: 'default' });
  });

  it('D5 · No: they may see and decide, and the others are still asked', () => {
    const before = hostile();
    expect(hindranceTo(before, 'approve', { actor: anEmtMember(), profile })?.code).toBe('AffectedPerson');
    const after = caseAfter(attempt('contest-affected', { on: before, by: anActor('eilidh') }));
    expect(hindranceTo(after, 'approve', { actor: anEmtMember(), profile })).toBeUndefined();
    expect(sightOf(after, { actor: anEmtMember(), profile })).toBe('decision');
    expect(waitingOf(after, anEmtMember(), profile)?.kinds).toContain('next-step');
    expect(hindranceTo(after, 'approve', { actor: anotherEmtMember(), profile })?.code).toBe(
      'AffectedPerson',
    );
  });

  it('D5 · Yes: out, as decider and of the record, and not asked again', () => {
    const after = caseAfter(attempt('confirm-affected', { on: hostile(), by: anActor('eilidh') }));
    expect(hindranceTo(after, 'approve', { actor: anEmtMember(), profile })?.code).toBe('AffectedPerson');
    expect(extentFor(after, anEmtMember(), profile)).toBe('outcome');
    expect(review(after, { actor: anEmtMember(), profile, now }, looked).sections[0]?.heading).not.toBe(
      'Were you affected?',
    );
    expect(
      refusalIn(attempt('contest-affected', { on: after, by: anActor('eilidh'), wish: 'second' })),
    ).toEqual({
      code: 'NothingOpen',
      action: 'contest-affected',
    });
  });

  it('D5 · is asked once more where a later incident names them again', () => {
    const contested = caseAfter(attempt('contest-affected', { on: hostile(), by: anActor('eilidh') }));
    const again = caseAfter(
      attempt('add-incident', {
        on: contested,
        by: anActor('gregor'),
        saying: { form: aReportForm({ affected: [aPerson('eilidh')] }) },
        wish: 'again',
      }),
    );
    expect(hindranceTo(again, 'approve', { actor: anEmtMember(), profile })?.code).toBe('AffectedPerson');
    expect(hindranceTo(again, 'contest-affected', { actor: anEmtMember(), profile })).toBeUndefined();
  });

  it('D5 · the contest needs its reason, stands on the record, and is told to whoever named them and to the list keepers', () => {
    expect(
      problemsIn(
        attempt('contest-affected', { on: hostile(), by: anActor('eilidh'), saying: { reason: '' } }),
      ),
    ).toEqual(['reason missing']);
    const outcome = attempt('contest-affected', { on: hostile(), by: anActor('eilidh') });
    const { event, subject } = lastEventOf(outcome);
    const told = postingsOf(subject, event, profile).map(({ destination }) => destination);
    expect(told).toEqual([
      { kind: 'person', id: aPerson('gregor').id },
      { kind: 'channel', code: profile.customerList.channel },
    ]);
    const record = JSON.stringify(review(subject, { actor: aManager(), profile, now }, looked, 1));
    const pages = [1, 2, 3].map((page) =>
      JSON.stringify(review(subject, { actor: aManager(), profile, now }, looked, page)),
    );
    expect([record, ...pages].join('')).toContain('Eilidh Munro, who says so: I was on leave that day.');
  });

  it('D5 · nobody contests what they said of themselves', () => {
    const own = aCaseAt('reported', { report: { form: aReportForm({ affected: [aPerson('ailsa')] }) } });
    expect(refusalIn(attempt('contest-affected', { on: own, by: aReporter() }))?.code).toBe('NothingOpen');
  });

  it('D5 · the same holds under West Lothian: a Head of Service who is named says whether it happened to them', () => {
    const named = caseAfter(
      attemptInCouncil('add-incident', {
        on: aCouncilCaseAt('awaiting-decision'),
        by: anActor('gregor'),
        saying: { form: aCouncilReport({ affected: [aPerson('fiona')] }) },
      }),
    );
    const head = { actor: anActor('fiona', ['head-of-service']), profile: theCouncil };
    expect(hindranceTo(named, 'approve', head)?.code).toBe('AffectedPerson');
    expect(hindranceTo(named, 'contest-affected', head)).toBeUndefined();
  });
});

describe('D5 · An incident added by mistake, or by somebody hostile, is set aside, with its trail', () => {
  const second = String(hostile().incidents.length);
  const aside = (by = aManager(), on = hostile()) =>
    attempt('set-incident-aside', { on, by, saying: { incident: second, reason: 'It never happened.' } });

  it('D5 · from then on nobody is kept from the case by it, and nothing follows from it', () => {
    const before = hostile();
    const calm = aCaseAt('awaiting-decision');
    expect(markerOf(before, profile)).toBeDefined();
    expect(urgencyOf(before, profile)).toBe('urgent');
    const after = caseAfter(aside());
    expect(hindranceTo(after, 'approve', { actor: anEmtMember(), profile })).toBeUndefined();
    expect(markerOf(after, profile)).toBeUndefined();
    expect(urgencyOf(after, profile)).toBe(urgencyOf(calm, profile));
    expect(unfinishedTasks(after, profile)).toEqual(unfinishedTasks(calm, profile));
    expect(rowOf(after, []).Behaviours).toBe(rowOf(calm, []).Behaviours);
  });

  it('D5 · it stays on the record, with who set it aside and why', () => {
    const after = caseAfter(aside());
    expect(after.incidents).toHaveLength(Number(second));
    expect(after.incidents.at(-1)?.setAside).toMatchObject({
      by: aPerson('callum'),
      reason: 'It never happened.',
    });
    expect(after.steps.at(-1)?.event).toBe('IncidentSetAside');
  });

  it('D5 · who reported it, the manager and the list keepers are told', () => {
    const { event, subject } = lastEventOf(aside(aHead()));
    expect(postingsOf(subject, event, profile).map(({ destination }) => destination)).toEqual([
      { kind: 'person', id: aPerson('gregor').id },
      { kind: 'person', id: aPerson('callum').id },
      { kind: 'channel', code: profile.customerList.channel },
    ]);
  });

  /** An incident of Gregor's in which nobody was in danger. */
  const calm = (): Case =>
    caseAfter(
      attempt('add-incident', {
        on: aCaseAt('awaiting-decision'),
        by: anActor('gregor'),
        saying: { form: aReportForm({ affected: [aPerson('gregor')] }) },
        wish: 'calm',
      }),
    );

  it('S2 · D5 · not violence or danger by whoever reported it: whether it happened says the manager', () => {
    expect(refusalIn(aside(anActor('gregor')))?.code).toBe('NothingOpen');
  });

  it('X4 · not by a role that the case has asked nothing of yet', () => {
    const early = caseAfter(
      attempt('add-incident', { on: aCaseAt('reported'), by: anActor('gregor'), wish: 'early' }),
    );
    expect(refusalIn(aside(aHead(), early))).toBeDefined();
    expect(caseAfter(aside(aManager(), early)).incidents.at(-1)?.setAside).toBeDefined();
  });

  it('D5 · whoever sets their own aside decides no more than before on what they reported or what happened to them', () => {
    const own = caseAfter(
      attempt('add-incident', {
        on: aCaseAt('awaiting-decision'),
        by: anEmtMember(),
        saying: { form: aReportForm({ affected: [aPerson('eilidh')] }) },
        wish: 'own',
      }),
    );
    const after = caseAfter(aside(anEmtMember(), own));
    expect(hindranceTo(after, 'approve', { actor: anEmtMember(), profile })).toBeDefined();
    expect(extentFor(after, anEmtMember(), profile)).toBe('own');
  });

  it('D5 · whoever added it by mistake sets their own aside, and no other', () => {
    expect(caseAfter(aside(anActor('gregor'), calm())).incidents.at(-1)?.setAside).toBeDefined();
    const other = attempt('set-incident-aside', {
      on: calm(),
      by: anActor('gregor'),
      saying: { incident: '1', reason: 'I do not like it.' },
    });
    expect(problemsIn(other)).toEqual(['incident not-offered']);
  });

  it('D5 · not by somebody who is named in it and out, whatever their role', () => {
    const naming = caseAfter(
      attempt('add-incident', {
        on: aCaseAt('awaiting-decision'),
        by: anActor('gregor'),
        saying: { form: aReportForm({ affected: [aPerson('fiona')] }) },
        wish: 'naming',
      }),
    );
    expect(refusalIn(aside(aHead(), naming))?.code).toBe('NothingOpen');
  });

  it('D5 · never the last that counts: the case is closed instead', () => {
    const after = caseAfter(aside());
    const last = attempt('set-incident-aside', {
      on: after,
      by: aManager(),
      saying: { incident: '1', reason: 'Nor this.' },
      wish: 'last',
    });
    expect(refusalIn(last)?.code).toBe('NothingOpen');
  });

  it.each([
    ['', 'incident missing'],
    ['0', 'incident not-offered'],
    ['9', 'incident not-offered'],
    ['__proto__', 'incident not-offered'],
  ])('D5 · says what to do about an incident "%s"', (incident, problem) => {
    const outcome = attempt('set-incident-aside', {
      on: hostile(),
      by: aManager(),
      saying: { incident, reason: 'It never happened.' },
    });
    expect(problemsIn(outcome)).toEqual([problem]);
  });
});
