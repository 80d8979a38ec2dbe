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
 * The hash of a trail entry: SHA-256, in hex, over the hash before it and its own content (X3).
 * The first entry of a case follows the case's report key, so that no chain can be grafted on another.
 */
export function hashEntry(before: string, entry: Omit<CaseEvent, 'hash'>): string {
  return createHash('sha256')
    .update(`${before}\n${canonical({ ...entry, hash: undefined })}`)
    .digest('hex');
}
