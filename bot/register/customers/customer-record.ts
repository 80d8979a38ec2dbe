import type { GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { CustomerRecords } from '../../commands/customers/customer-record';
import type { Deadline } from '../../commands/deadline';
import { caseReference } from '../../domain/case/case-reference';
import type { CaseInRecord, CustomerRecord } from '../../domain/customers/customer-record';
import { byThemselves, customerOf } from '../../domain/customers/known-customer';
import { glancesIn, together } from './glances';
import { matchesIn, matchRequests } from './matches';
import { mergedIntoOf } from './merged-customers';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { readJson } from '../../json';
import { type CustomerDetails, customerSchema } from '../../domain/reporting/state';

/** How many keys and cases of one customer are read: more than anybody has, and a bound. */
const mostKeys = 1_000;
const mostCases = 200;

/** Records of customers, each read in one request from `CustomerKeys`, `Customers` and `Cases` (S4). */
export class SharePointCustomerRecords implements CustomerRecords {
  constructor(private readonly site: SharePointSite) {}

  async find(customerRef: string, deadline: Deadline): Promise<CustomerRecord | undefined> {
    const record = await this.read(customerRef, deadline);
    // Whoever is part of another is shown as that one: whatever is known of them stands there.
    const into = record?.mergedInto ?? '';
    return into === '' || into === customerRef ? record : this.read(into, deadline);
  }

  private async read(customerRef: string, deadline: Deadline): Promise<CustomerRecord | undefined> {
    const { site } = this;
    const requests = [
      site.list('CustomerKeys').whereRequest('CustomerRef', [customerRef], mostKeys),
      site.list('Customers').whereRequest('CustomerRef', [customerRef], 1),
      this.casesRequest(customerRef),
      ...matchRequests(site, customerRef),
    ];
    const [keyed, described, reported, ...matched] = await site.graph.batch(requests, deadline);
    const [keyRows, customerRows, caseRows] = [keyed, described, reported].map((answer) =>
      answer ? site.list('Cases').itemsOf(answer) : [],
    );
    return recordIn(
      customerRef,
      { keyRows, customerRows, caseRows },
      matched.flatMap((answer) => matchesIn(site, answer)),
    );
  }

  /** Only the columns that are shown: a case may be a hundred thousand characters long. */
  private casesRequest(customerRef: string): GraphRequest {
    const whole = this.site.list('Cases').whereRequest('CustomerRef', [customerRef], mostCases);
    const columns = 'fields($select=CaseStatus,Behaviours,ReportedAt,CameFrom)';
    return { ...whole, path: whole.path.replace('$expand=fields', `$expand=${columns}`) };
  }
}

type Rows = readonly Item[] | undefined;

function recordIn(
  customerRef: string,
  found: { readonly keyRows: Rows; readonly customerRows: Rows; readonly caseRows: Rows },
  matches: CustomerRecord['matches'],
): CustomerRecord | undefined {
  const { keyRows = [], customerRows = [], caseRows = [] } = found;
  if (keyRows.length + customerRows.length + caseRows.length === 0) return undefined;
  return {
    customer: customerOf(customerRef, together(keyRows.map(({ fields }) => glancesIn(fields))), byThemselves),
    details: detailsIn(customerRows[0]),
    keys: [...new Set(keyRows.flatMap(keyIn))].sort(),
    cases: caseRows.toSorted((one, other) => Number(other.id) - Number(one.id)).flatMap(caseIn),
    mergedInto: mergedIntoOf(customerRows[0]),
    matches,
  };
}

const customerColumns = z.object({ DisplayName: z.string(), DetailsJson: z.string() });
const nameless = customerSchema.omit({ name: true });

/** What stands in the customer's own row; nothing where somebody changed it by hand into something unreadable. */
export function detailsIn(item: Item | undefined): Partial<CustomerDetails> {
  const columns = customerColumns.safeParse(item?.fields).data;
  const details = nameless.safeParse(readJson(columns?.DetailsJson ?? '')).data;
  return columns && details ? { ...details, name: columns.DisplayName } : {};
}

const keyColumn = z.object({ KeyValue: z.string() });

function keyIn({ fields }: Item): readonly string[] {
  const value = keyColumn.safeParse(fields).data?.KeyValue ?? '';
  return /^(?:email|telephone|postcode|reference|number):/.test(value) ? [value] : [];
}

/** Codes in one column, separated by spaces. */
const words = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((code) => code !== ''));

const caseColumns = z.object({
  CaseStatus: z.string(),
  Behaviours: words,
  ReportedAt: z.string(),
  CameFrom: words,
});

function caseIn({ id, fields }: Item): readonly CaseInRecord[] {
  const read = caseColumns.safeParse(fields).data;
  if (!read) return [];
  const { CaseStatus: status, Behaviours: behaviours, ReportedAt: reportedAt, CameFrom: cameFrom } = read;
  return [{ ref: caseReference(id), status, behaviours, reportedAt, cameFrom }];
}
