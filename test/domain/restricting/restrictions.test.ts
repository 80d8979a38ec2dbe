import type { Case } from '../../../bot/domain/case/state';
import type { Outcome } from '../../../bot/domain/case/decide';
import type { Profile, RestrictionKind } from '../../../bot/policy/profile';
import { attempt, caseAfter, fullProblemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import {
  afterAbuse,
  aCouncilCaseAt,
  aCouncilReport,
  aHeadOfService,
  attemptInCouncil,
  councilMeasures,
  theCouncil,
} from '../../builders/council';
import { aDraftOfMeasures, aReportForm } from '../../builders/forms';
import { aHead, aManager, anEmtMember, aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const registers = aProfile();

/** A behaviour on which a kind may rest, and one on which it may not, where it makes a difference. */
const behaviours = (kind: RestrictionKind, { behaviours: all }: Profile, grounded: boolean): string[] =>
  all
    .filter(({ group }) => (kind.grounds.length === 0 || kind.grounds.includes(group)) === grounded)
    .slice(0, 1)
    .map(({ code }) => code);

/** Every question of a kind answered. */
const answersTo = (kind: RestrictionKind) =>
  Object.fromEntries(
    kind.asks.map(({ code, input, choices = [] }) => {
      const answers = {
        text: 'The lift of the close.',
        confirm: true,
        choices: choices.slice(0, 1).map((choice) => choice.code),
        person: aPerson('isla'),
      };
      return [code, answers[input]];
    }),
  );

interface House {
  readonly profile: Profile;
  /** Somebody proposes restrictions on a case of these behaviours. */
  readonly propose: (behaviours: readonly string[], restrictions: readonly Proposed[]) => Outcome;
}
type Proposed = ReturnType<typeof aDraftOfMeasures>['restrictions'][number];

const threshold = (profile: Profile): string => profile.thresholds[0]?.code ?? '';
const houses: readonly House[] = [
  {
    profile: registers,
    propose: (shown, restrictions) => {
      const form = aReportForm({ behaviours: [...shown], threshold: threshold(registers) });
      const on = aCaseAt('awaiting-endorsement', { report: { form } });
      const measures = aDraftOfMeasures({ restrictions: [...restrictions] });
      return attempt('endorse', { on, by: aHead(), saying: { measures } });
    },
  },
  {
    profile: theCouncil,
    propose: (shown, restrictions) => {
      const form = aCouncilReport({ behaviours: shown, threshold: threshold(theCouncil) });
      const on = aCouncilCaseAt('acknowledged', { report: { form } });
      const measures = councilMeasures({ restrictions });
      return attemptInCouncil('endorse', { on, by: aManager(), saying: { measures } });
    },
  },
];
const offered = ({ restrictionKinds }: Profile) => restrictionKinds.filter(({ retired }) => !retired);
const kinds = houses.flatMap((house) =>
  offered(house.profile).map((kind) => ({ name: `${kind.code} (${house.profile.id})`, kind, house })),
);

describe('each kind of restriction', () => {
  it.each(kinds)('R1 · $name can be chosen alone, with its own answers', ({ kind, house }) => {
    const proposed = { kind: kind.code, answers: answersTo(kind) };
    const subject = caseAfter(house.propose(behaviours(kind, house.profile, true), [proposed]));
    expect(subject.proposal?.measures.restrictions).toEqual([proposed]);
  });

  it.each(kinds)('R1 · R2 · $name is proposed only with each question answered', ({ kind, house }) => {
    const shown = behaviours(kind, house.profile, true);
    const problems = fullProblemsIn(house.propose(shown, [{ kind: kind.code, answers: {} }]));
    expect(problems).toEqual(
      kind.asks.map(({ code, error }) => ({
        field: `${kind.code}.${code}`,
        code: 'profile',
        words: error,
      })),
    );
  });

  it.each(kinds.filter(({ kind }) => kind.grounds.length > 0))(
    'R3 · $name needs its ground in what the customer did',
    ({ kind, house }) => {
      const proposed = { kind: kind.code, answers: answersTo(kind) };
      const problems = fullProblemsIn(house.propose(behaviours(kind, house.profile, false), [proposed]));
      expect(problems).toEqual([{ field: 'kinds', code: 'profile', words: kind.groundError }]);
    },
  );
});

/** Every pair of kinds, and the sentence of the profile where the two contradict each other. */
const pairs = houses.flatMap((house) =>
  offered(house.profile).flatMap((one, index, all) =>
    all.slice(index + 1).map((other) => ({
      name: `${one.code} and ${other.code} (${house.profile.id})`,
      house,
      two: [one, other],
      against: [...one.notWith, ...other.notWith]
        .filter(({ kinds: named }) => named.includes(one.code) || named.includes(other.code))
        .map(({ error }) => error),
    })),
  ),
);

it.each(pairs)(
  'R1 · R7 · $name are combined, or refused as contradicting each other',
  ({ house, two, against }) => {
    const shown = new Set(two.flatMap((kind) => behaviours(kind, house.profile, true)));
    const restrictions = two.map((kind) => ({ kind: kind.code, answers: answersTo(kind) }));
    const outcome = house.propose([...shown], restrictions);
    const refused = against.map((words) => ({ field: 'kinds', code: 'profile', words }));
    expect(outcome.kind === 'done' ? [] : fullProblemsIn(outcome)).toEqual(refused);
    expect(outcome.kind === 'done' ? outcome.next.proposal?.measures.restrictions : restrictions).toEqual(
      restrictions,
    );
  },
);

it.each([
  ['registers-of-scotland', 'terminated', 'channel'],
  ['registers-of-scotland', 'terminated', 'named-contact'],
  ['registers-of-scotland', 'no-correspondence', 'channel'],
  ['west-lothian', 'return-documents', 'destroy-documents'],
  ['west-lothian', 'set-times', 'writing-only'],
])('R7 · %s: %s contradicts %s', (id, one, other) => {
  const pair = pairs.find(
    ({ house, two }) => house.profile.id === id && two.every(({ code }) => code === one || code === other),
  );
  expect(pair?.against).toHaveLength(1);
});

it('R1 · R3 · the kind that keeps a customer from named staff is not offered anew, and keeps its label where it was decided', () => {
  const house = houses[0];
  const old = registers.restrictionKinds.find(({ code }) => code === 'person');
  const proposed = { kind: 'person', answers: { staff: 'Ailsa Reid' } };
  expect(house && fullProblemsIn(house.propose(['threatening'], [proposed]))).toEqual([
    { field: 'kinds', code: 'not-offered' },
  ]);
  expect(old).toMatchObject({ retired: true, label: 'No contact with named members of staff' });
});

describe('documents of a customer', () => {
  const destroy = theCouncil.restrictionKinds.find(({ code }) => code === 'destroy-documents');
  const proposed = (): Case => {
    const restrictions = destroy ? [{ kind: destroy.code, answers: answersTo(destroy) }] : [];
    const on = aCouncilCaseAt('acknowledged');
    const saying = { measures: councilMeasures({ restrictions }) };
    return caseAfter(attemptInCouncil('endorse', { on, by: aManager(), saying }));
  };
  const silence = { told: false, risk: 'staff', reason: 'He may turn up.' };

  it('R1 · are destroyed only in an extreme case that is confirmed, with the reason why nothing milder will do', () => {
    expect(destroy?.asks.map(({ code, input }) => `${code} ${input}`)).toEqual([
      'documents text',
      'extreme confirm',
      'reason text',
    ]);
  });

  it('R6 · are never destroyed without the customer knowing, whatever the reason for not telling', () => {
    const by = aHeadOfService();
    const decided = attemptInCouncil('approve', { on: proposed(), by, saying: { tell: silence } });
    expect(fullProblemsIn(decided)).toEqual([
      { field: 'notToldBecause', code: 'profile', words: destroy?.toldError },
    ]);
    const on = caseAfter(attemptInCouncil('approve', { on: proposed(), by }));
    const notice = attemptInCouncil('record-notice', { on, by, saying: silence, wish: 'notice' });
    expect(fullProblemsIn(notice)).toEqual([{ field: 'reason', code: 'profile', words: destroy?.toldError }]);
  });

  it('R6 · a milder restriction can be kept from a customer, for a reason', () => {
    const on = caseAfter(
      attemptInCouncil('endorse', {
        on: afterAbuse(aCouncilCaseAt('acknowledged')),
        by: aManager(),
        wish: 'propose',
      }),
    );
    const decided = attemptInCouncil('approve', { on, by: aHeadOfService(), saying: { tell: silence } });
    expect(caseAfter(decided).status).toBe('restricted');
  });
});

it('R1 · D4 · contact is ended only where milder restrictions were considered', () => {
  const on = aCaseAt('awaiting-decision');
  const restrictions = [{ kind: 'terminated', answers: { 'what-remains': 'None' } }];
  const saying = { measures: aDraftOfMeasures({ restrictions }) };
  const changed = attempt('approve-with-changes', { on, by: anEmtMember(), saying });
  expect(fullProblemsIn(changed).map(({ words }) => words)).toEqual([
    'Confirm that milder restrictions were considered and will not do',
  ]);
});

it.each(houses)(
  'R7 · each restriction of $profile.id has a review, and ends by it where it has no end',
  (house) => {
    const [kind] = house.profile.restrictionKinds.filter(({ grounds }) => grounds.length === 0);
    const shown = kind ? behaviours(kind, house.profile, true) : [];
    const restrictions = kind ? [{ kind: kind.code, answers: answersTo(kind) }] : [];
    const measures = caseAfter(house.propose(shown, restrictions)).proposal?.measures;
    expect(measures?.reviewOn).toBe('2026-02-03');
    expect(measures).not.toHaveProperty('endsOn');
  },
);
