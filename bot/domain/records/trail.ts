import { createHash } from 'node:crypto';
import type { CaseEvent } from '../case/events';

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

/** What of an entry is in the chain in the clear: it names nobody and stays when the rest is erased (X4). */
export interface EntryHead {
  readonly number: number;
  readonly at: string;
  readonly type: string;
  readonly to: string;
  /** `contentHash` of the rest. */
  readonly content: string;
}

/** The rest of an entry: who, by which command, what exactly. */
export interface EntryContent {
  readonly by: unknown;
  readonly command: string;
  readonly happened: unknown;
}

/**
 * The hash of what an entry says of people. The command's key, which nobody can guess, is part of it: once the content is
 * erased, nobody can find out by trying what it was (X4).
 */
export const contentHash = ({ by, command, happened }: EntryContent): string =>
  sha256(canonical({ by, command, happened }));

/** What the first entry of a case is chained to: made of the case's report key, so that no chain can be grafted on another. */
export const chainStart = (reportKey: string): string => sha256(`chain\n${reportKey}`);

/**
 * The hash of a trail entry: SHA-256, in hex, over the hash before it and its head (X3). The content is in it by its own
 * hash alone, so that the chain still holds when content has been erased.
 */
export const hashHead = (before: string, { number, at, type, to, content }: EntryHead): string =>
  sha256(`${before}\n${canonical({ number, at, type, to, content })}`);

/** The hash of a whole trail entry (see `hashHead`). */
export const hashEntry = (before: string, entry: Omit<CaseEvent, 'hash'>): string =>
  hashHead(before, headOf(entry));

/** The part of a trail entry that is hashed in readable form; its content goes in by its hash alone. */
export const headOf = (entry: Omit<CaseEvent, 'hash'>): EntryHead => ({
  number: entry.number,
  at: entry.at,
  type: entry.happened.type,
  to: entry.happened.to,
  content: contentHash(entry),
});

/**
 * Whether the trail of a case is whole: undefined when it is, otherwise the place (from 1) of the first entry that was
 * altered, moved or follows one removed; one past the last where entries are missing at the end. `events` are all of
 * one case in order, `head` is the hash that the case itself keeps of its newest.
 */
export function findBreak(events: readonly CaseEvent[], head: string): number | undefined {
  const first = events[0]?.happened;
  let before = first?.type === 'IncidentReported' ? chainStart(first.reportKey) : '';
  for (const [index, { hash, ...entry }] of events.entries()) {
    if (entry.number !== index + 1 || hash !== hashEntry(before, entry)) return index + 1;
    before = hash;
  }
  return before === head && events.length > 0 ? undefined : events.length + 1;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
