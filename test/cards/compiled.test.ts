import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleApp } from '../../scripts/build';
import { compileTemplates } from '../../scripts/compile-templates/trees';
import type { render } from '../../cards/render';
import { cardNames, sampleCard, sampleOf } from './samples';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
let drawn: typeof render;
beforeAll(async () => {
  const bundle = join(folder, 'cards.cjs');
  await bundleApp(resolve(__dirname, '../../cards/render.ts'), bundle);
  ({ render: drawn } = jest.requireActual<{ render: typeof render }>(bundle));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('C6 · a card whose template was parsed when the bundle was made', () => {
  it.each(cardNames)('is to the letter the %s card that the library draws from the template', (name) => {
    expect(drawn(name, sampleOf(name))).toEqual(sampleCard(name));
  });

  it('evaluates no text of its data', () => {
    const data = { ...sampleOf('message'), heading: '${heading} ${paragraphs[0]} ${1 + 1}' };
    expect(JSON.stringify(drawn('message', data))).toContain('${heading} ${paragraphs[0]} ${1 + 1}');
  });
});

describe('C6 · parsing the templates for the bundle', () => {
  it('keeps each text with what it says, and the functions that it calls', () => {
    const { trees, types } = compileTemplates([
      { text: 'On ${day}', items: [{ $when: '${count(list) > 0}' }] },
    ]);
    expect(trees).toEqual({
      '`On ${day}`': ['concat', [0, ''], [0, 'On '], ['Accessor', [0, 'day']]],
      '`${count(list) > 0}`': ['concat', [0, ''], ['>', ['count', ['Accessor', [0, 'list']]], [0, 0]]],
    });
    expect(types).toEqual(['>', 'Accessor', 'concat', 'count']);
  });

  it.each([
    ['a function that there is not', '${colour(tone)}', /"colour", which is no function/],
    ['too few parts', '${count()}', /count/],
    ['no expression', '${count(}', /./],
  ])('fails the build on %s', (_, text, message) => {
    expect(() => compileTemplates([{ text }])).toThrow(message);
  });
});
