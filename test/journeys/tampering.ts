import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import type { Local } from '../../local/start/local';

const itemSchema = z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) });
/** A row with the number of its item. */
export type Found = z.infer<typeof itemSchema>;

/** A tampering that the list did not take. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/** Somebody who may edit the lists by hand, as an administrator may. */
export class Administrator {
  constructor(private readonly local: Local) {}

  /** The rows of a list that fit. */
  async find(list: string, fits: (fields: Found['fields']) => boolean): Promise<readonly Found[]> {
    const body = await this.call('GET', `${list}/items?$expand=fields&$top=5000`);
    return z
      .object({ value: z.array(itemSchema) })
      .parse(body)
      .value.filter(({ fields }) => fits(fields));
  }

  /** The row of one entry of the trail. */
  async entry(ref: string, number: number): Promise<Found> {
    const [found] = await this.find('Events', (row) => row['RowKey'] === `${ref}/${number}`);
    if (!found) throw new NotTaken(`There is no entry ${ref}/${number}`);
    return found;
  }

  async change(list: string, id: string, fields: object): Promise<void> {
    await this.call('PATCH', `${list}/items/${id}/fields`, fields);
  }

  async remove(list: string, id: string): Promise<void> {
    await this.call('DELETE', `${list}/items/${id}`);
  }

  async add(list: string, fields: object): Promise<void> {
    await this.call('POST', `${list}/items`, { fields });
  }

  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const { host, path: site } = localOrganisation.site;
    const response = await fetch(`${this.local.url}/graph/v1.0/sites/${host}:${site}:/lists/${path}`, {
      method,
      headers: { authorization: 'Bearer an-editor', 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new NotTaken(`${method} ${path} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
