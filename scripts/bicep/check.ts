import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { moduleProblems, nameProblems } from './names';
import { type BicepFile, openBicep } from './syntax';
import { type AzureTypes, readAzureTypes, typeProblems } from './types';

/** The texts of Bicep files by their paths below `infra/`. */
export type BicepTexts = ReadonlyMap<string, string>;

const infra = resolve(__dirname, '..', '..', 'infra');

/** The templates as they stand in the tree. */
export function readTemplates(folder: string = infra): BicepTexts {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.bicep'),
  );
  return new Map(
    files.sort().map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The descriptions of resources as they stand in the tree. */
export const readTypes = (): AzureTypes => readAzureTypes(join(infra, 'azure-types.json'));

/**
 * What is wrong with templates, as far as it shows without a compiler: what cannot be read, what does not fit the description of
 * its resource, names and functions that are nowhere, parameters and outputs of modules.
 */
export async function checkTemplates(texts: BicepTexts, types: AzureTypes): Promise<readonly string[]> {
  const files = await parseTemplates(texts);
  return [...files.values()].flatMap((file) => [
    ...file.errors,
    ...nameProblems(file, loopNamesIn(texts.get(file.path) ?? '')),
    ...moduleProblems(file, files),
    ...file.declarations
      .filter(({ what }) => what === 'resource')
      .flatMap((resource) => typeProblems(resource, types).map((problem) => `${file.path}: ${problem}`)),
  ]);
}

/** The templates, read, by their paths. */
export async function parseTemplates(texts: BicepTexts): Promise<ReadonlyMap<string, BicepFile>> {
  const parse = await openBicep();
  return new Map([...texts].map(([path, text]) => [path, parse(path, text)]));
}

const loopNamesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bfor (\w+) in\b/g)].flatMap(([, name]) => name ?? []);

async function main(): Promise<void> {
  const problems = await checkTemplates(readTemplates(), readTypes());
  for (const problem of problems) console.error(`✘ ${relative(process.cwd(), infra)}/${problem}`);
  if (problems.length === 0)
    console.log(`✔ infra/ fits what was read of Azure's resources on ${readTypes().readOn}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (require.main === module) {
  main().catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  });
}
