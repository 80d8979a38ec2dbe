import type { Trace } from './trace';

/** The page on which each requirement can be followed to its profile entries, its rules and the files of its tests, in Markdown. */
export const policyMapPage = (traces: readonly Trace[]): string =>
  [
    '# From the policies to the tests',
    'Drawn by `npm run docs` from the profiles, the docstrings and the titles of the tests; a test fails when it is out of date or when something lacks an entry, a rule or a test. To read the tests of a requirement, run them by its id: `npx jest test/<file> -t D5`.',
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
        const byParagraph = groupBy(met, ({ cites }) => cites);
        return [
          `- ${profile.organisation}:`,
          ...[...byParagraph].map(
            ([cites, citing]) =>
              `  - ${inCode(citing.map(({ path }) => path))}: ${cites === '' ? 'as its part' : cites}`,
          ),
        ].join('\n');
      }),
      '- Rules:',
      ...[...groupBy(rules, fileOf)].map(
        ([file, found]) => `  - \`${file}\`: ${inCode(found.map((rule) => rule.slice(file.length + 1)))}`,
      ),
      `- Tests: ${inCode(tests.map(({ path }) => path.replace('test/', '')))}`,
    ].join('\n'),
  ].join('\n\n');

const fileOf = (rule: string): string => rule.split('#')[0] ?? rule;

/** Each name once, in the order given. */
const inCode = (names: readonly string[]): string =>
  [...new Set(names)].map((name) => `\`${name}\``).join(', ');

/** The same as `Map.groupBy`, which Node 20 lacks. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
