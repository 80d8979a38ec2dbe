import { develop } from './dev/develop';
import type { Local } from './start/local';
import { localOrganisation as organisation } from './people';
import { startLocal } from './start';
import { storyUnder } from './under-policy';

/** The port that PORT names, default 3978; undefined when it names none. */
function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 3978;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
}

const unknownOption =
  'The only option is --demo: npm start -- --demo. Settings go before it, for example POLICY_PROFILE=west-lothian npm start.';

/** What may follow `npm start --`. */
const known = ['--bundle', '--demo', '--dev'];

/** The options given; undefined where there is one that is not known. `--bundle` runs what is deployed, `--dev` what is being edited. */
function readOptions(
  args: readonly string[],
): { readonly bundle: boolean; readonly demo: boolean; readonly dev: boolean } | undefined {
  if (!args.every((arg) => known.includes(arg))) return undefined;
  const [bundle = false, demo = false, dev = false] = known.map((option) => args.includes(option));
  return { bundle, demo, dev };
}

function greeting(url: string): string {
  const nameOf = (key: string): string =>
    organisation.people.find((person) => person.key === key)?.name ?? key;
  const { site } = organisation;
  return [
    '',
    `Customer Behaviour is at ${url}/`,
    ...storyUnder(process.env['POLICY_PROFILE']).map(
      ([key, does]) => `  ${url}/?as=${key}`.padEnd(42) + `${nameOf(key)}, ${does}`,
    ),
    `Decisions, as the list holds them: ${url}/graph/v1.0/sites/${site.host}:${site.path}:/lists/Decisions/items?$expand=fields`,
    `The clock: POST {"advance": "P90D"} to ${url}/local/clock. Faults: ${url}/local/faults. Ctrl+C stops.`,
    '',
  ].join('\n');
}

/** What else whoever started so should know. */
const notesOn = (
  { dev, demo }: { readonly dev: boolean; readonly demo: boolean },
  dataDir: string,
): readonly string[] => [
  ...(dev ? ['Code, cards and profiles are taken up when they are saved; the data stay.\n'] : []),
  ...(demo
    ? [`The cases are kept in ${dataDir}: the next start has them too, and delete it to begin anew.`]
    : []),
];

/** Ends in order on the first signal, and in any case within three seconds. */
function stopOnSignal(local: Local): void {
  const stop = (): void => {
    setTimeout(() => process.exit(0), 2700);
    void local.stop().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    refuse(unknownOption);
    return;
  }
  const port = readPort(process.env['PORT']);
  if (port === undefined) {
    refuse('PORT must be a whole number from 0 to 65535, for example PORT=3979.');
    return;
  }
  const { demo, bundle, dev } = options;
  const dataDir = process.env['LOCAL_DATA'] || '.local';
  if (demo) console.log('A year of invented cases is made where there are none yet: give it about a minute.');
  const local = await (dev ? develop : startLocal)({
    port,
    dataDir,
    entry: bundle ? 'bundle' : 'source',
    demo,
    // A year of messages in a minute is more than Teams takes.
    enforceRates: !demo,
    openForReading: true,
    faultyStorage: true,
  });
  stopOnSignal(local);
  console.log([greeting(local.url), ...notesOn(options, dataDir)].join('\n'));
}

main().catch((error: unknown) => {
  refuse(error instanceof Error ? error.message : String(error));
});
