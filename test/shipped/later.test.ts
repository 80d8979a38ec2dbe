import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import { appEnvironment } from '../../local/start/environment';
import { buildApp } from '../../scripts/build';
import { laterFiles, laterParts } from '../../scripts/later/parts';

const folder = mkdtempSync(join(tmpdir(), 'later-'));
const bundle = join(folder, 'functions.cjs');
beforeAll(async () => {
  await buildApp(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const settings = (mode: Readonly<Record<string, string>> = {}) => {
  const storageConnection = 'UseDevelopmentStorage=true';
  return {
    ...appEnvironment(localOrganisation, { url: 'http://127.0.0.1:1', storageConnection }, {}),
    ...mode,
  };
};

/** What plain Node says of a script beside the bundle, which is its first argument. */
function told(script: string, file = bundle): unknown {
  const out = execFileSync(process.execPath, ['--eval', script, file], {
    env: { PATH: process.env['PATH'], ...settings() },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: unknown = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  return said;
}

/** Loads the app with its settings, composed as a worker composes it, and says which files that took. */
const starting = `
  require(process.argv[1]);
  console.log(JSON.stringify(Object.keys(require.cache)));
  process.exit(0);
`;

describe('C5 · a start of the app', () => {
  it('reads the bundle and no file of what is needed later', () => {
    const read = z.array(z.string()).parse(told(starting));
    expect(read.filter((file) => file.startsWith(folder))).toEqual([bundle]);
  });

  it('reads a bundle of no more than 3.5 MB', () => {
    expect(statSync(bundle).size).toBeLessThanOrEqual(3.5 * 1024 * 1024);
  });
});

describe('C5 · what is needed later', () => {
  it('is beside the bundle, a file for each part, and nothing else is there', () => {
    const there = readdirSync(join(folder, 'later')).filter((name) => !name.endsWith('.map'));
    expect(there.map((name) => `later/${name}`).sort()).toEqual([...laterFiles].sort());
  });

  it.each(Object.entries(laterParts))('%s has every module that is asked of it, whole', (part, names) => {
    const looking = `
      const part = require(process.argv[1]);
      const kinds = Object.entries(part).map(([key, module]) => [key, typeof module, Object.keys(module).length]);
      console.log(JSON.stringify(kinds));
    `;
    const kinds = z
      .array(z.tuple([z.string(), z.string(), z.number()]))
      .parse(told(looking, join(folder, 'later', `${part}.cjs`)));
    for (const name of names) {
      const [own = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
      const found = kinds.filter(([key]) => key.includes(`node_modules/${own}/`));
      expect(found.length).toBeGreaterThan(0);
      for (const [, kind, exported] of found) expect(kind === 'function' || exported > 0).toBe(true);
    }
  });
});
