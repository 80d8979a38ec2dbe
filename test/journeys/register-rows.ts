import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import type { Local } from '../../local/start/local';

const page = z.object({ value: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });

/** The rows of a list, as anybody with a Graph client reads them. */
export async function rowsOf(local: Local, list: string): Promise<readonly Record<string, unknown>[]> {
  const { host, path } = localOrganisation.site;
  const response = await fetch(
    `${local.url}/graph/v1.0/sites/${host}:${path}:/lists/${list}/items?$expand=fields`,
    { headers: { authorization: 'Bearer a-reader' } },
  );
  return page.parse(await response.json()).value.map((item) => item.fields);
}
