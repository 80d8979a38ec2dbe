import type { Entry } from '../../../domain/records/disclosure';

/** A value without parts, under the name of what it belongs to. */
export interface Leaf {
  readonly name: string;
  readonly text: string;
  readonly value: string | number | boolean;
  readonly sight: Entry['sight'];
}

/** The values at a place of a row: a column, or `Details.witnesses` in one of JSON. */
export function leavesAt(row: readonly Entry[], place: string): readonly Leaf[] {
  const [column, ...rest] = place.split('.');
  const entry = row.find(({ name }) => name === column);
  if (!entry) return [];
  return innerLeaves(entry, rest.join('.'));
}

/** Of a list each of its parts is looked into. */
function innerLeaves(entry: Entry, inner: string): readonly Leaf[] {
  if (inner === '') return leavesOf(entry);
  if (typeof entry.value !== 'object') return [];
  const isList = entry.value.every(({ name }) => /^\d+$/.test(name));
  return isList ? entry.value.flatMap((part) => innerLeaves(part, inner)) : leavesAt(entry.value, inner);
}

const leavesOf = ({ name, value, sight }: Entry): readonly Leaf[] =>
  typeof value === 'object'
    ? value.flatMap((inner) => leavesOf(/^\d+$/.test(inner.name) ? { ...inner, name } : inner))
    : [{ name, text: String(value), value, sight }];

/** The values under a name, wherever in a row it stands. */
export const deepTexts = (row: readonly Entry[], name: string): readonly string[] =>
  row.flatMap((entry) => {
    if (entry.name === name) return leavesOf(entry).map(({ text }) => text);
    return typeof entry.value === 'object' ? deepTexts(entry.value, name) : [];
  });
