import * as z from 'zod/v4';
import type { CaseEvent } from '../../domain/case/events';
import { contentHash } from '../../domain/records/trail';
import type { TrailEntry } from '../../domain/records/trail-check';
import type { Row } from '../cases/columns';
import type { Item } from '../sharepoint/sharepoint-list';
import { columnText, says } from '../sharepoint/same-value';
import { readJson } from '../../json';

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
  const ref = columnText(fields['CaseRef']);
  const entry = entryIn(fields['EntryJson']);
  if (!entry) return hollowEntry(ref, fields) ?? unreadable(fields);
  const expected = Object.entries(columnsOf(ref, entry));
  return {
    ref,
    erased: false,
    number: entry.number,
    at: entry.at,
    type: entry.happened.type,
    to: entry.happened.to,
    content: contentHash(entry),
    hash: entry.hash,
    differing: expected.flatMap(([column, value]) => (says(fields[column], value) ? [] : [column])),
  };
}

/** An entry without its content, as it stands in the column: what the chain needs, and that it was erased (X4). */
const hollowSchema = z.strictObject({
  erased: z.literal(true),
  number: z.int(),
  at: z.string(),
  type: z.string(),
  to: z.string(),
  content: z.string(),
  hash: z.string(),
});

/**
 * What a row of the trail becomes when its case is erased; undefined for one that is so already, and for one that cannot be
 * read and so is left to a check. The hash of the content stays, the content and who did it go.
 */
export function hollow({ fields }: Item): Row<'Events'> | undefined {
  const entry = entryIn(fields['EntryJson']);
  if (!entry) return undefined;
  const { number, at, hash, happened } = entry;
  const hollow: z.infer<typeof hollowSchema> = {
    erased: true,
    number,
    at,
    type: happened.type,
    to: happened.to,
    content: contentHash(entry),
    hash,
  };
  return { EntryJson: JSON.stringify(hollow), Actor: null, ActorName: null, CommandKey: null };
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

const entryIn = (text: unknown) => entrySchema.safeParse(readJson(columnText(text))).data;

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

function hollowEntry(ref: string, fields: Item['fields']): TrailEntry | undefined {
  const hollow = hollowSchema.safeParse(readJson(columnText(fields['EntryJson']))).data;
  if (!hollow) return undefined;
  const nobody = { by: { id: '', name: '' }, command: '' };
  const expected = Object.entries(columnsOf(ref, { ...hollow, ...nobody, happened: hollow }));
  const differing = expected.flatMap(([column, value]) => (says(fields[column], value) ? [] : [column]));
  return { ...hollow, ref, differing };
}

/** A row whose entry cannot be read any more, placed by the columns beside it. */
const unreadable = (fields: Item['fields']): TrailEntry => ({
  ref: columnText(fields['CaseRef']),
  number: Number(fields['EventNumber'] ?? 0),
  at: columnText(fields['HappenedAt']),
  type: columnText(fields['EventType']),
  to: '',
  content: '',
  hash: columnText(fields['EntryHash']),
  erased: false,
  differing: ['EntryJson'],
});
