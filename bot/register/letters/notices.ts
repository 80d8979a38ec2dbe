import type { GraphAnswer, GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { LetterOf, NoticeLibrary, StoredFile } from '../../letters/ports';
import { type NoticeColumn, noticesLibrary, templatesFolder } from './notice-columns';
import { RegisterFault } from '../sharepoint/register-fault';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { noonOf } from '../../domain/time/instant';

const fileSchema = z.object({ id: z.string(), webUrl: z.url({ protocol: /^https?$/ }) });
const driveSchema = z.object({ id: z.string() });
type Columns = Partial<Record<NoticeColumn, string | number | null>>;

/** The document library of letters to customers: the templates that staff edit, and the files made from them. */
export class SharePointNotices implements NoticeLibrary {
  private drive: Promise<string> | undefined;

  constructor(private readonly site: SharePointSite) {}

  async template(name: string, deadline: Deadline): Promise<Uint8Array | undefined> {
    return this.contentOf(`${templatesFolder}/${name}`, deadline);
  }

  async find(of: LetterOf, deadline: Deadline): Promise<StoredFile | undefined> {
    const path = pathOf(of);
    const answer = await this.ask({ method: 'GET', path }, deadline);
    if (answer.status === 404) return undefined;
    const { webUrl } = this.file(answer);
    const bytes = await this.contentOf(path, deadline);
    return bytes && { webUrl, bytes };
  }

  async keep(of: LetterOf, bytes: Uint8Array, deadline: Deadline): Promise<StoredFile> {
    await this.upload(pathOf(of), bytes, deadline);
    await this.describe(of, preparedColumns(of), deadline);
    const kept = await this.find(of, deadline);
    // What was just put may take a moment to be shown; whoever called comes again.
    if (!kept) throw new Outage('The library does not show the letter yet', { system: 'graph' });
    return kept;
  }

  /** Notes beside the file that a person sent it; does nothing where there is no file. */
  async noteSent(of: LetterOf, deadline: Deadline): Promise<void> {
    await this.describe(of, { ...preparedColumns(of), ...sentColumns(of) }, deadline);
  }

  /** Deletes the file of a letter, with its case (X4); does nothing where there is none. */
  async remove(of: LetterOf, deadline: Deadline): Promise<void> {
    const answer = await this.ask({ method: 'DELETE', path: pathOf(of) }, deadline);
    if (answer.status >= 300 && answer.status !== 404) throw unexpected(answer);
  }

  /** Puts a template where there is none of that name; false where there is one, which staff may have edited. */
  async addTemplate(name: string, bytes: Uint8Array, deadline: Deadline): Promise<boolean> {
    return this.upload(`${templatesFolder}/${name}`, bytes, deadline);
  }

  /** A put that never replaces: repeated after its answer was lost, it finds the file there, which is as good. */
  private async upload(path: string, bytes: Uint8Array, deadline: Deadline): Promise<boolean> {
    const query = '?@microsoft.graph.conflictBehavior=fail';
    const answer = await this.ask({ method: 'PUT', path, rest: `/content${query}`, bytes }, deadline);
    if (answer.status === 409) return false;
    this.file(answer);
    return true;
  }

  private async describe(of: LetterOf, fields: Columns, deadline: Deadline): Promise<void> {
    const path = pathOf(of);
    const answer = await this.ask(
      { method: 'PATCH', path, rest: '/listItem/fields', body: fields },
      deadline,
    );
    if (answer.status >= 300 && answer.status !== 404) throw unexpected(answer);
  }

  private async contentOf(path: string, deadline: Deadline): Promise<Uint8Array | undefined> {
    const answer = await this.ask({ method: 'GET', path, rest: '/content', isBinary: true }, deadline);
    if (answer.status === 404) return undefined;
    if (answer.status >= 300 || !(answer.body instanceof Uint8Array)) throw unexpected(answer);
    return answer.body;
  }

  private file(answer: GraphAnswer): z.infer<typeof fileSchema> {
    const file = fileSchema.safeParse(answer.body);
    if (answer.status >= 300 || !file.success) throw unexpected(answer);
    return file.data;
  }

  private async ask(
    { path, rest = '', ...request }: GraphRequest & { readonly rest?: string },
    deadline: Deadline,
  ): Promise<GraphAnswer> {
    const drive = await this.driveId(deadline);
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const address = `/drives/${drive}/root:/${encoded}${rest === '' ? '' : `:${rest}`}`;
    return this.site.graph.send({ ...request, path: address }, deadline);
  }

  /** The id of the library's drive, asked for once; after a failure it is asked for anew. */
  private driveId(deadline: Deadline): Promise<string> {
    this.drive ??= this.findDrive(deadline).catch((problem: unknown) => {
      this.drive = undefined;
      throw problem;
    });
    return this.drive;
  }

  private async findDrive(deadline: Deadline): Promise<string> {
    const path = `${this.site.path}/lists/${noticesLibrary}/drive`;
    const answer = await this.site.graph.send({ method: 'GET', path }, deadline);
    const drive = driveSchema.safeParse(answer.body);
    if (answer.status >= 300 || !drive.success) throw unexpected(answer);
    return drive.data.id;
  }
}

/** A folder a case; the name says which letter, and nobody's name. */
const pathOf = ({ ref, letter }: LetterOf): string => `${ref}/${ref}-${letter.number}-${letter.code}.docx`;

const preparedColumns = ({ ref, letter }: LetterOf): Columns => ({
  CaseRef: ref,
  LetterKind: letter.code,
  LetterNumber: letter.number,
  PreparedBy: letter.by.id,
  PreparedByName: letter.by.name,
  PreparedAt: letter.at,
});

const sentColumns = ({ letter: { sent } }: LetterOf): Columns =>
  sent
    ? {
        SentBy: sent.by.id,
        SentByName: sent.by.name,
        SentOn: noonOf(sent.on),
        SentHow: sent.channel,
      }
    : {};

const unexpected = ({ status }: GraphAnswer): RegisterFault =>
  new RegisterFault(
    `The library ${noticesLibrary} answered ${status}: check that it is provisioned and the app may write to the site`,
  );
