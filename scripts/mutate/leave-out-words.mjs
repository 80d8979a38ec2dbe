import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What a fault says to whoever mends it: no rule depends on it, and no test compares it. */
const isThrown = (path) => path.findParent((parent) => parent.isThrowStatement()) !== null;

/** Leaves out the string mutants that are only words. Codes are strings as well, and are mutated. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path) =>
      (path.isStringLiteral() || path.isTemplateLiteral()) && isThrown(path) ? 'Only words.' : undefined,
  }),
];
