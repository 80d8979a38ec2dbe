import { Constant, Expression, ExpressionFunctions } from 'adaptive-expressions';

/** An expression as JSON: a constant with its value under 0, or the type of the others with their parts. */
export type Tree = readonly [0, unknown] | readonly [string, ...Tree[]];

/** The expressions of some templates: a tree for each text in which one stands, and the types that any tree is made of. */
export interface Compiled {
  readonly trees: Readonly<Record<string, Tree>>;
  readonly types: readonly string[];
}

/** Every text of a template in which an expression stands, as adaptivecards-templating finds them. */
function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return node.includes('${') ? [node] : [];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : [];
}

/** Parses with the library's own parser, and checks what it checks: unknown functions, too few parts, wrong kinds of them. Throws as it does. */
export function compileTemplates(templates: readonly unknown[]): Compiled {
  const types = new Set<string>();
  const treeOf = (part: Expression): Tree => {
    if (part instanceof Constant) return [0, part.value];
    types.add(part.type);
    return [part.type, ...part.children.map(treeOf)];
  };
  const trees = Object.fromEntries(
    [...new Set(templates.flatMap(textsIn))].map((text) => [
      `\`${text}\``,
      treeOf(Expression.parse(`\`${text}\``, (type) => knownFunction(type))),
    ]),
  );
  return { trees, types: [...types].sort() };
}

function knownFunction(type: string) {
  const known = ExpressionFunctions.standardFunctions.get(type);
  if (known === undefined)
    throw new TypeError(`A card template calls "${type}", which is no function of adaptive-expressions`);
  return known;
}
