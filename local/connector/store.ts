import Database from 'libsql';
import * as z from 'zod/v4';
import { installRow, messageRow, type StoredMessage } from './store-rows';

/** Whether the bot's app may write to a person or a team. */
type InstallState = 'installed' | 'removed' | 'blocked';

/** What Teams remembers, in one SQLite file that survives a restart. */
export interface ConnectorStore {
  /** Adds a message. Ids are milliseconds, growing even within one millisecond. */
  nextId(now: Date): string;
  add(message: StoredMessage): void;
  /** Replaces the activity of a message for everybody: what single people saw instead is forgotten. */
  replace(id: string, activity: Readonly<Record<string, unknown>>, editedAt: string): void;
  markDeleted(id: string): void;
  find(id: string): StoredMessage | undefined;
  /** Puts another activity in the place of a message's own, as though it had been posted so: what single people see instead stays. */
  redraw(id: string, activity: Readonly<Record<string, unknown>>): void;
  /** The messages that came last, in any place, newest first. */
  newest(limit: number): readonly StoredMessage[];
  /** All messages of a chat or channel, oldest first. */
  list(place: string): readonly StoredMessage[];
  /** The card that a person sees instead of the posted one, after an Action.Execute of theirs. */
  setView(messageId: string, personId: string, card: unknown): void;
  viewOf(messageId: string, personId: string): unknown;
  /** Puts another card in the place of one that single people see, both as JSON; gives the ids of its messages. */
  redrawViews(was: string, is: string): readonly string[];
  /** Notes that a person has seen a place up to a message. */
  setSeen(personId: string, place: string, messageId: string): void;
  unread(personId: string, place: string): number;
  /** `greeted` says whether the bot has been told of the installation. */
  installOf(subject: string): { readonly state: InstallState; readonly greeted: boolean };
  setInstall(subject: string, state: InstallState, greeted: boolean): void;
  close(): void;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY, place TEXT NOT NULL, thread TEXT, from_id TEXT NOT NULL, from_name TEXT NOT NULL,
    at TEXT NOT NULL, edited_at TEXT, deleted INTEGER NOT NULL, activity TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_place ON messages (place, id);
  CREATE TABLE IF NOT EXISTS views (
    message_id TEXT NOT NULL, person_id TEXT NOT NULL, card TEXT NOT NULL, PRIMARY KEY (message_id, person_id)) STRICT;
  CREATE TABLE IF NOT EXISTS seen (
    person_id TEXT NOT NULL, place TEXT NOT NULL, message_id TEXT NOT NULL, PRIMARY KEY (person_id, place)) STRICT;
  CREATE TABLE IF NOT EXISTS installs (
    subject TEXT PRIMARY KEY, state TEXT NOT NULL, greeted INTEGER NOT NULL) STRICT;
`;

type Sql = (text: string, ...values: (string | number | null)[]) => unknown[];

function openSql(file: string): { sql: Sql; close: () => void } {
  const database = new Database(file);
  database.exec(SCHEMA);
  const prepared = new Map<string, Database.Statement>();
  const statement = (text: string): Database.Statement => {
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const sql: Sql = (text, ...values) => {
    const ready = statement(text);
    if (ready.reader) return ready.all(...values);
    ready.run(...values);
    return [];
  };
  return { sql, close: () => database.close() };
}

function messagesIn(
  sql: Sql,
): Pick<
  ConnectorStore,
  'nextId' | 'add' | 'replace' | 'markDeleted' | 'find' | 'list' | 'newest' | 'redraw'
> {
  const newest = (limit: number): readonly StoredMessage[] =>
    z.array(messageRow).parse(sql('SELECT * FROM messages ORDER BY id DESC LIMIT ?', limit));
  let last = Number(newest(1)[0]?.id ?? 0);
  return {
    nextId(now) {
      last = Math.max(now.getTime(), last + 1);
      return String(last);
    },
    add: (message) =>
      void sql(
        'INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)',
        ...[message.id, message.place, message.thread, message.fromId, message.fromName, message.at],
        JSON.stringify(message.activity),
      ),
    replace(id, activity, editedAt) {
      sql(
        'UPDATE messages SET activity = ?, edited_at = ? WHERE id = ?',
        JSON.stringify(activity),
        editedAt,
        id,
      );
      sql('DELETE FROM views WHERE message_id = ?', id);
    },
    redraw: (id, activity) =>
      void sql('UPDATE messages SET activity = ? WHERE id = ?', JSON.stringify(activity), id),
    newest,
    markDeleted: (id) => void sql('UPDATE messages SET deleted = 1 WHERE id = ?', id),
    find: (id) => z.array(messageRow).parse(sql('SELECT * FROM messages WHERE id = ?', id))[0],
    list: (place) =>
      z.array(messageRow).parse(sql('SELECT * FROM messages WHERE place = ? ORDER BY id', place)),
  };
}

function peopleIn(
  sql: Sql,
): Pick<ConnectorStore, 'setView' | 'viewOf' | 'redrawViews' | 'setSeen' | 'unread'> {
  return {
    setView: (messageId, personId, card) =>
      void sql('INSERT OR REPLACE INTO views VALUES (?, ?, ?)', messageId, personId, JSON.stringify(card)),
    viewOf(messageId, personId) {
      const rows = sql('SELECT card FROM views WHERE message_id = ? AND person_id = ?', messageId, personId);
      const [row] = z.array(z.object({ card: z.string() })).parse(rows);
      const card: unknown = row && JSON.parse(row.card);
      return card;
    },
    redrawViews(was, is) {
      const rows = sql('UPDATE views SET card = ? WHERE card = ? RETURNING message_id AS id', is, was);
      return z
        .array(z.object({ id: z.string() }))
        .parse(rows)
        .map(({ id }) => id);
    },
    setSeen: (personId, place, messageId) =>
      void sql(
        'INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET message_id = max(message_id, excluded.message_id)',
        ...[personId, place, messageId],
      ),
    unread(personId, place) {
      const rows = sql(
        `SELECT count(*) AS unread FROM messages WHERE place = ? AND deleted = 0 AND from_id <> ?
           AND id > coalesce((SELECT message_id FROM seen WHERE person_id = ? AND place = ?), '')`,
        ...[place, `29:${personId}`, personId, place],
      );
      return z.array(z.object({ unread: z.number() })).parse(rows)[0]?.unread ?? 0;
    },
  };
}

/** Opens the store in a file, or in memory for `:memory:`. Everybody has the app until it is removed. */
export function openStore(file: string): ConnectorStore {
  const { sql, close } = openSql(file);
  return {
    ...messagesIn(sql),
    ...peopleIn(sql),
    installOf(subject) {
      const rows = z
        .array(installRow)
        .parse(sql('SELECT state, greeted FROM installs WHERE subject = ?', subject));
      return rows[0] ?? { state: 'installed', greeted: false };
    },
    setInstall: (subject, state, greeted) =>
      void sql('INSERT OR REPLACE INTO installs VALUES (?, ?, ?)', subject, state, greeted ? 1 : 0),
    close,
  };
}
