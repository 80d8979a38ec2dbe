import type { Deadline } from '../../commands/deadline';
import { lookHash, type LookSeen } from '../../domain/records/look-check';
import type { LookRows } from '../../records/ports';
import type { ColumnOf } from '../cases/columns';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { columnText } from '../sharepoint/same-value';
import { writeInBatchesNow } from '../sharepoint/batches';

/** The list `Looks`, from which those go whose period is over (X4): two requests for twenty. */
export class SharePointLookRows implements LookRows {
  constructor(private readonly site: SharePointSite) {}

  async remove(
    seals: ReadonlyMap<string, string>,
    deadline: Deadline,
  ): Promise<{ readonly removed: number; readonly kept: number }> {
    const rows = await this.site.list('Looks').where('RowKey', [...seals.keys()], deadline);
    const same = rows.filter((row) => isAsSealed(row, seals));
    await this.removeAll(
      same.map(({ id }) => id),
      deadline,
    );
    return { removed: same.length, kept: rows.length - same.length };
  }

  private async removeAll(ids: readonly string[], deadline: Deadline): Promise<void> {
    const { graph, path } = this.site;
    const requests = ids.map((id) => ({
      method: 'DELETE' as const,
      path: `${path}/lists/Looks/items/${id}`,
    }));
    await writeInBatchesNow(graph, { requests, of: 'The list Looks' }, deadline);
  }
}

function isAsSealed(row: Item, seals: ReadonlyMap<string, string>): boolean {
  const { key, hash } = lookIn(row);
  return seals.get(key) === hash;
}

/** A look as its row tells of it, with the hash that its seal must have (X3). */
export function lookIn({ fields }: Item): LookSeen {
  const said = (column: ColumnOf<'Looks'>): string => columnText(fields[column]);
  const [key, at] = [said('RowKey'), said('LookedAt')];
  const record = { key, at, by: said('Actor'), kinds: said('KeyKinds'), found: said('CustomersFound') };
  return { key, at, hash: lookHash(record) };
}
