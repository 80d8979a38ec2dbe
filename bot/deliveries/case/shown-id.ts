import type { Posting } from '../ports';

const start = 'shown/';

/** The id of what was shown as an answer at an instant, by the message of Teams. */
export const shownIdOf = (at: string, activityId: string): string => `${start}${at}/${activityId}`;

/** When a posting was shown as an answer, an instant; undefined for one that an event made necessary. */
export const shownAt = ({ id }: Pick<Posting, 'id'>): string | undefined =>
  id.startsWith(start) ? id.slice(start.length).split('/')[0] : undefined;
