import * as z from 'zod/v4';
import { readBody } from './bodies';
import { invalid, notFound } from './errors';
import { findItems } from './item-query';
import { fieldsResource, itemResource } from './item-resource';
import { etagOf, type StoredItem } from './items';
import type { StoredList } from './lists';
import { nextLink, readItemOptions, readShape, type ItemOptions } from './query-options';
import type { GraphAnswer, GraphCall, Route } from './routing';
import type { Stores } from './stores';

const fieldsBody = z.record(z.string(), z.unknown());
const itemBody = z.strictObject({ fields: fieldsBody, contentType: z.unknown().optional() });

/** Items of lists: read, paged, filtered, created, changed and removed. */
export function itemRoutes(stores: Stores): Route[] {
  const { lists } = stores;
  return [
    { method: 'GET', pattern: path, handle: (call, at) => page(stores, call, lists.find(at('list'))) },
    { method: 'POST', pattern: path, handle: (call, at) => create(stores, call, lists.find(at('list'))) },
    ...oneItemRoutes(stores),
    ...fieldsRoutes(stores),
  ];
}

const path = '/site/lists/:list/items';

const itemAt = ({ lists }: Stores, at: (name: string) => string): [StoredList, number] => [
  lists.find(at('list')),
  itemId(at('item')),
];

function oneItemRoutes(stores: Stores): Route[] {
  const { items } = stores;
  return [
    {
      method: 'GET',
      pattern: `${path}/:item`,
      handle(call, at) {
        const [list, id] = itemAt(stores, at);
        return itemAnswer(stores, list, items.get(list, id), call);
      },
    },
    {
      method: 'PATCH',
      pattern: `${path}/:item`,
      handle(call, at) {
        const [list, id] = itemAt(stores, at);
        const { fields } = readBody(call, itemBody);
        return itemAnswer(stores, list, items.update(list, id, fields, call.headers['if-match']), call);
      },
    },
    {
      method: 'DELETE',
      pattern: `${path}/:item`,
      handle(call, at) {
        items.remove(...itemAt(stores, at), call.headers['if-match']);
        return { status: 204 };
      },
    },
  ];
}

const fieldsRoutes = (stores: Stores): Route[] => [
  {
    method: 'GET',
    pattern: `${path}/:item/fields`,
    handle: (call, at) => readFields(stores, call, ...itemAt(stores, at)),
  },
  {
    method: 'PATCH',
    pattern: `${path}/:item/fields`,
    handle: (call, at) => changeFields(stores, call, ...itemAt(stores, at)),
  },
];

/** The answer to a GET of an item's fields. */
export function readFields({ items }: Stores, call: GraphCall, list: StoredList, id: number): GraphAnswer {
  return fieldsAnswer(list, items.get(list, id), readShape(call.query).select ?? 'all');
}

/** The answer to a PATCH of an item's fields; If-Match is honoured, without it nothing is compared. */
export function changeFields({ items }: Stores, call: GraphCall, list: StoredList, id: number): GraphAnswer {
  const input = readBody(call, fieldsBody);
  return fieldsAnswer(list, items.update(list, id, input, call.headers['if-match']), 'all');
}

/** The answer that shows one item, its version also as a header. */
export function itemAnswer(
  { site }: Stores,
  list: StoredList,
  item: StoredItem,
  call: GraphCall,
): GraphAnswer {
  const body = itemResource(site, list, item, readShape(call.query));
  return { status: 200, headers: { etag: etagOf(item) }, body };
}

function fieldsAnswer(list: StoredList, item: StoredItem, wanted: 'all' | readonly string[]): GraphAnswer {
  return { status: 200, headers: { etag: etagOf(item) }, body: fieldsResource(list, item, wanted) };
}

function create({ site, items }: Stores, call: GraphCall, list: StoredList): GraphAnswer {
  if (list.template === 'documentLibrary') throw invalid('Items of a library are made by uploading a file.');
  const item = items.create(list, readBody(call, itemBody).fields);
  return {
    status: 201,
    headers: { etag: etagOf(item) },
    body: itemResource(site, list, item, { fields: 'all' }),
  };
}

function page(stores: Stores, call: GraphCall, list: StoredList): GraphAnswer {
  const options = readItemOptions(call.query);
  const found = pageOf(
    stores,
    list,
    options,
    /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.headers['prefer'] ?? ''),
  );
  const shown = found.slice(0, options.top);
  const last = shown.at(-1);
  const path = `/sites/${stores.site.id}/lists/${list.id}/items`;
  const next =
    last && found.length > shown.length ? { '@odata.nextLink': nextLink(path, call.query, last.id) } : {};
  return {
    status: 200,
    body: { ...next, value: shown.map((item) => itemResource(stores.site, list, item, options.shape)) },
  };
}

/** The items of a page and, when there are more, one beyond it. */
function pageOf(
  stores: Stores,
  list: StoredList,
  { top, after, filter }: ItemOptions,
  allowUnindexed: boolean,
): StoredItem[] {
  if (!filter) return stores.items.after(list, after, top + 1);
  const found = findItems(stores, list, filter, allowUnindexed).filter((id) => id > after);
  return stores.items.some(list, found.slice(0, top + 1));
}

function itemId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound('The specified list item was not found');
  return Number(text);
}
