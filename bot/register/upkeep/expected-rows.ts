import type { Case } from '../../domain/case/state';
import { replay } from '../../domain/upkeep/replay';
import type { CaseEvent } from '../../domain/case/events';
import type { Profile } from '../../policy/profile';
import type { NewRow } from '../cases/columns';
import { projectionOf } from '../cases/projections';
import { rowsMeant, rowsToChange } from '../cases/row-change';

/** The lists whose rows follow from what happened in a case, and from nothing else. */
export const recordedLists = [
  'Incidents',
  'Decisions',
  'Restrictions',
  'Contacts',
  'Reviews',
  'ExternalReports',
  'Tasks',
] as const;
/** One of `recordedLists`. */
export type RecordedList = (typeof recordedLists)[number];

/** The columns of a row by their names. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A row that must be in a list. */
export interface ExpectedRow {
  readonly list: RecordedList;
  readonly fields: Fields;
}

/** A case as it stands, and everything that happened in it, in order. */
export interface CaseHistory {
  readonly subject: Case;
  readonly events: readonly CaseEvent[];
  /** The case after each of them. */
  readonly states: readonly Case[];
  readonly profile: Profile;
}

/**
 * The rows that a case must have left in the lists, as a worker writes them that tells of each event before the next happens;
 * then, reading by reading, as one writes them that came late, when more had happened: a few columns say how the case stood
 * when they were written.
 */
export function* readingsOf({
  subject,
  events,
  states,
  profile,
}: CaseHistory): Generator<readonly ExpectedRow[], void> {
  for (let from = 0; from < states.length; from += 1) {
    yield foldRows(events, profile, (at) => states[Math.max(at, from)] ?? subject);
  }
}

/** A case as it stands, and everything that happened in it; `broken` where its events do not make sense together. */
export function historyOf(
  standing: Pick<CaseHistory, 'subject' | 'profile'>,
  events: readonly CaseEvent[],
): CaseHistory | 'broken' {
  const { ref, customerRef } = standing.subject;
  const states = replay(events);
  if (states === 'broken') return 'broken';
  // Rows follow the customer under whom the case stands now.
  return { ...standing, events, states: states.map((state) => ({ ...state, ref, customerRef })) };
}

function foldRows(
  events: readonly CaseEvent[],
  profile: Profile,
  stateAt: (at: number) => Case,
): readonly ExpectedRow[] {
  const rows: { readonly list: RecordedList; fields: Fields }[] = [];
  for (const [at, event] of events.entries()) {
    const { create, change } = projectionOf(stateAt(at), event, { profile, known: new Map() });
    rows.push(...create.flatMap(readRecorded));
    for (const one of change) {
      const own = rows.filter(({ list }) => list === one.list);
      for (const row of rowsToChange(one, rowsMeant(one, own))) row.fields = { ...row.fields, ...one.change };
    }
  }
  return rows;
}

function readRecorded({ list, row }: NewRow): readonly { readonly list: RecordedList; fields: Fields }[] {
  const known = recordedLists.find((one) => one === list);
  return known ? [{ list: known, fields: { ...row } }] : [];
}
