import * as z from 'zod/v4';

/** One message as it stands in a chat or a channel. */
export interface StoredMessage {
  readonly id: string;
  /** The chat's conversation or the channel. */
  readonly place: string;
  /** In a channel, the message that began the thread; null in a chat. */
  readonly thread: string | null;
  readonly fromId: string;
  readonly fromName: string;
  /** ISO 8601, by the local clock. */
  readonly at: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly activity: Readonly<Record<string, unknown>>;
}

/** A row of the messages, read as a message. */
export const messageRow = z
  .object({
    id: z.string(),
    place: z.string(),
    thread: z.string().nullable(),
    from_id: z.string(),
    from_name: z.string(),
    at: z.string(),
    edited_at: z.string().nullable(),
    deleted: z.number(),
    activity: z.string(),
  })
  .transform((row): StoredMessage => ({
    id: row.id,
    place: row.place,
    thread: row.thread,
    fromId: row.from_id,
    fromName: row.from_name,
    at: row.at,
    editedAt: row.edited_at,
    deleted: row.deleted === 1,
    activity: z.record(z.string(), z.unknown()).parse(JSON.parse(row.activity)),
  }));

/** A row of the installations. */
export const installRow = z.object({
  state: z.enum(['installed', 'removed', 'blocked']),
  greeted: z.number().transform((flag) => flag === 1),
});
