import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, howToGetChromium } from './find-chromium';

const root = join(__dirname, '..', '..');

/**
 * Before all tests, where one of them needs a browser and none is there: installs Debian's, when we may, else says how
 * to get one. The tests themselves are then skipped, or fail where `CI` is set. `nonFlagArgs`: which tests are to run.
 */
export default function provideChromium({ nonFlagArgs }: { readonly nonFlagArgs: readonly string[] }): void {
  if (!isNeeded(nonFlagArgs) || findChromium() !== undefined) return;
  if (mayInstall()) install();
  if (findChromium() === undefined) {
    console.error(
      `\nNo browser was found: the tests that need one are not run. To run them, ${howToGetChromium}.`,
    );
  }
}

function isNeeded(asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^browser.*\.test\.ts$|\.browser\.test\.ts$/.test(file))
    .some((file) => asked.some((pattern) => new RegExp(pattern).test(join(root, 'test', file))));
}

/** On Debian, as root. Ubuntu's package of that name is a stub without a browser. */
function mayInstall(): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

function install(): void {
  console.error('\nNo browser was found: installing Chromium from Debian for the tests that need one.');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['--quiet', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (status !== 0) return;
  }
}
