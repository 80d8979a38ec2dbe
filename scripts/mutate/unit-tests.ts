import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Tests that start Microsoft 365, a server or a browser take too long to be run once for each mutant. */
const starts = /from '(?:\.\.\/)+(?:journeys|start-local)|\bcreateServer\(|\bdescribeInBrowser\b/;

/** Asks hundreds of lives whether together they saw everything: true of the dice, not of a rule. */
const leftOut = ['test/domain/case/reach.test.ts'];

/** Every rule is reached by these, and they take longest: what is said of the rule itself is asked first. */
const broad = /\/case\/(?:matrix|properties)/;

/**
 * The unit and property tests of the room in which a path lies, as paths from the root: those of the same subject first, since
 * they are likeliest to notice. A rule must be held by the tests of its own room: a card that happens to notice does not count.
 */
export function unitTestsOf(path: string): readonly string[] {
  const [room = '', subject = ''] = path.replace(/^bot\//, '').split('/');
  const folder = join('test', room);
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => !leftOut.includes(file) && !starts.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => ({
      file,
      rank: broad.test(file) ? 2 : file.startsWith(`test/${room}/${subject}/`) ? 0 : 1,
    }))
    .sort((one, other) => one.rank - other.rank || one.file.localeCompare(other.file))
    .map(({ file }) => file);
}
