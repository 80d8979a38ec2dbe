import { AzureCliCredential } from '@azure/identity';
import { composeTrailCheck } from '../bot/compose/records';
import { parseSettings } from '../bot/settings';

/**
 * `npm run audit:verify`: says whether an entry of the trail was altered or removed (X3), of all cases or with
 * `-- --case CB-0012` of one. Runs as the person who is signed in with the Azure command line and may read the site and the
 * seals. Ends with 0 when the trail is whole, with 1 when it is not, with 2 when it could not be checked.
 */
async function main(words: readonly string[]): Promise<void> {
  const settings = parseSettings(process.env);
  const at = words.indexOf('--case');
  const ref = at < 0 ? undefined : (words[at + 1] ?? '');
  const credential = new AzureCliCredential();
  const { lines, isWhole } = await composeTrailCheck(
    settings,
    settings.mode === 'local'
      ? async () => 'local'
      : async () => (await credential.getToken('https://graph.microsoft.com/.default')).token,
    { ref, now: () => new Date() },
  );
  console.log(lines.join('\n'));
  process.exitCode = isWhole ? 0 : 1;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
});
