import { type Relation, relations } from '../../policy/codes';
import type { Case } from '../case/state';
import type { Person } from '../case/person';
import { willingContacts } from '../contact-people/holders';

/** Somebody who is to take a step, and as what. */
export interface Taker {
  readonly person: Person;
  readonly as: Relation;
}

/** Relations that stand in for each other: the manager by themself, the contact people together. */
const groups: readonly (readonly Relation[])[] = [['manager'], ['spoc', 'deputy']];

/** Of the parties of a step, in the order in which the profile names them, the first who is known by name on this case. */
export function partiesThere(subject: Case, parties: readonly string[]): readonly Taker[] {
  const named = relations.filter((relation) => parties.includes(relation));
  const inOrder = [...groups].sort((one, other) => placeOf(one, parties) - placeOf(other, parties));
  for (const group of inOrder) {
    const there = takersIn(subject).filter(({ as }) => group.includes(as) && named.includes(as));
    if (there.length > 0) return there;
  }
  return [];
}

const placeOf = (group: readonly Relation[], parties: readonly string[]): number =>
  Math.min(...group.map((relation) => parties.indexOf(relation)).map((at) => (at < 0 ? parties.length : at)));

const takersIn = (subject: Case): readonly Taker[] => [
  { person: subject.manager, as: 'manager' },
  ...willingContacts(subject).map(({ person, role }): Taker => ({ person, as: role })),
];
