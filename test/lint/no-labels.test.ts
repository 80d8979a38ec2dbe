import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** Lines of a view, each with whether it holds what people read. */
const lines: readonly (readonly [string, boolean])[] = [
  ["export const spaced = { label: 'what happened' };", true],
  ["export const capitalised: string = 'Customer';", true],
  ["export const joined = ['a', 'b'].join(' or ');", true],
  ['export const inParts = (ref: string): string => `Case ${ref}`;', true],
  ["export const compared = (label: string): boolean => label === 'They advise';", true],
  ['export const within = (ref: string): string => `<b>Found:</b> <i>${ref}</i>`;', true],
  ["export const code: 'Reported' | 'Closed' | undefined = 'Reported';", false],
  ["export const isCode = (event: 'Reported' | 'Closed'): boolean => event === 'Closed';", false],
  ["export const codes = ['Reported'] as const satisfies readonly ('Reported' | 'Closed')[];", false],
  ['export const key = (kind: string): string => `kind/${kind}`;', false],
  ['export const markup = (id: string): string => `<section id="${id}" class="note of">`;', false],
  ["export const format: string = 'd MMMM yyyy';", false],
  ["export const wrong = (): TypeError => new TypeError('A case without a decision');", false],
  ["export const braces = { later: '{who}, {at}' };", false],
];

const reportsSchema = z.tuple([
  z.object({ messages: z.array(z.object({ ruleId: z.string().nullable(), line: z.number() })) }),
]);

/** The lines that the rule finds in these, as a file of this path. */
function linesFound(path: string): number[] {
  const eslint = require.resolve('eslint/package.json').replace('package.json', 'bin/eslint.js');
  const options = ['--stdin', '--stdin-filename', path, '--format', 'json'];
  const input = `${lines.map(([line]) => line).join('\n')}\n`;
  const { stdout } = spawnSync(process.execPath, [eslint, ...options], { input, encoding: 'utf8' });
  const [{ messages }] = reportsSchema.parse(JSON.parse(stdout));
  return messages.flatMap(({ ruleId, line }) => (ruleId === 'house/no-labels' ? [line] : []));
}

describe('What people read stands in cards/words', () => {
  it('is refused in a view, while codes, keys, markup, formats and errors pass', () => {
    const expected = lines.flatMap(([, isRead], index) => (isRead ? [index + 1] : []));
    expect(linesFound('bot/views/time/dates.ts')).toEqual(expected);
  });
});
