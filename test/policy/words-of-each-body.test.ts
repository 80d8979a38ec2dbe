import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { organisationUnder, storyUnder } from '../../local/under-policy';
import { letterTemplates } from '../../bot/policy/letters/templates';
import { type Body, wordsOfOne } from '../builders/words-of-each-body';
import { textOf } from '../../bot/letters/text-of';

const root = join(__dirname, '..', '..');

const bodies: readonly Body[] = ['registers-of-scotland', 'west-lothian'];
const otherOf = (body: Body): Body => (body === 'west-lothian' ? 'registers-of-scotland' : 'west-lothian');

/** Every text in a value, however deep; keys are no words. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every literal text of a source file: what it may put before people. Comments and what it imports are not among them. */
function literalsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const filesUnder = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .map((name) => join(root, folder, name));

const sources = ['cards', 'bot/views', 'bot/deliveries', 'bot/teams', 'bot/letters', 'manifest'].flatMap(
  (folder) => filesUnder(folder, /\.ts$/),
);
const templates = filesUnder('cards', /template\.json$/);

/** What a text says that only one body says; nothing where it says none. */
const saidOf = (body: Body, texts: readonly string[]): readonly string[] =>
  // A code stands in the data, and no reader sees it.
  texts.filter((text) => wordsOfOne[body].test(text.replace(/\$\{[^}]*\}/g, '')) && !/^[a-z-]+$/.test(text));

describe('What people read', () => {
  it.each(bodies)('Words · that every body shares holds no word of %s', (body) => {
    const literals = sources.flatMap(literalsOf);
    expect(literals.length).toBeGreaterThan(5000);
    expect(saidOf(body, literals)).toEqual([]);
    const cards = templates.flatMap((path) => textsIn(JSON.parse(readFileSync(path, 'utf8'))));
    expect(cards.length).toBeGreaterThan(3000);
    expect(saidOf(body, cards)).toEqual([]);
  });

  it.each(bodies)('Words · of the policy of %s holds none of the other body', (body) => {
    const profile: unknown = JSON.parse(readFileSync(join(root, 'policy', `${body}.json`), 'utf8'));
    expect(saidOf(otherOf(body), textsIn(profile))).toEqual([]);
    expect(saidOf(body, textsIn(profile)).length).toBeGreaterThan(3);
  });

  it.each(bodies)('Words · of the invented people of %s names nobody after the other body', (body) => {
    const { organisation, people } = organisationUnder(body);
    const said = [organisation, ...people.map(({ jobTitle }) => jobTitle), ...textsIn(storyUnder(body))];
    expect(said.length).toBeGreaterThan(20);
    expect(saidOf(otherOf(body), said)).toEqual([]);
  });

  it.each(bodies)('Words · R10 · in the letters of %s are none of the other body', async (body) => {
    const letters = letterTemplates(body);
    expect(letters).toHaveLength(7);
    for (const { bytes } of letters) {
      const said = (await textOf(bytes)).map(({ text }) => text.replace(/\{[^}]*\}/g, ''));
      expect(said.length).toBeGreaterThan(5);
      expect(saidOf(otherOf(body), said)).toEqual([]);
    }
  });
});
