import type { CaseEvent } from '../case/events';
import type { Case } from '../case/state';
import { appointmentsOf } from './holders';
import type { FormerHolder } from './state';

/** Who looks after a case or its contact now, by id: its manager, the contact people, and to whom one of them wants to hand over. */
const holdersOf = (subject: Case): readonly string[] => [
  subject.manager.id,
  ...[...appointmentsOf(subject), ...subject.handovers].map(({ person }) => person.id),
];

/** Those who were replaced by now, after an event: whoever looked after it before and does so no more, whatever it happened by (C7). */
export function formerHoldersAfter(
  before: Case,
  after: Case,
  { number, at }: Pick<CaseEvent, 'number' | 'at'>,
): FormerHolder[] {
  const now = holdersOf(after);
  const replaced = [...new Set(holdersOf(before))].filter((id) => !now.includes(id));
  return [
    ...before.formerHolders.filter(({ id }) => !replaced.includes(id)),
    ...replaced.map((id) => ({ id, number, at })),
  ];
}

/** When somebody who looked after a case or its contact was replaced; undefined where they never were, or look after it again. */
export const replacementOf = (subject: Case, personId: string): FormerHolder | undefined =>
  holdersOf(subject).includes(personId) ? undefined : subject.formerHolders.find(({ id }) => id === personId);
