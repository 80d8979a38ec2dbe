import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { buildApp } from './build';
import { laterFiles } from './later/parts';

const root = resolve(__dirname, '..');

/** What the function app is made of, by the place of each file in the zip; nothing else is deployed. */
const shippedFiles: readonly (readonly [place: string, from: 'root' | 'build'])[] = [
  ['host.json', 'root'],
  ['package.json', 'root'],
  ['dist/start.cjs', 'build'],
  ['dist/functions.cjs', 'build'],
  ['dist/functions.cjs.map', 'build'],
  ...laterFiles.flatMap((file) => [
    [`dist/${file}`, 'build'] as const,
    [`dist/${file}.map`, 'build'] as const,
  ]),
  ['dist/THIRD-PARTY-NOTICES.txt', 'build'],
];

/** A deployment package that was written. */
export interface DeploymentPackage {
  readonly outfile: string;
  readonly bytes: number;
  /** The places of its files. */
  readonly files: readonly string[];
}

/**
 * Builds the bundle into a folder, lays out in `app` below it what Azure Functions needs of it, and zips that as `outfile`. Of `package.json` only what
 * the host reads goes along: with dependencies in it, a deployment would try to install them. Rejects as `buildApp` does.
 */
export async function packApp(folder: string, outfile: string): Promise<DeploymentPackage> {
  await buildApp(folder);
  const entries = shippedFiles.map(([place, from]) => {
    const at = from === 'root' ? join(root, place) : join(folder, place.replace(/^dist\//, ''));
    return [
      place,
      place === 'package.json' ? hostPackage(readFileSync(at, 'utf8')) : readFileSync(at),
    ] as const;
  });
  layOut(join(folder, 'app'), entries);
  const zip = zipSync(Object.fromEntries(entries));
  writeFileSync(outfile, zip);
  return { outfile, bytes: zip.length, files: entries.map(([place]) => place) };
}

/** Lays the same files out in a folder, for `azd`, which zips what it publishes itself. */
function layOut(folder: string, entries: readonly (readonly [place: string, bytes: Uint8Array])[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [place, bytes] of entries) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), bytes);
  }
}

/** The part of package.json that the host reads: what the app is called, and where it begins. */
function hostPackage(text: string): Uint8Array {
  const whole: unknown = JSON.parse(text);
  const kept = ['name', 'version', 'private', 'main', 'engines'];
  const read = typeof whole === 'object' && whole !== null ? Object.entries(whole) : [];
  const part = Object.fromEntries(read.filter(([name]) => kept.includes(name)));
  return Buffer.from(`${JSON.stringify(part, undefined, 2)}\n`);
}

async function main(): Promise<void> {
  const folder = join(root, 'dist');
  const { outfile, bytes, files } = await packApp(folder, join(folder, 'app.zip'));
  console.log(`${relative(process.cwd(), outfile)}: ${(bytes / 1024).toFixed(0)} kB, ${files.length} files`);
}

if (require.main === module) {
  main().catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  });
}
