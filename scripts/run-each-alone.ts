import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import * as z from 'zod/v4';

const root = resolve(__dirname, '..');

const assertion = z.object({ fullName: z.string(), status: z.string() });
const resultsSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(assertion) })),
});
type Results = z.infer<typeof resultsSchema>['testResults'];

/** Runs jest and gives what it says of each test; a file that does not load says nothing of any. */
function runJest(args: readonly string[], folder: string): Results {
  const outputFile = join(folder, 'results.json');
  rmSync(outputFile, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const told = ['--json', `--outputFile=${outputFile}`];
  spawnSync(process.execPath, [jest, ...args, ...told], { cwd: root, stdio: 'ignore' });
  return resultsSchema.parse(JSON.parse(readFileSync(outputFile, 'utf8'))).testResults;
}

/** A pattern that only this title fits. */
const only = (title: string): string => `^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;

/** The titles of every test of a file. Two of the same title could not be run apart. */
function titlesOf({ assertionResults }: Results[number]): readonly string[] {
  return [...new Set(assertionResults.map(({ fullName }) => fullName))];
}

/** Whether a test passes when no other of its file has run before it. */
function passesAlone(file: string, title: string, folder: string): boolean {
  const told = runJest(['--runTestsByPath', file, '-t', only(title)], folder);
  const ran = told
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'pending');
  return ran.length > 0 && ran.every(({ status }) => status === 'passed');
}

function main(patterns: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'alone-'));
  let failed = 0;
  // A pattern that no title fits: every test is listed and none is run.
  for (const suite of runJest([...patterns, '-t', 'no title at all $^'], folder)) {
    const file = relative(root, suite.name);
    for (const title of titlesOf(suite)) {
      const since = performance.now();
      const isFine = passesAlone(file, title, folder);
      if (!isFine) failed += 1;
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      console.log(`${isFine ? 'passes' : 'FAILS '} alone in ${seconds.padStart(5)} s · ${file} · ${title}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(failed === 0 ? 'Each passes alone.' : `${String(failed)} need another one before them.`);
  if (failed > 0) process.exitCode = 1;
}

const [, , ...patterns] = process.argv;
main(patterns.length > 0 ? patterns : ['test/journeys']);
