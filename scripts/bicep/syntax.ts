import { readFileSync } from 'node:fs';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A value as it stands in a Bicep file; an expression is not worked out. */
export type BicepValue =
  | { readonly kind: 'text' | 'number' | 'bool' | 'expression'; readonly text: string }
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, BicepValue> }
  | { readonly kind: 'list'; readonly items: readonly BicepValue[] };

/** Something that a Bicep file declares. */
export interface Declaration {
  readonly what: 'resource' | 'module' | 'parameter' | 'variable' | 'output';
  readonly name: string;
  /** Of a resource its type and API version, of a module its path; otherwise empty. */
  readonly of: string;
  readonly isExisting: boolean;
  readonly decorators: readonly string[];
  /** What it is made of: for each item of a loop the same. Of a parameter its default. */
  readonly value: BicepValue | undefined;
}

/** A Bicep file, read. */
export interface BicepFile {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  /** What could not be read, with its line. */
  readonly errors: readonly string[];
  /** Names that expressions use, functions that they call, and outputs of modules that they read. */
  readonly uses: {
    readonly names: readonly string[];
    readonly functions: readonly string[];
    readonly outputs: readonly (readonly [module: string, output: string])[];
  };
}

/** Loads the grammar; gives a function that reads the text of a Bicep file. */
export async function openBicep(): Promise<(path: string, text: string) => BicepFile> {
  await Parser.init();
  const wasm = readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasm));
  return (path, text) => {
    const root = parser.parse(text)?.rootNode;
    if (!root) return { path, declarations: [], errors: [`${path}: cannot be read`], uses: noUses };
    return { path, declarations: declarationsIn(root), errors: errorsIn(path, root), uses: usesIn(root) };
  };
}

const noUses = { names: [], functions: [], outputs: [] };

const kinds: Readonly<Record<string, Declaration['what']>> = {
  resource_declaration: 'resource',
  module_declaration: 'module',
  parameter_declaration: 'parameter',
  variable_declaration: 'variable',
  output_declaration: 'output',
};

const childrenOf = (node: Node): readonly Node[] => node.namedChildren;

function declarationsIn(root: Node): readonly Declaration[] {
  const all = childrenOf(root);
  return all.flatMap((node, at) => {
    const what = kinds[node.type];
    if (!what) return [];
    const before = all[at - 1];
    const decorators = before?.type === 'decorators' ? childrenOf(before).map(({ text }) => text) : [];
    return [declarationOf(what, node, decorators)];
  });
}

function declarationOf(what: Declaration['what'], node: Node, decorators: readonly string[]): Declaration {
  const [name, second, ...rest] = childrenOf(node);
  const isTyped = what !== 'variable';
  const valueNode = isTyped ? rest.at(-1) : second;
  return {
    what,
    name: name?.text ?? '',
    of: what === 'resource' || what === 'module' ? literalOf(second) : '',
    isExisting: /^resource\s+\w+\s+'[^']*'\s+existing\b/.test(node.text),
    decorators,
    value: valueNode && valueOf(bodyOf(valueNode)),
  };
}

/** What a loop or a condition makes, each time. */
function bodyOf(node: Node): Node {
  const inner = childrenOf(node).at(-1);
  const isWrapped = ['for_statement', 'if_statement'].includes(node.type);
  // A list that holds nothing but a loop is written as the loop.
  const isLoop = node.type === 'array' && childrenOf(node).length === 1 && inner?.type === 'for_statement';
  return inner && (isWrapped || isLoop) ? bodyOf(inner) : node;
}

const literalOf = (node: Node | undefined): string => (node?.text ?? '').replace(/^'|'$/g, '');

function valueOf(node: Node): BicepValue {
  if (node.type === 'object') return { kind: 'object', properties: new Map(propertiesOf(node)) };
  if (node.type === 'array') return { kind: 'list', items: childrenOf(node).map(valueOf) };
  if (node.type === 'number') return { kind: 'number', text: node.text };
  if (node.type === 'boolean') return { kind: 'bool', text: node.text };
  const isPlain = node.type === 'string' && !childrenOf(node).some(({ type }) => type === 'interpolation');
  return isPlain ? { kind: 'text', text: literalOf(node) } : { kind: 'expression', text: node.text };
}

const propertiesOf = (node: Node): readonly (readonly [string, BicepValue])[] =>
  childrenOf(node)
    .filter(({ type }) => type === 'object_property')
    .map((property) => {
      const [key, value] = childrenOf(property);
      return [literalOf(key), value ? valueOf(bodyOf(value)) : { kind: 'expression', text: '' }];
    });

function everyNode(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(everyNode)];
}

const errorsIn = (path: string, root: Node): readonly string[] =>
  everyNode(root)
    .filter(({ isError, isMissing }) => isError || isMissing)
    .map(({ startPosition }) => `${path}:${startPosition.row + 1}: cannot be read`);

function usesIn(root: Node): BicepFile['uses'] {
  const nodes = everyNode(root);
  const calls = nodes
    .filter(({ type }) => type === 'call_expression')
    .map(({ children }) => children[0]?.text);
  const outputs = nodes.flatMap((node): readonly (readonly [string, string])[] => {
    const [, module = '', output = ''] = /^(\w+)\.\??outputs\.\??(\w+)$/.exec(node.text) ?? [];
    return node.type === 'member_expression' && module !== '' ? [[module, output]] : [];
  });
  const names = nodes.filter((node) => node.type === 'identifier' && isUse(node)).map(({ text }) => text);
  return { names, functions: calls.filter((name) => name !== undefined), outputs };
}

/** Whether a name is used where it stands, and not given or called. */
function isUse({ parent, startIndex }: Node): boolean {
  if (!parent) return false;
  const isFirst = parent.firstNamedChild?.startIndex === startIndex;
  if (parent.type in kinds || parent.type === 'object_property') return !isFirst;
  if (parent.type === 'for_statement') return !isFirst;
  return !['call_expression', 'loop_variable', 'decorator'].includes(parent.type);
}
