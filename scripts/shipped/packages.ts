import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { z } from 'zod';

const packageFile = z
  .object({
    name: z.string(),
    version: z.string(),
    license: z.string().optional(),
    author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  })
  .passthrough();

/** A package some of whose code or data is in the bundle. The same name comes twice where two versions of it are in there. */
export interface ShippedPackage {
  /** Where it is installed, as esbuild writes it: `node_modules/a/node_modules/b`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** The SPDX expression in its package.json, if there is one. */
  readonly declared: string | undefined;
  readonly author: string | undefined;
  /** Everything its package.json says. */
  readonly described: Readonly<Record<string, unknown>>;
  /** The files in which it states its licence and whom to name, with their text. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  /** The folders of the packages that it asks for and that are in the bundle too. */
  readonly asksFor: readonly string[];
}

const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const licenceFile = /^(?:un)?licen[cs]e|^notice|^copying|^copyright/i;

/** What is in the bundle that others wrote. */
export interface Shipped {
  /** The packages in the alphabetical order of their folders. */
  readonly packages: readonly ShippedPackage[];
  /** The folders of those that our own code asks for by name. */
  readonly askedByUs: readonly string[];
}

/** The folder of the package that a file belongs to; undefined for our own files and for stubs. */
const folderOf = (file: string): string | undefined => packageFolder.exec(file)?.[1];

/**
 * The packages that are in the bundle: those of which bytes came out, so neither what was left out as unused nor what is only
 * installed. Code that a package carries inside one of its own files counts as that package's. `root` is the folder that
 * esbuild worked in. Throws where a package has no readable package.json.
 */
export function shippedPackages({ inputs, outputs }: Metafile, root: string): Shipped {
  const asked = new Map<string | undefined, Set<string>>();
  for (const output of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (bytesInOutput === 0) continue;
      const folder = folderOf(file);
      const others = asked.get(folder) ?? new Set<string>();
      for (const { path } of inputs[file]?.imports ?? []) others.add(folderOf(path) ?? '');
      asked.set(folder, others);
    }
  }
  const askedBy = (folder: string | undefined): readonly string[] =>
    [...(asked.get(folder) ?? [])].filter((other) => other !== folder && asked.has(other)).sort();
  const folders = [...asked.keys()].filter((folder) => folder !== undefined).sort();
  return {
    packages: folders.map((folder) => readPackage(root, folder, askedBy(folder))),
    askedByUs: askedBy(undefined),
  };
}

function readPackage(root: string, folder: string, asksFor: readonly string[]): ShippedPackage {
  const path = join(root, folder);
  const described = packageFile.parse(JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')));
  const { name, version, license, author } = described;
  const texts = readdirSync(path)
    .filter((file) => licenceFile.test(file) && statSync(join(path, file)).isFile())
    .sort()
    .map((file) => ({ file, text: readFileSync(join(path, file), 'utf8').trim() }));
  return {
    folder,
    name,
    version,
    declared: license,
    author: typeof author === 'string' ? author : author?.name,
    described,
    texts,
    asksFor,
  };
}
