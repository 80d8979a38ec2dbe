import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { hostEntry } from './host-entry';
import { entryOf } from './later/facade';
import { profilesChecked } from './checked-profiles';
import { templatesCompiled } from './compile-templates/plugin';
import { loadLater } from './later/load-later';
import { type LaterPart, laterFiles } from './later/parts';
import { wholeMetafile } from './later/whole-metafile';
import { oneCopy } from './one-copy';
import { licenceProblems, LicenceRefused } from './shipped/licences';
import { notices } from './shipped/notices';
import { type Shipped, shippedPackages } from './shipped/packages';
import { stubUnused } from './stub-unused';

const root = resolve(__dirname, '..');

/** The packages that weigh most in a bundle, in bytes, heaviest first. */
function heaviest({ outputs }: Metafile): readonly (readonly [name: string, bytes: number])[] {
  const weights = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'our own code and data';
      weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...weights].sort(([, a], [, b]) => b - a);
}

/** Packages written as ES modules ask for their own address, which CommonJS spells differently. */
export const ownAddress = {
  banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'ownAddress' },
};

const settings = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Names stay as they are: shortened ones need a call for each function to tell its name, which loads more slowly than longer text.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  external: ['@azure/functions-core'],
  ...ownAddress,
  metafile: true,
  absWorkingDir: root,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** One file with everything in it that `entry` asks for, but what nobody calls. Rejects with esbuild's own error. */
export async function bundleWhole(entry: string, outfile: string): Promise<Metafile> {
  const plugins = [stubUnused, oneCopy];
  return (await build({ ...settings, entryPoints: [entry], outfile, plugins })).metafile;
}

/**
 * Makes the file that is deployed, `outfile`, from `entry`, with its source map; beside it `later/` with what a start does without
 * (`scripts/later`), and `metafile.json`; resolves to what esbuild knows of all of them. CommonJS, because an ES module registers no
 * function, and esbuild splits nothing else; without `@azure/functions-core`, which the Functions worker provides. Rejects with
 * esbuild's own error when the sources do not bundle.
 */
export async function bundleApp(entry: string, outfile: string): Promise<Metafile> {
  const folder = dirname(outfile);
  const left = new Map<LaterPart, Map<string, string>>();
  const plugins = [stubUnused, loadLater(root, left), templatesCompiled, profilesChecked, oneCopy];
  const { metafile: first } = await build({ ...settings, entryPoints: [entry], outfile, plugins });
  rmSync(join(folder, 'later'), { recursive: true, force: true });
  const parts = [...left].map(async ([part, modules]) => {
    const stdin = { contents: entryOf(modules), resolveDir: root };
    const file = join(folder, 'later', `${part}.cjs`);
    return (await build({ ...settings, stdin, outfile: file, plugins: [stubUnused, oneCopy] })).metafile;
  });
  const metafile = wholeMetafile([first, ...(await Promise.all(parts))]);
  writeFileSync(join(folder, 'metafile.json'), JSON.stringify(metafile));
  return metafile;
}

/** What a build made: the bundle, what others wrote of it, and what esbuild knows of both. */
export interface Built {
  readonly bundle: Uint8Array;
  /** The files of what a start does without, by their places beside the bundle. */
  readonly later: ReadonlyMap<string, Uint8Array>;
  readonly shipped: Shipped;
  readonly metafile: Metafile;
}

/**
 * Makes everything that is deployed, in `folder`: the bundle with its later files, and beside it the notices that the licences of others ask for.
 * Rejects with `LicenceRefused`, which names the packages, when something in the bundle may not be shipped.
 */
export async function buildApp(folder: string = join(root, 'dist')): Promise<Built> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'functions.cjs');
  const metafile = await bundleApp(join(root, 'functions', 'index.ts'), outfile);
  const shipped = shippedPackages(metafile, root);
  const problems = licenceProblems(shipped.packages);
  if (problems.length > 0) throw new LicenceRefused(problems);
  writeFileSync(join(folder, 'start.cjs'), hostEntry);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices(shipped.packages));
  const later = new Map(laterFiles.map((file) => [file, readFileSync(join(folder, file))]));
  return { bundle: readFileSync(outfile), later, shipped, metafile };
}

async function main(): Promise<void> {
  const { bundle, shipped, metafile } = await buildApp();
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
  console.log(`dist/functions.cjs: ${kilobytes(bundle.length)}`);
  for (const [name, bytes] of heaviest(metafile).slice(0, 8))
    console.log(`  ${kilobytes(bytes).padStart(8)}  ${name}`);
  console.log(
    `dist/THIRD-PARTY-NOTICES.txt: ${shipped.packages.length} packages, each under a licence on the list`,
  );
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
