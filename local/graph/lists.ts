import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { definitionSchema, maxIndexes, type Column, type Definition } from './columns';
import type { Database } from './database';
import { invalid, nameTaken, notFound } from './errors';
import { rangeOf } from './rows';
import { standardColumns } from './standard-columns';

const listSchema = z.object({
  seq: z.number(),
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  template: z.string(),
  driveId: z.string().nullable(),
  created: z.string(),
  modified: z.string(),
  itemCount: z.number(),
});

/** A list or library as stored; instants are UTC text. `name` is its address and stays, `displayName` its title. */
export type StoredList = z.infer<typeof listSchema>;

const select =
  'SELECT lists.*, coalesce(addresses.name, displayName) AS name FROM lists LEFT JOIN addresses ON list = seq';

const columnRow = z.object({ seq: z.number(), definition: z.string() });

/** The lists of the site and their columns. */
export interface Lists {
  all(): StoredList[];
  /** Finds a list by its id or its display name, in upper or lower case. Throws a 404 where there is none. */
  find(idOrName: string): StoredList;
  /** Throws a 409 when the name is taken, a 400 for its columns; then nothing was made. */
  create(input: {
    displayName: string;
    description: string;
    template: string;
    columns: readonly Definition[];
  }): StoredList;
  /** Changes the title or the description. The address stays. Throws a 409 when the title is taken. */
  change(
    list: StoredList,
    input: { displayName?: string | undefined; description?: string | undefined },
  ): StoredList;
  /** Takes the list away with all it holds. */
  remove(list: StoredList): void;
  /** Columns by name, in the order of their making. */
  columns(list: StoredList): ReadonlyMap<string, Column>;
  /** Adds a column; throws 409 when its name is taken, 400 beyond twenty indexes. */
  addColumn(list: StoredList, definition: Definition): Column;
  /** Takes a column away with its values in every item; throws a 400 for those that every list has. */
  removeColumn(list: StoredList, column: Column): void;
  /** Keeps a changed definition under its number; 400 beyond twenty indexes. */
  replaceColumn(list: StoredList, seq: number, definition: Definition): Column;
}

/** The lists of one database; `now` gives the instant as UTC text. */
export function createLists(db: Database, now: () => string): Lists {
  // Each request asks for the columns of its list, and what they say seldom changes: a text is read once.
  const known = new Map<string, Definition>();
  const definitionIn = (text: string): Definition => {
    const definition = known.get(text) ?? definitionSchema.parse(JSON.parse(text));
    known.set(text, definition);
    return definition;
  };
  const columns = (list: StoredList): ReadonlyMap<string, Column> => {
    const rows = db.rows(
      columnRow,
      'SELECT seq, definition FROM columns WHERE list = ? ORDER BY seq',
      list.seq,
    );
    const read = rows.map(({ seq, definition }) => ({
      ...definitionIn(definition),
      seq,
    }));
    return new Map(read.map((column) => [column.name, column]));
  };

  const refuseTooMany = (list: StoredList, definition: Definition): void => {
    const others = [...columns(list).values()].filter(
      (column) => column.indexed && column.name !== definition.name,
    );
    if (definition.indexed && others.length >= maxIndexes) {
      throw invalid(`A list can have at most ${maxIndexes} indexed columns.`);
    }
  };

  const keep = (list: StoredList, definition: Definition): Column => {
    const { lastId } = db.run(
      'INSERT INTO columns (list, definition) VALUES (?, ?)',
      list.seq,
      JSON.stringify(definition),
    );
    return { ...definition, seq: lastId };
  };

  const addColumn = (list: StoredList, definition: Definition): Column => {
    const taken = [...columns(list).keys()].some(
      (name) => name.toLowerCase() === definition.name.toLowerCase(),
    );
    if (taken) throw nameTaken();
    refuseTooMany(list, definition);
    return keep(list, definition);
  };

  const find = (idOrName: string): StoredList => {
    const list =
      db.row(listSchema, `${select} WHERE id = ?`, idOrName.toLowerCase()) ??
      db.row(listSchema, `${select} WHERE displayName = ?`, idOrName);
    if (!list) throw notFound();
    return list;
  };

  return {
    all: () => db.rows(listSchema, `${select} ORDER BY displayName`),
    find,
    columns,
    addColumn,
    create: (input) =>
      db.atomic(() => {
        refuseTaken(db, input.displayName);
        const id = randomUUID();
        const driveId =
          input.template === 'documentLibrary' ? `b!${Buffer.from(id).toString('base64url')}` : null;
        db.run(
          'INSERT INTO lists (id, displayName, description, template, driveId, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?)',
          ...[id, input.displayName, input.description, input.template, driveId, now(), now()],
        );
        const list = addressed(db, find(id));
        for (const definition of standardColumns()) keep(list, definition);
        for (const definition of input.columns) addColumn(list, definition);
        return list;
      }),
    change: (list, { displayName = list.displayName, description = list.description }) =>
      db.atomic(() => {
        refuseTaken(db, displayName, list);
        db.run('INSERT OR IGNORE INTO addresses VALUES (?, ?)', list.seq, list.name);
        const values = [displayName, description, now(), list.seq];
        db.run('UPDATE lists SET displayName = ?, description = ?, modified = ? WHERE seq = ?', ...values);
        return find(list.id);
      }),
    removeColumn: (list, column) => {
      db.atomic(() => {
        dropColumn(db, list, column);
      });
    },
    remove: (list) => {
      db.atomic(() => {
        removeAll(db, list, [...columns(list).values()]);
      });
    },
    replaceColumn(list, seq, definition) {
      refuseTooMany(list, definition);
      db.run('UPDATE columns SET definition = ? WHERE seq = ?', JSON.stringify(definition), seq);
      return { ...definition, seq };
    },
  };
}

function refuseTaken(db: Database, displayName: string, by?: StoredList): void {
  const taken = db.row(listSchema, `${select} WHERE displayName = ?`, displayName);
  if (taken && taken.seq !== by?.seq) throw nameTaken();
}

/** A new list whose title is the address of a renamed one gets a number behind its own. */
function addressed(db: Database, list: StoredList): StoredList {
  const isTaken = (name: string): boolean =>
    db.row(listSchema, `${select} WHERE seq <> ? AND name = ?`, list.seq, name) !== undefined;
  if (!isTaken(list.name)) return list;
  let number = 1;
  while (isTaken(`${list.name}${number}`)) number += 1;
  const name = `${list.name}${number}`;
  db.run('INSERT INTO addresses VALUES (?, ?)', list.seq, name);
  return { ...list, name };
}

function dropColumn(db: Database, list: StoredList, { name, kind, seq }: Column): void {
  if (kind === 'system' || name === 'Title') throw invalid(`Field '${name}' cannot be deleted.`);
  db.run('DELETE FROM indexed WHERE field IN (?, ?)', seq, -seq);
  db.run('DELETE FROM uniques WHERE field = ?', seq);
  const paths = [`$."${name}"`, `$."${seq}"`];
  const sql =
    'UPDATE items SET fields = json_remove(fields, ?), keys = json_remove(keys, ?) WHERE row >= ? AND row < ?';
  db.run(sql, ...paths, ...rangeOf(list));
  db.run('DELETE FROM columns WHERE seq = ?', seq);
}

function removeAll(db: Database, list: StoredList, columns: readonly Column[]): void {
  for (const { seq } of columns) {
    db.run('DELETE FROM indexed WHERE field IN (?, ?)', seq, -seq);
    db.run('DELETE FROM uniques WHERE field = ?', seq);
  }
  db.run('DELETE FROM items WHERE row >= ? AND row < ?', ...rangeOf(list));
  db.run('DELETE FROM files WHERE row >= ? AND row < ?', ...rangeOf(list));
  db.run('DELETE FROM late WHERE list = ?', list.seq);
  db.run('DELETE FROM columns WHERE list = ?', list.seq);
  db.run('DELETE FROM addresses WHERE list = ?', list.seq);
  db.run('DELETE FROM lists WHERE seq = ?', list.seq);
}
