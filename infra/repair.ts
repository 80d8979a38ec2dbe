import { parseArgs } from 'node:util';
import { composeRepair } from '../bot/compose/records';
import { codesOf } from '../bot/compose/profile';
import { parseSettings } from '../bot/settings';
import { openSignIn, signInOptions } from './sign-in';

const options = { ...signInOptions, case: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

/**
 * `npm run repair`: compares every row of the lists with the cases and their trail, at once, and makes right what follows from
 * them; `-- --case CB-0012` one case, `-- --dry-run` changes nothing. Signs in as `npm run provision` does. Ends with 0 when
 * nothing is left that differs, with 1 when something is, with 2 when it could not be compared.
 */
async function main(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options });
  const settings = parseSettings(process.env, codesOf);
  const wish = { ref: values.case, isDry: values['dry-run'] ?? false, now: () => new Date() };
  const { lines, healed } = await composeRepair(settings, openSignIn(settings, values), wish);
  console.log(lines.join('\n'));
  process.exitCode = healed.differences.every(({ outcome }) => outcome === 'mended') ? 0 : 1;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
});
