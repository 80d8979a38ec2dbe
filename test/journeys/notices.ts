import PizZip from 'pizzip';
import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import type { Local } from '../../local/start/local';

const { host, path } = localOrganisation.site;
const headers = { authorization: 'Bearer an-editor' };

/** Where the bytes of a file of the library Notices are. */
async function contentAt(local: Local, file: string): Promise<string> {
  const drive = await fetch(`${local.url}/graph/v1.0/sites/${host}:${path}:/lists/Notices/drive`, {
    headers,
  });
  const { id } = z.object({ id: z.string() }).parse(await drive.json());
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return `${local.url}/graph/v1.0/drives/${id}/root:/${encoded}:/content`;
}

/** A file of the library; undefined when it is not there. */
export async function noticeFile(local: Local, file: string): Promise<Buffer | undefined> {
  const response = await fetch(await contentAt(local, file), { headers });
  return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
}

/** Puts a file into the library in place of the one there, as somebody does who edits it in Word. */
export async function putNotice(local: Local, file: string, bytes: Buffer | string): Promise<void> {
  const body = new Uint8Array(Buffer.from(bytes));
  const response = await fetch(await contentAt(local, file), { method: 'PUT', headers, body });
  if (!response.ok) throw new NotPut(`${file} answered ${response.status}`);
}

/** The text of a Word file, tags left out: what whoever opens it reads. */
export const wordText = (file: Buffer): string =>
  (new PizZip(file).file('word/document.xml')?.asText() ?? '')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

/** The same Word file with some of its XML changed, as an edit in Word leaves it. */
export function edited(file: Buffer, from: string, to: string): Buffer {
  const zip = new PizZip(file);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  if (!xml.includes(from)) throw new NotPut(`The template does not say "${from}"`);
  return zip.file('word/document.xml', xml.replace(from, to)).generate({ type: 'nodebuffer' });
}

/** A file that the library did not take, or that is not as the test expects. */
class NotPut extends Error {
  override readonly name = 'NotPut';
}
