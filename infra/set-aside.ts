import { composeSetAside } from '../bot/compose/set-aside';
import { parseSettings } from '../bot/settings';

/**
 * `npm run set-aside`: lists the orders that could not be read and were set aside. `-- put-back <id>` puts one back into its
 * lane, where it is tried again (after an update that can read it); `-- drop <id>` deletes it for good; `-- take <lane>` sets aside
 * the oldest order that waits in a lane and holds up those behind it. Ends with 1 when there was none of this name.
 */
async function main(words: readonly string[]): Promise<void> {
  const { lines, isDone } = await composeSetAside(parseSettings(process.env), words, () => new Date());
  console.log(lines.join('\n'));
  process.exitCode = isDone ? 0 : 1;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
});
