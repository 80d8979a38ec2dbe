import type { Case } from './state';
import { deputyOf, spocOf } from '../contact-people/holders';
import type { Relation } from '../../policy/codes';
import type { Person } from './person';
import { isAffected } from '../reporting/weight';

/** What a person is to a case, without their roles; everybody is at least `anyone`. */
export function relationsOf(subject: Case, { id }: Pick<Person, 'id'>): readonly Relation[] {
  const relations: Record<Relation, boolean> = {
    reporter: subject.reporter.id === id,
    manager: subject.manager.id === id,
    asked: subject.question?.of.id === id,
    spoc: spocOf(subject)?.id === id,
    deputy: deputyOf(subject)?.id === id,
    successor: subject.handovers.some(({ person }) => person.id === id),
    affected: isAffected(subject, id) || subject.incidents.some(({ by }) => by.id === id),
    anyone: true,
  };
  // The keys are the relations themselves; Object.keys forgets it.
  return (Object.keys(relations) as Relation[]).filter((relation) => relations[relation]);
}

/** Whether somebody is named as affected or declared a conflict: out of the case, as decider and of the record (D5). */
export const isOut = (subject: Case, personId: string): boolean =>
  isAffected(subject, personId) || subject.conflicts.some(({ by }) => by.id === personId);
