import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { beginSettings } from '../bot/compose/operating/begin-settings';
import { codesOf } from '../bot/compose/profile';

const root = resolve(__dirname, '..');

/**
 * `npm run settings -- <profile>`: begins `infra/channels.json` and `infra/roles.json` with everything that the profile asks for, to
 * be filled in with the ids of the organisation. A file that is there already stays as it is. Ends with 1 when there is no such profile.
 */
function main(id: string): void {
  const begun = beginSettings(codesOf({ id }));
  if ('wrong' in begun) {
    console.error(begun.wrong);
    process.exitCode = 1;
    return;
  }
  for (const [name, content] of [['channels', begun.channels] as const, ['roles', begun.roles] as const]) {
    const file = join(root, 'infra', `${name}.json`);
    if (existsSync(file)) {
      console.log(`  ${relative(root, file)} is there already, and stays as it is`);
      continue;
    }
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
    console.log(`+ ${relative(root, file)}: ${Object.keys(content).join(', ')}`);
  }
}

main(process.argv[2] ?? '');
