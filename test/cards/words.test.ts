import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fieldWords, isFormField } from '../../cards/words/fields';
import { fill } from '../../cards/words/fill';
import { messageWords } from '../../cards/words/messages';
import { nextWords } from '../../cards/words/next';
import { problemAt, problemAtLabel } from '../../cards/words/problems';
import { refusalWords } from '../../cards/words/refusals';
import { stepWordsOf } from '../../cards/words/steps';
import type { Problem } from '../../bot/domain/entries/problem';
import { problemCodes } from '../../bot/policy/codes/entries';

const fields = Object.keys(fieldWords).filter(isFormField);
const pairs = fields.flatMap((field) => problemCodes.map((code) => [field, code] as const));
const facts = { limit: 60, words: '3 February 2027' };

/** The words of a subject by the name that they are exported under. */
const wordsSchema = z.record(z.string(), z.unknown());

/** What no message to a member of staff says. */
const stiff = /please|invalid|this field|required|undefined|\{|\}/i;

describe('C1 · what is said of an entry', () => {
  it.each(pairs)('at %s when it is %s is a plain sentence without a full stop', (field, code) => {
    const said = problemAt(field, { field, code, ...facts });
    expect(said).toMatch(/^[A-Z0-9“].*[^.]$/);
    expect(said).not.toMatch(stiff);
  });

  const said = (problem: Problem) => (isFormField(problem.field) ? problemAt(problem.field, problem) : '');

  it('reuses the words of the label', () => {
    expect(said({ field: 'date', code: 'missing' })).toBe('Enter the date of the incident');
    expect(said({ field: 'reviewOn', code: 'not-in-the-future' })).toBe('Review date must be in the future');
    expect(said({ field: 'rationale', code: 'missing' })).toBe('Enter a reason for your decision');
    expect(said({ field: 'narrative', code: 'too-long', limit: 2500 })).toBe(
      'What happened must be 2500 characters or fewer',
    );
  });

  it('X1 · is what the profile says where the profile has its own words', () => {
    expect(said({ field: 'recording', code: 'profile', words: 'Not that line' })).toBe('Not that line');
  });

  it('R1 · names a question of a restriction by its label', () => {
    expect(problemAtLabel('Which team', { field: 'person.staff', code: 'too-long', limit: 300 })).toBe(
      '“Which team” must be 300 characters or fewer',
    );
  });
});

describe('D6 · refusals, messages and what happens next', () => {
  const all = [
    ...Object.values(refusalWords).map(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...Object.values(messageWords).map(({ heading, paragraphs }) => [heading, ...paragraphs]),
    Object.values(nextWords),
  ].flat();

  it.each(all)('“%s” is plain', (sentence) => {
    expect(sentence).not.toMatch(/please|invalid|error|oops/i);
  });

  it.each(Object.entries(refusalWords))('%s says what to do next or who can', (_, { paragraphs }) => {
    expect(paragraphs.join(' ')).toMatch(/Another person|tell one of them|Open|Tell|Report/);
  });

  it('end once, however what fills them ends', () => {
    expect(fill('{what}. {who} did.', { what: 'It was proposed.', who: 'Struan' })).toBe(
      'It was proposed. Struan did.',
    );
    expect(fill('{who}.', { who: 'Why?' })).toBe('Why?');
  });

  it('fill their braces without reading what fills them', () => {
    expect(fill('{who} and {other}', { who: '$& {other}' })).toBe('$& {other} and {other}');
  });

  it('say of a step that a newer version took what it is called there', () => {
    expect(stepWordsOf('CaseEndorsed')).toBe('Restriction proposed by');
    expect(stepWordsOf('ReviewHeld')).toBe('ReviewHeld, by');
  });
});

describe('C1 · a code has words in one subject', () => {
  const folder = join(__dirname, '../../cards/words');
  const subjects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const exported = new Map(
    subjects.flatMap(({ name }) => {
      const all: unknown = require(join(folder, name, 'words'));
      return Object.entries(wordsSchema.parse(all));
    }),
  );
  /** Every catalogue that joins the words of several subjects, with the names of its parts. */
  const joined = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/const (\w+)[^=]*= \{([^}]*\.\.\.\w+[^}]*)\}/g),
    ])
    .map(([, name = '', body = '']) => ({
      name,
      parts: [...body.matchAll(/\.\.\.(\w+)/g)].map(([, part = '']) => part),
    }));

  it('in each catalogue that joins subjects', () => {
    expect(joined.length).toBeGreaterThan(9);
  });

  it.each(joined)('in $name, where a later part would silently win', ({ parts }) => {
    const codes = parts.flatMap((part) => Object.keys(wordsSchema.parse(exported.get(part))));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});
