import type { Case } from '../case/state';
import { correctDetails } from './correct-details';
import { customerReference } from '../case/case-reference';
import type { IdentityHappened } from './events';

/** What an event about who the customer is changes in the case. */
export function evolveIdentity(before: Case, happened: IdentityHappened): Partial<Case> {
  if (happened.type === 'CustomerCorrected') return { customer: correctDetails(before.customer, happened) };
  // What merges had to do with it was about somebody else.
  if (happened.type === 'CaseRefiled')
    return { customerRef: happened.into, moves: [], formerNumbers: withNumber(before, happened.from) };
  const { match, from, into } = happened;
  const own = before.customerRef === '' ? customerReference(before.ref) : before.customerRef;
  if (happened.type === 'CustomerMerged') {
    return own === from
      ? {
          customerRef: into,
          moves: [...before.moves, { match, from }],
          formerNumbers: withNumber(before, from),
        }
      : {};
  }
  const moves = before.moves.filter((move) => move.match !== match);
  return happened.belongs ? { customerRef: from, moves } : {};
}

/** The numbers under which the case stood before, each once: cards on which the customer was shown then are found by them (X4). */
const withNumber = ({ formerNumbers }: Case, number: string): Case['formerNumbers'] => [
  ...new Set([...formerNumbers, number]),
];
