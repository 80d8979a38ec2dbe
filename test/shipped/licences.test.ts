import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { licenceProblems } from '../../scripts/shipped/licences';
import { notices } from '../../scripts/shipped/notices';
import { type Shipped, shippedPackages } from '../../scripts/shipped/packages';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'shipped-'));
});

afterEach(() => {
  rmSync(place, { recursive: true });
});

function write(file: string, text: string): void {
  const path = join(place, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Installs a package of this name; what its package.json says of itself beyond name and version is given. */
function install(name: string, said: object, source = `module.exports = '${name}';`): void {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', ...said }));
  write(`node_modules/${name}/index.js`, source);
}

/** Bundles an app that asks for these packages, and reads what came out. */
async function bundle(...names: readonly string[]): Promise<Shipped> {
  write('index.js', names.map((name) => `console.log(require('${name}'));`).join('\n'));
  const { metafile } = await build({
    entryPoints: ['index.js'],
    absWorkingDir: place,
    bundle: true,
    platform: 'node',
    write: false,
    outfile: 'out.cjs',
    metafile: true,
  });
  return shippedPackages(metafile, place);
}

describe('what may be in the bundle', () => {
  it.each([
    ['a licence that is not on the list', { license: 'GPL-3.0-only' }, '"GPL-3.0-only" is not on the list'],
    ['a list of terms one of which is not on it', { license: 'MIT AND CC-BY-SA-3.0' }, 'is not on the list'],
    ['terms that are no licence', { license: 'SEE LICENSE IN terms.html' }, 'is not on the list'],
    ['no licence at all', {}, 'no licence is declared'],
    ['a licence without its text', { license: 'Apache-2.0' }, 'has no text to pass on'],
  ])('a package with %s fails the build by its name', async (_, said, problem) => {
    install('gravel', said);
    const [found, ...others] = licenceProblems((await bundle('gravel')).packages);
    expect(found).toMatch(/^gravel@1\.2\.3: /);
    expect(found).toContain(problem);
    expect(others).toEqual([]);
  });

  it('a package that offers one licence on the list as a choice may be shipped', async () => {
    install('sand', { license: '(MIT OR GPL-3.0-or-later)' });
    write('node_modules/sand/LICENSE', 'Take your pick.');
    expect(licenceProblems((await bundle('sand')).packages)).toEqual([]);
  });

  it('a licence that was read by hand holds for the version that was read and no other', async () => {
    install('jspath', {});
    write('node_modules/jspath/LICENSE', 'Of another version.');
    expect(licenceProblems((await bundle('jspath')).packages)).toEqual([
      expect.stringContaining('jspath@1.2.3: no licence is declared'),
    ]);
  });

  it('a package that is installed and not bundled is nobody’s concern', async () => {
    install('gravel', { license: 'GPL-3.0-only' });
    install('sand', { license: 'MIT' });
    expect((await bundle('sand')).packages.map(({ name }) => name)).toEqual(['sand']);
  });

  it('what a package asks for is shipped too, in each version that is', async () => {
    install('lime', { license: 'MIT' });
    install('sand', { license: 'MIT' }, `module.exports = [require('@grit/fine'), require('lime')];`);
    install('@grit/fine', { license: 'ISC' });
    write('node_modules/sand/node_modules/lime/package.json', '{"name":"lime","version":"0.9.0"}');
    write('node_modules/sand/node_modules/lime/index.js', 'module.exports = 9;');
    const { packages, askedByUs } = await bundle('sand', 'lime');
    expect(packages.map(({ name, version }) => `${name}@${version}`)).toEqual([
      '@grit/fine@1.2.3',
      'lime@1.2.3',
      'sand@1.2.3',
      'lime@0.9.0',
    ]);
    expect(askedByUs).toEqual(['node_modules/lime', 'node_modules/sand']);
    expect(packages.find(({ name }) => name === 'sand')?.asksFor).toEqual([
      'node_modules/@grit/fine',
      'node_modules/sand/node_modules/lime',
    ]);
  });
});

describe('the notices beside the bundle', () => {
  it('pass on every licence text and notice of a package', async () => {
    install('sand', { license: 'ISC' });
    write('node_modules/sand/LICENSE.md', 'Copyright Sandra.');
    write('node_modules/sand/NOTICE', 'With thanks to the beach.');
    const text = notices((await bundle('sand')).packages);
    expect(text).toMatch(/sand 1\.2\.3: ISC\n\nCopyright Sandra\.\n\nWith thanks to the beach\./);
  });

  it('give the text of MIT with the author where a package names that licence and encloses none', async () => {
    install('sand', { license: 'MIT', author: { name: 'Sandra' } });
    expect(notices((await bundle('sand')).packages)).toMatch(
      /Copyright \(c\) Sandra\n\nPermission is hereby granted/,
    );
  });
});
