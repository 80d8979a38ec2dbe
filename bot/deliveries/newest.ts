import type { PostedCard, Posting } from './ports';
import { destinationKey } from './postings';

/** Cards that ask for something of the case as a whole: a newer one of a kind in the same place asks in the stead of the older. */
const asking: readonly PostedCard[] = [
  'reporter-case',
  'manager-case',
  'case-in-short',
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
  const newest = new Map<string, string>();
  for (const posting of all) {
    const request = requestOf(posting);
    if (request === undefined) continue;
    const place = placeOf(posting);
    if (place > (newest.get(request) ?? '')) newest.set(request, place);
  }
  return (posting) => {
    const request = requestOf(posting);
    return request !== undefined && placeOf(posting) < (newest.get(request) ?? '');
  };
}

/** Where a posting stands among those about the same: by its event, and what was asked for after it by when. */
const placeOf = ({ event, id }: Posting): string => `${String(event).padStart(9, '0')} ${id}`;
