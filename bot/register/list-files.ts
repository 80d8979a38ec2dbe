import * as z from 'zod/v4';
import type { ListFiles } from '../commands/customer-export';
import type { Deadline } from '../commands/deadline';
import { dueInstant } from './column';
import { csvOf } from './csv';
import { RegisterFault, type SharePointSite } from './sharepoint-list';

const driveSchema = z.object({ id: z.string() });
const fileSchema = z.object({ id: z.string(), webUrl: z.string() });

/** The library of files that keepers of the list asked for. */
export const exportsLibrary = 'Exports';

/** Beside each file: after which instant it is deleted. */
export const exportColumns = { KeepUntil: dueInstant } as const;

/** Files of the Customer Behaviour List, as CSV in a library of the site: who may open them is decided there. */
export class SharePointListFiles implements ListFiles {
  constructor(private readonly site: SharePointSite) {}

  async write(
    name: string,
    { table, keepUntil }: Parameters<ListFiles['write']>[1],
    deadline: Deadline,
  ): Promise<string> {
    const { graph, path } = this.site;
    const at = `${path}/lists/${exportsLibrary}/drive`;
    const drive = driveSchema.safeParse((await graph.send({ method: 'GET', path: at }, deadline)).body).data;
    if (!drive) throw new RegisterFault(`The library ${exportsLibrary} is not there: provision the register`);
    const bytes = Buffer.from(csvOf(table), 'utf8');
    const file = `/drives/${drive.id}/root:/${encodeURIComponent(name)}:/content`;
    const answer = await graph.send({ method: 'PUT', path: file, bytes }, deadline);
    const written = fileSchema.safeParse(answer.body).data;
    if (!written)
      throw new RegisterFault(`The library ${exportsLibrary} answered ${answer.status} to a file`);
    const noted = await graph.send(
      {
        method: 'PATCH',
        path: `/drives/${drive.id}/items/${written.id}/listItem/fields`,
        body: { KeepUntil: keepUntil },
      },
      deadline,
    );
    if (noted.status >= 300)
      throw new RegisterFault(
        `The library ${exportsLibrary} answered ${noted.status} to the columns of a file`,
      );
    return written.webUrl;
  }
}
