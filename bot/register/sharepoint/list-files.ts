import type { ListFiles } from '../../commands/customers/customer-export';
import type { Deadline } from '../../commands/deadline';
import { exportsLibrary } from '../records/file-columns';
import { csvOf } from './csv';
import { KeptFiles } from './kept-files';
import type { SharePointSite } from './sharepoint-list';

/** Files of the Customer Behaviour List, as CSV in a library of the site: who may open them is decided there. */
export class SharePointListFiles implements ListFiles {
  private readonly files: KeptFiles;

  constructor(site: SharePointSite) {
    this.files = new KeptFiles(site, exportsLibrary);
  }

  async write(
    name: string,
    { table, keepUntil }: Parameters<ListFiles['write']>[1],
    deadline: Deadline,
  ): Promise<string> {
    const bytes = Buffer.from(csvOf(table), 'utf8');
    return this.files.write({ name, bytes, columns: { KeepUntil: keepUntil } }, deadline);
  }
}
