// An independent client against the stand-in: it knows Graph and knows nothing of us. Prints what it read back as JSON.
// Usage: node pnp-client.mjs <base url> <site id>
import { DefaultHeaders, DefaultInit, graphfi } from '@pnp/graph';
import { BrowserFetch, DefaultParse, InjectHeaders } from '@pnp/queryable';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/columns/index.js';

const [baseUrl, siteId] = process.argv.slice(2);
const publicOrigin = 'https://graph.microsoft.com/v1.0';

/** Next links carry the public origin; everything is sent to the base that we were given. */
const atBase = (instance) => {
  instance.on.pre(async (url, init, result) => [url.replace(publicOrigin, baseUrl), init, result]);
  return instance;
};

const graph = graphfi(baseUrl).using(
  DefaultInit(baseUrl),
  DefaultHeaders(),
  InjectHeaders({ Authorization: 'Bearer any-token' }),
  atBase,
  BrowserFetch(),
  DefaultParse(),
);

const lists = graph.sites.getById(siteId).lists;
const made = await lists.add({
  displayName: 'Made by an independent client',
  list: { template: 'genericList' },
  columns: [
    { name: 'Reference', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Surname', text: {}, indexed: true },
  ],
});
const list = lists.getById(made.id);
for (let number = 1; number <= 5; number += 1) {
  await list.items.add({
    fields: { Title: `Case ${number}`, Reference: `CB-${number}`, Surname: number % 2 ? "O'Neill" : 'Doig' },
  });
}

const filtered = await list.items.filter("fields/Surname eq 'O''Neill'").expand('fields')();
const pages = [];
for await (const page of list.items.top(2).expand('fields'))
  pages.push(page.map((item) => item.fields.Title));

const first = filtered[0];
const versioned = list.items.getById(first.id).using(InjectHeaders({ 'If-Match': first.eTag }));
await versioned.update({ fields: { Title: 'Changed under its version' } });
const staleStatus = await versioned.update({ fields: { Title: 'Lost' } }).then(
  () => 0,
  (failure) => failure.status,
);
const duplicateStatus = await list.items.add({ fields: { Reference: 'cb-1' } }).then(
  () => 0,
  (failure) => failure.status,
);
const readBack = await list.items.getById(first.id).expand('fields')();
const columns = await list.columns();
await list.delete();

console.log(
  JSON.stringify({
    filtered: filtered.map((item) => item.fields.Title),
    pages,
    staleStatus,
    duplicateStatus,
    readBack: readBack.fields.Title,
    indexed: columns.filter((column) => column.indexed).map((column) => column.name),
  }),
);
