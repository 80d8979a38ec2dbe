import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { MergedCustomers } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import type { Case } from '../../domain/case/state';
import { caseReference } from '../../domain/case/case-reference';
import type { Row } from '../cases/columns';
import { caseOf } from '../cases/case-row';
import { describedRow } from './customer-rows';
import { forgetExports } from '../records/forget-exports';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';

/** How often a row is tried again that somebody else changed meanwhile. */
const rounds = 4;

/** Which customers are part of which, in the column `MergedInto` of the list `Customers` (S4). */
export class SharePointMergedCustomers implements MergedCustomers {
  constructor(private readonly site: SharePointSite) {}

  async mergedInto(customerRef: string, deadline: Deadline): Promise<string> {
    const [item] = await this.list.where('CustomerRef', [customerRef], deadline);
    return mergedIntoOf(item);
  }

  async claim({ goes, stays }: { readonly goes: string; readonly stays: string }, deadline: Deadline) {
    const [going, staying] = [await this.idOf(goes, deadline), await this.idOf(stays, deadline)];
    if (going === undefined || staying === undefined) return 'gone';
    for (let round = 0; round < rounds; round += 1) {
      const item = await this.list.get(going, deadline);
      const already = mergedIntoOf(item);
      if (!item) return 'gone';
      if (already !== '' && already !== stays) return 'merged-otherwise';
      if (already === stays) return 'claimed';
      const saved = await this.list.update(going, { MergedInto: stays }, item.eTag, deadline);
      if (saved !== 'saved') continue;
      // Looked at after the own claim: of several merges in a ring the last one sees the others, and steps back.
      if (mergedIntoOf(await this.list.get(staying, deadline)) === '') return 'claimed';
      await this.release(goes, deadline);
      return 'merged-otherwise';
    }
    throw new Outage('The row of a customer kept changing', { system: 'graph', status: 412 });
  }

  async release(customerRef: string, deadline: Deadline): Promise<void> {
    await this.change(customerRef, { MergedInto: null }, deadline);
  }

  async forgetDetails(customerRef: string, deadline: Deadline): Promise<void> {
    await this.change(customerRef, { DisplayName: null, DetailsJson: null }, deadline);
  }

  async describe(customerRef: string, deadline: Deadline): Promise<void> {
    const items = await this.site.list('Cases').where('CustomerRef', [customerRef], deadline);
    const [oldest] = [...items].sort((one, other) => Number(one.id) - Number(other.id));
    const row = oldest ? describedRow(caseOf(oldest).subject) : { DisplayName: null, DetailsJson: null };
    await this.change(customerRef, row, deadline);
  }

  async begin(subject: Case, deadline: Deadline): Promise<void> {
    const row = { Title: subject.customerRef, CustomerRef: subject.customerRef, ...describedRow(subject) };
    if ((await this.list.create(row, deadline)) !== 'refused') return;
    if ((await this.idOf(subject.customerRef, deadline)) === undefined)
      await this.list.explainRefusal(row, deadline);
  }

  async forgetExports(customerRefs: readonly string[], deadline: Deadline): Promise<void> {
    await forgetExports(this.site, customerRefs, deadline);
  }

  async casesOf(customerRefs: readonly string[], deadline: Deadline): Promise<readonly string[]> {
    const items = await this.site.list('Cases').where('CustomerRef', customerRefs, deadline);
    return items.map(({ id }) => caseReference(id));
  }

  private async change(customerRef: string, row: Row<'Customers'>, deadline: Deadline): Promise<void> {
    const id = await this.idOf(customerRef, deadline);
    for (let round = 0; id !== undefined && round < rounds; round += 1) {
      const item = await this.list.get(id, deadline);
      const isTrue = Object.entries(row).every(([column, value]) => (item?.fields[column] ?? null) === value);
      if (!item || isTrue || (await this.list.update(id, row, item.eTag, deadline)) === 'saved') return;
    }
    if (id !== undefined) throw new Outage('The row of a customer kept changing', { system: 'graph' });
  }

  private async idOf(customerRef: string, deadline: Deadline): Promise<string | undefined> {
    const [item] = await this.list.where('CustomerRef', [customerRef], deadline);
    return item?.id;
  }

  private get list() {
    return this.site.list('Customers');
  }
}

const column = z.object({ MergedInto: z.string() });

/** The customer of whom the customer of a row is part; '' where it is part of none. */
export const mergedIntoOf = (item: Item | undefined): string =>
  column.safeParse(item?.fields).data?.MergedInto ?? '';

/** References of every customer who is part of one, of their parts too: whatever was kept under their numbers is that one's. */
export async function partsOf(
  site: SharePointSite,
  customerRef: string,
  deadline: Deadline,
): Promise<readonly string[]> {
  const found: string[] = [];
  let whole = [customerRef];
  while (whole.length > 0) {
    const rows = await site.list('Customers').where('MergedInto', whole, deadline);
    whole = rows.map(({ fields }) => String(fields['CustomerRef'])).filter((ref) => !found.includes(ref));
    found.push(...whole);
  }
  return found;
}
