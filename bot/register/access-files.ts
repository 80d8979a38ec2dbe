import * as z from 'zod/v4';
import type { Deadline } from '../commands/deadline';
import type { AccessFiles } from '../commands/subject-access';
import { dueInstant, key } from './column';
import { RegisterFault, type SharePointSite } from './sharepoint-list';

/** The library of exports on customers: its site's owner gives it to those who may ask for them, and to nobody else. */
export const accessLibrary = 'SubjectAccess';

/** Beside each file: on whom it is, and after which instant it is deleted. */
export const accessColumns = { CustomerRef: key, KeepUntil: dueInstant } as const;

const idSchema = z.object({ id: z.string() });
const fileSchema = z.object({ id: z.string(), webUrl: z.string() });

/** Exports on customers, as files of a library of their own (X4). */
export class SharePointAccessFiles implements AccessFiles {
  constructor(private readonly site: SharePointSite) {}

  async write(
    { name, bytes, keepUntil, customerRef }: Parameters<AccessFiles['write']>[0],
    deadline: Deadline,
  ): Promise<string> {
    const { graph, path } = this.site;
    const found = await graph.send({ method: 'GET', path: `${path}/lists/${accessLibrary}/drive` }, deadline);
    const drive = idSchema.safeParse(found.body).data;
    if (!drive) throw new RegisterFault(`The library ${accessLibrary} is not there: provision the register`);
    const file = `/drives/${drive.id}/root:/${encodeURIComponent(name)}:/content`;
    const answer = await graph.send({ method: 'PUT', path: file, bytes }, deadline);
    const written = fileSchema.safeParse(answer.body).data;
    if (!written) throw new RegisterFault(`The library ${accessLibrary} answered ${answer.status} to a file`);
    const body = { CustomerRef: customerRef, KeepUntil: keepUntil };
    const at = `/drives/${drive.id}/items/${written.id}/listItem/fields`;
    const noted = await graph.send({ method: 'PATCH', path: at, body }, deadline);
    if (noted.status >= 300) {
      throw new RegisterFault(
        `The library ${accessLibrary} answered ${noted.status} to the columns of a file`,
      );
    }
    return written.webUrl;
  }
}
