import { createHash } from 'node:crypto';
import type { CaseEvent } from './event';

/** Canonical JSON: keys sorted, so that the same content always gives the same hash, whoever stored it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Whether the trail of a case is whole: undefined when it is, otherwise the place (from 1) of the first entry that was
 * altered, moved or follows one removed; one past the last where entries are missing at the end. `events` are all of
 * one case in order, `head` is the hash that the case itself keeps of its newest.
 */
export function brokenAt(events: readonly CaseEvent[], head: string): number | undefined {
  const first = events[0]?.happened;
  let before = first?.type === 'IncidentReported' ? first.reportKey : '';
  for (const [index, { hash, ...entry }] of events.entries()) {
    if (entry.number !== index + 1 || hash !== hashEntry(before, entry)) return index + 1;
    before = hash;
  }
  return before === head && events.length > 0 ? undefined : events.length + 1;
}

/**
 * The hash of a trail entry: SHA-256, in hex, over the hash before it and its own content (X3).
 * The first entry of a case follows the case's report key, so that no chain can be grafted on another.
 */
export function hashEntry(before: string, entry: Omit<CaseEvent, 'hash'>): string {
  return createHash('sha256')
    .update(`${before}\n${canonical({ ...entry, hash: undefined })}`)
    .digest('hex');
}
