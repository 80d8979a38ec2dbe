import type { Deadline } from '../../commands/deadline';
import type { AccessFiles } from '../../commands/records/subject-access';
import { accessLibrary } from './file-columns';
import { KeptFiles } from '../sharepoint/kept-files';
import type { SharePointSite } from '../sharepoint/sharepoint-list';

/** Exports on customers, as files of a library of their own (X4). */
export class SharePointAccessFiles implements AccessFiles {
  private readonly files: KeptFiles;

  constructor(site: SharePointSite) {
    this.files = new KeptFiles(site, accessLibrary);
  }

  async write(
    { name, bytes, keepUntil, customerRef }: Parameters<AccessFiles['write']>[0],
    deadline: Deadline,
  ): Promise<string> {
    const columns = { CustomerRef: customerRef, KeepUntil: keepUntil };
    return this.files.write({ name, bytes, columns }, deadline);
  }

  async read(name: string, deadline: Deadline): Promise<Uint8Array | undefined> {
    return this.files.read(name, deadline);
  }

  async replace(name: string, bytes: Uint8Array, deadline: Deadline): Promise<void> {
    await this.files.replace(name, bytes, deadline);
  }

  async remove(name: string, deadline: Deadline): Promise<void> {
    await this.files.remove(name, deadline);
  }
}
