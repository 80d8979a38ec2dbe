import { invalid } from './errors';
import { parseFilter, type Filter } from './filter-grammar';

/** A query by name, decoded (`+` is a space, `%24` a dollar). */
export type Params = ReadonlyMap<string, string>;

/** What a collection of items was asked for. */
export interface ItemOptions {
  /** How many rows a page: 200 unless told, never more than 5,000. */
  readonly top: number;
  /** Item number after which the page begins. */
  readonly after: number;
  readonly filter?: Filter;
  readonly shape: Shape;
}

/** What of an item is shown: properties, and its fields (all of them, or some by name) when expanded. */
export interface Shape {
  readonly select?: readonly string[];
  readonly fields?: 'all' | readonly string[];
}

/** How many list items a page holds when nobody says. */
export const usualPage = 200;
/** How many list items one page may hold. */
const maxPage = 5_000;

/** Reads the query of a GET on items. Throws a 400 for what lists do not do: $count, $search, $skip, other expansions. $orderby is ignored, as SharePoint ignores it. */
export function readItemOptions(query: Params): ItemOptions {
  refuseUnknown(query, ['$top', '$filter', '$expand', '$select', '$orderby', '$skiptoken']);
  const filter = query.get('$filter');
  return {
    top: Math.min(readTop(query, usualPage), maxPage),
    after: readSkipToken(query.get('$skiptoken')),
    shape: readShape(query),
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
  };
}

/** Reads $select and $expand of one item. Throws a 400 for an expansion other than `fields`. */
export function readShape(query: Params): Shape {
  const select = query.get('$select');
  const expand = query.get('$expand');
  return {
    ...(select === undefined ? {} : { select: names(select) }),
    ...(expand === undefined ? {} : { fields: readExpand(expand) }),
  };
}

/** Throws a 400 for any `$option` that the resource does not know; other parameters pass, as in Graph. */
export function refuseUnknown(query: Params, known: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => name.startsWith('$') && !known.includes(name));
  if (unknown) throw invalid(`The query option '${unknown}' is not supported here.`);
}

/** Reads `$top`, a positive whole number. Throws a 400 for anything else. */
export function readTop(query: Params, usual: number): number {
  const text = query.get('$top') ?? String(usual);
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw invalid(`The value '${text}' of $top must be a positive whole number.`);
  return Number(text);
}

/**
 * The address of the page after a number. Always the public origin, wherever the stand-in runs: a client must treat the
 * link as opaque and bring its own origin.
 */
export function nextLink(path: string, query: Params, after: number): string {
  const carried = new URLSearchParams([...query].filter(([name]) => name !== '$skiptoken'));
  carried.set('$skiptoken', Buffer.from(`Paged=TRUE&p_ID=${after}`).toString('base64url'));
  return `https://graph.microsoft.com/v1.0${path}?${carried.toString()}`;
}

/** The number within a token; 0 when there is none. Throws a 400 for a token that we did not make. */
export function readSkipToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const after = /^Paged=TRUE&p_ID=(\d{1,10})$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (after === undefined) throw invalid('The skip token is not valid.');
  return Number(after);
}

/** Keeps the selected properties of a resource, and its annotations. */
export function select(
  resource: Readonly<Record<string, unknown>>,
  wanted: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  if (!wanted) return resource;
  const kept: Record<string, unknown> = {};
  for (const name in resource) {
    if (name.startsWith('@odata.') || wanted.includes(name)) kept[name] = resource[name];
  }
  return kept;
}

function readExpand(expand: string): 'all' | readonly string[] {
  const inside = /^\s*fields\s*(?:\(\s*\$?select=(?<names>[^()]*)\))?\s*$/.exec(expand);
  if (!inside) throw invalid(`The expansion '${expand}' is not supported here.`);
  const wanted = inside.groups?.['names'];
  return wanted === undefined ? 'all' : names(wanted);
}

const names = (text: string): string[] => text.split(',').map((name) => name.trim());
