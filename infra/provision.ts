import { AzureCliCredential } from '@azure/identity';
import { provision } from '../bot/compose/provision';
import { codesOf } from '../bot/compose/profile';
import { parseSettings } from '../bot/settings';
import { SettingsInvalid } from '../bot/settings/settings-invalid';

/**
 * `npm run provision`: sets up the lists, queues and tables once, and again after an update. Runs as the person who is
 * signed in with the Azure command line, since creating lists needs more than the bot itself may do.
 */
async function main(): Promise<void> {
  const settings = parseSettings(process.env, codesOf);
  const credential = new AzureCliCredential();
  const made = await provision(
    settings,
    settings.mode === 'local'
      ? async () => 'local'
      : async () => (await credential.getToken('https://graph.microsoft.com/.default')).token,
  );
  console.log(made.length === 0 ? 'Everything was there already.' : made.join('\n'));
}

main().catch((problem: unknown) => {
  const expected = problem instanceof SettingsInvalid || problem instanceof Error;
  console.error(expected ? problem.message : String(problem));
  process.exitCode = 1;
});
