import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ExpressionFunctions } from 'adaptive-expressions';
import type { Plugin } from 'esbuild';
import { cardTemplates } from '../../cards/templates';
import { type Compiled, compileTemplates } from './trees';

const library = dirname(createRequire(__filename).resolve('adaptive-expressions'));

/** All that adaptivecards-templating takes of the library, and the functions that are loaded ask of it. */
const index = `
  for (const part of [
    require('./constant'), require('./expression'), require('./expressionEvaluator'), require('./expressionFunctions'),
    require('./expressionType'), require('./functionUtils'), require('./memory'), require('./options'), require('./returnType'),
  ]) Object.defineProperties(exports, Object.getOwnPropertyDescriptors(part));
`;

/** A parser that knows the texts of our templates: each was parsed when the bundle was made, and is put together again. */
const parserOf = ({ trees }: Compiled): string => `
  const trees = JSON.parse(${JSON.stringify(JSON.stringify(trees))});
  const grown = ([type, ...parts], lookup) => {
    if (type === 0) return new (require('../constant').Constant)(parts[0]);
    return new (require('../expression').Expression)(type, lookup(type), ...parts.map((part) => grown(part, lookup)));
  };
  exports.ExpressionParser = class ExpressionParser {
    constructor(lookup) { this.evaluatorLookup = lookup; }
    parse(text) {
      if (!Object.hasOwn(trees, text)) throw new Error('This text is no part of a card template in the bundle: see scripts/compile-templates');
      return grown(trees[text], this.evaluatorLookup);
    }
  };
`;

/** The file of the library that makes a function, by the class of what it makes. */
function fileOf(type: string): readonly [file: string, name: string] {
  const made: unknown = ExpressionFunctions.standardFunctions.get(type)?.constructor;
  const load = createRequire(join(library, 'index.js'));
  for (const file of readdirSync(join(library, 'builtinFunctions')).filter((name) => name.endsWith('.js'))) {
    const exported: unknown = load(`./builtinFunctions/${file}`);
    const [found] = Object.entries(exported ?? {}).find(([, value]) => value === made) ?? [];
    if (found !== undefined && file !== 'index.js') return [file, found];
  }
  throw new TypeError(`No file of adaptive-expressions makes the function "${type}"`);
}

/** The table of functions with those alone that a template calls. */
const functionsOf = ({ types }: Compiled): string => `
  exports.ExpressionFunctions = class ExpressionFunctions {};
  exports.ExpressionFunctions.standardFunctions = new Map([
    ${types
      .map((type) => {
        const [file, name] = fileOf(type);
        return `[${JSON.stringify(type)}, new (require('./builtinFunctions/${file}').${name})()],`;
      })
      .join('\n    ')}
  ]);
`;

/**
 * Parses the card templates while the bundle is made, so that a start needs no parser: their expressions are in the bundle as trees,
 * with the functions that they call. What draws a card is adaptivecards-templating and adaptive-expressions as ever.
 */
export const templatesCompiled: Plugin = {
  name: 'templates-compiled',
  setup(build) {
    const compiled = compileTemplates(Object.values(cardTemplates));
    const replace = (place: RegExp, contents: string): void =>
      build.onLoad({ filter: place }, () => ({ contents, loader: 'js' }));
    replace(/adaptive-expressions[\\/]lib[\\/]index\.js$/, index);
    replace(/adaptive-expressions[\\/]lib[\\/]parser[\\/]index\.js$/, parserOf(compiled));
    replace(/adaptive-expressions[\\/]lib[\\/]expressionFunctions\.js$/, functionsOf(compiled));
  },
};
