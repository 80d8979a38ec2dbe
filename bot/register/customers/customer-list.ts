import type { GraphAnswer, GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { CustomerList } from '../../commands/customers/customer-list';
import type { Deadline } from '../../commands/deadline';
import { kindIn, type ListEntry, type ListFilter, type ListPage } from '../../domain/customers/customer-list';
import { isTooMany } from '../sharepoint/graph';
import { detailsIn } from './customer-record';
import { mergedIntoOf } from './merged-customers';
import { noSpoc } from '../restricting/in-force';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { utcDayOf } from '../../domain/time/instant';

/**
 * The Customer Behaviour List in the lists `InForce` and `Customers` (S4). Pages without a filter follow the order in
 * which rows were made, and filters are on one indexed column: a page costs the same however long the list is.
 */
export class SharePointCustomerList implements CustomerList {
  /** `rowsAPage`: for people ten, for a file as many as SharePoint serves. */
  constructor(
    private readonly site: SharePointSite,
    private readonly rowsAPage = 10,
  ) {}

  async page(asked: Parameters<CustomerList['page']>[0], deadline: Deadline): Promise<ListPage> {
    const { filter, link, before } = asked;
    const request: GraphRequest =
      link === '' ? this.firstRequest(filter, before) : { method: 'GET', path: link };
    // Alone in a batch: a query over the threshold is an answer there, and elsewhere looks like any throttling.
    const [answer] = await this.site.graph.batch([inBatch(request)], deadline);
    return answer && !isTooMany(answer)
      ? this.pageOf(answer, filter)
      : { entries: [], next: '', isTooWide: true };
  }

  private firstRequest(filter: ListFilter, before: string): GraphRequest {
    const { rowsAPage } = this;
    const inForce = this.site.list('InForce');
    const kind = kindIn(filter);
    if (kind !== undefined) return inForce.whereRequest('RestrictionKind', [kind], rowsAPage);
    if (filter === 'review-soon') return inForce.beforeRequest('ReviewOn', before, rowsAPage);
    if (filter === 'no-spoc') return inForce.whereRequest('Spoc', [noSpoc], rowsAPage);
    return filter === 'all'
      ? this.site.list('Customers').firstRequest(rowsAPage)
      : inForce.firstRequest(rowsAPage);
  }

  private pageOf(answer: GraphAnswer, filter: ListFilter): ListPage {
    const list = filter === 'all' ? this.site.list('Customers') : this.site.list('InForce');
    const entryOf = filter === 'all' ? customerIn : restrictionIn;
    const entries = list.itemsOf(answer).flatMap(entryOf);
    return { entries, next: list.nextOf(answer)?.path ?? '', isTooWide: false };
  }
}

/** SharePoint gives whole addresses for further pages; inside a batch addresses are relative to the service root. */
const inBatch = (request: GraphRequest): GraphRequest => ({
  ...request,
  path: request.path.replace(/^https:\/\/[^/]+\/v1\.0/, ''),
});

const customerFields = z.object({ CustomerRef: z.string(), DisplayName: z.string().default('') });

function customerIn(item: Item): readonly ListEntry[] {
  const read = customerFields.safeParse(item.fields).data;
  // Whoever is part of another stands in the list as that one.
  const stands = read !== undefined && mergedIntoOf(item) === '';
  return stands ? [{ customerRef: read.CustomerRef, name: read.DisplayName, contact: detailsIn(item) }] : [];
}

const restrictionFields = z.object({
  CaseRef: z.string(),
  CustomerRef: z.string(),
  CustomerName: z.string().default(''),
  RestrictionKind: z.string(),
  ReviewOn: z.string().default(''),
  EndsOn: z.string().default(''),
  SpocName: z.string().default(''),
  DeputyName: z.string().default(''),
});

function restrictionIn({ fields }: Item): readonly ListEntry[] {
  const read = restrictionFields.safeParse(fields).data;
  if (!read) return [];
  const restriction = {
    caseRef: read.CaseRef,
    kind: read.RestrictionKind,
    reviewOn: utcDayOf(read.ReviewOn),
    endsOn: utcDayOf(read.EndsOn),
    spoc: read.SpocName,
    deputy: read.DeputyName,
  };
  return [{ customerRef: read.CustomerRef, name: read.CustomerName, restriction }];
}
