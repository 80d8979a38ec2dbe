import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFrontDeskKeys, openExtract } from '../bot/compose/operating/front-desk-keys';

/** What was asked for cannot be done as it was said; the message says how. */
class SayHow extends Error {
  override readonly name = 'SayHow';
}

/** How long a passphrase has to be: the key lies on a computer that many use. */
const shortest = 12;

/**
 * `npm run front-desk -- make-keys <folder>` makes the keys and prints the value of FRONT_DESK_KEY; `-- open <extract>
 * --key <front-desk-key.pem>` shows an extract. Needs no network, no account and no settings of the bot. Ends with 1 when it could not.
 */
function main(words: string[]): void {
  const options = { key: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options });
  const [what, at = ''] = positionals;
  const passphrase = process.env['FRONT_DESK_PASSPHRASE'] ?? '';
  if (passphrase.length < shortest)
    throw new SayHow(
      `Set FRONT_DESK_PASSPHRASE to at least ${shortest} characters, known to the front desk.`,
    );
  if (what === 'make-keys' && at !== '') makeKeys(at, passphrase);
  else if (what === 'open' && at !== '' && values.key !== undefined)
    console.log(openExtract(readFileSync(at, 'utf8'), { pem: readFileSync(values.key, 'utf8'), passphrase }));
  else throw new SayHow('Say make-keys <folder>, or open <extract> --key <front-desk-key.pem>.');
}

/** Writes the private key where none is yet, and says the public one. */
function makeKeys(folder: string, passphrase: string): void {
  const { privatePem, publicLine } = makeFrontDeskKeys(passphrase);
  writeFileSync(join(folder, 'front-desk-key.pem'), privatePem, { mode: 0o600, flag: 'wx' });
  console.log(`FRONT_DESK_KEY=${publicLine}`);
}

try {
  main(process.argv.slice(2));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}
