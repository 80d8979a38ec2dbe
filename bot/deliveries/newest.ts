import type { PostedCard, Posting } from './ports';
import { destinationKey } from './postings';

/** Cards that ask for something of the case as a whole: a newer one of a kind in the same place asks in the stead of the older. */
const asking: readonly PostedCard[] = [
  'approval-request',
  'consultation',
  'warned-case',
  'appointment',
  'appoint-request',
  'manager-request',
  'retention-request',
  'restriction-review',
  'review-request',
  'ending',
  'ending-request',
];

/** What a posting asks for and where, in one word; undefined where it asks for nothing that another could ask for. */
const requestOf = ({ card, audience, destination }: Posting): string | undefined =>
  asking.includes(card) ? `${destinationKey(destination)}/${card}/${audience}` : undefined;

/**
 * Whether a newer posting among these asks for the same in the same place: in each chat or channel at most one card with live
 * buttons stands for one open request (C7).
 */
export function whichAreReplaced(all: readonly Posting[]): (posting: Posting) => boolean {
  const newest = new Map<string, number>();
  for (const posting of all) {
    const request = requestOf(posting);
    if (request !== undefined) newest.set(request, Math.max(posting.event, newest.get(request) ?? 0));
  }
  return (posting) => {
    const request = requestOf(posting);
    return request !== undefined && posting.event < (newest.get(request) ?? 0);
  };
}
