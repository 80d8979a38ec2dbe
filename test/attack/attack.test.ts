import type { Local } from '../../local/start/local';
import { theRegisters } from '../builders/cases';
import { theCouncilHouse } from '../builders/council';
import { startAtRest } from '../journeys/prepared';
import { quietConsole } from '../quiet-console';
import { Attack, type Weather } from './attack';
import { diceFrom, drawFrom } from './dice';
import { isStrangerTo } from './oracle';
import type { Try } from './tries';

quietConsole();

/** Another try each run; a seed that failed is repeated by `ATTACK_SEED`. */
const seed = Number(process.env['ATTACK_SEED'] ?? Date.now() % 1_000_000);

/** Whether a try is one of somebody who has nothing to do with the case; what anybody may do is not theirs alone to know. */
const isOfNoConcern = ({ by, about, action }: Try): boolean =>
  isStrangerTo(about.subject, by) && action !== 'add-incident' && action !== 'tell-contact-person';

/** How many tries of each weather are part of an ordinary run: while the register or the directory is away each takes a second or two. */
const samples: readonly (readonly [Weather, number])[] = [
  ['fair', 300],
  ['teams-away', 30],
  ['directory-away', 6],
  ['register-away', 6],
];

/** The entries at which one case is named, in the person's own chat. */
const aboutOneCase =
  /^(?:fetch|submit|verb)\/(?:review|tracks|step|open-case|acknowledge)|^command\/reference$/;

describe.each([
  ['registers-of-scotland', theRegisters],
  ['west-lothian', theCouncilHouse],
] as const)('X5 · under the policy %s', (policy, house) => {
  let local: Local;
  let attack: Attack;
  const dice = diceFrom(seed);
  beforeAll(async () => {
    local = await startAtRest({ environment: { POLICY_PROFILE: policy } });
    attack = await Attack.prepare(local, house);
  });
  afterAll(async () => local.stop());

  it.each(samples)(
    `X5 · nobody reads or changes what is not theirs, the weather being %s, in %d tries (seed ${String(seed)})`,
    async (weather, many) => {
      const { leaks, changes, tallies } = await attack.run(drawFrom(attack.tries, many, dice), weather);
      expect(leaks).toEqual([]);
      expect(changes).toEqual([]);
      expect(tallies.size).toBeGreaterThan(0);
    },
  );

  it(`X5 · whoever has nothing to do with a case is answered as if there were none (seed ${String(seed)})`, async () => {
    const strangers = attack.tries.filter((one) => isOfNoConcern(one) && aboutOneCase.test(one.entry));
    expect(new Set(strangers.map(({ entry }) => entry)).size).toBeGreaterThan(8);
    for (const one of drawFrom(strangers, 40, dice)) {
      const { there, none } = await attack.readBesideNone(one);
      expect([one.entry, one.action, one.by.person.key, there]).toEqual([
        one.entry,
        one.action,
        one.by.person.key,
        none,
      ]);
    }
  });

  it('X5 · whoever may see a case finds what was written in it: the marks are looked for where they are', async () => {
    const own = attack.tries.filter(
      ({ entry, by, about, isTheirs }) =>
        entry === 'fetch/review' &&
        isTheirs &&
        by.person.key === 'callum' &&
        about.subject.status !== 'closed',
    );
    expect(await attack.read(own[0])).toContain(`zq${String(own[0]?.about.number)}xreport`);
  });
});
