import * as z from 'zod/v4';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { personSchema } from '../case/person';
import { dayOf, monthsAfter } from '../time/calendar';
import { isDangerous } from './dangers';

/** How a marker is kept where look-ups read it. */
export const markerSchema = z.object({
  /** When the newest such incident happened, an instant. */
  happenedAt: z.string(),
  /** Whether the manager looked at it: not yet, and confirmed it, or could not tell. */
  looked: z.enum(['not-yet', 'confirmed', 'cannot-tell']),
  /** When it was reported, or last looked at: an instant. */
  since: z.string(),
  /** Who answers for it. */
  owner: personSchema,
  /** The calendar date on which it is looked at again. */
  reviewOn: z.string(),
});
/** That violence, a threat or danger was reported of a customer: shown before contact, apart from restrictions (S2). */
export type Marker = Readonly<z.infer<typeof markerSchema>>;

/**
 * The marker of a case: from the report on, whatever becomes of a restriction, until it is struck out or the report turns out
 * to be a mistake (S2). An incident that is added afterwards raises it anew. Undefined where there is none.
 */
export function markerOf(subject: Case, profile: Profile): Marker | undefined {
  if (subject.status === 'withdrawn') return undefined;
  const answer = subject.markerAnswers.at(-1);
  const struckOut = subject.markerAnswers.findLast(({ said }) => said === 'struck-out')?.incidents ?? 0;
  const standing = subject.incidents
    .slice(struckOut)
    .filter((incident) => incident.setAside === undefined && isDangerous(incident, profile));
  const newest = standing.at(-1);
  if (!newest) return undefined;
  const isLookedAt =
    answer !== undefined && answer.said !== 'struck-out' && isCovered(subject, answer, newest);
  const since = isLookedAt ? answer.at : newest.at;
  return {
    happenedAt:
      standing
        .map(({ occurredAt }) => occurredAt)
        .sort()
        .at(-1) ?? newest.occurredAt,
    looked: isLookedAt && answer.said !== 'struck-out' ? answer.said : 'not-yet',
    since,
    owner: subject.manager,
    reviewOn: monthsAfter(dayOf(since, profile.timeZone), profile.marker.reviewAfterMonths),
  };
}

const isCovered = (
  { incidents }: Case,
  { incidents: seen }: Case['markerAnswers'][number],
  newest: Case['incidents'][number],
): boolean => incidents.indexOf(newest) < seen;
