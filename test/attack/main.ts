import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../local/start';
import { theRegisters } from '../builders/cases';
import { theCouncilHouse } from '../builders/council';
import { Attack, type Findings, type Tally, type Weather } from './attack';
import { diceFrom, drawFrom } from './dice';
import { intruders, type KindOfPerson } from './intruders';
import type { House } from './marked-cases';

/** So many tries of each weather at most: while the register or the directory is away each waits for a second or two. */
const most: Readonly<Record<Weather, number>> = {
  fair: Number.POSITIVE_INFINITY,
  'teams-away': 2_000,
  'directory-away': 60,
  'register-away': 60,
};
const weathers = ['fair', 'teams-away', 'directory-away', 'register-away'] as const;

const houses: Readonly<Record<string, House>> = {
  'registers-of-scotland': theRegisters,
  'west-lothian': theCouncilHouse,
};

/** Tries every entry of the door's table and every step, as everybody, on a case in every status, under both policies. */
async function main(): Promise<void> {
  const seed = Number(process.env['ATTACK_SEED'] ?? Date.now() % 1_000_000);
  const wanted = Number(process.env['ATTACK_TRIES'] ?? Number.POSITIVE_INFINITY);
  let isHeld = true;
  for (const [policy, house] of Object.entries(houses)) {
    const dataDir = mkdtempSync(join(tmpdir(), 'attack-'));
    const local = await startLocal({
      dataDir,
      inMemory: true,
      page: false,
      quiet: true,
      timersFireUnasked: false,
      enforceRates: false,
      polling: { minMs: 3_600_000, maxMs: 3_600_000 },
      environment: { POLICY_PROFILE: policy },
    });
    try {
      const attack = await Attack.prepare(local, house);
      for (const weather of weathers) {
        const many = Math.min(wanted, most[weather]);
        const chosen =
          many >= attack.tries.length ? attack.tries : drawFrom(attack.tries, many, diceFrom(seed));
        const began = performance.now();
        const found = await attack.run(chosen, weather);
        const seconds = (performance.now() - began) / 1_000;
        const of = `of ${String(attack.tries.length)}, ${seconds.toFixed(0)} s`;
        isHeld = print(`${policy}, ${weather}, seed ${String(seed)}, ${of}`, found) && isHeld;
      }
    } finally {
      await local.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  process.exitCode = isHeld ? 0 : 1;
}

/** Prints what came of it by kind of person and entry; gives whether the doors held. */
function print(heading: string, { tallies, leaks, changes }: Findings): boolean {
  const lines = [...tallies]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, tally]) => line(name, tally));
  const kinds = [...new Set(intruders.map(({ kind }) => kind))].map((kind) =>
    line(kind, sum([...tallies].flatMap(([name, tally]) => (isBy(kind, name) ? [tally] : [])))),
  );
  const told = [heading, ...lines, ...kinds, line('in all', sum([...tallies.values()]))];
  told.push(`leaks ${String(leaks.length)}, changes ${String(changes.length)}`, ...leaks, ...changes, '');
  process.stdout.write(`${told.join('\n')}\n`);
  return leaks.length === 0 && changes.length === 0;
}

/** Whether the tries that are counted under a name are those of somebody of a kind. */
const isBy = (kind: KindOfPerson, name: string): boolean =>
  intruders.some(({ person, kind: own }) => own === kind && name.endsWith(` by ${person.key}`));

const line = (name: string, { tries, refused, given, leaks }: Tally): string =>
  `${name.padEnd(48)} ${[`tries ${String(tries)}`, `refused ${String(refused)}`, `let in ${String(given)}`, `leaks ${String(leaks)}`].join('  ')}`;

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      tries: all.tries + one.tries,
      refused: all.refused + one.refused,
      given: all.given + one.given,
      leaks: all.leaks + one.leaks,
    }),
    { tries: 0, refused: 0, given: 0, leaks: 0 },
  );

// The app's own log would drown what is told.
for (const method of ['debug', 'log', 'info', 'warn', 'error'] as const) console[method] = () => undefined;
void main();
