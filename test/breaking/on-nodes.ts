import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');

/** The versions of Node on which the bundle has to run: what `engines` begins with, what is deployed, and what comes next. */
const versions = ['20', '22', '24'] as const;

/** What is run on each: the bundle in a process of its own. */
const suite = 'test/breaking/deployed-bundle.test.ts';

/** Installs a Node (the npm package `node`, whose binaries are packages) into a folder of its own, and gives its program. */
function installNode(version: string, folder: string): string {
  const asked = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', `node@${version}`];
  execFileSync('npm', asked, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** `npm run test:nodes -- 20 24`: runs the deployed bundle on versions of Node, all that we support where none is named. */
function main(): void {
  const asked = process.argv.slice(2);
  for (const version of asked.length > 0 ? asked : versions) {
    const folder = mkdtempSync(join(tmpdir(), `node-${version}-`));
    try {
      const node = installNode(version, folder);
      const said = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      console.log(`== The bundle on Node ${said}`);
      const { status } = spawnSync('npx', ['jest', suite], {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, NODE_UNDER_TEST: node },
      });
      if (status !== 0) process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

main();
