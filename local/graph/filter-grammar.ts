import { invalid } from './errors';

/** The comparisons that SharePoint serves; `contains`, `not`, `in` and the rest of OData are refused. */
const operators = ['eq', 'ne', 'lt', 'gt', 'le', 'ge', 'startswith'] as const;
type Operator = (typeof operators)[number];

/** A literal as written: text in quotes, a bare number, true, false or null. */
type Literal = string | number | boolean | null;

/** One comparison; `field` is the path as written, such as `fields/Reference`. */
export interface Clause {
  readonly type: 'clause';
  readonly field: string;
  readonly operator: Operator;
  readonly literal: Literal;
}
/** A parsed `$filter`. */
export type Filter = Clause | { readonly type: 'and' | 'or'; readonly left: Filter; readonly right: Filter };

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'end';
  readonly text: string;
}

const pattern =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?(?![\w:/-]))|(?<word>[A-Za-z_@][\w/.@]*)|(?<mark>[(),]))/y;

/** Reads a `$filter`; `and` binds closer than `or`. Throws a 400 for anything outside the grammar, an unescaped quote included. */
export function parseFilter(text: string): Filter {
  const tokens = tokenise(text);
  const filter = readOr(tokens);
  if (tokens.peek().kind !== 'end') throw syntax(tokens.peek());
  return filter;
}

interface Tokens {
  peek(): Token;
  take(): Token;
}

function tokenise(text: string): Tokens {
  const trimmed = text.trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < trimmed.length) {
    const at = pattern.lastIndex;
    const groups = pattern.exec(trimmed)?.groups;
    const kind = (['text', 'number', 'word', 'mark'] as const).find((name) => groups?.[name] !== undefined);
    if (!kind) throw invalid(`Syntax error at position ${at} in '${trimmed}'.`);
    tokens.push({ kind, text: groups?.[kind] ?? '' });
  }
  const end: Token = { kind: 'end', text: '' };
  let next = 0;
  return { peek: () => tokens[next] ?? end, take: () => tokens[next++] ?? end };
}

const syntax = (token: Token): Error => invalid(`Invalid filter clause near '${token.text}'.`);

function readOr(tokens: Tokens): Filter {
  let left = readAnd(tokens);
  while (isWord(tokens.peek(), 'or')) {
    tokens.take();
    left = { type: 'or', left, right: readAnd(tokens) };
  }
  return left;
}

function readAnd(tokens: Tokens): Filter {
  let left = readTerm(tokens);
  while (isWord(tokens.peek(), 'and')) {
    tokens.take();
    left = { type: 'and', left, right: readTerm(tokens) };
  }
  return left;
}

function readTerm(tokens: Tokens): Filter {
  const first = tokens.take();
  if (first.text === '(' && first.kind === 'mark') {
    const inside = readOr(tokens);
    expectMark(tokens, ')');
    return inside;
  }
  if (first.kind !== 'word') throw syntax(first);
  if (tokens.peek().text === '(') return readStartsWith(first, tokens);
  const name = tokens.take();
  const operator = operators.find((known) => known !== 'startswith' && isWord(name, known));
  if (!operator) throw syntax(name);
  return { type: 'clause', field: first.text, operator, literal: readLiteral(tokens.take()) };
}

function readStartsWith(name: Token, tokens: Tokens): Clause {
  if (name.text !== 'startswith') throw invalid(`The function '${name.text}' is not supported in a filter.`);
  expectMark(tokens, '(');
  const field = tokens.take();
  if (field.kind !== 'word') throw syntax(field);
  expectMark(tokens, ',');
  const prefix = tokens.take();
  if (prefix.kind !== 'text') throw syntax(prefix);
  expectMark(tokens, ')');
  return { type: 'clause', field: field.text, operator: 'startswith', literal: readLiteral(prefix) };
}

function readLiteral(token: Token): Literal {
  if (token.kind === 'text') return token.text.slice(1, -1).replaceAll("''", "'");
  if (token.kind === 'number') return Number(token.text);
  if (isWord(token, 'true') || isWord(token, 'false')) return token.text === 'true';
  if (isWord(token, 'null')) return null;
  throw syntax(token);
}

const isWord = (token: Token, text: string): boolean => token.kind === 'word' && token.text === text;

function expectMark(tokens: Tokens, mark: string): void {
  const token = tokens.take();
  if (token.kind !== 'mark' || token.text !== mark) throw syntax(token);
}
