import { existsSync, mkdtempSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { laterFiles } from '../../scripts/later/parts';
import { type DeploymentPackage, packApp } from '../../scripts/package-app';
import { version } from '../../package.json';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
let packed: DeploymentPackage;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  packed = await packApp(folder, join(folder, 'app.zip'));
  files = unzipSync(readFileSync(packed.outfile));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('C6 · the package that is deployed', () => {
  it('holds what the host reads and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual(
      [
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/functions.cjs',
        'dist/functions.cjs.map',
        'dist/start.cjs',
        ...laterFiles.flatMap((file) => [`dist/${file}`, `dist/${file}.map`]),
        'host.json',
        'package.json',
      ].sort(),
    );
    expect([...packed.files].sort()).toEqual(Object.keys(files).sort());
  });

  it('is laid out for azd as it is zipped', () => {
    for (const [place, bytes] of Object.entries(files))
      expect(readFileSync(join(folder, 'app', place)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('names its entry and asks for no package to be installed', () => {
    const read: unknown = JSON.parse(strFromU8(files['package.json'] ?? new Uint8Array()));
    expect(read).toMatchObject({ main: 'dist/start.cjs', version });
    expect(read).not.toHaveProperty('dependencies');
    expect(read).not.toHaveProperty('scripts');
  });

  it('is loaded by Node from its own folder, without node_modules, as far as its settings', () => {
    const place = mkdtempSync(join(tmpdir(), 'unpacked-'));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), bytes);
    }
    const load = () =>
      execFileSync(process.execPath, ['--enable-source-maps', join(place, 'dist', 'start.cjs')], {
        env: { PATH: process.env['PATH'], TMPDIR: place },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(load).toThrow(/Set TENANT_ID: it is missing/);
    // The next worker on the same machine need not compile it again, where Node can keep that.
    expect(existsSync(join(place, 'customer-behaviour-compiled'))).toBe('enableCompileCache' in nodeModule);
    rmSync(place, { recursive: true, force: true });
  });
});
