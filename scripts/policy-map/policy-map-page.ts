import type { Trace } from './trace';

/** The page on which each requirement can be followed to its profile entries, rules and tests, in Markdown. */
export const policyMapPage = (traces: readonly Trace[]): string =>
  [
    '# From the policies to the tests',
    'Drawn by `npm run docs` from the profiles, the docstrings and the titles of the tests; a test fails when it is out of date or when something lacks an entry, a rule or a test.',
    ...traces.map(sectionOf),
  ].join('\n\n') + '\n';

const sectionOf = ({ requirement, entries, rules, tests }: Trace): string =>
  [
    `## ${requirement.id}`,
    requirement.words,
    [
      ...entries.map(({ profile, met }) => {
        const reason = requirement.without?.[profile.id];
        if (met.length === 0) return `- ${profile.organisation}: no entry. ${reason ?? ''}`.trimEnd();
        return [
          `- ${profile.organisation}:`,
          ...met.map(({ path, cites }) => `  - \`${path}\`: ${cites === '' ? 'as its part' : cites}`),
        ].join('\n');
      }),
      listOf(
        'Rules',
        rules.map((rule) => `\`${rule}\``),
      ),
      listOf('Tests', tests.map(({ path, title }) => `${path.replace('test/', '')}: ${title}`).map(inCode)),
    ].join('\n'),
  ].join('\n\n');

const listOf = (heading: string, lines: readonly string[]): string =>
  [`- ${heading}:${lines.length === 0 ? ' none.' : ''}`, ...new Set(lines.map((line) => `  - ${line}`))].join(
    '\n',
  );

/** A title may hold what Markdown would take for markup. */
const inCode = (text: string): string => `\`${text.replaceAll('`', '’')}\``;
