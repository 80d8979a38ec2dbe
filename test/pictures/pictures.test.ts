import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/v4';
import type { Local } from '../../local/start/local';
import { startAtRest } from '../journeys/prepared';
import { pictures, tellStory, wordsOf } from './story';

const docs = resolve(__dirname, '..', '..', 'docs');
const folder = join(docs, 'pictures');
const taken = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8')));

let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  await tellStory(local);
});
afterAll(async () => local.stop());

describe('The pictures of the documents', () => {
  it.each(pictures)('C7 · $name shows what people read today (else: npm run pictures)', async (picture) => {
    expect(taken[picture.name]).toBe(await wordsOf(picture, local));
    expect(existsSync(join(folder, `${picture.name}.png`))).toBe(true);
  });

  it('C7 · are all taken, and each stands on a page', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
    expect(files.sort()).toEqual(pictures.map(({ name }) => `${name}.png`).sort());
    const pages = ['README.md', ...readdirSync(docs).map((file) => join('docs', file))]
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(docs, '..', file), 'utf8'))
      .join('\n');
    for (const file of files) expect([file, pages.includes(`pictures/${file}`)]).toEqual([file, true]);
  });
});
