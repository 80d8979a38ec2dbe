import ts from 'typescript';
import { idsIn, type ParsedFile } from './project-files';

/** A declaration of the code, and the requirements that its docstring names. */
export interface CitedRule {
  /** File and name, joined by a hash: `bot/domain/waiting/chase.ts#chase`. */
  readonly rule: string;
  readonly ids: readonly string[];
}

/** Every named declaration of a file with the ids in the docstring right before it, in brackets or before a colon: "(E3, E5)", "D5: …". */
export function rulesIn({ path, source }: ParsedFile): readonly CitedRule[] {
  const found: CitedRule[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== undefined) found.push({ rule: `${path}#${name}`, ids: idsBefore(node, source) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) {
    const name = node.declarationList.declarations[0]?.name;
    return name && ts.isIdentifier(name) ? name.text : undefined;
  }
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node);
  return isNamed && node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function idsBefore(node: ts.Node, source: ts.SourceFile): readonly string[] {
  const last = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.at(-1);
  const comment = last === undefined ? '' : source.text.slice(last.pos, last.end);
  if (!comment.startsWith('/**')) return [];
  const begun = /^\/\*\*[\s*]*([A-Z][\w., ]*):/.exec(comment)?.[1] ?? '';
  return [begun, ...[...comment.matchAll(/\(([^()]*)\)/g)].map(([, inner]) => inner ?? '')].flatMap(idsIn);
}
