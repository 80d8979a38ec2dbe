import * as z from 'zod/v4';

/** Anything with an id. */
export const named = z.object({ id: z.string() });

/** A list, as far as it is told from others. */
export const list = z.object({ displayName: z.string() });

/** A list item; `fields` only where they were expanded. */
export const item = z.object({
  id: z.string(),
  eTag: z.string(),
  createdDateTime: z.string(),
  lastModifiedDateTime: z.string(),
  fields: z.record(z.string(), z.unknown()).optional(),
});
export type Item = z.infer<typeof item>;

/** A page of items. */
export const items = z.object({ value: z.array(item), '@odata.nextLink': z.url().optional() });

/** Graph's error body. */
export const problem = z.object({
  error: z.object({
    code: z.string().min(1),
    message: z.string().min(1),
    innerError: z.object({ date: z.string(), 'request-id': z.string() }).loose(),
  }),
});

/** A column of a list. */
export const column = z
  .object({
    id: z.string(),
    name: z.string(),
    indexed: z.boolean(),
    enforceUniqueValues: z.boolean(),
    readOnly: z.boolean(),
  })
  .loose();
export const columns = z.object({ value: z.array(column) });

/** The answer to a batch. */
export const batch = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown().optional() })),
});

/** A file in a library. */
export const file = z.object({ id: z.string(), name: z.string(), size: z.number(), eTag: z.string() });

/** A page of the files of a folder. */
export const children = z.object({
  value: z.array(z.object({ id: z.string(), name: z.string(), file: z.object({}).loose().optional() })),
  '@odata.nextLink': z.url().optional(),
});

/** A page of people. */
export const people = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string() }).loose()),
  '@odata.nextLink': z.url().optional(),
});

/** The answer to checkMemberGroups. */
export const ids = z.object({ value: z.array(z.string()) });

/** A value of an item that is written by ourselves. */
export const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Titles of items in the order given. */
export const titles = (body: unknown): string[] =>
  items.parse(body).value.map(({ fields }) => String(fields?.['Title']));
