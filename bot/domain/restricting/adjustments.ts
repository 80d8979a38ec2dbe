import type { Profile } from '../../policy/profile';
import { openChannels } from '../correspondence/reach';
import type { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import type { Adjustment, DraftMeasures, Restriction } from './state';

/**
 * An adjustment that was agreed for the customer, checked (R8): what, who sees to it, and which ways of contact it needs. One that
 * the restriction would take away is challenged: the way stays open, or it is said why not. Undefined where none was agreed.
 */
export function checkAdjustment(
  { adjustment, restrictions }: DraftMeasures,
  profile: Profile,
  entries: Entries,
): Adjustment | undefined {
  if (!adjustment) return undefined;
  const agreed = adjustment.agreed.trim();
  const isEmpty =
    [agreed, adjustment.keptBy.trim()].every((text) => text === '') && adjustment.needs.length === 0;
  if (isEmpty) return undefined;
  entries.required('adjustmentAgreed', agreed, textLimits.noWarning);
  const keptBy = entries.required('adjustmentKeptBy', adjustment.keptBy, textLimits.contact);
  const needs = [...entries.chosenAny('adjustmentNeeds', adjustment.needs, profile.contactChannels)];
  const known = needs.filter((need) => profile.contactChannels.some(({ code }) => code === need));
  const taken = takenAway(known, restrictions, profile);
  const despite = entries.optional('adjustmentDespite', adjustment.despite ?? '', textLimits.noWarning);
  if (taken.length > 0 && despite === undefined) {
    const labels = profile.contactChannels
      .filter(({ code }) => taken.includes(code))
      .map(({ label }) => label);
    entries.note('adjustmentDespite', 'takes-away', { words: labels.join(', ') });
  }
  return { agreed, keptBy, needs, ...(taken.length > 0 && despite !== undefined ? { despite } : {}) };
}

/** The ways of contact among these that the restrictions close. */
const takenAway = (
  needs: readonly string[],
  restrictions: readonly Restriction[],
  { restrictionKinds }: Profile,
): readonly string[] =>
  needs.filter((channel) =>
    restrictions.some((restriction) => {
      const reach = restrictionKinds.find(({ code }) => code === restriction.kind)?.reach;
      if (reach?.of === 'everything') return true;
      return reach?.of === 'channels' && !openChannels(restriction, reach).includes(channel);
    }),
  );
