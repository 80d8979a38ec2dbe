import type { PostedCard, Posting } from './ports';
import { type Action, actions } from '../policy/codes';
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
  'alarm',
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

/** Cards on which no step of a case can be taken. */
const offersNothing: readonly PostedCard[] = [
  'news',
  'support',
  'affected',
  'alert',
  'answer',
  'case-in-short',
];

/**
 * The steps that a posting leaves to a newer one among these which offers them in the same place (C7): a card about the case as a whole
 * and one that asks for a single step stand in one chat, and one of them has its button. `stepsOn`: what a posting offers by itself.
 */
export function whichStepsAreElsewhere(
  all: readonly Posting[],
  stepsOn: (posting: Posting) => readonly Action[],
): (posting: Posting) => readonly Action[] {
  const homes = new Map<string, string>();
  const keyOf = ({ destination }: Posting, step: Action): string => `${destinationKey(destination)}/${step}`;
  const offering = all.filter(({ card }) => !offersNothing.includes(card));
  const isAlone = ({ destination }: Posting): boolean =>
    offering.filter((one) => destinationKey(one.destination) === destinationKey(destination)).length < 2;
  for (const posting of offering) {
    if (isAlone(posting)) continue;
    for (const step of stepsOn(posting)) {
      const [key, place] = [keyOf(posting, step), placeOf(posting)];
      if (place > (homes.get(key) ?? '')) homes.set(key, place);
    }
  }
  return (posting) => actions.filter((step) => placeOf(posting) < (homes.get(keyOf(posting, step)) ?? ''));
}

/** Where a posting stands among those about the same: by its event, and what was asked for after it by when. */
const placeOf = ({ event, id }: Posting): string => `${String(event).padStart(9, '0')} ${id}`;
