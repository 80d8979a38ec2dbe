import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { EntryMissingError } from './errors';

const root = resolve(__dirname, '..', '..');

/** Where the app starts: the sources, or the bundle that is deployed. */
export type EntryKind = 'source' | 'bundle';

/** The entry's file, whether or not it exists. */
export const entryFile = (kind: EntryKind): string =>
  kind === 'bundle' ? join(root, 'dist', 'start.cjs') : join(root, 'functions', 'index.ts');

/** Whether a loaded module belongs to the app (or to Microsoft's registration of it), so that a new start loads it anew. */
function isOfTheApp(file: string): boolean {
  if (file.includes(`${sep}node_modules${sep}`))
    return file.includes(join('node_modules', '@azure', 'functions', sep));
  return file.startsWith(root + sep) && !file.startsWith(join(root, 'local') + sep);
}

/** Lets the next start load the app anew. */
export function forgetApp(): void {
  for (const loaded of Object.keys(require.cache).filter(isOfTheApp))
    Reflect.deleteProperty(require.cache, loaded);
}

/**
 * Loads the entry as a new worker process would: nothing of an earlier start in this process is left in it. Rejects with
 * `EntryMissingError`, or with what the entry throws.
 */
export async function loadEntry(file: string): Promise<unknown> {
  if (!existsSync(file)) {
    const way = file.endsWith('.cjs') ? 'Make it with "npm run build".' : 'The checkout is incomplete.';
    throw new EntryMissingError(`${relative(root, file)} does not exist. ${way}`);
  }
  forgetApp();
  const exported: unknown = require(file);
  return Promise.resolve(exported);
}
