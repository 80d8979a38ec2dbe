import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import type { Local } from '../../local/start/local';

const page = z.object({
  value: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })),
  '@odata.nextLink': z.string().optional(),
});

/** The rows of a list, all pages of it, as anybody with a Graph client reads them. */
export async function rowsOf(
  local: Pick<Local, 'url'>,
  list: string,
): Promise<readonly Record<string, unknown>[]> {
  const { host, path } = localOrganisation.site;
  const rows: Record<string, unknown>[] = [];
  let next: string | undefined = `/sites/${host}:${path}:/lists/${list}/items?$expand=fields&$top=5000`;
  while (next !== undefined) {
    const headers = { authorization: 'Bearer a-reader' };
    const response: Response = await fetch(`${local.url}/graph/v1.0${next}`, { headers });
    const { value, '@odata.nextLink': link } = page.parse(await response.json());
    rows.push(...value.map((item) => item.fields));
    next = link?.replace(/^https:\/\/[^/]+\/v1\.0/, '');
  }
  return rows;
}

/** Changes columns of the row of a case by hand, as somebody may who can edit the list. */
export async function changeRow(local: Local, list: string, ref: string, fields: object): Promise<void> {
  const { host, path } = localOrganisation.site;
  const item = `${local.url}/graph/v1.0/sites/${host}:${path}:/lists/${list}/items/${Number(ref.slice(3))}`;
  const response = await fetch(`${item}/fields`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer an-editor', 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  if (!response.ok)
    throw new NotChanged(`The row of ${ref} answered ${response.status}: ${await response.text()}`);
}

/** A change by hand that the list did not take. */
class NotChanged extends Error {
  override readonly name = 'NotChanged';
}
