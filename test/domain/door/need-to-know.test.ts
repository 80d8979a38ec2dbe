import { decide } from '../../../bot/domain/case/decide';
import type { Actor } from '../../../bot/domain/case/context';
import type { Case } from '../../../bot/domain/case/state';
import { hindranceTo } from '../../../bot/domain/case/transitions';
import { refusalOf } from '../../../bot/domain/door/refusals';
import { rolesForSight, rolesForStep, rolesForWaiting } from '../../../bot/domain/door/roles';
import { sightOf } from '../../../bot/domain/door/sight';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { type Action, actions, isKeeping } from '../../../bot/policy/codes';
import type { Profile } from '../../../bot/policy/profile';
import { aCaseAt, anIncident } from '../../builders/cases';
import { aCommand } from '../../builders/commands';
import { aContext } from '../../builders/context';
import { aCouncilCaseAt, aHeadOfService, councilStatuses, theCouncil } from '../../builders/council';
import { aHead, aManager, anActor, anEmtMember, aPerson, aReporter } from '../../builders/people';
import { aProfile, theStatuses } from '../../builders/profile';
import { problemsAfter } from '../../builders/profile-file';
import { withUnsentLetter } from '../../builders/letters';
import { withOpenTracks } from '../../builders/tracks';

const ros = aProfile();
const sight = (on: Case, actor: Actor, profile: Profile = ros) => sightOf(on, { actor, profile });
const cases = [
  ...theStatuses.map((status) => ({ status, profile: ros, on: aCaseAt(status) })),
  ...councilStatuses.map((status) => ({ status, profile: theCouncil, on: aCouncilCaseAt(status) })),
];

/** What anybody who faces a customer can do, whose case they may not see: each says no more than that there is one. */
const forAnybody: readonly Action[] = ['add-incident', 'tell-contact-person'];

describe('X4 · a role sees a case once the case has asked something of it', () => {
  it.each([
    ['a Head', aHead(), 'reported', 'none'],
    ['a Head', aHead(), 'acknowledged', 'none'],
    ['a Head', aHead(), 'awaiting-endorsement', 'decision'],
    ['a Head', aHead(), 'awaiting-decision', 'record'],
    ['a member of EMT', anEmtMember(), 'reported', 'none'],
    ['a member of EMT', anEmtMember(), 'awaiting-endorsement', 'none'],
    ['a member of EMT', anEmtMember(), 'awaiting-decision', 'decision'],
    ['a member of EMT', anEmtMember(), 'refused', 'record'],
    ['Customer Experience', anActor('kirsty', ['customer-experience']), 'awaiting-decision', 'none'],
    ['Customer Experience', anActor('kirsty', ['customer-experience']), 'refused', 'none'],
    ['Customer Experience', anActor('kirsty', ['customer-experience']), 'awaiting-notice', 'record'],
    ['Legal', anActor('kirsty', ['legal']), 'restricted', 'none'],
    ['the Policy and Practice Group', anActor('kirsty', ['policy-and-practice-group']), 'restricted', 'none'],
  ] as const)('X4 · %s: %#', (_, actor, status, seen) => {
    expect(sight(aCaseAt(status), actor)).toBe(seen);
  });

  it('D7 · a Head sees a report that nobody picked up in time', () => {
    const on = aCaseAt('reported');
    const escalated = { event: 'PickUpEscalated', number: 2, by: aPerson(), at: on.since };
    expect(sight({ ...on, steps: [...on.steps, escalated] }, aHead())).toBe('record');
    expect(sight({ ...on, steps: [...on.steps, escalated] }, anEmtMember())).toBe('none');
  });

  it.each([
    { profile: aProfile(), on: aCaseAt('reported'), head: aHead() },
    { profile: theCouncil, on: aCouncilCaseAt('reported'), head: aHeadOfService() },
  ])(
    'D7 · E4 · a Head sees a case of which they are told that a task is overdue still ($profile.id)',
    (one) => {
      const { on, head, profile } = one;
      const said = { event: 'TaskReminded', number: 2, by: aPerson(), at: on.since };
      expect(sight({ ...on, steps: [...on.steps, said] }, head, profile)).toBe('none');
      expect(sight({ ...on, steps: [...on.steps, said, said] }, head, profile)).toBe('record');
    },
  );

  it.each(cases)('C7 · whoever $status waits for sees it ($profile.id)', ({ on, profile }) => {
    const asked = profile.roles
      .map((role) => anActor('nadia', [role.code]))
      .filter((actor) => waitingOf(on, actor, profile));
    const seen = asked.map((actor) => sight(on, actor, profile));
    expect(seen.filter((one) => one === 'none' || one === 'outcome' || one === 'own')).toEqual([]);
    const manager = { ...on.manager, roles: [] };
    expect(sight(on, manager, profile)).not.toBe('none');
  });
});

describe('X4 · a step on a case, and the form of it', () => {
  /** Everything waits on it that can: reports to others, a task, a consultation, an unsent letter, two incidents. */
  const crowded = (on: Case, profile: Profile): Case => {
    const subject = withUnsentLetter(withOpenTracks(on), profile);
    return { ...subject, incidents: [...subject.incidents, ...subject.incidents] };
  };
  /** What was put to all roles of its row is theirs: it shows the report that is to be made, and no more of the case. */
  const putToRoles: readonly Action[] = [
    'give-consultation',
    'give-advice',
    'decide-external-report',
    'record-external-report',
  ];

  it.each(cases)(
    'X4 · is nobody’s by a role that sees nothing of a case that is $status ($profile.id)',
    ({ on, profile }) => {
      for (const { code } of profile.roles) {
        const actor = anActor('nadia', [code]);
        const subject = crowded(on, profile);
        const may = actions.filter(
          (action) => hindranceTo(subject, action, { actor, profile }) === undefined,
        );
        const unseen = may.filter(
          (action) => !forAnybody.includes(action) && !isKeeping(action) && !putToRoles.includes(action),
        );
        expect(sight(subject, actor, profile) === 'none' ? unseen : []).toEqual([]);
      }
    },
  );
});

describe('D5 · who is too close to a case', () => {
  const affected = anActor('moira', ['emt']);
  const on = {
    ...aCaseAt('awaiting-decision'),
    incidents: [
      { ...anIncident({ affected: [aPerson('moira')] }), by: aPerson(), at: '2025-11-03T09:00:00Z' },
    ],
  };

  it('D5 · somebody named as affected sees what came of it and no more, whatever their role', () => {
    expect(sight(on, affected)).toBe('outcome');
    expect(sight(on, anActor('moira'))).toBe('outcome');
  });

  it('D5 · whoever reported it sees their own part, whatever their role', () => {
    expect(sight(on, { ...aReporter(), roles: ['emt'] })).toBe('own');
  });

  it('D5 · whoever declared a conflict is out of the record too', () => {
    const declared = {
      ...aCaseAt('awaiting-decision'),
      conflicts: [{ by: aPerson('eilidh'), at: '2025-11-05T09:00:00Z', reason: 'A neighbour' }],
    };
    expect(sight(declared, anEmtMember())).toBe('outcome');
  });
});

describe('X5 · a refusal', () => {
  const strangers = [anActor('gregor'), anActor('gregor', ['policy-and-practice-group'])];

  it.each(cases)(
    'X5 · tells a stranger of a case that is $status nothing of it ($profile.id)',
    ({ on, profile }) => {
      for (const actor of strangers) {
        for (const action of actions) {
          const refusal = refusalOf(on, action, { actor, profile });
          expect([undefined, { code: 'NotTheirs' }]).toContainEqual(refusal);
          expect(refusal === undefined && !forAnybody.includes(action)).toBe(false);
        }
      }
    },
  );

  it('X5 · of a command says the same as that of its button', () => {
    const on = aCaseAt('refused');
    const asked = decide(on, aCommand('approve'), aContext({ actor: anActor('gregor') }));
    expect(asked).toEqual({ kind: 'refused', refusal: { code: 'NotTheirs' } });
  });

  it('C2 · tells a decider who comes late who decided and when', () => {
    const late = refusalOf(aCaseAt('refused'), 'approve', { actor: anActor('rory', ['emt']), profile: ros });
    expect(late).toMatchObject({ code: 'MovedOn', status: 'refused', by: { name: 'Eilidh Munro' } });
  });
});

describe('X5 · the roles that are asked of the directory', () => {
  const askedFor = (status: Parameters<typeof aCaseAt>[0], person: Actor) => ({
    subject: aCaseAt(status),
    person,
    profile: ros,
  });

  it('D2 · for an approval are one', () => {
    expect(rolesForStep('approve', askedFor('awaiting-decision', anEmtMember()))).toEqual(['emt']);
  });

  it.each(theStatuses)('X5 · for a manager’s own steps on a case that is %s are none', (status) => {
    const asked = askedFor(status, aManager());
    const own = ros.workflow.transitions.filter(
      (row) => row.by.includes('manager') && row.from.includes(status),
    );
    expect(own.flatMap((row) => rolesForStep(row.action, asked))).toEqual([]);
  });

  it.each(theStatuses)('X5 · for a look at a case that is %s are none of a reporter', (status) => {
    expect(rolesForSight(askedFor(status, aReporter()))).toEqual([]);
  });

  it.each(cases)(
    'X5 · for a step on a case that is $status decide the same as all of them ($profile.id)',
    ({ on, profile }) => {
      for (const { code } of profile.roles) {
        const all = anActor('nadia', [code]);
        for (const action of actions) {
          const asked = rolesForStep(action, { subject: on, person: all, profile });
          const some = { ...all, roles: all.roles.filter((role) => asked.includes(role)) };
          const [full, less] = [all, some].map((actor) => refusalOf(on, action, { actor, profile }));
          expect(less === undefined).toBe(full === undefined);
          expect(isKeeping(action) || less?.code === full?.code || less?.code === 'NotTheirs').toBe(true);
        }
        const asked = rolesForSight({ subject: on, person: all, profile });
        expect(sight(on, { ...all, roles: all.roles.filter((role) => asked.includes(role)) }, profile)).toBe(
          sight(on, all, profile),
        );
      }
    },
  );

  it('C5 · for what waits are those for whom something can wait', () => {
    expect(rolesForWaiting(ros)).toEqual([
      'head-of-customer-services',
      'head-of-customer-experience',
      'emt',
      // Advice, records and whom somebody has to be found for wait for these.
      'customer-experience',
      'people-and-change',
      'information-governance',
      'legal',
      'substitute-decider',
      'mail-and-telephones',
    ]);
  });
});

describe('P4 · a profile', () => {
  it.each([
    [
      'a role of which something is asked has no row',
      (profile: Profile) => {
        profile.needToKnow = profile.needToKnow.filter(({ party }) => party !== 'emt');
      },
      'needToKnow',
    ],
    [
      'a role sees every case from the first report on without saying so',
      (profile: Profile) => {
        profile.needToKnow.push({
          party: 'policy-and-practice-group',
          sees: 'record',
          since: [],
          cites: 'ours: x',
        });
      },
      'needToKnow[15].since',
    ],
    [
      'a party is unknown',
      (profile: Profile) => {
        profile.needToKnow.push({
          party: 'the-neighbour',
          sees: 'record',
          since: ['report'],
          cites: 'ours: x',
        });
      },
      'needToKnow[15].party',
    ],
    [
      'everybody is to see',
      (profile: Profile) => {
        profile.needToKnow.push({ party: 'anyone', sees: 'record', since: [], cites: 'ours: x' });
      },
      'needToKnow[15].party',
    ],
  ])('X4 · is refused where %s', (_, change, path) => {
    expect(problemsAfter(change).map((problem) => problem.path)).toContain(path);
  });
});
