import { join } from 'node:path';
import { checkHouse } from '../../scripts/lint/house/check';
import {
  findBarrels,
  findDoubleNames,
  findFullFolders,
  findOpenCatalogues,
  findParticiples,
} from '../../scripts/lint/house/rules';
import type { SourceFile } from '../../scripts/lint/house/source-tree';

const aFile = (path: string, text: string): SourceFile => ({ path, text });

it('the house is in order: every rule holds for every file of it', () => {
  expect(checkHouse(join(__dirname, '..', '..'))).toEqual([]);
});

describe('the rules of the house', () => {
  it('a folder with more than sixteen files directly in it lacks a subject', () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_, at) => aFile(`bot/views/card-${at}.ts`, ''));
    expect(findFullFolders(files(16))).toEqual([]);
    expect(findFullFolders(files(17))).toEqual([expect.stringContaining('bot/views holds 17 files')]);
  });

  it('one exported name means one thing, whatever kind of thing it is', () => {
    const files = [
      aFile('bot/domain/change.ts', 'export interface Change { readonly what: string }'),
      aFile('bot/views/change.ts', 'export const Change = 1; const told = 2;'),
      aFile('bot/views/told.ts', 'export function told() { return 1; }'),
    ];
    expect(findDoubleNames(files)).toEqual([
      expect.stringContaining('Change is exported by bot/domain/change.ts and'),
    ]);
    expect(findDoubleNames(files.slice(1))).toEqual([]);
  });

  it('each card may call its schema by the name of its role', () => {
    const schema = 'export const schema = 1;';
    expect(findDoubleNames([aFile('cards/a/card.ts', schema), aFile('cards/b/card.ts', schema)])).toEqual([]);
    expect(findDoubleNames([aFile('cards/a/card.ts', schema), aFile('bot/letters/a.ts', schema)])).toEqual(
      [],
    );
    expect(findDoubleNames([aFile('bot/a.ts', schema), aFile('bot/letters/a.ts', schema)])).toHaveLength(1);
  });

  it('what a file does not define it does not hand on, but for the entry of the program', () => {
    const again = "export { decide } from './decide';";
    expect(findBarrels([aFile('bot/domain/case/state.ts', again)])).toHaveLength(1);
    expect(findBarrels([aFile('functions/index.ts', again)])).toEqual([]);
  });

  it.each([
    ['export function told() { return 1; }', 1],
    ['export const answered = () => 1;', 1],
    ['export const answered = 1;', 0],
    ['export function tell() { return 1; }', 0],
    ['export function need() { return 1; }', 0],
    ['export const reviewDueOn = () => 1;', 0],
    ['function told() { return 1; }', 0],
  ])('a function is named by a verb: %s', (text, count) => {
    expect(findParticiples([aFile('bot/a.ts', text)])).toHaveLength(count);
  });

  it.each([
    ["export const types: readonly string[] = ['a'];", 1],
    ['export const words: Readonly<Record<string, string>> = {};', 1],
    ["export const types = ['a'] as const;", 0],
    ['export const words = {} as const satisfies Record<Code, string>;', 0],
    ['export const typesOf = (): readonly string[] => [];', 0],
  ])('a list or catalogue of codes is typed by its codes: %s', (text, count) => {
    expect(findOpenCatalogues([aFile('bot/a.ts', text)])).toHaveLength(count);
  });
});
