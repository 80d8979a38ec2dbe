import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod/v4';

/** What a JSON file holds; undefined when there is no file, none was named, or it was cut short by a crash. */
export function readJsonFile<T>(file: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (file === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // The first start, or a file that nobody can read: what it held begins anew.
  }
}

/** Writes a JSON file whole, in one move, and makes its folder. */
export function writeJsonFile(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(content, null, 2));
  renameSync(`${file}.new`, file);
}
