import type { ListFilter, ListPage, OpenedPage } from '../../domain/customers/customer-list';
import type { Person } from '../../domain/case/person';
import type { Deadline } from '../deadline';
import type { LookEntry } from './look-entry';

/** Reads the Customer Behaviour List (S4). Members throw `Outage`. */
export interface CustomerList {
  /** One page, one request, however long the list is. `link`: where an earlier page said it goes on; '' for the first. */
  page(
    asked: { readonly filter: ListFilter; readonly link: string; readonly before: string },
    deadline: Deadline,
  ): Promise<ListPage>;
}

/** Where a person is in the list: no card carries the register's addresses. */
export interface ListPlace {
  /** Made when the list was opened: a card of an earlier opening begins anew. */
  readonly key: string;
  readonly filter: ListFilter;
  /** The register's address of pages by their number from 2 on. */
  readonly links: Readonly<Record<string, string>>;
}

/** Remembers where each keeper of the list is in it, one place a person. Members throw `Outage`. */
export interface ListPlaces {
  find(personId: string): Promise<ListPlace | undefined>;
  keep(personId: string, place: ListPlace): Promise<void>;
}

/** What reading the list needs of the outside. */
export interface ListDeps {
  readonly list: CustomerList;
  readonly places: ListPlaces;
  /** Keeps that somebody looked (X3). Throws `Outage`. */
  readonly looks: { keep(look: LookEntry): Promise<void> };
}

/** Which page somebody asks for. */
export interface ListRequest {
  readonly by: Person;
  /** When it was asked for: an instant. */
  readonly at: string;
  readonly filter: ListFilter;
  /** Pages are counted from 1. */
  readonly page: number;
  /** The opening that the card belongs to; '' for a new one. */
  readonly key: string;
  /** Names a new opening, and the record of this look. */
  readonly newKey: string;
  /** The instant before which a review counts as soon. */
  readonly before: string;
}

/** How many pages can be gone back from where one is. */
const rememberedPages = 50;

/**
 * A page of the Customer Behaviour List (S4): one request to the register, and who saw whom is kept in the trail before
 * anybody sees it. A page that cannot be found any more begins anew. Throws `Outage`.
 */
export async function openList(
  request: ListRequest,
  deadline: Deadline,
  { list, places, looks }: ListDeps,
): Promise<OpenedPage> {
  const known = request.page > 1 ? await places.find(request.by.id) : undefined;
  const place = known?.key === request.key && known.filter === request.filter ? known : undefined;
  const link = place?.links[String(request.page)];
  const page = link === undefined ? 1 : request.page;
  const { filter, before, by, at, newKey } = request;
  const shown = await list.page({ filter, link: link ?? '', before }, deadline);
  const key = link === undefined ? newKey : request.key;
  const links = linksAfter(page === 1 ? {} : (place?.links ?? {}), page, shown.next);
  await places.keep(by.id, { key, filter, links });
  const customerRefs = [...new Set(shown.entries.map(({ customerRef }) => customerRef))];
  await looks.keep({ key: newKey, by, at, kinds: ['list', filter], customerRefs });
  return { ...shown, key, page, isBegunAnew: page !== request.page };
}

function linksAfter(links: ListPlace['links'], page: number, next: string): ListPlace['links'] {
  const all = next === '' ? links : { ...links, [page + 1]: next };
  return Object.fromEntries(
    Object.entries(all).filter(([number]) => Math.abs(Number(number) - page) <= rememberedPages),
  );
}
