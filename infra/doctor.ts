import { parseArgs } from 'node:util';
import { composeDoctor } from '../bot/compose/operating/doctor';
import { codesOf } from '../bot/compose/profile';
import { parseSettings } from '../bot/settings';
import { SettingsInvalid } from '../bot/settings/settings-invalid';
import { openSignIn, openStorageSignIn, signInOptions } from './sign-in';

/**
 * `npm run doctor`: looks from outside at everything that the bot needs, a line for each thing with its mend. Signs in as
 * `npm run provision` does; `-- --app https://<function app>` asks the deployed app too. Ends with 0 when all is well, 1 when
 * something is wrong, 2 when nothing is but not everything could be looked at.
 */
async function main(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options: { ...signInOptions, app: { type: 'string' } } });
  const settings = parseSettings(process.env, codesOf);
  console.log('✓ The settings, channels and roles against the profile');
  const getToken = openSignIn(settings, values);
  const { lines, outcome } = await composeDoctor(settings, {
    getToken,
    storageCredential: openStorageSignIn(settings, values),
    appUrl: values.app,
    now: () => new Date(),
  });
  for (const line of lines) console.log(line);
  process.exitCode = { well: 0, wrong: 1, unseen: 2 }[outcome];
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  const lines = problem instanceof SettingsInvalid ? problem.problems : [String(problem)];
  for (const line of lines) console.log(`✗ ${line}`);
  process.exitCode = 1;
});
