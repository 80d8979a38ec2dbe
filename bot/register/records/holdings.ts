import type { GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { HeldFile, Holdings, Subject } from '../../commands/records/subject-access';
import { caseReference } from '../../domain/case/case-reference';
import type { HeldColumn } from '../../domain/records/disclosure';
import type { ColumnOf, ListName } from '../cases/columns';
import { handedOut } from '../cases/handed-out';
import { mergedIntoOf, partsOf } from '../customers/merged-customers';
import { type NoticeColumn, noticesLibrary } from '../letters/notice-columns';
import { readHeldRow, shownColumns } from './held-row';
import { RegisterFault } from '../sharepoint/register-fault';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';

/** How the rows about one customer are found in a list, for whoever asks what is kept about them (X4). */
type Found<C extends string> =
  /** Rows that hold one of the customer's references in any of these columns. */
  | { readonly of: 'customer'; readonly by: readonly C[] }
  /** Rows that hold the reference of one of the customer's cases. No case has more than 5,000 rows. */
  | { readonly of: 'case'; readonly by: readonly [C & 'CaseRef'] }
  /** Rows that mention one of the customer's references: the whole list is read for them. */
  | { readonly of: 'mention'; readonly by: readonly [] };

const customer = { of: 'customer', by: ['CustomerRef'] } as const;
const ofCase = { of: 'case', by: ['CaseRef'] } as const;

/** For every list how its rows about a customer are found, in the order of reading; a list without an entry does not compile. */
export const searchedBy = {
  Customers: customer,
  Matches: { of: 'customer', by: ['Older', 'Newer'] },
  CustomerKeys: customer,
  Cases: customer,
  Incidents: ofCase,
  Decisions: ofCase,
  Restrictions: ofCase,
  InForce: ofCase,
  Contacts: ofCase,
  Reviews: ofCase,
  ExternalReports: ofCase,
  Tasks: ofCase,
  [noticesLibrary]: ofCase,
  Events: ofCase,
  Looks: { of: 'mention', by: [] },
} as const satisfies { readonly [L in ListName]: Found<ColumnOf<L>> } & {
  readonly [noticesLibrary]: Found<NoticeColumn>;
};

/** A list whose rows are about customers. */
type HeldList = keyof typeof searchedBy;

/** How many bytes a file may have that is copied: one of them is in memory at a time. */
const largestCopy = 100_000_000;

/** Rows of cases are long; looks are short, and all are read. */
const pageSizes = { row: 100, look: 5_000 } as const;

const pageSchema = z.object({
  value: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
  '@odata.nextLink': z.string().optional(),
});
const folderSchema = z.object({
  value: z.array(
    z.object({ id: z.string(), name: z.string(), size: z.number(), file: z.unknown().optional() }),
  ),
  '@odata.nextLink': z.string().optional(),
});

/** Everything about a customer in SharePoint, a page in memory at a time (X4). */
export class SharePointHoldings implements Holdings {
  // Object.keys forgets that these are the names of lists.
  readonly lists = Object.keys(searchedBy) as readonly HeldList[];

  constructor(private readonly site: SharePointSite) {}

  async subject(customerRef: string, deadline: Deadline): Promise<Subject> {
    const whole = await this.wholeOf(customerRef, deadline);
    const customerRefs = [whole, ...(await partsOf(this.site, whole, deadline))];
    const caseRefs: string[] = [];
    for (const ref of customerRefs) {
      const where = { column: 'CustomerRef', value: ref } as const;
      const cases = this.site.list('Cases').pages({ columns: ['CustomerRef'], where, top: 1_000 }, deadline);
      for await (const { id } of cases) caseRefs.push(caseReference(id));
    }
    return { customerRefs, caseRefs };
  }

  async *rows(list: string, subject: Subject, deadline: Deadline): AsyncIterable<readonly HeldColumn[]> {
    const known = this.lists.find((name) => name === list);
    if (!known) return;
    const { of, by } = searchedBy[known];
    if (of === 'mention') {
      for await (const { fields } of this.pages(known, '', pageSizes.look, deadline)) {
        if (mentions(fields, subject.customerRefs)) yield readHeldRow(handedOut[known], fields);
      }
      return;
    }
    // Two customers who were merged are in one row of `Matches` by both its columns.
    const given = new Set<string>();
    for (const ref of of === 'customer' ? subject.customerRefs : subject.caseRefs) {
      for (const column of by) {
        const filter = `&$filter=${encodeURIComponent(`fields/${column} eq '${ref.replaceAll("'", "''")}'`)}`;
        for await (const { id, fields } of this.pages(known, filter, pageSizes.row, deadline)) {
          if (by.length === 1 || !given.has(id)) yield readHeldRow(handedOut[known], fields);
          if (by.length > 1) given.add(id);
        }
      }
    }
  }

  async *files({ caseRefs }: Subject, deadline: Deadline): AsyncIterable<HeldFile> {
    const drive = await this.driveId(deadline);
    for (const ref of caseRefs) {
      let next: GraphRequest | undefined = {
        method: 'GET',
        path: `/drives/${drive}/root:/${encodeURIComponent(ref)}:/children?$select=id,name,file,size`,
      };
      while (next) {
        const answer = await this.site.graph.send(next, deadline);
        // A case without letters has no folder.
        if (answer.status === 404) break;
        const { value, '@odata.nextLink': link } = parsed(folderSchema, answer, noticesLibrary);
        for (const { id, name, file, size } of value) {
          if (file === undefined) continue;
          yield { name, bytes: size > largestCopy ? undefined : await this.bytesOf(drive, id, deadline) };
        }
        next = link === undefined ? undefined : { method: 'GET', path: link };
      }
    }
  }

  private async *pages(
    list: HeldList,
    filter: string,
    top: number,
    deadline: Deadline,
  ): AsyncIterable<Pick<Item, 'id' | 'fields'>> {
    const shown = shownColumns(handedOut[list]).join(',');
    const path = `${this.site.path}/lists/${list}/items?$expand=fields($select=${shown})&$top=${top}${filter}`;
    let next: GraphRequest | undefined = { method: 'GET', path };
    while (next) {
      const answer = await this.site.graph.send(next, deadline);
      const { value, '@odata.nextLink': link } = parsed(pageSchema, answer, list);
      yield* value;
      next = link === undefined ? undefined : { method: 'GET', path: link };
    }
  }

  /** The customer of whom somebody is part, or they themselves: merges of merges are followed. */
  private async wholeOf(customerRef: string, deadline: Deadline): Promise<string> {
    const [row] = await this.site.list('Customers').where('CustomerRef', [customerRef], deadline);
    const into = mergedIntoOf(row);
    return into === '' ? customerRef : this.wholeOf(into, deadline);
  }

  private async driveId(deadline: Deadline): Promise<string> {
    const path = `${this.site.path}/lists/${noticesLibrary}/drive`;
    const answer = await this.site.graph.send({ method: 'GET', path }, deadline);
    return parsed(z.object({ id: z.string() }), answer, noticesLibrary).id;
  }

  private async bytesOf(drive: string, id: string, deadline: Deadline): Promise<Uint8Array> {
    const request = { method: 'GET', path: `/drives/${drive}/items/${id}/content`, isBinary: true } as const;
    const { status, body } = await this.site.graph.send(request, deadline);
    if (body instanceof Uint8Array) return body;
    throw new RegisterFault(`The library ${noticesLibrary} answered ${status} to the content of a file`);
  }
}

function parsed<T extends z.ZodType>(
  schema: T,
  answer: { readonly status: number; readonly body: unknown },
  list: string,
): z.infer<T> {
  const read = schema.safeParse(answer.body);
  if (answer.status < 300 && read.success) return read.data;
  throw new RegisterFault(`The list ${list} answered ${answer.status} when it was to be exported`);
}

/** References stand in a column one beside the other. */
const mentions = (fields: Item['fields'], refs: readonly string[]): boolean =>
  Object.values(fields).some(
    (value) => typeof value === 'string' && value.split(/\s+/).some((word) => refs.includes(word)),
  );
