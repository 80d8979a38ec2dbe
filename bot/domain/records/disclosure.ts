import { readJson } from '../../json';

/** What has to be looked at before something is handed to a customer who asked for what is kept on them (X4). */
export type DisclosureSight =
  /** A code, a date, a number, or what the customer is known by. */
  | 'plain'
  /** Names somebody of the staff. */
  | 'colleague'
  /** Somebody wrote it: it may speak of others, such as witnesses. */
  | 'read';

/** A named value of a record, or a part of it that holds others. */
export interface Entry {
  readonly name: string;
  readonly value: string | number | boolean | readonly Entry[];
  readonly sight: DisclosureSight;
}

/** How a column is handed out: as what is to be seen in it, as codes of the profile, or as JSON that is laid open. */
export type ColumnTreatment = DisclosureSight | 'code' | 'json';

/** A column of a row as it stands, with how it is handed out. */
export interface HeldColumn {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly treatment: ColumnTreatment;
}

/**
 * A row as its entries, with what is kept as JSON laid open. Columns are treated as the register says; whatever in JSON is not
 * known by its name to be plain is to be read.
 */
export const entriesOf = (held: readonly HeldColumn[]): readonly Entry[] => held.flatMap(columnEntries);

function columnEntries({ name, value, treatment }: HeldColumn): readonly Entry[] {
  if (value === '') return [];
  if (typeof value !== 'string') return [{ name, value, sight: 'plain' }];
  switch (treatment) {
    case 'json': {
      const inner = jsonIn(value);
      return inner === undefined
        ? [{ name, value, sight: 'read' }]
        : entryOf(name.replace(/Json$/, ''), inner);
    }
    case 'code':
      return [{ name, value, sight: codeSight(value) }];
    default:
      return [{ name, value, sight: treatment }];
  }
}

/** What was to be codes and is something else was written by somebody. */
function codeSight(value: string): DisclosureSight {
  if (isId.test(value)) return 'colleague';
  return isFact.test(value) || isCode.test(value) ? 'plain' : 'read';
}

function entryOf(name: string, value: unknown): readonly Entry[] {
  if (typeof value === 'string') return value === '' ? [] : [{ name, value, sight: sightOf(name, value) }];
  if (typeof value === 'number' || typeof value === 'boolean') return [{ name, value, sight: 'plain' }];
  if (typeof value !== 'object' || value === null) return [];
  const person = personIn(value);
  if (person !== undefined) return [{ name, value: person, sight: 'colleague' }];
  const parts = Object.entries(value).flatMap(([key, inner]) =>
    // Parts of a list are called after the list: what they are does not depend on their number.
    Array.isArray(value) ? called(String(Number(key) + 1), entryOf(name, inner)) : partOf(name, key, inner),
  );
  return parts.length === 0 ? [] : [{ name, value: parts, sight: 'plain' }];
}

/** What stands under a name that a profile gave, such as a question of a restriction, says nothing by its name. */
const partOf = (name: string, key: string, value: unknown): readonly Entry[] =>
  name === 'values' || name === 'answers' ? called(key, entryOf('', value)) : entryOf(key, value);

const called = (name: string, entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => ({ ...entry, name }));

/** The names of colleagues in some entries. */
export const colleaguesIn = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ value, sight }) => {
    if (typeof value === 'object') return colleaguesIn(value);
    return sight === 'colleague' && typeof value === 'string' && !isId.test(value) ? [value] : [];
  });

/** Where in a record something has to be looked at: the names of the entries that lead there, and why. */
export const toReview = (
  entries: readonly Entry[],
  above = '',
): readonly { readonly at: string; readonly why: Exclude<DisclosureSight, 'plain'> }[] =>
  entries.flatMap(({ name, value, sight }) => {
    if (typeof value === 'object') return toReview(value, `${above}${name}.`);
    return sight === 'plain' ? [] : [{ at: `${above}${name}`, why: sight }];
  });

const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const isFact = /^(?:\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|C[BU]-\d+(?:\/[\w-]+)*|[\da-f]{64}|-?\d+(?:\.\d+)?|)$/;

function sightOf(name: string, value: string): DisclosureSight {
  if (isFact.test(value) || plain.has(name)) return 'plain';
  if (isId.test(value)) return 'colleague';
  return coded.has(name) ? codeSight(value) : 'read';
}

/** People are kept as an id and a name; a customer never has an id beside their name. */
function personIn(value: object): string | undefined {
  const { id, name }: { readonly id?: unknown; readonly name?: unknown } = value;
  return typeof id === 'string' && typeof name === 'string' ? name : undefined;
}

/** What in JSON holds codes of the profile, of which each word is one. */
const coded = new Set(
  `behaviours channel kind outcome considerations code rung asked recipient grounds type to event status returnTo stage role rule
  proposed area recording threshold purpose id answers`
    .trim()
    .split(/\s+/),
);

const isCode = /^[\w-]+(?:[ /:][\w-]+)*$/;

/** What in JSON the customer is known by, and words of ours. */
const plain = new Set(
  `name names email telephone postcode references crmReference reportKey policyVersion version paragraphs template hash head applied
  chainStart command`
    .trim()
    .split(/\s+/),
);

function jsonIn(text: string): unknown {
  const value = readJson(text);
  return typeof value === 'object' && value !== null ? value : undefined;
}
