import { parseArgs } from 'node:util';
import { makeBundles } from './bundles';
import { acceptSeen, checkCosts } from './gate/gate';
import { parts, sizes } from './parts';
import { describeRun, type TableName, writeTables } from './performance-page';

const options = {
  quick: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  profile: { type: 'string' },
  only: { type: 'string', multiple: true, default: Object.keys(parts) },
} as const;

/** Measures the parts that are asked for; with `--write` the page has each table that they told. Gives what does not hold. */
async function measureParts(values: ReturnType<typeof readOptions>): Promise<readonly string[]> {
  const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const size = values.quick ? sizes.quick : values.full ? sizes.full : sizes.usual;
  const tables = new Map<TableName, string>();
  const tell = (name: TableName, text: string): void => {
    tables.set(name, `${describeRun()}\n\n${text}`);
    console.log(`${text}\n`);
  };
  console.log(`${describeRun()}\n`);
  const bundles = await makeBundles();
  const problems: string[] = [];
  for (const name of values.only) {
    const part = parts[name];
    problems.push(...(part ? await part(bundles, { size, flags, tell }) : [`There is no part "${name}"`]));
  }
  if (values.write) writeTables(tables);
  return problems;
}

const readOptions = () => parseArgs({ options }).values;

async function main(): Promise<void> {
  const values = readOptions();
  const problems = values.accept
    ? await acceptSeen()
    : values.check
      ? await checkCosts()
      : await measureParts(values);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
