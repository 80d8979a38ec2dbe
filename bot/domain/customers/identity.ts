import type { Case } from '../case/state';
import { customerReference } from '../case/case-reference';
import { record } from '../case/decide';
import { type IdentityHappened, identityEventTypes } from './events';
import type { MatchDecision } from './matching/matches';

/** The reference of a case's customer: their own, or made of the case where they were first met in it. '' of an erased case. */
export const customerRefOf = ({ customerRef, ref, erasure }: Case): string =>
  customerRef === '' && !erasure?.doneAt ? customerReference(ref) : customerRef;

/** Whether anything was ever decided about who the customer of a case is. */
export const wasIdentified = ({ steps }: Case): boolean =>
  steps.some(({ event }) => identityEventTypes.some((one) => one === event));

/** Whether a case was brought under its customer by this match, or belongs to the one that comes back. */
const belongsTo = ({ ref, moves }: Case, match: string, { belongs }: MatchDecision): boolean =>
  belongs.includes(ref) || moves.some((move) => move.match === match);

/**
 * Records in a case that its customer was merged with another, or parted again, as it was decided on a match (S4).
 * Undefined where the case says so already, or has nothing to do with it.
 */
export function recordMatchDecision(
  subject: Case,
  match: string,
  change: MatchDecision,
): ReturnType<typeof record> | undefined {
  const commandId = `${change.kind}/${match}/${change.key}`;
  const own = customerRefOf(subject);
  const isConcerned = own === change.goes || own === change.stays;
  if (subject.erasure?.doneAt || subject.applied.includes(commandId) || !isConcerned) return undefined;
  const said = { to: subject.status, match, from: change.goes, into: change.stays, reason: change.reason };
  const happened: IdentityHappened =
    change.kind === 'merge'
      ? { type: 'CustomerMerged', ...said }
      : { type: 'CustomerParted', ...said, belongs: belongsTo(subject, match, change) };
  const actor = { ...change.by, roles: [] };
  return record(subject, [happened], { actor, now: change.at, commandId });
}
