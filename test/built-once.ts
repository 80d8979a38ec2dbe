import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stop } from 'esbuild';
import { bundleApp } from '../scripts/build';

const source = resolve(__dirname, '..', 'functions', 'index.ts');

/** How often a worker looks whether another one's build has ended. */
const lookEveryMs = 100;

/** esbuild cannot make one file of the sources: its message says where. */
class DoesNotBundle extends Error {
  override readonly name = 'DoesNotBundle';
}

/**
 * The app as it is deployed, made from the sources once in each run of the tests by whichever worker asks first. Rejects, for
 * every test that asks, where the sources do not bundle.
 */
export async function builtOnce(): Promise<string> {
  // Set before all tests by bundle-folder.ts.
  const folder = process.env['TEST_BUNDLE_FOLDER'] ?? '';
  const bundle = join(folder, 'functions.cjs');
  const outcome = join(folder, 'outcome');
  if (isFirst(folder)) tell(outcome, await build(bundle));
  while (!existsSync(outcome)) await pause(lookEveryMs);
  const problem = readFileSync(outcome, 'utf8');
  if (problem !== '') throw new DoesNotBundle(problem);
  return bundle;
}

/** Whether nobody of this run has begun to build yet; whoever asks first builds. Only one of those who ask at once makes the folder. */
const isFirst = (folder: string): boolean =>
  mkdirSync(join(folder, 'begun'), { recursive: true }) !== undefined;

/** What went wrong; '' for nothing. */
const build = (bundle: string): Promise<string> =>
  bundleApp(source, bundle)
    .then(
      () => '',
      (error: unknown) => String(error),
    )
    // esbuild's own process would outlive the test file that asked.
    .finally(() => stop());

/** In one stroke, so that nobody reads half of it. */
function tell(outcome: string, problem: string): void {
  writeFileSync(`${outcome}.new`, problem);
  renameSync(`${outcome}.new`, outcome);
}
