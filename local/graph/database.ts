import Libsql from 'libsql';
import type * as z from 'zod/v4';

/** What SQLite takes. Booleans are left out on purpose: libsql aborts the process on one. */
export type SqlValue = string | number | null | Uint8Array;

/** An embedded SQLite file; every call is synchronous, so a handler that does not await is alone with the data. */
export interface Database {
  /** Runs a statement; `lastId` is the row id of an insert. */
  run(sql: string, ...values: SqlValue[]): { changes: number; lastId: number };
  /** All rows that a query finds, each parsed by the schema. */
  rows<T>(schema: z.ZodType<T>, sql: string, ...values: SqlValue[]): T[];
  /** The first row, or undefined when there is none. */
  row<T>(schema: z.ZodType<T>, sql: string, ...values: SqlValue[]): T | undefined;
  /** Runs `work` as a transaction: what it wrote is undone if it throws. May be nested. */
  atomic<T>(work: () => T): T;
  close(): void;
}

/**
 * Indexed values live outside the items, one row each, so that a filter costs the same at a thousand rows as at a million.
 * An item that has no value in an indexed column stands under the column's negative number. `keys` repeats what the index
 * holds of an item; `late` lists items whose index is still behind. A list stands in `addresses` once its address is not its
 * title: after it was renamed.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS lists (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, displayName TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT NOT NULL,
    template TEXT NOT NULL, driveId TEXT, created TEXT NOT NULL, modified TEXT NOT NULL, lastItem INTEGER NOT NULL DEFAULT 0,
    itemCount INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS addresses (list INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE);
  CREATE TABLE IF NOT EXISTS columns (seq INTEGER PRIMARY KEY, list INTEGER NOT NULL, definition TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS columnsOfList ON columns (list);
  CREATE TABLE IF NOT EXISTS items (
    row INTEGER PRIMARY KEY, guid TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
    keys TEXT NOT NULL, fields TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS indexed (
    field INTEGER NOT NULL, value NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (field, value, item)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS uniques (
    field INTEGER NOT NULL, value NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (field, value)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS late (list INTEGER NOT NULL, item INTEGER NOT NULL, dueMs INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS files (
    row INTEGER PRIMARY KEY, driveId TEXT NOT NULL, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL COLLATE NOCASE, mime TEXT NOT NULL,
    bytes BLOB NOT NULL, UNIQUE (driveId, path));
`;

/** Whether an error says that a key was there already. */
export const isRepeatedKey = (error: unknown): boolean =>
  error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');

/** Opens or creates the database; `:memory:` keeps nothing. Throws what SQLite throws when the file cannot be used. */
export function openDatabase(file: string): Database {
  const sqlite = new Libsql(file);
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;');
  sqlite.exec(schema);
  const prepared = new Map<string, Libsql.Statement>();
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  let depth = 0;
  return {
    run(sql, ...values) {
      const result = statement(sql).run(...values);
      return { changes: result.changes, lastId: Number(result.lastInsertRowid) };
    },
    rows: (rowSchema, sql, ...values) =>
      statement(sql)
        .all(...values)
        .map((row) => rowSchema.parse(row)),
    row(rowSchema, sql, ...values) {
      const found = statement(sql).get(...values);
      return found === undefined ? undefined : rowSchema.parse(found);
    },
    atomic(work) {
      if (depth > 0) return work();
      sqlite.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        sqlite.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close: () => {
      sqlite.close();
    },
  };
}
