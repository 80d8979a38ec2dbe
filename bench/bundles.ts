import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleApp, bundleWhole, ownAddress } from '../scripts/build';

const root = resolve(__dirname, '..');
const folder = join(root, 'dist', 'bench');

/** The files that are measured. */
export interface Bundles {
  /** The deployed app, made afresh. */
  readonly product: string;
  /** The bare botbuilder bot, made by the same build but whole: it loads what its packages load. */
  readonly floor: string;
  /** The local functions host, for plain Node. */
  readonly host: string;
  /** Where a bench may leave files. */
  readonly folder: string;
}

/** Builds everything that is measured from the sources as they stand. */
export async function makeBundles(): Promise<Bundles> {
  for (const place of ['product', 'floor']) mkdirSync(join(folder, place), { recursive: true });
  const product = join(folder, 'product', 'functions.cjs');
  const floor = join(folder, 'floor', 'functions.cjs');
  const host = join(folder, 'host.cjs');
  await bundleApp(join(root, 'functions', 'index.ts'), product);
  await bundleWhole(join(root, 'bench', 'bare-bot.ts'), floor);
  await build({
    entryPoints: [join(root, 'bench', 'app-host.ts')],
    outfile: host,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    keepNames: true,
    ...ownAddress,
    logLevel: 'warning',
  });
  return { product, floor, host, folder };
}

/** A file's size in bytes. */
export const sizeOf = (file: string): number => statSync(file).size;
