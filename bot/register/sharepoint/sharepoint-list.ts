import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { ColumnOf, ListName, Row } from '../cases/columns';
import type { GraphAnswer, GraphDoor, GraphRequest } from '../graph/graph-door';
import { SiteGraph } from '../graph/site-graph';
import { isTooMany } from './graph';
import { PageCircle } from './page-circle';
import { RegisterFault } from './register-fault';

const itemSchema = z.object({
  id: z.string(),
  eTag: z.string(),
  fields: z.record(z.string(), z.unknown()),
});

/** An item as Graph gives it: its number, its version, its columns (empty ones absent). */
export type Item = Readonly<z.infer<typeof itemSchema>>;

const pageSchema = z.object({ value: z.array(itemSchema), '@odata.nextLink': z.string().optional() });

const countedSchema = z.object({ value: z.array(z.unknown()) });

/** Where the register's lists live. */
export class SharePointSite {
  /** `site`: a site id, or `host:/sites/name` as Graph addresses a site by its path; `onUnfit`: hears of what a person has to mend. */
  constructor(graph: GraphDoor, site: string, onUnfit?: (outage: Outage) => void) {
    this.path = `/sites/${site.includes(':/') ? `${site}:` : site}`;
    this.graph = new SiteGraph(graph, this.path, onUnfit);
  }

  /** The way to the site: its lists are named as the register calls them. */
  readonly graph: GraphDoor;

  /** The site's address under the service root. */
  readonly path: string;

  /** One list of the register. */
  list<L extends ListName>(name: L): SharePointList<L> {
    return new SharePointList(this, name);
  }
}

/** The number of a row, and the instant in the column that was asked for. */
export interface Instant {
  readonly id: string;
  readonly at: string;
}

/** Which rows of a list to read, and how many at a time. */
interface Pages<L extends ListName> {
  readonly columns?: readonly ColumnOf<L>[];
  readonly where?: { readonly column: ColumnOf<L>; readonly value: string };
  readonly top: number;
}

/** One list: the requests that read and write it, each of which can also be made part of a batch. */
export class SharePointList<L extends ListName> {
  private readonly path: string;

  constructor(
    private readonly site: SharePointSite,
    readonly name: L,
  ) {
    this.path = `${site.path}/lists/${name}/items`;
  }

  /** The request for one item by its number: always the newest state. */
  getRequest(id: string): GraphRequest {
    return { method: 'GET', path: `${this.path}/${id}?$expand=fields` };
  }

  /**
   * The request for the items whose indexed column equals one of the values. What was just written may be missing:
   * SharePoint promises no more. At most `top` items (5,000 is SharePoint's limit), in no order.
   */
  whereRequest(column: ColumnOf<L>, values: readonly string[], top = 200): GraphRequest {
    return this.filterRequest(equals(column, values), top);
  }

  /** Like `whereRequest`, with a few columns of each item only: rows that hold whole cases are long. */
  whereRequestOf(
    columns: readonly ColumnOf<L>[],
    column: ColumnOf<L>,
    values: readonly string[],
    top: number,
  ): GraphRequest {
    return this.filterRequest(equals(column, values), top, onlyOf(columns));
  }

  /** The request for a few columns of the items whose indexed text begins with one of the values. At most `top` items, in no order. */
  beginningRequestOf(
    columns: readonly ColumnOf<L>[],
    column: ColumnOf<L>,
    values: readonly string[],
    top: number,
  ): GraphRequest {
    const filter = values.map((value) => `startswith(fields/${column},${literal(value)})`).join(' or ');
    return this.filterRequest(filter, top, onlyOf(columns));
  }

  /** The request for the items whose indexed instant is before another. */
  beforeRequest(column: ColumnOf<L>, instant: string, top = 200): GraphRequest {
    return this.filterRequest(`fields/${column} lt ${literal(instant)}`, top);
  }

  /** The request for the first items of the list, in the order in which they were made, however many there are. */
  firstRequest(top: number): GraphRequest {
    return { method: 'GET', path: `${this.path}?$expand=fields&$top=${top}` };
  }

  /** The request that creates a row. */
  createRequest(row: Row<L>): GraphRequest {
    return { method: 'POST', path: this.path, body: { fields: row } };
  }

  async get(id: string, deadline: Deadline): Promise<Item | undefined> {
    return this.itemOf(await this.site.graph.send(this.getRequest(id), deadline));
  }

  async where(column: ColumnOf<L>, values: readonly string[], deadline: Deadline): Promise<readonly Item[]> {
    return this.allPages(this.whereRequest(column, values), deadline);
  }

  /**
   * Number and value of every row whose indexed instant is before another, all pages of it; `too-many` when they are more
   * than the 5,000 that SharePoint serves. No other column travels: rows that hold whole cases are long.
   */
  async before(
    column: ColumnOf<L>,
    instant: string,
    deadline: Deadline,
  ): Promise<readonly Instant[] | 'too-many'> {
    const filter = `fields/${column} lt ${literal(instant)}`;
    const found: Instant[] = [];
    const first = { ...this.filterRequest(filter, 5_000, onlyOf([column])), mayBeTooMany: true };
    for await (const answer of this.answers(first, deadline)) {
      if (isTooMany(answer)) return 'too-many';
      found.push(...this.itemsOf(answer).map(({ id, fields }) => ({ id, at: String(fields[column]) })));
    }
    return found;
  }

  /**
   * Every item of the list in the order in which they were made, a page in memory at a time. `columns`: only these;
   * `where`: only rows whose indexed column holds a value, of which SharePoint serves 5,000.
   */
  async *pages({ columns, top, where }: Pages<L>, deadline: Deadline): AsyncGenerator<Item> {
    const filter = where
      ? `&$filter=${encodeURIComponent(`fields/${where.column} eq ${literal(where.value)}`)}`
      : '';
    const path = `${this.path}?${columns ? onlyOf(columns) : whole}&$top=${top}${filter}`;
    for await (const answer of this.answers({ method: 'GET', path }, deadline)) yield* this.itemsOf(answer);
  }

  /** Creates a row; `duplicate` when SharePoint refused it, which for a unique column means that it may exist. */
  async create(row: Row<L>, deadline: Deadline): Promise<Item | 'refused'> {
    const answer = await this.site.graph.send(this.createRequest(row), deadline);
    if (answer.status === 400 || answer.status === 409) return 'refused';
    const item = this.itemOf(answer);
    if (!item) throw this.unexpected(answer);
    return item;
  }

  /** Throws the `Outage` that names why a new row was refused that is not there; nothing where the list is as it must be. */
  async explainRefusal(row: Row<L>, deadline: Deadline): Promise<void> {
    await this.site.graph.explainRefusal(this.createRequest(row), deadline);
  }

  /** Changes columns of an item if it still has the version given; 412 and SharePoint's own "save conflict" (409) are alike. */
  async update(
    id: string,
    row: Row<L>,
    etag: string,
    deadline: Deadline,
  ): Promise<'saved' | 'changed-meanwhile'> {
    const answer = await this.site.graph.send(
      { method: 'PATCH', path: `${this.path}/${id}`, body: { fields: row }, ifMatch: etag },
      deadline,
    );
    if (answer.status === 412 || answer.status === 409) return 'changed-meanwhile';
    if (answer.status >= 300) throw this.unexpected(answer);
    return 'saved';
  }

  /** Deletes an item if it still has the version given; one that is gone already counts as deleted. */
  async remove(id: string, etag: string, deadline: Deadline): Promise<'removed' | 'changed-meanwhile'> {
    const request = { method: 'DELETE', path: `${this.path}/${id}`, ifMatch: etag } as const;
    const answer = await this.site.graph.send(request, deadline);
    if (answer.status === 412 || answer.status === 409) return 'changed-meanwhile';
    if (answer.status >= 300 && answer.status !== 404) throw this.unexpected(answer);
    return 'removed';
  }

  /** The item of an answer; undefined for 404. */
  itemOf(answer: GraphAnswer): Item | undefined {
    if (answer.status === 404) return undefined;
    const item = itemSchema.safeParse(answer.body);
    if (!item.success) throw this.unexpected(answer);
    return item.data;
  }

  /** The items of a filtered answer. */
  itemsOf(answer: GraphAnswer): readonly Item[] {
    const page = pageSchema.safeParse(answer.body);
    if (!page.success) throw this.unexpected(answer);
    return page.data.value;
  }

  /** The request for the page after an answer, as SharePoint says it; undefined after the last. */
  nextOf(answer: GraphAnswer): GraphRequest | undefined {
    const link = pageSchema.parse(answer.body)['@odata.nextLink'];
    return link === undefined ? undefined : { method: 'GET', path: link };
  }

  /** The items of an answer and of all pages after it. */
  async itemsFrom(answer: GraphAnswer, deadline: Deadline): Promise<readonly Item[]> {
    const next = this.nextOf(answer);
    return next ? [...this.itemsOf(answer), ...(await this.allPages(next, deadline))] : this.itemsOf(answer);
  }

  /** How many items a filtered answer holds. */
  countOf(answer: GraphAnswer): number {
    const page = countedSchema.safeParse(answer.body);
    if (!page.success) throw this.unexpected(answer);
    return page.data.value.length;
  }

  private async allPages(request: GraphRequest, deadline: Deadline): Promise<readonly Item[]> {
    const items: Item[] = [];
    for await (const answer of this.answers(request, deadline)) items.push(...this.itemsOf(answer));
    return items;
  }

  /** The answers to a request, page by page. Throws `RegisterFault` where the pages lead in a circle. */
  private async *answers(first: GraphRequest, deadline: Deadline): AsyncGenerator<GraphAnswer> {
    const circle = new PageCircle();
    let path: string | undefined = first.path;
    while (path !== undefined) {
      const answer: GraphAnswer = await this.site.graph.send({ ...first, path }, deadline);
      if (circle.closesWith(path, answer)) {
        throw new RegisterFault(`The pages of the list ${this.name} lead in a circle`);
      }
      yield answer;
      path = this.nextOf(answer)?.path;
    }
  }

  private filterRequest(filter: string, top: number, shown = whole): GraphRequest {
    return {
      method: 'GET',
      path: `${this.path}?${shown}&$top=${top}&$filter=${encodeURIComponent(filter)}`,
    };
  }

  private unexpected(answer: GraphAnswer): Error {
    const code = z.object({ error: z.object({ code: z.string() }) }).safeParse(answer.body);
    const said = code.success ? ` ${code.data.error.code}` : '';
    if (answer.status >= 500) return new Outage(`SharePoint answered ${answer.status}`, { system: 'graph' });
    return new RegisterFault(
      `The list ${this.name} answered ${answer.status}${said}, which nothing here expects`,
    );
  }
}

/** Items with all that is told of them. */
const whole = '$expand=fields';

/** Number, version and a few columns, without what SharePoint tells of itself with each item: who, when, where. */
const onlyOf = (columns: readonly string[]): string =>
  `$select=id,eTag&$expand=fields($select=${columns.join(',')})`;

const equals = (column: string, values: readonly string[]): string =>
  values.map((value) => `fields/${column} eq ${literal(value)}`).join(' or ');

/** A text as an OData literal: quotes doubled. The whole query is URI-encoded afterwards. */
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
