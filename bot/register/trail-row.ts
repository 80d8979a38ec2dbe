import * as z from 'zod/v4';
import type { CaseEvent } from '../domain/event';
import { contentHash } from '../domain/trail';
import type { TrailEntry } from '../domain/trail-check';
import type { Row } from './columns';
import type { Item } from './sharepoint-list';

/** The row of an event in the trail (X3): every column can be made of the event, so that a check knows what each must say. */
export function trailRow(ref: string, event: CaseEvent): Row<'Events'> {
  return { ...columnsOf(ref, event), EntryJson: JSON.stringify(event) };
}

/**
 * What a check needs of a row of the trail. The content is hashed as it stands, not as today's program would read it, so
 * that entries of earlier versions of this program stay whole.
 */
export function trailEntryOf(item: Item): TrailEntry {
  const { fields } = item;
  const entry = entryIn(fields['EntryJson']);
  if (!entry) return unreadable(fields);
  const ref = textOf(fields['CaseRef']);
  const expected = Object.entries(columnsOf(ref, entry));
  return {
    ref,
    number: entry.number,
    at: entry.at,
    type: entry.happened.type,
    to: entry.happened.to,
    content: contentHash(entry),
    hash: entry.hash,
    differing: expected.flatMap(([column, value]) => (says(fields[column], value) ? [] : [column])),
  };
}

/** An entry as far as the chain knows it; the rest is kept as it came. */
const entrySchema = z.looseObject({
  number: z.int(),
  at: z.string(),
  by: z.looseObject({ id: z.string(), name: z.string() }),
  command: z.string(),
  happened: z.looseObject({ type: z.string(), to: z.string() }),
  hash: z.string(),
});

function entryIn(text: unknown): z.infer<typeof entrySchema> | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(String(text))).data;
  } catch {
    return undefined;
  }
}

const columnsOf = (ref: string, entry: Pick<z.infer<typeof entrySchema>, keyof CaseEvent>) => ({
  Title: `${ref}/${entry.number}`,
  RowKey: `${ref}/${entry.number}`,
  CaseRef: ref,
  EventNumber: entry.number,
  EventType: entry.happened.type,
  HappenedAt: entry.at,
  Actor: entry.by.id,
  ActorName: entry.by.name,
  CommandKey: entry.command,
  EntryHash: entry.hash,
});

/** Whether a column says what it must; SharePoint drops milliseconds, and gives a number as it was or as text. */
function says(found: unknown, expected: string | number): boolean {
  if (textOf(found) === String(expected)) return true;
  const [one, other] = [found, expected].map((value) => Date.parse(String(value)));
  const isInstant = typeof expected === 'string' && /^\d{4}-\d\d-\d\dT/.test(expected);
  return isInstant && Math.trunc(Number(one) / 1000) === Math.trunc(Number(other) / 1000);
}

/** A row whose entry cannot be read any more, placed by the columns beside it. */
const unreadable = (fields: Item['fields']): TrailEntry => ({
  ref: textOf(fields['CaseRef']),
  number: Number(fields['EventNumber'] ?? 0),
  at: textOf(fields['HappenedAt']),
  type: textOf(fields['EventType']),
  to: '',
  content: '',
  hash: textOf(fields['EntryHash']),
  differing: ['EntryJson'],
});

/** A column as text: a number as its digits, an empty one or one of another kind as ''. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
