import type { LookFinding } from '../../../bot/domain/records/look-check';
import type { Finding } from '../../../bot/domain/records/trail-check';

/** What a check of the trail found, in sentences for whoever keeps the records (X3). Instants are UTC. */
export const findingWords = {
  altered: '{ref}: entry {number}, of {at}, was altered after it was written ({columns}).',
  broken:
    '{ref}: entry {number} does not follow from the entry before it: one of the two, of {after} and {before}, was written anew.',
  missing: '{ref}: {entries} {removed}, between {after} and {before}.',
  twice: '{ref}: entry {number}, of {at}, is in the list twice; one of them was added by hand.',
  'head-differs':
    '{ref}: the case and its newest entry, {number} of {at}, do not agree: one of the two was changed by hand.',
  added: '{ref}: {entries} in the list that the case knows nothing of, after {after}.',
  'case-gone': '{ref}: the case was removed; {count} of its entries are still there.',
  'case-unreadable': '{ref}: the row of the case was changed by hand and cannot be read any more.',
  'seal-differs':
    '{ref}: entry {number}, of {at}, is not the one that was sealed when it was written: it was written anew, its hash included.',
  'sealed-gone': '{ref}: entry {number} was sealed when it was written and is no longer in the list.',
  'not-sealed':
    '{ref}: entry {number}, of {at}, was never sealed: it did not come from this system, or the seals were not reachable when it was written.',
} as const satisfies Record<Finding['kind'], string>;

/** The same of looks (S2). */
export const lookFindingWords = {
  'look-altered': 'The look {key}, of {at}, was altered after it was recorded.',
  'look-gone': 'The look {key} was sealed when it was made and is no longer in the list.',
  'look-not-sealed': 'The look {key}, of {at}, was never sealed: it was added by hand, or its seal failed.',
} as const satisfies Record<LookFinding['kind'], string>;

/** The lines around them. */
export const trailReportWords = {
  whole: 'The trail is whole.',
  altered: 'The trail is NOT whole: {count} found.',
  checked: 'Checked: {entries} of {cases}, against {seals}.',
  erased: '{ref}: erased on {at}, proposed by {by}, confirmed by {confirmedBy}.',
  removal: 'Looks from before {before} have been removed: their period, {months} then, was over.',
  looks: 'Checked: {looks}.',
  unknown: 'There is no case {ref}.',
} as const;
