import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bundleApp } from '../../../scripts/build';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const root = resolve(__dirname, '..', '..', '..');

/** Runs outside jest, where the bundle meets Node's own loader as it does on Azure. */
const script = `
  const { collectRegistrations } = require('./local/functions-host/core-module');
  const load = () => Promise.resolve(require(process.argv[1]));
  collectRegistrations(load, () => {}).then(async ({ registrations, exported }) => {
    const names = registrations.functions.map(({ metadata }) => metadata.name);
    console.log(JSON.stringify({ names, model: registrations.model.name, said: await exported.converse() }));
  });
`;

describe('the bundle', () => {
  it('registers its functions and holds a conversation without the packages that were left out', async () => {
    const outfile = join(folder, 'functions.cjs');
    await bundleApp(join(__dirname, 'bundle-fixture.ts'), outfile);
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '--eval', script, outfile], {
      cwd: root,
    });
    expect(JSON.parse(stdout)).toEqual({
      names: ['bundled'],
      model: '@azure/functions',
      said: 'good morning',
    });
  });
});
