import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { caseReference, itemIdOf } from '../../domain/case/case-reference';
import type { LookSeen } from '../../domain/records/look-check';
import { chainStart } from '../../domain/records/trail';
import type { TrailEnd, TrailEntry } from '../../domain/records/trail-check';
import type { TrailReader } from '../../records/ports';
import { lookIn } from './expired-looks';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { trailEntryOf } from './trail-row';
import { readJson } from '../../json';

/** Entries are small and cases are not: as many a page as an answer of a few megabytes holds. */
const pageSizes = { Events: 1_000, Cases: 100, Looks: 2_000 } as const;

/** The trail in SharePoint, page by page in the order of the items (X3). */
export class SharePointTrailReader implements TrailReader {
  constructor(private readonly site: SharePointSite) {}

  async *ends(ref: string | undefined, deadline: Deadline) {
    const cases = this.site.list('Cases');
    if (ref !== undefined) {
      const one = itemIdOf(ref);
      const item = one === undefined ? undefined : await cases.get(one, deadline);
      if (item) yield endOf(item);
      return;
    }
    const columns = ['CaseJson', 'OutboxJson'] as const;
    for await (const item of cases.pages({ columns, top: pageSizes.Cases }, deadline)) yield endOf(item);
  }

  async *entries(ref: string | undefined, deadline: Deadline): AsyncIterable<TrailEntry> {
    const events = this.site.list('Events');
    const items =
      ref === undefined
        ? events.pages({ top: pageSizes.Events }, deadline)
        : await events.where('CaseRef', [ref], deadline);
    for await (const item of items) yield trailEntryOf(item);
  }

  async *looks(deadline: Deadline): AsyncIterable<LookSeen> {
    for await (const item of this.site.list('Looks').pages({ top: pageSizes.Looks }, deadline)) {
      yield lookIn(item);
    }
  }
}

const stamp = z.looseObject({ by: z.looseObject({ name: z.string() }) });
const caseSchema = z.looseObject({
  reportKey: z.string(),
  version: z.int(),
  head: z.string(),
  erasure: z
    .looseObject({
      proposed: stamp,
      confirmed: stamp.optional(),
      doneAt: z.string().optional(),
      chainStart: z.string().optional(),
    })
    .optional(),
});
const outboxSchema = z.array(z.looseObject({ number: z.int() }));

function endOf({ id, fields }: Item): { readonly ref: string; readonly end: TrailEnd | undefined } {
  const ref = caseReference(id);
  const core = caseSchema.safeParse(readJson(String(fields['CaseJson']))).data;
  const owed = outboxSchema.safeParse(readJson(String(fields['OutboxJson']))).data;
  if (!core || !owed) return { ref, end: undefined };
  const { reportKey, version, head, erasure } = core;
  const start = erasure?.chainStart ?? chainStart(reportKey);
  const erased = erasure?.confirmed && {
    at: erasure.doneAt ?? '',
    by: erasure.proposed.by.name,
    confirmedBy: erasure.confirmed.by.name,
  };
  return { ref, end: { ref, start, version, head, owedFrom: owed[0]?.number, erased } };
}
