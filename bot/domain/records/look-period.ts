import { DateTime } from 'luxon';
import { utcHourOf, writeInstant } from '../time/instant';

/** That looks were removed because their period was over, as it was sealed before the first of them went (X3, X4). */
export interface LookRemoval {
  /** Looks sealed before this hour were removed. In UTC: `yyyy-mm-ddThh`. */
  readonly before: string;
  /** The period of the profile at that time. */
  readonly months: number;
  /** The hour in which the removal itself was sealed, in the same form. */
  readonly sealedIn: string;
}

/** The hour (UTC, `yyyy-mm-ddThh`) before which every look that was sealed is past its period at an instant (X4). */
export const looksOverBefore = (now: string, months: number): string =>
  utcHourOf(writeInstant(DateTime.fromISO(now, { zone: 'utc' }).minus({ months }).toMillis()));

/** Whether the period that a removal names had passed when it was sealed: what went before that was tampered with (X3). */
export const isInTime = ({ before, months, sealedIn }: LookRemoval): boolean =>
  months >= 1 && before <= looksOverBefore(`${sealedIn}:00:00Z`, months);

/** The hour before which sealed looks may be missing, since a removal that was in time reaches so far; '' for none. */
export const removedBeforeHour = (removals: readonly LookRemoval[]): string =>
  removals.filter(isInTime).reduce((latest, { before }) => (before > latest ? before : latest), '');
