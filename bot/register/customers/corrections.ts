import * as z from 'zod/v4';
import type { Corrections, CustomerChange, StoredCorrection } from '../../commands/customers/corrections';
import type { Deadline } from '../../commands/deadline';
import { correctionSchema, type Normal } from '../../domain/customers/corrections';
import { refilingSchema } from '../../domain/customers/refiling';
import { spell } from '../../domain/customers/names/parts';
import { compact, telephoneOf } from './customer-keys';
import { oldestBefore } from '../sharepoint/oldest';
import { RegisterFault } from '../sharepoint/register-fault';
import type { SharePointSite } from '../sharepoint/sharepoint-list';

/** Corrections of customers, in the column `ChangeJson` of their row until they are carried out (S4). */
export class SharePointCorrections implements Corrections {
  constructor(private readonly site: SharePointSite) {}

  async find(customerRef: string, deadline: Deadline): Promise<StoredCorrection | undefined> {
    const [found] = await this.list.where('CustomerRef', [customerRef], deadline);
    // By its number, for a filter may lag behind what was just written.
    const item = found && (await this.list.get(found.id, deadline));
    return item && { correction: correctionIn(item.fields), id: item.id, etag: item.eTag };
  }

  async save({ id, etag }: StoredCorrection, correction: CustomerChange | undefined, deadline: Deadline) {
    const row = {
      ChangeJson: correction ? JSON.stringify(correction) : null,
      ChangeAskedAt: correction ? dueOf(correction) : null,
    };
    return this.list.update(id, row, etag, deadline);
  }

  async askedBefore(instant: string, deadline: Deadline): Promise<readonly string[]> {
    const { rows } = await oldestBefore(this.list, 'ChangeAskedAt', instant, deadline);
    const items = await Promise.all(rows.slice(0, mostAtOnce).map(({ id }) => this.list.get(id, deadline)));
    return items.flatMap((item) => reference.safeParse(item?.fields).data?.CustomerRef ?? []);
  }

  private get list() {
    return this.site.list('Customers');
  }
}

/** How many corrections that were left behind one run takes up. */
const mostAtOnce = 20;

const reference = z.object({ CustomerRef: z.string() });
const column = z.object({ ChangeJson: z.string() });
const changeSchema = z.union([correctionSchema, refilingSchema]);

/** From when the worker has to see to it, where nobody woke it. */
const dueOf = (change: CustomerChange): string =>
  ('againAt' in change ? change.againAt : undefined) ?? change.at;

function correctionIn(fields: unknown): CustomerChange | undefined {
  const text = column.safeParse(fields).data?.ChangeJson;
  if (text === undefined || text === '') return undefined;
  try {
    return changeSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new RegisterFault('A row of Customers holds a correction that cannot be read', { cause });
  }
}

/** How values stand in the register for searching; telephone numbers without a country are of `country`. */
export const normalIn =
  (country: string): Normal =>
  (field, value) => {
    switch (field) {
      case 'name':
        return spell(value);
      case 'email':
        return value.trim().toLowerCase();
      case 'telephone':
        return telephoneOf(value, country);
      case 'postcode':
        return compact(value);
    }
  };
