import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import ts from 'typescript';

/** A file of the project: its path from the root with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files that git knows below some folders of a checkout. */
export const sourceFilesIn = (root: string, folders: readonly string[]): readonly SourceFile[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && existsSync(`${root}/${path}`))
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));

/** Something a file exports: its name, its file and what kind of thing it is. */
export interface Exported {
  readonly name: string;
  readonly path: string;
  readonly kind: 'function' | 'value' | 'type' | 'again';
  /** For a value, the words of its type, '' where it states none. */
  readonly type: string;
}

/** What a file exports, in the order of the file. `again`: handed on from another file. */
export function exportsOf({ path, text }: SourceFile): readonly Exported[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): readonly Exported[] => {
    if (ts.isExportDeclaration(statement)) {
      return [{ name: statement.getText(source), path, kind: 'again', type: '' }];
    }
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((one) => ({
        name: one.name.getText(source),
        path,
        kind: one.initializer && isFunction(one.initializer) ? 'function' : 'value',
        type: one.type?.getText(source) ?? '',
      }));
    }
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      return [{ name: statement.name.text, path, kind: 'function', type: '' }];
    }
    const named =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement);
    return named && statement.name ? [{ name: statement.name.text, path, kind: 'type', type: '' }] : [];
  });
}

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

const isFunction = (node: ts.Expression): boolean =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);
