import { type CaseEvent, eventSchema } from '../../domain/case/events';
import type { Case } from '../../domain/case/state';
import { chainStart, hashHead } from '../../domain/records/trail';
import { readJson } from '../../json';
import { trailEntryOf } from '../records/trail-row';
import type { Item } from '../sharepoint/sharepoint-list';

/**
 * Everything that happened in a case, in order, of its rows in the trail. `altered` where the trail is not the one that the
 * case continues, or its columns say something else than its entries: then nothing follows from it. `older` where an earlier
 * release wrote entries that this one cannot read.
 */
export function readHistory(
  subject: Case,
  rows: readonly Item[],
): readonly CaseEvent[] | 'altered' | 'older' {
  const entries = rows
    .map((item) => ({ entry: trailEntryOf(item), text: String(item.fields['EntryJson']) }))
    .sort((one, other) => one.entry.number - other.entry.number);
  let before = chainStart(subject.reportKey);
  for (const [at, { entry }] of entries.entries()) {
    const follows = entry.number === at + 1 && entry.hash === hashHead(before, entry);
    if (!follows || entry.differing.length > 0) return 'altered';
    before = entry.hash;
  }
  if (entries.length !== subject.version || before !== subject.head) return 'altered';
  const events = entries.flatMap(({ text }) => eventSchema.safeParse(readJson(text)).data ?? []);
  return events.length === entries.length ? events : 'older';
}
