import ts from 'typescript';
import { idsOfTitle, type ParsedFile } from './project-files';

/** A test that names requirements: where it stands, its title, and the ids of it and of what it stands in. */
export interface TitledTest {
  readonly path: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/** Every test of a file whose title, or the title of a group around it, begins with ids. */
export function testsIn({ path, source }: ParsedFile): readonly TitledTest[] {
  const found: TitledTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const call = calledWith(node);
    const ids = call ? [...new Set([...around, ...call.titles.flatMap(idsOfTitle)])] : around;
    if (call?.kind === 'test' && ids.length > 0) found.push({ path, title: call.titles[0] ?? '', ids });
    ts.forEachChild(node, (child) => {
      visit(child, ids);
    });
  };
  visit(source, []);
  return found;
}

interface Called {
  readonly kind: 'test' | 'group';
  /** The title as written; after it, one for each row of a table whose first cell the title takes in. */
  readonly titles: readonly string[];
}

const kinds: Readonly<Record<string, Called['kind']>> = { it: 'test', test: 'test', describe: 'group' };

function calledWith(node: ts.Node): Called | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const table = ts.isCallExpression(expression) ? expression : undefined;
  const callee = table?.expression ?? expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  const kind = ts.isIdentifier(name) ? kinds[name.text] : undefined;
  const title = textOf(node.arguments[0]);
  // A test that is skipped or still to be written proves nothing.
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
  if (kind === undefined || title === undefined || !['', 'each'].includes(method)) return undefined;
  return { kind, titles: [title, ...rowsOf(table).map((cell) => title.replace('%s', cell))] };
}

/** The first cell of each row of a table that is written out where it is used. */
function rowsOf(table: ts.CallExpression | undefined): readonly string[] {
  const rows = table?.arguments[0];
  if (rows === undefined || !ts.isArrayLiteralExpression(rows)) return [];
  return rows.elements.flatMap(
    (row) => textOf(ts.isArrayLiteralExpression(row) ? row.elements[0] : row) ?? [],
  );
}

/** A text as it is written, with … for what is only known when the test runs. */
function textOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `…${literal.text}`)].join('');
}
