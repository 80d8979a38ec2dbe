import * as z from 'zod/v4';
import { readBody } from './bodies';
import {
  changedDefinition,
  columnChangeSchema,
  newColumnSchema,
  newDefinition,
  type Column,
} from './columns';
import { invalid, notFound, overThreshold } from './errors';
import { listViewThreshold } from './item-query';
import type { StoredList } from './lists';
import { refuseUnknown, select, type Params } from './query-options';
import type { GraphCall, Handler, Route } from './routing';
import { columnResource } from './standard-columns';
import type { Stores } from './stores';

const title = z.string().regex(/^[^"*:<>?/\\|]{1,128}$/);

const newListSchema = z.strictObject({
  displayName: title,
  description: z.string().optional(),
  columns: z.array(newColumnSchema).optional(),
  list: z.strictObject({
    template: z.enum(['genericList', 'documentLibrary']),
    contentTypesEnabled: z.literal(false).optional(),
    hidden: z.boolean().optional(),
  }),
});

const listChangeSchema = z.strictObject({
  displayName: title.optional(),
  description: z.string().optional(),
});

/** Lists, libraries and their columns. */
export function listRoutes(stores: Stores): Route[] {
  const { lists } = stores;
  const shown = (list: StoredList, query: Params): object => listResource(stores, list, query);
  const get: Handler = (call, at) => ({ status: 200, body: shown(lists.find(at('list')), call.query) });
  const all: Handler = (call) => ({
    status: 200,
    body: { value: filtered(lists.all(), call.query).map((list) => shown(list, call.query)) },
  });
  const remove: Handler = (_, at) => {
    lists.remove(lists.find(at('list')));
    return { status: 204 };
  };
  const change: Handler = (call, at) => {
    const changed = lists.change(lists.find(at('list')), readBody(call, listChangeSchema));
    return { status: 200, body: shown(changed, call.query) };
  };
  return [
    { method: 'GET', pattern: '/site/lists', handle: all },
    { method: 'POST', pattern: '/site/lists', handle: (call) => createList(stores, call) },
    { method: 'GET', pattern: '/site/lists/:list', handle: get },
    { method: 'PATCH', pattern: '/site/lists/:list', handle: change },
    { method: 'DELETE', pattern: '/site/lists/:list', handle: remove },
    ...columnRoutes(stores),
  ];
}

function columnRoutes(stores: Stores): Route[] {
  const { lists } = stores;
  const columns: Handler = (_, at) => {
    const list = lists.find(at('list'));
    return { status: 200, body: { value: [...lists.columns(list).values()].map(columnResource) } };
  };
  const column: Handler = (_, at) => ({
    status: 200,
    body: columnResource(columnById(stores, lists.find(at('list')), at('column'))),
  });
  const remove: Handler = (_, at) => {
    const list = lists.find(at('list'));
    lists.removeColumn(list, columnById(stores, list, at('column')));
    return { status: 204 };
  };
  return [
    { method: 'GET', pattern: '/site/lists/:list/columns', handle: columns },
    {
      method: 'POST',
      pattern: '/site/lists/:list/columns',
      handle: (call, at) => addColumn(stores, call, at('list')),
    },
    { method: 'GET', pattern: '/site/lists/:list/columns/:column', handle: column },
    { method: 'DELETE', pattern: '/site/lists/:list/columns/:column', handle: remove },
    {
      method: 'PATCH',
      pattern: '/site/lists/:list/columns/:column',
      handle: (call, at) => changeColumn(stores, call, at('list'), at('column')),
    },
  ];
}

/** The lists that `$filter` leaves; only a comparison of the title or the address with a text is served. */
function filtered(lists: readonly StoredList[], query: Params): readonly StoredList[] {
  const filter = query.get('$filter');
  if (filter === undefined) return lists;
  const asked = /^(?<field>displayName|name) eq '(?<text>(?:[^']|'')*)'$/.exec(filter.trim())?.groups;
  if (!asked) throw invalid(`The filter '${filter}' is not supported here.`);
  const text = asked['text']?.replaceAll("''", "'").toLowerCase();
  const field = asked['field'] === 'name' ? 'name' : 'displayName';
  return lists.filter((list) => list[field].toLowerCase() === text);
}

function createList(stores: Stores, call: GraphCall): { status: number; body: object } {
  const { displayName, description = '', columns = [], list } = readBody(call, newListSchema);
  const input = { displayName, description, template: list.template, columns: columns.map(newDefinition) };
  return { status: 201, body: listResource(stores, stores.lists.create(input), call.query) };
}

function addColumn(
  { db, lists, index }: Stores,
  call: GraphCall,
  name: string,
): { status: number; body: object } {
  const list = lists.find(name);
  const definition = newDefinition(readBody(call, newColumnSchema));
  if (definition.indexed && list.itemCount > listViewThreshold) throw overThreshold();
  const column = db.atomic(() => {
    const added = lists.addColumn(list, definition);
    if (added.indexed) index.rebuild(list, added);
    return added;
  });
  return { status: 201, body: columnResource(column) };
}

function changeColumn(
  stores: Stores,
  call: GraphCall,
  name: string,
  id: string,
): { status: number; body: object } {
  const { db, lists, index } = stores;
  const list = lists.find(name);
  const before = columnById(stores, list, id);
  const definition = changedDefinition(before, readBody(call, columnChangeSchema));
  const reindexes = definition.indexed !== before.indexed || definition.unique !== before.unique;
  if (reindexes && list.itemCount > listViewThreshold) throw overThreshold();
  const column = db.atomic(() => {
    const changed = lists.replaceColumn(list, before.seq, definition);
    if (reindexes) index.rebuild(list, changed);
    return changed;
  });
  return { status: 200, body: columnResource(column) };
}

function columnById({ lists }: Stores, list: StoredList, id: string): Column {
  const column = [...lists.columns(list).values()].find((known) => known.id === id);
  if (!column) throw notFound('The specified column was not found');
  return column;
}

/** A list as Graph shows it, with its columns when they are expanded. */
function listResource({ lists, site }: Stores, list: StoredList, query: Params): object {
  refuseUnknown(query, ['$expand', '$select', '$filter']);
  const expand = query.get('$expand');
  if (expand !== undefined && expand !== 'columns')
    throw invalid(`The expansion '${expand}' is not supported here.`);
  const resource = {
    id: list.id,
    name: list.name,
    displayName: list.displayName,
    description: list.description,
    createdDateTime: list.created,
    lastModifiedDateTime: list.modified,
    eTag: `"${list.id},1"`,
    webUrl: `${site.webUrl}/Lists/${encodeURIComponent(list.name)}`,
    parentReference: { siteId: site.id },
    list: { template: list.template, contentTypesEnabled: false, hidden: false },
  };
  const columns =
    expand === 'columns' ? { columns: [...lists.columns(list).values()].map(columnResource) } : {};
  return { ...select(resource, query.get('$select')?.split(',')), ...columns };
}
