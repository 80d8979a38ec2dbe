import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { accessLibrary, exportsLibrary, frontDeskLibrary } from './file-columns';
import { RegisterFault } from '../sharepoint/register-fault';
import type { SharePointSite } from '../sharepoint/sharepoint-list';

/** How many files go in one run from each library: what is left goes with the next. */
const filesARun = 200;

const itemsSchema = z.object({ value: z.array(z.object({ id: z.string() })) });

/**
 * Deletes the files whose time is over (X4): a question for each library, found by an indexed
 * column. `now`: an instant. Gives how many went. Files without a time stay. Throws `Outage` and `RegisterFault`.
 */
export async function deleteExpiredFiles(
  site: SharePointSite,
  now: string,
  deadline: Deadline,
): Promise<number> {
  let gone = 0;
  for (const library of [accessLibrary, exportsLibrary, frontDeskLibrary]) {
    const path = `${site.path}/lists/${library}/items`;
    const filter = encodeURIComponent(`fields/KeepUntil lt '${now}'`);
    const request = { method: 'GET', path: `${path}?$filter=${filter}&$top=${filesARun}` } as const;
    const items = itemsSchema.safeParse((await site.graph.send(request, deadline)).body).data;
    if (!items) throw new RegisterFault(`The library ${library} is not there: provision the register`);
    for (const { id } of items.value) {
      const { status } = await site.graph.send({ method: 'DELETE', path: `${path}/${id}` }, deadline);
      if (status >= 300 && status !== 404)
        throw new RegisterFault(`The library ${library} answered ${status} to the deletion of a file`);
      gone += 1;
    }
  }
  return gone;
}
