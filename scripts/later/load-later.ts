import { relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { exportedNames } from './exported-names';
import { facadeOf } from './facade';
import { type LaterPart, laterParts } from './parts';

/** The modules that were left out of a bundle for later, by part; in each by the path from the project's root. */
export type LeftForLater = ReadonlyMap<LaterPart, ReadonlyMap<string, string>>;

/** Marks a stand-in in what esbuild tells of a build, before the path of what it stands for. */
const standIn = 'later';
/** A stand-in is CommonJS, whatever it stands for; esbuild tells by the end of a path. */
const kind = '.cjs';

/** A path as esbuild tells it, that of a stand-in as of what it stands for. */
export const realPath = (path: string): string =>
  path.startsWith(`${standIn}:`) ? path.slice(standIn.length + 1, -kind.length) : path;

const partOf = new Map<string, string>(
  Object.entries(laterParts).flatMap(([part, names]) => names.map((name) => [name, part] as const)),
);
const isPart = (part: string | undefined): part is LaterPart => part !== undefined && part in laterParts;
const anyOf = new RegExp(`^(?:${[...partOf.keys()].join('|')})$`);

/** Puts a stand-in for each module of a later part into a bundle, and notes in `left` what is then still to be built. */
export function loadLater(root: string, left: Map<LaterPart, Map<string, string>>): Plugin {
  return {
    name: 'load-later',
    setup(build) {
      build.onResolve({ filter: /^\.\/later\// }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: anyOf }, async ({ path, pluginData, ...asked }) => {
        const part = partOf.get(path);
        if (pluginData === standIn || !isPart(part)) return undefined;
        const found = await build.resolve(path, {
          kind: asked.kind,
          resolveDir: asked.resolveDir,
          importer: asked.importer,
          pluginData: standIn,
        });
        // Stubbed elsewhere, or not there: that is for others to say.
        if (found.errors.length > 0 || found.namespace !== 'file') return found;
        const key = relative(root, found.path).replaceAll('\\', '/');
        left.set(part, (left.get(part) ?? new Map<string, string>()).set(key, found.path));
        return { path: key + kind, namespace: standIn, pluginData: { part, key, file: found.path } };
      });
      build.onLoad({ filter: /.*/, namespace: standIn }, ({ pluginData }) => {
        const { part, key, file } = asLeft(pluginData);
        return { contents: facadeOf(part, key, exportedNames(file)), loader: 'js' };
      });
    },
  };
}

interface Left {
  readonly part: LaterPart;
  readonly key: string;
  readonly file: string;
}

const isLeft = (data: unknown): data is Left => typeof data === 'object' && data !== null && 'part' in data;

function asLeft(data: unknown): Left {
  if (!isLeft(data)) throw new TypeError('A stand-in must be loaded with what it was resolved to');
  return data;
}
