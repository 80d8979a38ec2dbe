import { join } from 'node:path';
import { findBarrels, findDoubleNames, findFullFolders, findOpenCatalogues, findParticiples } from './rules';
import { sourceFilesIn } from './source-tree';

/** Where each rule of the house holds. */
const rules = [
  { find: findFullFolders, folders: ['bot', 'cards/words', 'functions'] },
  { find: findDoubleNames, folders: ['bot', 'cards', 'functions'] },
  { find: findBarrels, folders: ['bot', 'cards', 'functions'] },
  { find: findParticiples, folders: ['bot', 'cards', 'functions'] },
  { find: findOpenCatalogues, folders: ['bot', 'cards', 'functions'] },
] as const;

/** Everything in a checkout that is against the rules of the house, a line each. */
export const checkHouse = (root: string): readonly string[] =>
  rules.flatMap(({ find, folders }) => find(sourceFilesIn(root, folders)));

if (require.main === module) {
  const found = checkHouse(join(__dirname, '..', '..', '..'));
  for (const line of found) console.error(line);
  console.log(
    found.length === 0 ? '✔ the house is in order' : `✘ ${found.length} against the rules of the house`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
