import { fill } from '../../../cards/words/fill';
import { accessPageWords } from '../../../cards/words/records/words';
import type { Deadline } from '../../commands/deadline';
import type { Holdings, Subject } from '../../commands/records/subject-access';
import { type Entry, entriesOf, toReview } from '../../domain/records/disclosure';
import { type AccessPage, listHead, pageEnd, pageHead, rowArticle } from '../../views/records/access-page';
import type { ReadyFile } from '../../views/customers/files-ready';
import { ExportParts } from './export-parts';

/** What is written, of whom, and where to. */
export interface ExportFiles {
  readonly subject: Subject;
  readonly page: AccessPage;
  readonly holdings: Holdings;
  /** Writes a file whose name ends as given, and gives its address. */
  readonly write: (rest: string, bytes: Uint8Array) => Promise<string>;
  /** The name of that file. */
  readonly name: (rest: string) => string;
}

/** What was written. */
export interface Made {
  readonly files: readonly ReadyFile[];
  /** How many rows of lists they hold. */
  readonly rows: number;
  /** How many files of cases lie beside them. */
  readonly copied: number;
}

/** How many characters of a page, or of JSON, are one file: what Word and a browser still open with ease. */
const charactersAFile = 20_000_000;

/**
 * Writes everything as a page to read and as JSON, and the files of the cases beside them (X4): a row in memory at a time
 * besides the part that is being written. Throws what reading or writing throws.
 */
export async function writeExport(of: ExportFiles, deadline: Deadline): Promise<Made> {
  const { holdings, subject, page } = of;
  const copied: string[] = [];
  const files: ReadyFile[] = [];
  for await (const { name, bytes } of holdings.files(subject, deadline)) {
    if (bytes) await of.write(`-${name}`, bytes);
    copied.push(bytes ? of.name(`-${name}`) : fill(accessPageWords.tooLarge, { name }));
  }
  const html = htmlParts(of, files, copied);
  const json = jsonParts(of, files);
  for (const list of holdings.lists) {
    await html.add(listHead(list, page.counts.get(list) === 0));
    let number = 0;
    for await (const held of holdings.rows(list, subject, deadline)) {
      number += 1;
      const entries = entriesOf(held);
      await html.add(rowArticle(list, number, entries, page));
      await json.add(`${json.isFresh ? '' : ','}\n${jsonRow(list, entries)}`);
    }
  }
  await html.finish();
  await json.finish();
  return {
    files,
    rows: [...page.counts.values()].reduce((sum, count) => sum + count, 0),
    copied: copied.length,
  };
}

const partName = (part: number, ending: string): string => `${part === 1 ? '' : `-part-${part}`}.${ending}`;

function htmlParts(
  { page, write, name }: ExportFiles,
  files: ReadyFile[],
  copied: readonly string[],
): ExportParts {
  return new ExportParts({
    limit: charactersAFile,
    begin: (part) => pageHead(page, part),
    end: (next) => pageEnd(next === undefined ? copied : { nextPart: next }),
    write: async (part, text) => {
      files.push(await written(partName(part, 'html'), text, { write, name }));
    },
  });
}

function jsonParts({ page, write, name }: ExportFiles, files: ReadyFile[]): ExportParts {
  const { customerRef, by, at, profile } = page;
  const about = { customer: customerRef, for: by, at, policy: `${profile.id} ${profile.policy.version}` };
  return new ExportParts({
    limit: charactersAFile,
    begin: (part) => `${JSON.stringify({ ...about, part }).slice(0, -1)},"rows":[`,
    end: (next) => `]${next === undefined ? '' : `,"next":${next}`}}\n`,
    write: async (part, text) => {
      files.push(await written(partName(part, 'json'), text, { write, name }));
    },
  });
}

async function written(
  rest: string,
  text: string,
  { write, name }: Pick<ExportFiles, 'write' | 'name'>,
): Promise<ReadyFile> {
  return { name: name(rest), url: await write(rest, Buffer.from(text, 'utf8')) };
}

/** A row with what is kept as JSON laid open, and where in it something has to be looked at, and why. */
const jsonRow = (list: string, entries: readonly Entry[]): string =>
  JSON.stringify({ list, holds: plainOf(entries), review: toReview(entries) });

function plainOf(entries: readonly Entry[]): unknown {
  const pairs = entries.map(({ name, value }) => [name, typeof value === 'object' ? plainOf(value) : value]);
  const isList = entries.length > 0 && entries.every(({ name }, at) => name === String(at + 1));
  return isList ? pairs.map(([, value]) => value) : Object.fromEntries(pairs);
}
