import type { Local } from '../../local/start/local';
import { theRegisters } from '../builders/cases';
import { theCouncilHouse } from '../builders/council';
import { startAtRest } from '../journeys/prepared';
import { quietConsole } from '../quiet-console';
import { Attack, type Weather } from './attack';
import { diceFrom, drawFrom } from './dice';

quietConsole();

/** Another try each run; a seed that failed is repeated by `ATTACK_SEED`. */
const seed = Number(process.env['ATTACK_SEED'] ?? Date.now() % 1_000_000);

/** How many tries of each weather are part of an ordinary run: while the register is away each takes seconds. */
const samples: readonly (readonly [Weather, number])[] = [
  ['fair', 300],
  ['teams-away', 30],
  ['directory-away', 30],
  ['register-away', 6],
];

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
