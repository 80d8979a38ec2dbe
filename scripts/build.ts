import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { oneCopy } from './one-copy';
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

/**
 * Makes the file that is deployed, `outfile`, from `entry`, with its source map, and `metafile.json` beside it; resolves to
 * what esbuild knows of it. CommonJS, because an ES module registers no function; without `@azure/functions-core`, which the
 * Functions worker provides. Rejects with esbuild's own error when the sources do not bundle.
 */
export async function bundleApp(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Names stay as they are: shortened ones need a call for each function to tell its name, which loads more slowly than longer text.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    external: ['@azure/functions-core'],
    plugins: [stubUnused, oneCopy],
    ...ownAddress,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
  });
  writeFileSync(join(outfile, '..', 'metafile.json'), JSON.stringify(metafile));
  return metafile;
}

async function main(): Promise<void> {
  const outfile = join(root, 'dist', 'functions.cjs');
  mkdirSync(join(root, 'dist'), { recursive: true });
  const metafile = await bundleApp(join(root, 'functions', 'index.ts'), outfile);
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
  const size = metafile.outputs[relative(root, outfile).replaceAll('\\', '/')]?.bytes ?? 0;
  console.log(`dist/functions.cjs: ${kilobytes(size)}`);
  for (const [name, bytes] of heaviest(metafile).slice(0, 8))
    console.log(`  ${kilobytes(bytes).padStart(8)}  ${name}`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
