import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { accessLibrary } from './file-columns';
import { RegisterFault } from '../sharepoint/register-fault';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { writeInBatchesNow } from '../sharepoint/batches';

const itemsSchema = z.object({ value: z.array(z.object({ id: z.string() })) });

/**
 * Deletes whatever was drawn up on some customers (X4): it holds what is not theirs, or is to be kept no longer, and can be
 * drawn up again. What is gone is gone: twice is once. Throws `Outage` and `RegisterFault`.
 */
export async function forgetExports(
  site: SharePointSite,
  customerRefs: readonly string[],
  deadline: Deadline,
): Promise<void> {
  const path = `${site.path}/lists/${accessLibrary}/items`;
  for (const ref of customerRefs) {
    const filter = encodeURIComponent(`fields/CustomerRef eq '${ref}'`);
    const request = { method: 'GET', path: `${path}?$filter=${filter}&$top=5000` } as const;
    const items = itemsSchema.safeParse((await site.graph.send(request, deadline)).body).data;
    if (!items) throw new RegisterFault(`The library ${accessLibrary} is not there: provision the register`);
    const requests = items.value.map(({ id }) => ({ method: 'DELETE' as const, path: `${path}/${id}` }));
    await writeInBatchesNow(site.graph, { requests, of: `The library ${accessLibrary}` }, deadline);
  }
}
