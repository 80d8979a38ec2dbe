import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What a card was drawn from. */
export interface Drawing {
  readonly name: string;
  readonly data: unknown;
}

/** The cards that were drawn, as JSON, with what each was drawn from. */
export type Drawings = Map<string, Drawing>;

/** Stands in the place of `cards/render`: draws as it does, and keeps the last thousand cards with their data. */
const noted = `
import { render as draw } from './render';
export * from './render';
export const drawings = new Map();
export function render(name, data) {
  const card = draw(name, data);
  drawings.set(JSON.stringify(card), { name, data });
  if (drawings.size > 1000) drawings.delete(drawings.keys().next().value);
  return card;
}
`;

/** Lets what is bundled remember which cards it drew: the app itself keeps none. */
export function noteDrawings(root: string): Plugin {
  const cards = join(root, 'cards');
  return {
    name: 'note-drawings',
    setup(build) {
      build.onResolve({ filter: /(?:^|\/)render$/ }, ({ path, namespace, resolveDir }) =>
        namespace !== 'noted' && join(resolveDir, path) === join(cards, 'render')
          ? { path: 'render', namespace: 'noted' }
          : undefined,
      );
      build.onLoad({ filter: /^render$/, namespace: 'noted' }, () => ({
        contents: noted,
        resolveDir: cards,
        loader: 'js',
      }));
    },
  };
}

/** Draws cards again with the templates as they are now: what stood, and what it is, for those that changed. */
export function drawAgain(
  before: Drawings,
  now: { readonly render: (name: string, data: unknown) => unknown; readonly drawings: Drawings },
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [was, drawing] of before) {
    const is = drawnFrom(drawing, now.render);
    // Its data are no longer those that it takes: it stands as it is until it is asked for anew, or its template is mended.
    if (is === undefined) now.drawings.set(was, drawing);
    else if (is !== was) changed.set(was, is);
  }
  return changed;
}

function drawnFrom(
  { name, data }: Drawing,
  render: (name: string, data: unknown) => unknown,
): string | undefined {
  try {
    return JSON.stringify(render(name, data));
  } catch (problem) {
    if (problem instanceof Error) return undefined;
    throw problem;
  }
}
