import { isAbsolute, relative } from 'node:path';
import { startLocal } from '../start';
import type { Local, LocalOptions } from '../start/local';
import { drawAgain } from './note-drawings';
import { openSources, root, type Sources, type Version } from './sources';
import { type Saved, watchSources } from './watch';

/** What is taken up when it is saved. */
const ofTheApp = ['bot', 'functions', 'cards', 'policy'];

/** From these follow the lists, the queues and the templates of letters: they are looked at again where one of them changed. */
const areMadeFrom = (file: string): boolean =>
  /^(?:bot\/(?:register|storage|compose|settings|policy)|policy)\b/.test(file);

/** What stands in for Microsoft 365 goes on as it was started: it holds the data. */
const isStandIn = (file: string): boolean => file.startsWith('local/');

/** A profile of one's own that is being written (`POLICY_PROFILE=./mine.json`), from the project's folder; none where a shipped one runs. */
function ownProfile(): readonly string[] {
  const profile = process.env['POLICY_PROFILE'] ?? '';
  if (!profile.endsWith('.json')) return [];
  return [isAbsolute(profile) ? relative(root, profile) : profile];
}

/** The app as it runs, and as it is about to. */
class Edited {
  private running: Version;
  private next: Version;
  private mustPrepare = true;

  constructor(
    private readonly sources: Sources,
    first: Version,
  ) {
    this.running = first;
    this.next = first;
  }

  /** Starts the stand-ins with the app of these sources among them. */
  async start(options: LocalOptions): Promise<Local> {
    const local = await startLocal({
      ...options,
      prepare: (stage) => (this.mustPrepare ? this.next.setUp.provisionLocal(stage) : Promise.resolve()),
      loadEntry: () => Promise.resolve(this.next.app),
    });
    this.mustPrepare = false;
    return local;
  }

  /** Lets the app go on as its sources are now; gives how many messages show another card. What ran before goes on where it rejects. */
  async takeUp(files: readonly string[], local: Local): Promise<number> {
    // Until it has succeeded once: what a broken version did not prepare is still to be prepared.
    this.mustPrepare ||= files.some(areMadeFrom);
    this.next = await this.sources.read();
    await local.functions.restart();
    this.mustPrepare = false;
    const changed = drawAgain(this.running.cards.drawings, this.next.cards);
    this.running = this.next;
    return local.connector.redraw(changed);
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** What is said of a file that was saved. */
async function tellOf(
  { files, atMs }: Saved,
  takeUp: (files: readonly string[]) => Promise<number>,
): Promise<void> {
  const standIns = files.filter(isStandIn);
  if (standIns.length > 0)
    console.log(`${standIns.join(', ')}: not taken up; end with Ctrl+C and start again. The data stay.`);
  const ours = files.filter((file) => !isStandIn(file));
  if (ours.length === 0) return;
  try {
    const cards = await takeUp(ours);
    const shown = cards === 0 ? '' : ` Cards shown again: ${cards}.`;
    console.log(`${ours.join(', ')}: ready ${(Date.now() - atMs).toFixed(0)} ms after it was saved.${shown}`);
  } catch (error) {
    const name = error instanceof Error && error.name === 'SourcesBroken' ? error.message : wordsOf(error);
    console.error(`${name}\n${ours.join(', ')}: not taken up. What ran before goes on; mend it and save.`);
  }
}

/** A fault of what is being edited, outside of every call, is shown and ends nothing: the next save mends it. */
function outliveFaults(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => console.error(wordsOf(error)));
}

/**
 * Starts everything as `startLocal` does, and takes code, cards and profiles up when they are saved, while the stand-ins and their
 * data go on. A card that is on a page is drawn again with its data as they were; a changed word or view shows the next time it is
 * drawn. Types are not checked. Rejects with `SourcesBroken` where the sources do not compile to begin with.
 */
export async function develop(options: LocalOptions): Promise<Local> {
  const sources = await openSources();
  try {
    const edited = new Edited(sources, await sources.read());
    const local = await edited.start(options);
    outliveFaults();
    const watcher = await watchSources(root, [...ofTheApp, 'local', ...ownProfile()], (saved) =>
      tellOf(saved, (files) => edited.takeUp(files, local)),
    );
    const stop = async (): Promise<void> => {
      await watcher.close();
      await local.stop();
      await sources.close();
    };
    return { ...local, stop };
  } catch (error) {
    await sources.close();
    throw error;
  }
}
