import { kindIn, type ListEntry, type ListFilter } from '../../domain/customers/customer-list';
import type { Person } from '../../domain/case/person';
import type { CustomerList } from './customer-list';
import type { Deadline } from '../deadline';
import type { LookEntry } from './look-entry';
import { utcDayOf } from '../../domain/time/instant';

/** A wish to have a part of the Customer Behaviour List as a file: who asked, when and for what. */
export interface ExportOrder {
  /** The opening of the list: of one opening and part there is one file, however often it is asked for. */
  readonly key: string;
  readonly by: Person;
  /** An instant. */
  readonly at: string;
  readonly filter: ListFilter;
  /** The instant before which a review counts as soon. */
  readonly before: string;
}

/** Keeps the wish until a worker carries it out. Throws `Outage`. */
export interface ExportOrders {
  keep(order: ExportOrder): Promise<void>;
}

/** Keeps the files into which the list was exported. Throws `Outage`. */
export interface ListFiles {
  /** Writes a table as one file; the same name again replaces it. `keepUntil`: the instant after which it is deleted. Gives its address. */
  write(
    name: string,
    file: { readonly table: readonly (readonly string[])[]; readonly keepUntil: string },
    deadline: Deadline,
  ): Promise<string>;
}

/** Asks for a file of a part of the list (S4). That it was asked for is in the trail before the file can be (X3). Throws `Outage`. */
export async function orderExport(
  order: ExportOrder,
  deps: { readonly looks: { keep(look: LookEntry): Promise<void> }; readonly exports: ExportOrders },
): Promise<void> {
  const { key, by, at, filter } = order;
  await deps.looks.keep({
    key: `${key}/export/${filter}`,
    by,
    at,
    kinds: ['export', filter],
    customerRefs: [],
  });
  await deps.exports.keep(order);
}

/** A file that was written, and how many rows it holds besides its heading. */
export interface WrittenFile {
  readonly name: string;
  readonly url: string;
  readonly rows: number;
}

/** How many rows a file holds at most: a longer list becomes several, so that no worker has to hold it whole. */
const rowsAFile = 20_000;

/**
 * Writes a part of the list into files, page after page: at least one file, and the same ones when done again. Filters by
 * itself, since SharePoint searches for no more than 5,000 rows. Throws `Outage`.
 */
export async function writeList(
  order: ExportOrder,
  deadline: Deadline,
  deps: {
    readonly list: CustomerList;
    readonly files: ListFiles;
    /** An instant. */
    readonly keepUntil: string;
    readonly heading: readonly string[];
    readonly rowOf: (entry: ListEntry) => readonly string[];
  },
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  let waiting: (readonly string[])[] = [];
  const flush = async (): Promise<void> => {
    const name = fileName(order, written.length + 1);
    const file = { table: [deps.heading, ...waiting], keepUntil: deps.keepUntil };
    const url = await deps.files.write(name, file, deadline);
    written.push({ name, url, rows: waiting.length });
    waiting = [];
  };
  for await (const entry of entriesOf(order, deadline, deps.list)) {
    waiting.push(deps.rowOf(entry));
    if (waiting.length === rowsAFile) await flush();
  }
  if (waiting.length > 0 || written.length === 0) await flush();
  return written;
}

async function* entriesOf(order: ExportOrder, deadline: Deadline, list: CustomerList) {
  const filter = order.filter === 'all' ? 'all' : 'in-force';
  let link = '';
  do {
    const page = await list.page({ filter, link, before: order.before }, deadline);
    yield* page.entries.filter((entry) => belongs(entry, order));
    link = page.next;
  } while (link !== '');
}

/** Whether a restriction in force stands in the part that was asked for. */
function belongs({ restriction }: ListEntry, { filter, before }: ExportOrder): boolean {
  if (!restriction) return filter === 'all';
  const { kind, reviewOn, spoc } = restriction;
  if (filter === 'review-soon') return reviewOn !== '' && reviewOn < utcDayOf(before);
  if (filter === 'no-spoc') return spoc === '';
  return kindIn(filter) === undefined || kindIn(filter) === kind;
}

/** Named after the day, the part and the opening, never after a person: `customers-2026-11-22-in-force-0f8fad5b-1.csv`. */
const fileName = ({ at, filter, key }: ExportOrder, part: number): string =>
  `customers-${utcDayOf(at)}-${filter.replace('/', '-')}-${key.slice(0, 8)}-${part}.csv`;
