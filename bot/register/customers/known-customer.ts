import type { GraphAnswer } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { LookEntry } from '../../commands/customers/look-entry';
import type { FoundCustomers } from '../../commands/customers/known-customer';
import { type CustomerQuery, readQuery } from '../../domain/customers/matching/query';
import { type Found, rankCustomers, type Shared } from '../../domain/customers/matching/candidates';
import type { Case } from '../../domain/case/state';
import { readNames } from '../../domain/customers/glance';
import { byThemselves, customerOf, type KnownCustomer } from '../../domain/customers/known-customer';
import type { LookRecord } from '../../domain/records/look-check';
import { emailsIn, type KeyKind, telephonesIn } from './customer-keys';
import { type KeySearch, searchesFor } from './customer-search';
import { glancesIn, together } from './glances';
import { isTooMany } from '../sharepoint/graph';
import { SharePointMergedCustomers } from './merged-customers';
import { RegisterFault } from '../sharepoint/register-fault';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';

/** What is read of a row. */
const shown = ['KeyValue', 'CustomerRef', 'GlanceJson'] as const;

/** How many rows of one customer are read: they all show the same. */
const mostRows = 100;

/**
 * Finds customers by what was asked, in one request (S2). A search that would bring more rows than SharePoint serves
 * fails by itself and is told of as `isTooWide`; the others count. Throws `Outage`.
 */
export async function findCustomers(
  site: SharePointSite,
  asked: { readonly text: string; readonly country: string },
  deadline: Deadline,
): Promise<FoundCustomers> {
  const read = readQuery(asked.text);
  const { found, isCutOff, isTooWide } = await candidatesFor(site, read, asked.country, deadline);
  const { customers, areMore, areMoreToHeed } = rankCustomers(read, found);
  return {
    customers,
    areMore: areMore || isCutOff,
    areMoreToHeed: areMoreToHeed || isCutOff,
    isTooWide,
  };
}

/** Customers found under the keys of what was asked, and whether there may be more. One request. Throws `Outage`. */
async function candidatesFor(
  site: SharePointSite,
  read: CustomerQuery,
  country: string,
  deadline: Deadline,
): Promise<{ readonly found: readonly Found[]; readonly isCutOff: boolean; readonly isTooWide: boolean }> {
  const searches = searchesFor(read, country);
  if (searches.length === 0) return { found: [], isCutOff: false, isTooWide: false };
  const keys = site.list('CustomerKeys');
  const requests = [
    ...searches.map(({ how, values, top }) =>
      how === 'equal'
        ? keys.whereRequestOf(shown, 'KeyValue', values, top)
        : keys.beginningRequestOf(shown, 'KeyValue', values, top),
    ),
    ...(read.customers.length > 0
      ? [keys.whereRequestOf(shown, 'CustomerRef', read.customers, mostRows)]
      : []),
  ];
  const answers = await site.graph.batch(requests, deadline);
  const served = answers.filter((answer) => !isTooMany(answer));
  const rows = served.flatMap((answer) => keys.itemsOf(answer)).flatMap(rowIn);
  return {
    found: foundIn(rows, read, searches),
    isCutOff: served.some((answer) => isPartial(answer)),
    isTooWide: served.length < answers.length,
  };
}

/** Customers who share something with the one that a case is about, or are called alike: one request. Throws `Outage`. */
export async function likeCustomerOf(
  site: SharePointSite,
  { customer }: Case,
  country: string,
  deadline: Deadline,
): Promise<readonly Found[]> {
  const { email, telephone, postcode, references } = customer;
  const listed = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : [text]);
  const asked: CustomerQuery = {
    name: readNames(customer.name)[0] ?? '',
    emails: emailsIn(email),
    telephones: telephonesIn(telephone),
    postcodes: listed(postcode),
    districts: [],
    customers: [],
    references,
  };
  return (await candidatesFor(site, asked, country, deadline)).found;
}

const isPartial = ({ body }: GraphAnswer): boolean => partialPage.safeParse(body).success;
const partialPage = z.object({ '@odata.nextLink': z.string() });

/** One customer by their reference, or whom they are part of now: one request, or three. Undefined when nobody has it. */
export async function customerByRef(
  site: SharePointSite,
  ref: string,
  deadline: Deadline,
): Promise<KnownCustomer | undefined> {
  const keys = site.list('CustomerKeys');
  const answer = await site.graph.send(keys.whereRequest('CustomerRef', [ref], mostRows), deadline);
  const rows = keys.itemsOf(answer);
  if (rows.length === 0) {
    const into = await new SharePointMergedCustomers(site).mergedInto(ref, deadline);
    return into === '' ? undefined : customerByRef(site, into, deadline);
  }
  return customerOf(ref, together(rows.map(({ fields }) => glancesIn(fields))), byThemselves);
}

/** Keeps that somebody looked, under its unique key: keeping it twice is keeping it once (X3). */
export async function recordLook(site: SharePointSite, look: LookEntry, deadline: Deadline): Promise<void> {
  const { by, kinds, found } = recordOf(look);
  const row = {
    Title: look.key,
    RowKey: look.key,
    LookedAt: look.at,
    Actor: by,
    ActorName: look.by.name,
    KeyKinds: kinds,
    CustomersFound: found,
  };
  if ((await site.list('Looks').create(row, deadline)) !== 'refused') return;
  const [there] = await site.list('Looks').where('RowKey', [look.key], deadline);
  if (there) return;
  await site.list('Looks').explainRefusal(row, deadline);
  throw new RegisterFault('The list Looks refused a row that is not there');
}

/** A look as its row tells of it, and as it is sealed. */
export const recordOf = (look: LookEntry): LookRecord => ({
  key: look.key,
  at: look.at,
  by: look.by.id,
  kinds: look.kinds.join(' '),
  found: look.customerRefs.join(' '),
});

const fields = z.object({ KeyValue: z.string(), CustomerRef: z.string() });

/** What sharing a key says, by the kind of the key; nothing for the keys of a name, which are compared themselves. */
const sharedBy = (value: string): readonly Shared[] => {
  const [kind = ''] = value.split(':');
  return sharedKinds.flatMap(([key, shared]) => (key === kind ? [shared] : []));
};

const sharedKinds: readonly (readonly [KeyKind, Shared])[] = [
  ['number', 'own-number'],
  ['email', 'contact'],
  ['telephone', 'contact'],
  ['reference', 'matter'],
  ['postcode', 'postcode'],
];

/** Whether a key is a number that somebody else may have too, and that is neither a customer's own nor a whole street's. */
const isNumber = (value: string): boolean =>
  sharedBy(value).some((one) => one === 'contact' || one === 'matter');

interface KeyRow {
  readonly value: string;
  readonly customerRef: string;
  readonly fields: Item['fields'];
}

const rowIn = (item: Item): readonly KeyRow[] => {
  const read = fields.safeParse(item.fields).data;
  return read ? [{ value: read.KeyValue, customerRef: read.CustomerRef, fields: item.fields }] : [];
};

function foundIn(
  rows: readonly KeyRow[],
  asked: CustomerQuery,
  searches: readonly KeySearch[],
): readonly Found[] {
  const sure = new Set(searches.filter(({ how }) => how === 'equal').flatMap(({ values }) => values));
  const byCustomer = new Map<string, KeyRow[]>();
  for (const row of rows) byCustomer.set(row.customerRef, [...(byCustomer.get(row.customerRef) ?? []), row]);
  return [...byCustomer].map(([customerRef, own]) => ({
    customerRef,
    shares: new Set([
      ...(asked.customers.includes(customerRef) ? (['own-number'] as const) : []),
      ...own.flatMap(({ value }) => (sure.has(value) ? sharedBy(value) : [])),
    ]),
    numbers: [
      ...new Set(own.map(({ value }) => value).filter((value) => sure.has(value) && isNumber(value))),
    ],
    glances: together(distinct(own).map(glancesIn)),
  }));
}

/** A customer who is called alike is met under many keys at once, which all show the same. */
const distinct = (rows: readonly KeyRow[]): readonly Item['fields'][] => [
  ...new Map(rows.map(({ fields }) => [fields['GlanceJson'], fields])).values(),
];
