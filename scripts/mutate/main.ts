import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unitTestsOf } from './unit-tests';

// npm run mutate -- PATH... [options of Stryker]: breaks the rules in these folders or files of one room, one at a time, and says
// which breaks no test notices. docs/testing.md says how to read it.
const root = join(__dirname, '..', '..');
const results = join('.local', 'mutation');

/** What Stryker calls the files in a folder. */
const patternOf = (path: string): string =>
  statSync(join(root, path)).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.ts` : path;

function main(): number {
  const given = process.argv.slice(2);
  const firstOption = given.findIndex((arg) => arg.startsWith('-'));
  const paths = firstOption < 0 ? given : given.slice(0, firstOption);
  const options = firstOption < 0 ? [] : given.slice(firstOption);
  const [first] = paths;
  if (first === undefined) {
    console.error('Say what to mutate: npm run mutate -- bot/domain/waiting');
    return 1;
  }
  mkdirSync(join(root, results), { recursive: true });
  return runStryker(paths, options, unitTestsOf(first));
}

/** What earlier runs found is kept by what was mutated: only what changed since is tried again. */
function runStryker(paths: readonly string[], options: readonly string[], tests: readonly string[]): number {
  const earlier = join(results, `${paths.join('+').replaceAll('/', '-')}.json`);
  const mutate = ['--mutate', paths.map(patternOf).join(','), '--incrementalFile', earlier];
  const { status } = spawnSync('npx', ['stryker', 'run', 'stryker.config.mjs', ...mutate, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_TESTS: JSON.stringify(tests),
      // The same few lives for each mutant: what kills it today kills it tomorrow.
      PROPERTY_RUNS: '20',
      PROPERTY_SEED: '20251103',
    },
  });
  return status ?? 1;
}

process.exitCode = main();
