import { dirname } from 'node:path/posix';
import { type Exported, exportsOf, type SourceFile } from './source-tree';

/** The most files that stand directly in one folder: more of them lack a subject. */
const mostFiles = 16;

/** Every folder that holds too many files for somebody to see what is in it. */
export function findFullFolders(files: readonly SourceFile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(
      ([folder, count]) =>
        `${folder} holds ${count} files, more than ${mostFiles}: give a subject a folder of its own`,
    );
}

/** What each file exports under the name of its role, which is told from the others by its folder. */
const roleNames: readonly { readonly name: string; readonly file: RegExp; readonly because: string }[] = [
  {
    name: 'schema',
    file: /^cards\/[^/]+\/card\.ts$/,
    because: 'each card has one schema of its data, named by its folder',
  },
];

/** Every exported name that stands for two things: whoever reads it elsewhere cannot know which is meant. */
export function findDoubleNames(files: readonly SourceFile[]): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { name, path } of files.flatMap(exportsOf).filter(isNew)) {
    if (roleNames.some((role) => role.name === name && role.file.test(path))) continue;
    places.set(name, (places.get(name) ?? new Set()).add(path));
  }
  return [...places]
    .filter(([, paths]) => paths.size > 1)
    .map(
      ([name, paths]) =>
        `${name} is exported by ${[...paths].sort().join(' and ')}: one name means one thing`,
    );
}

const isNew = ({ kind }: Exported): boolean => kind !== 'again';

/** Every name that a file hands on from another: import it from where it is defined, so that there is one way to it. */
export const findBarrels = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => !isEntry(path))
    .flatMap(exportsOf)
    .filter(({ kind }) => kind === 'again')
    .map(
      ({ name, path }) => `${path} hands on what it does not define (${name}): import it from its own file`,
    );

/** A program's entry says what the program offers. */
const isEntry = (path: string): boolean => path === 'functions/index.ts';

/** Irregular participles that are nothing else; what ends in -ed is found by its ending. */
const irregular =
  'begun drawn given gone held kept known left lost made met seen sent shown taken told written'.split(' ');

/** Words that end in -ed and are verbs or nouns themselves. */
const notParticiples = ['need', 'feed', 'proceed', 'speed', 'embed', 'seed', 'exceed', 'shed'];

/** Every exported function whose whole name is a participle: it does not say what calling it does. */
export const findParticiples = (files: readonly SourceFile[]): readonly string[] =>
  files
    .flatMap(exportsOf)
    .filter(({ kind, name }) => kind === 'function' && isParticiple(name))
    .map(({ name, path }) => `${path}: the function ${name} is called by a participle: name it by a verb`);

const isParticiple = (name: string): boolean =>
  irregular.includes(name) || (/^[a-z]+ed$/.test(name) && !notParticiples.includes(name));

/** Every exported catalogue whose keys, or list whose members, are any text: a forgotten or misspelt code compiles. */
export const findOpenCatalogues = (files: readonly SourceFile[]): readonly string[] =>
  files
    .flatMap(exportsOf)
    .filter(({ kind, type }) => kind === 'value' && isOpen(type))
    .map(({ name, path, type }) => `${path}: ${name} is ${type}: type it by its codes`);

const isOpen = (type: string): boolean =>
  /^(?:Readonly<)?Record<string,/.test(type) || type === 'readonly string[]';
