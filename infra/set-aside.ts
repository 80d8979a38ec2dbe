import { composeSetAside } from '../bot/compose/operating/set-aside';
import { storageAccess } from '../bot/compose/storage-access';
import { parseSettings } from '../bot/settings';
import { openStorageSignIn } from './sign-in';

/**
 * `npm run set-aside`: lists the orders that could not be read and were set aside. `-- put-back <id>` puts one back into its
 * lane, where it is tried again (after an update that can read it); `-- drop <id>` deletes it for good; `-- take <lane>` sets aside
 * the oldest order that waits in a lane and holds up those behind it. Ends with 1 when there was none of this name.
 */
async function main(words: readonly string[]): Promise<void> {
  const settings = parseSettings(process.env);
  const access = storageAccess(settings, openStorageSignIn(settings, {}));
  const { lines, isDone } = await composeSetAside(access, words, () => new Date());
  console.log(lines.join('\n'));
  process.exitCode = isDone ? 0 : 1;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
});
