import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A source file of the project, parsed: its path from the root, with slashes. */
export interface ParsedFile {
  readonly path: string;
  readonly source: ts.SourceFile;
}

/** Every file under a folder of the project whose name ends so, parsed, in the order of the paths. */
export function parsedFiles(root: string, folder: string, ending: string): readonly ParsedFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending))
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, source: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    });
}

/** Ids of requirements, alone, in a list or as a range: "D5", "D1, D2", "F1.1 to F1.12". */
const idPattern = String.raw`[A-Z]\d+(?:\.\d+)?`;
const anId = new RegExp(idPattern, 'g');
const aRange = new RegExp(`(${idPattern}) to (${idPattern})`, 'g');

/** The ids that a text names, ranges written out. */
export function idsIn(text: string): readonly string[] {
  const between = [...text.matchAll(aRange)].flatMap(([, from, to]) => spread(from ?? '', to ?? ''));
  return [...new Set([...[...text.matchAll(anId)].map(([id]) => id), ...between])];
}

function spread(from: string, to: string): readonly string[] {
  const [, stem, first] = /^(.*?)(\d+)$/.exec(from) ?? [];
  const [, sameStem, last] = /^(.*?)(\d+)$/.exec(to) ?? [];
  if (stem === undefined || stem !== sameStem) return [];
  const length = Math.max(0, Number(last) - Number(first) + 1);
  return Array.from({ length }, (_, index) => `${stem}${Number(first) + index}`);
}

/** The ids at the head of a title or of a part of it: those before a middle dot. */
const heads = new RegExp(`(?:${idPattern}(?:, | and | to | · )?)+ ·`, 'g');

/** The ids that the title of a test proves: "D5 · …", "D1, D2 · …", "F2.8 · …, F2.9 · F2.10 · …". */
export const idsOfTitle = (title: string): readonly string[] => [
  ...new Set([...title.matchAll(heads)].flatMap(([head]) => idsIn(head))),
];
