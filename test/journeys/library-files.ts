import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import type { Local } from '../../local/start/local';

const headers = { authorization: 'Bearer a-reader' };
const idSchema = z.object({ id: z.string() });
const childrenSchema = z.object({ value: z.array(z.object({ name: z.string() })) });

/** The address of the drive of a library. */
async function driveOf(local: Local, library: string): Promise<string> {
  const { host, path } = localOrganisation.site;
  const graph = `${local.url}/graph/v1.0`;
  const drive = await fetch(`${graph}/sites/${host}:${path}:/lists/${library}/drive`, { headers });
  return `${graph}/drives/${idSchema.parse(await drive.json()).id}`;
}

/** The names of the files of a library, oldest first; those in folders left out. */
export async function filesOf(local: Local, library: string): Promise<readonly string[]> {
  const answer = await fetch(`${await driveOf(local, library)}/root/children?$top=999`, { headers });
  return childrenSchema.parse(await answer.json()).value.map(({ name }) => name);
}

/** The bytes of a file of a library, as somebody reads it who may open the library. */
export async function fileIn(local: Local, library: string, name: string): Promise<Buffer> {
  const at = `${await driveOf(local, library)}/root:/${encodeURIComponent(name)}:/content`;
  return Buffer.from(await (await fetch(at, { headers })).arrayBuffer());
}
