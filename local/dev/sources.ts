import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join, resolve } from 'node:path';
import type { BuildFailure } from 'esbuild';
import { forgetApp } from '../start/entry';
import type { LocalStage } from '../start/local';
import { type Drawings, noteDrawings } from './note-drawings';

/** The folder of the project. */
export const root = resolve(__dirname, '..', '..');

/** As many folders down as `bot/policy/letters`, whose code finds the Word templates from its own place. */
const outfile = join(root, 'dist', 'dev', 'app', 'start.cjs');

/** Each is loaded when it is first asked for: the lists must be there before the app looks for them. */
const entry = `module.exports = {
  get app() { return require('./functions/index'); },
  get cards() { return require('./cards/render'); },
  get setUp() { return require('./local/start/provision'); },
};`;

/** The app as its sources are at one moment. */
export interface Version {
  /** The entry: loading it registers the functions. */
  readonly app: unknown;
  readonly cards: {
    readonly drawings: Drawings;
    readonly render: (name: string, data: unknown) => unknown;
  };
  readonly setUp: { readonly provisionLocal: (stage: LocalStage) => Promise<void> };
}

/** The sources do not compile; the message shows where. */
class SourcesBroken extends Error {
  override readonly name = 'SourcesBroken';
}

/** What is being edited. */
export interface Sources {
  /** Reads everything that changed and gives the app as it is now. Rejects with `SourcesBroken`. */
  read(): Promise<Version>;
  close(): Promise<void>;
}

const isVersion = (loaded: unknown): loaded is Version =>
  typeof loaded === 'object' && loaded !== null && 'app' in loaded && 'cards' in loaded && 'setUp' in loaded;

const isFailure = (problem: unknown): problem is BuildFailure =>
  problem instanceof Error && 'errors' in problem && Array.isArray(problem.errors);

/**
 * Loads what was compiled, and nothing of an earlier time. By the loader's private function, as the loaders of others do:
 * `require` would have all of it compiled once more, for whoever runs TypeScript has that done to every file.
 */
function loadCompiled(file: string): unknown {
  forgetApp();
  const module = new Module(file);
  module.filename = file;
  // Packages are found as from here.
  module.paths = require.resolve.paths('esbuild') ?? [];
  const compile: unknown = Reflect.get(module, '_compile');
  if (typeof compile === 'function') Reflect.apply(compile, module, [readFileSync(file, 'utf8'), file]);
  const loaded: unknown = module.exports;
  return loaded;
}

/** Keeps the sources of the app as one file of ours, packages left out of it: what changed is compiled anew, and nothing else loaded. */
export async function openSources(): Promise<Sources> {
  const { context, formatMessages } = await import('esbuild');
  const bundle = await context({
    stdin: { contents: entry, resolveDir: root, sourcefile: 'dev.js' },
    absWorkingDir: root,
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [noteDrawings(root)],
  });
  return {
    async read() {
      try {
        await bundle.rebuild();
      } catch (problem) {
        if (!isFailure(problem)) throw problem;
        const shown = await formatMessages(problem.errors, { kind: 'error' });
        throw new SourcesBroken(shown.join('\n').trim(), { cause: problem });
      }
      const loaded = loadCompiled(outfile);
      if (!isVersion(loaded)) throw new SourcesBroken(`${outfile} is not what was compiled into it`);
      return loaded;
    },
    close: () => bundle.dispose(),
  };
}
