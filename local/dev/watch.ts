import { statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files that were saved together. */
export interface Saved {
  /** From the project's folder. */
  readonly files: readonly string[];
  /** When the last of them was written, by the disk; when it was noticed, where it is gone. */
  readonly atMs: number;
}

/** An editor that saves several files at once is waited for, in milliseconds. */
const gatherMs = 30;

/** What an editor leaves beside a file while it writes has other endings. */
const isSource = (file: string): boolean => /\.(?:ts|json|docx|css)$/.test(file);

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

/** Hears of every source that is saved, added or removed below `places`, one handling after the other; resolves when it listens. */
export async function watchSources(
  root: string,
  places: readonly string[],
  handle: (saved: Saved) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const gathered = new Map<string, number>();
  let handled = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const pass = async (): Promise<void> => {
    const files = [...gathered.keys()].sort();
    const atMs = Math.max(...gathered.values());
    gathered.clear();
    if (files.length > 0) await handle({ files, atMs });
  };
  // Loaded only here: `npm start` shares this file's room, and watches nothing.
  const { watch } = await import('chokidar');
  const watcher = watch(
    places.map((place) => join(root, place)),
    { ignoreInitial: true },
  );
  watcher.on('all', (_event, file) => {
    if (!isSource(file)) return;
    gathered.set(relative(root, file).replaceAll('\\', '/'), writtenAt(file));
    clearTimeout(timer);
    timer = setTimeout(() => {
      handled = handled.then(pass);
    }, gatherMs);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await handled;
    },
  };
}
