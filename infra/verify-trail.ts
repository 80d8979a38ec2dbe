import { parseArgs } from 'node:util';
import { composeTrailCheck } from '../bot/compose/records';
import { parseSettings } from '../bot/settings';
import { openSignIn, openStorageSignIn, signInOptions } from './sign-in';

/**
 * `npm run audit:verify`: says whether an entry of the trail was altered or removed (X3), of all cases or with
 * `-- --case CB-0012` of one. Signs in as `npm run provision` does: whoever runs it may read the site and the
 * seals. Ends with 0 when the trail is whole, with 1 when it is not, with 2 when it could not be checked.
 */
async function main(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options: { ...signInOptions, case: { type: 'string' } } });
  const settings = parseSettings(process.env);
  const getToken = openSignIn(settings, values);
  const storageCredential = openStorageSignIn(settings, values);
  const about = { ref: values.case, now: () => new Date(), storageCredential };
  const { lines, isWhole } = await composeTrailCheck(settings, getToken, about);
  console.log(lines.join('\n'));
  process.exitCode = isWhole ? 0 : 1;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
});
