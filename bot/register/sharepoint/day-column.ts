import { noonOf } from '../../domain/time/instant';

/** A calendar date as it stands in a column of instants, since lists have none of dates; null where there is no date. */
export const dayColumn = (day: string | undefined): string | null =>
  day === undefined || day === '' ? null : noonOf(day);
