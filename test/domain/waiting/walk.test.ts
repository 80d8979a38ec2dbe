import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import type { Case } from '../../../bot/domain/case/state';
import { measuresOf } from '../../../bot/domain/restricting/in-force';
import { dayOf, monthsAfter } from '../../../bot/domain/time/calendar';
import { unsentLetter } from '../../../bot/domain/letters/letters';
import type { Profile } from '../../../bot/policy/profile';
import { aCommand } from '../../builders/commands';
import {
  aComplaintsOfficer,
  aHeadOfService,
  aSeniorReviewer,
  councilMeasures,
  sayInCouncil,
  theCouncil,
} from '../../builders/council';
import { aDraftOfMeasures } from '../../builders/forms';
import { valuesFor } from '../../builders/letters';
import { aDeputy, aHead, aManager, anActor, anEmtMember, aReporter, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { bound, type Scene, walk, ways } from './walk';

const substitute = anActor('catriona', ['substitute-decider']);
const keeper = anActor('kirsty', ['customer-experience']);
const manager = aManager();
const contacts: readonly Actor[] = [
  { ...aSpoc(), roles: [] },
  { ...aDeputy(), roles: [] },
];

interface House {
  readonly name: string;
  readonly profile: Profile;
  readonly cast: readonly Actor[];
  /** Who may be out together. */
  readonly groups: Readonly<Record<string, readonly Actor[]>>;
  readonly says: (action: Command['action']) => object;
  readonly measures: (overrides: object) => object;
  /** Restrictions of which one at least differs from whatever is in force. */
  readonly others: readonly (readonly object[])[];
}

const heads = [aHead()];
const emt = [anEmtMember()];
const ros: House = {
  name: 'Registers of Scotland',
  profile: aProfile(),
  cast: [aReporter(), manager, ...contacts, ...heads, ...emt, keeper, substitute],
  groups: {
    nobody: [],
    'the manager': [manager],
    'the reporter': [aReporter()],
    'the SPOC': contacts.slice(0, 1),
    'SPOC and deputy': contacts,
    'the Heads': heads,
    EMT: emt,
  },
  says: () => ({}),
  measures: (overrides) => aDraftOfMeasures(overrides),
  others: [['email'], ['post']].map((allowed) => [
    { kind: 'channel', answers: { 'allowed-channels': allowed } },
  ]),
};
const wlc: House = {
  name: 'West Lothian Council',
  profile: theCouncil,
  cast: [
    aReporter(),
    manager,
    ...contacts,
    aHeadOfService(),
    aComplaintsOfficer(),
    aSeniorReviewer(),
    substitute,
  ],
  groups: {
    nobody: [],
    'the manager': [manager],
    'the reporter': [aReporter()],
    'the SPOC': contacts.slice(0, 1),
    'SPOC and deputy': contacts,
    'the Head of Service': [aHeadOfService()],
    'the complaints officer': [aComplaintsOfficer()],
    'the senior reviewer': [aSeniorReviewer()],
  },
  says: sayInCouncil,
  measures: (overrides) => councilMeasures(overrides),
  others: ['The bins', 'The stair'].map((matter) => [{ kind: 'writing-only', answers: { matter } }]),
};

/** What a step says on a day, so that no day it names has passed or is still to come. */
const sayingsIn =
  ({ profile, says, measures, others }: House) =>
  (action: Command['action'], on: Case | undefined, now: string): Command => {
    const today = dayOf(now, profile.timeZone);
    const reviewOn = monthsAfter(today, 3);
    const drafted = { measures: measures({ reviewOn }) };
    const inForce = JSON.stringify(on && measuresOf(on)?.restrictions);
    const another = others.find((one) => JSON.stringify(one) !== inForce);
    const letter = on && unsentLetter(on, profile);
    const unasked =
      profile.decision.equality.consult === undefined ? {} : { notConsultedBecause: 'It could not wait.' };
    const dated: Partial<Record<Command['action'], object>> = {
      endorse: drafted,
      approve: unasked,
      'approve-with-changes': { measures: measures({ reviewOn, restrictions: another }), ...unasked },
      'propose-variation': { measures: measures({ reviewOn, restrictions: another }) },
      'record-notice': { sentOn: today },
      'prepare-letter': on ? valuesFor(on, profile) : {},
      'record-letter-sent': {
        letter: String(letter?.number ?? ''),
        sentOn: today,
        then: 'stay',
        watchUntil: monthsAfter(today, 1),
      },
      'behaviour-changed': { on: today },
      'behaviour-not-changed': { on: today },
      'continue-restriction': { dueOn: on?.review?.dueOn ?? today },
    };
    const own: object = says(action);
    return aCommand(action, { ...own, ...dated[action] });
  };

/** Only whoever decides by a role can declare a conflict. */
const waysOf = (out: readonly Actor[]) => {
  if (out.length === 0) return ways.slice(0, 1);
  return out.some(({ roles }) => roles.length > 0) ? ways : ways.filter((how) => how !== 'in conflict');
};

const scenes = [ros, wlc].flatMap((house) =>
  Object.entries(house.groups).flatMap(([who, out]) => waysOf(out).map((how) => ({ house, who, out, how }))),
);
const sceneOf = ({ house, out, how }: (typeof scenes)[number], profile = house.profile): Scene => ({
  profile,
  cast: house.cast,
  out,
  how,
  reporter: aReporter(),
  says: sayingsIn(house),
});

let visited = 0;
afterAll(() => {
  process.stdout.write(
    `D7 · walked ${visited} states of ${scenes.length} scenes, each up to ${bound.steps} steps and ${bound.ticks} turns of the clock\n`,
  );
});

describe('D7 · Always somebody responsible', () => {
  it.each(scenes)(
    'D7 · V1 · while $who is $how, somebody there has the step or the clock brings one ($house.name)',
    (one) => {
      const { states, deadEnds } = walk(sceneOf(one));
      visited += states;
      expect(deadEnds).toEqual([]);
      expect(states).toBeGreaterThan(20);
    },
  );

  it('D7 · the walk finds a dead end that somebody built in', () => {
    const scene = scenes.find(
      ({ house, who, how }) => house === wlc && who === 'the manager' && how === 'away or gone',
    );
    if (!scene) throw new TypeError('It is one of the scenes');
    const { workflow } = theCouncil;
    const transitions = workflow.transitions.map((row) => ({
      ...row,
      by: row.from.includes('reported') ? row.by.filter((party) => party !== 'head-of-service') : row.by,
    }));
    const broken = { ...theCouncil, workflow: { ...workflow, transitions } };
    expect(walk(sceneOf(scene, broken)).deadEnds[0]).toMatch(/^reported,.*stands reported$/);
  });
});
