import { parseArgs } from 'node:util';
import { provision } from '../bot/compose/operating/provision';
import { codesOf } from '../bot/compose/profile';
import { parseSettings } from '../bot/settings';
import { openSignIn, openStorageSignIn, signInOptions } from './sign-in';

/**
 * `npm run provision`: sets everything up once, and again before each update. Signs in with a set-up app of the
 * organisation's own, since making lists and giving rights needs more than the bot itself may do. `-- --dry-run` says what it
 * would do. Ends with 1 when something is left that it cannot mend.
 */
async function main(words: string[]): Promise<void> {
  const options = { ...signInOptions, 'dry-run': { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: words, options });
  const isDryRun = values['dry-run'] ?? false;
  const settings = parseSettings(process.env, codesOf);
  const getToken = openSignIn(settings, values);
  const storageCredential = openStorageSignIn(settings, values);
  const report = await provision(settings, { getToken, storageCredential, isDryRun });
  const { made, mended, found, cannot } = report;
  for (const line of found) console.log(`  ${line}`);
  for (const line of [...made, ...mended]) console.log(isDryRun ? `~ would have ${line}` : `+ ${line}`);
  for (const line of cannot) console.error(`! ${line}`);
  const changes = made.length + mended.length;
  console.log(
    `${found.length} as they must be, ${changes} ${isDryRun ? 'to be changed' : 'changed'}, ${cannot.length} left to you.`,
  );
  process.exitCode = cannot.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
});
