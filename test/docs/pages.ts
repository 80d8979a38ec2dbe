import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');

/** A file of the project as text; `path` is relative to the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Files under a folder of the project whose names end so, relative to the root. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending) && !path.includes('node_modules'));
}

/** Every document of the project. */
export const documents: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...filesUnder('docs', '.md'),
];

/** The part of a page under a heading of the second or third level, up to the next of its own level or above. */
export function section(page: string, heading: string): string {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => /^#{2,3} /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) return '';
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => isHeadingUpTo(line, level));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

const isHeadingUpTo = (line: string, level: number): boolean => {
  const own = /^(#+) /.exec(line)?.[1]?.length;
  return own !== undefined && own <= level;
};

/** What stands as code in the first cell of each row of the tables in a text. */
export const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| *`([^`]+)` *\|/gm)].flatMap(([, cell]) => cell ?? []);

/** Links of a page that lead nowhere: to a file that is not there, or a heading that its page does not have. */
export function brokenLinks(path: string): readonly string[] {
  return [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
    .filter(([, file, anchor]) => !leads(path, file ?? '', anchor))
    .map(([link]) => `${path}: ${link}`);
}

function leads(from: string, file: string, anchor: string | undefined): boolean {
  const target = file === '' ? join(root, from) : join(root, dirname(from), file);
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  return statSync(target).isFile() && anchorsOf(read(relative(root, target))).includes(anchor);
}

/** The anchors that GitHub gives to the headings of a page. */
const anchorsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
