import { dirname, join } from 'node:path/posix';
import type { BicepFile, Declaration } from './syntax';

/** The functions of Bicep that the files call; another is a misspelling, or is to be added here. */
const functions = [
  'concat',
  'environment',
  'guid',
  'loadTextContent',
  'resourceGroup',
  'string',
  'subscription',
  'subscriptionResourceId',
  'take',
  'tenant',
  'union',
  'uniqueString',
  // Decorators.
  'allowed',
  'description',
  'maxLength',
  'maxValue',
  'minLength',
  'minValue',
  'onlyIfNotExists',
];

/** Names that belong to the language or to a loop of it. */
const words = ['null', 'true', 'false'];

/** What is used and declared nowhere, or declared and used nowhere. */
export function nameProblems(file: BicepFile, loopNames: readonly string[]): readonly string[] {
  const { path, declarations, uses } = file;
  const declared = declarations.filter(({ what }) => what !== 'output').map(({ name }) => name);
  const known = [...declared, ...loopNames, ...words];
  const idle = declarations.filter(
    ({ what, name }) => ['parameter', 'variable'].includes(what) && !uses.names.includes(name),
  );
  return [
    ...uses.names
      .filter((name) => !known.includes(name))
      .map((name) => `${path}: ${name} is declared nowhere`),
    ...uses.functions
      .filter((name) => !functions.includes(name))
      .map((name) => `${path}: ${name}() is unknown`),
    ...idle.map(({ name }) => `${path}: ${name} is used nowhere`),
  ];
}

const parametersOf = ({ declarations }: BicepFile): readonly Declaration[] =>
  declarations.filter(({ what }) => what === 'parameter');

/** What is wrong between a file and the modules that it takes: parameters that they lack or do not know, outputs they have not. */
export function moduleProblems(file: BicepFile, files: ReadonlyMap<string, BicepFile>): readonly string[] {
  return file.declarations
    .filter(({ what }) => what === 'module')
    .flatMap((module) => {
      const taken = files.get(join(dirname(file.path), module.of));
      if (!taken) return [`${file.path}: ${module.of} is not there`];
      return [...parameterProblems(module, taken), ...outputProblems(file, module, taken)];
    });
}

function parameterProblems(module: Declaration, taken: BicepFile): readonly string[] {
  const given = module.value?.kind === 'object' ? module.value.properties.get('params') : undefined;
  const names = given?.kind === 'object' ? [...given.properties.keys()] : [];
  const parameters = parametersOf(taken);
  const needed = parameters.filter(({ value }) => value === undefined).map(({ name }) => name);
  return [
    ...needed.filter((name) => !names.includes(name)).map((name) => `${module.name}: is not given ${name}`),
    ...names
      .filter((name) => !parameters.some((one) => one.name === name))
      .map((name) => `${module.name}: has no parameter ${name}`),
  ];
}

function outputProblems(file: BicepFile, module: Declaration, taken: BicepFile): readonly string[] {
  const outputs = taken.declarations.filter(({ what }) => what === 'output').map(({ name }) => name);
  return file.uses.outputs
    .filter(([of, output]) => of === module.name && !outputs.includes(output))
    .map(([, output]) => `${module.name}: has no output ${output}`);
}
