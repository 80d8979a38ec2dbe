import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { NotMeasured } from './errors';
import { figure, megabytes } from './table';

/** The tables of `docs/performance.md` that the bench writes, in the order of the page. */
export const tableNames = [
  'requests',
  'gate',
  'turns',
  'starts',
  'memory',
  'look-ups',
  'due reviews',
  'morning',
  'trail',
] as const;
export type TableName = (typeof tableNames)[number];

/** Takes a table as soon as it is measured. */
export type Tell = (table: TableName, text: string) => void;

const root = resolve(__dirname, '..');
const file = join(root, 'docs', 'performance.md');

const begin = (name: TableName): string => `<!-- bench writes: ${name} -->`;
const end = '<!-- bench ends -->';

/** Where a table stands in a page, its markers left out. Throws `NotMeasured` when its markers are not there. */
function placeOf(page: string, name: TableName): readonly [from: number, to: number] {
  const from = page.indexOf(begin(name)) + begin(name).length;
  const to = page.indexOf(end, from);
  if (page.includes(begin(name)) && to >= 0) return [from, to];
  throw new NotMeasured(`docs/performance.md must hold "${begin(name)}" and, after it, "${end}"`);
}

/** What stands between the markers of a table. Throws `NotMeasured` when they are not there. */
export const tableIn = (page: string, name: TableName): string => page.slice(...placeOf(page, name)).trim();

/** The page with another text between the markers of a table; everything else stays. Throws `NotMeasured` when they are not there. */
export function putTable(page: string, name: TableName, text: string): string {
  const [from, to] = placeOf(page, name);
  return `${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`;
}

/** Writes tables into `docs/performance.md`. */
export function writeTables(tables: ReadonlyMap<TableName, string>): void {
  let page = readFileSync(file, 'utf8');
  for (const [name, text] of tables) page = putTable(page, name, text);
  writeFileSync(file, page);
}

/** The commit that the sources stand on, in short, and whether something in them is not committed. */
export function commitOf(): { readonly commit: string; readonly isChanged: boolean } {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return { commit: git('rev-parse', '--short', 'HEAD'), isChanged: git('status', '--porcelain') !== '' };
}

/** When, of what and where: one machine, and how much else it had to do. */
export function describeRun(): string {
  const { commit, isChanged } = commitOf();
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${megabytes(totalmem())} of memory`;
  return [
    `Measured on ${new Date().toISOString().slice(0, 16)}Z at commit ${commit}${isChanged ? ' and changes not committed' : ''},`,
    `with Node ${process.version} on ${process.platform}, ${machine}, load average ${figure(loadavg()[0] ?? 0)}.`,
  ].join('\n');
}
