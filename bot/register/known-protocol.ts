import * as z from 'zod/v4';
import type { Item } from './sharepoint-list';

const fields = z.object({
  CustomerRef: z.string(),
  RecordedAt: z.string(),
  Protocol: z.literal(true),
  Note: z.string(),
});

/** The protocol for contact with a customer that the newest risk assessment gave; nothing where there is none (E4). */
export function protocolFor(customerRef: string, tasks: readonly Item[]): { readonly protocol?: string } {
  const [newest] = tasks
    .flatMap((item) => fields.safeParse(item.fields).data ?? [])
    .filter((task) => task.CustomerRef === customerRef)
    .sort((a, b) => (a.RecordedAt < b.RecordedAt ? 1 : -1));
  return newest ? { protocol: newest.Note } : {};
}
