import { DateTime } from 'luxon';
import * as z from 'zod/v4';
import type { Column } from './columns';
import { invalid } from './errors';

/** A value as stored and as Graph shows it: dates as UTC text without milliseconds. */
export type FieldValue = string | number | boolean;
/** The values of one item by column name; a column without a value is absent. */
export type Fields = Readonly<Record<string, FieldValue>>;
/** A value as the index compares it: text without its case, booleans as 0 and 1. */
export type IndexValue = string | number;
/** What the index holds of one item, by the column's `seq`. */
export type Keys = Readonly<Record<string, IndexValue>>;

/** The stored text of an item's fields or keys, read back. */
export const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export const keysSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** The longest text of several lines that SharePoint keeps. */
const maxNoteLength = 63_999;

/**
 * The fields after a write: what was there, with what came in. Null and empty text clear a column. Throws a 400 that names
 * the column for an unknown one, one that SharePoint fills itself, or a value of the wrong kind, length or choice.
 */
export function withChanges(
  columns: ReadonlyMap<string, Column>,
  before: Fields,
  input: Readonly<Record<string, unknown>>,
): Fields {
  const after: Record<string, FieldValue> = { ...before };
  for (const [name, value] of Object.entries(input)) {
    if (name.includes('@odata.')) continue;
    const column = columns.get(name);
    if (!column) throw invalid(`Field '${name}' is not recognized`);
    if (value === null || value === '') {
      if (column.kind === 'system') throw invalid(`Field '${name}' is read-only`);
      Reflect.deleteProperty(after, name);
    } else after[name] = readValue(column, value);
  }
  return after;
}

/** What the index should hold of an item with these fields. */
export function keysOf(columns: Iterable<Column>, fields: Fields): Keys {
  const keys: Record<string, IndexValue> = {};
  for (const column of columns) {
    const value = fields[column.name];
    if (column.indexed && value !== undefined) keys[column.seq] = fold(value);
  }
  return keys;
}

/** A value as it is compared: SharePoint's eq, ranges and unique columns ignore case. */
export function fold(value: FieldValue): IndexValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** An instant as SharePoint keeps it: UTC with `Z`, to the second. Throws a 400 for any other way of writing one. */
export function readInstant(name: string, value: unknown): string {
  if (typeof value === 'string' && value === lastRead.given) return lastRead.kept;
  const kept = parseInstant(name, value);
  if (typeof value === 'string') lastRead = { given: value, kept };
  return kept;
}

/** Thousands of rows that are made at once often share an instant. */
let lastRead = { given: '', kept: '' };

function parseInstant(name: string, value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(value)) {
    throw invalid(`Field '${name}' must be a date and time in UTC such as 2026-01-31T09:30:00Z`);
  }
  const instant = DateTime.fromISO(value, { zone: 'utc' });
  if (!instant.isValid || instant.year < 1900)
    throw invalid(`Field '${name}' holds a date that does not exist`);
  return instant.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

function readValue(column: Column, value: unknown): FieldValue {
  return readers[column.kind](column, value);
}

const readers: Record<Column['kind'], (column: Column, value: unknown) => FieldValue> = {
  text: ({ name, facet }, value) => readText(name, value, facet.maxLength ?? 255),
  note: ({ name }, value) => readText(name, value, maxNoteLength),
  number({ name, facet }, value) {
    const { minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = facet;
    if (typeof value !== 'number' || value < minimum || value > maximum) {
      throw invalid(`Field '${name}' must be a number that the column allows`);
    }
    return value;
  },
  boolean({ name }, value) {
    if (typeof value !== 'boolean') throw invalid(`Field '${name}' must be true or false`);
    return value;
  },
  dateTime: ({ name }, value) => readInstant(name, value),
  choice({ name, facet }, value) {
    const chosen = readText(name, value, 255);
    if (!facet.allowTextEntry && !facet.choices?.includes(chosen)) {
      throw invalid(`Field '${name}' must be one of its choices`);
    }
    return chosen;
  },
  system({ name }) {
    throw invalid(`Field '${name}' is read-only`);
  },
};

function readText(name: string, value: unknown, maxLength: number): string {
  if (typeof value !== 'string') throw invalid(`Field '${name}' must be text`);
  if (value.length > maxLength) throw invalid(`Field '${name}' holds more than ${maxLength} characters`);
  return value;
}
