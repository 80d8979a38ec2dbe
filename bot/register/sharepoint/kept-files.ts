import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { RegisterFault } from './register-fault';
import type { SharePointSite } from './sharepoint-list';

const driveSchema = z.object({ id: z.string() });
const fileSchema = z.object({ id: z.string(), webUrl: z.string() });

/** What a file holds until its columns stand: should writing break off there, nothing is left that has to be deleted. */
const placeholder = Buffer.from('This file is being written.\n', 'utf8');

/** A file that is deleted some day, with the columns by which it is found then. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly columns: Readonly<Record<string, string>>;
}

/** Files of a library that each say until when they are kept (X4). Members throw `Outage` and `RegisterFault`. */
export class KeptFiles {
  constructor(
    private readonly site: SharePointSite,
    private readonly library: string,
  ) {}

  /**
   * Writes a file and gives its address; the same name again replaces it. Its columns stand before what it holds does, so that
   * no file stays for ever because something broke off: four requests.
   */
  async write({ name, bytes, columns }: KeptFile, deadline: Deadline): Promise<string> {
    const drive = await this.drive(deadline);
    const path = `${drive}/root:/${encodeURIComponent(name)}:/content`;
    const { id, webUrl } = await this.put(path, placeholder, deadline);
    const at = `${drive}/items/${id}/listItem/fields`;
    const noted = await this.site.graph.send({ method: 'PATCH', path: at, body: columns }, deadline);
    if (noted.status >= 300) throw this.refused(noted.status, 'the columns of a file');
    await this.put(path, bytes, deadline);
    return webUrl;
  }

  /** What a file holds, by its name; undefined where there is none. Two requests. */
  async read(name: string, deadline: Deadline): Promise<Uint8Array | undefined> {
    const path = `${await this.drive(deadline)}/root:/${encodeURIComponent(name)}:/content`;
    const { status, body } = await this.site.graph.send({ method: 'GET', path, isBinary: true }, deadline);
    if (status === 404) return undefined;
    if (body instanceof Uint8Array) return body;
    throw this.refused(status, 'the content of a file');
  }

  /** Puts something else into a file that is there, whose columns stay. Two requests. */
  async replace(name: string, bytes: Uint8Array, deadline: Deadline): Promise<void> {
    await this.put(
      `${await this.drive(deadline)}/root:/${encodeURIComponent(name)}:/content`,
      bytes,
      deadline,
    );
  }

  /** Deletes a file by its name, which no search has to find first; one that is gone already counts. Two requests. */
  async remove(name: string, deadline: Deadline): Promise<void> {
    const path = `${await this.drive(deadline)}/root:/${encodeURIComponent(name)}`;
    const { status } = await this.site.graph.send({ method: 'DELETE', path }, deadline);
    if (status >= 300 && status !== 404) throw this.refused(status, 'the deletion of a file');
  }

  private async put(path: string, bytes: Uint8Array, deadline: Deadline) {
    const answer = await this.site.graph.send({ method: 'PUT', path, bytes }, deadline);
    const written = fileSchema.safeParse(answer.body).data;
    if (!written) throw this.refused(answer.status, 'a file');
    return written;
  }

  private async drive(deadline: Deadline): Promise<string> {
    const path = `${this.site.path}/lists/${this.library}/drive`;
    const { body } = await this.site.graph.send({ method: 'GET', path }, deadline);
    const drive = driveSchema.safeParse(body).data;
    if (!drive) throw new RegisterFault(`The library ${this.library} is not there: provision the register`);
    return `/drives/${drive.id}`;
  }

  private refused(status: number, what: string): RegisterFault {
    return new RegisterFault(`The library ${this.library} answered ${status} to ${what}`);
  }
}
