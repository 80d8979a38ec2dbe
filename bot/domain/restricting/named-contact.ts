import type { Profile } from '../../policy/profile';
import { type Person, personSchema } from '../case/person';
import { askField } from './answers';
import type { Restriction } from './state';

/** Whom a restriction names as the one person through whom all contact goes, the field of it, and what is said where that cannot be. */
interface NamedContact {
  readonly person: Person;
  readonly field: string;
  readonly error: string;
}

/** Each kind of restriction that names the person through whom all contact goes, with the question that asks for them (R1). */
const namingAsks = ({ restrictionKinds }: Profile) =>
  restrictionKinds
    .filter(({ reach }) => reach.of === 'contact-person')
    .flatMap(({ code, asks }) =>
      asks.filter(({ input }) => input === 'person').map((ask) => ({ kind: code, ask })),
    );

/** The nominated officer whom restrictions name: the contact person of the customer, appointed as any other (S1). Undefined where none is named. */
export function namedContact(
  restrictions: readonly Restriction[],
  profile: Profile,
): NamedContact | undefined {
  return namingAsks(profile)
    .flatMap(({ kind, ask }): readonly NamedContact[] => {
      const answers = restrictions.find((one) => one.kind === kind)?.answers;
      const person = personSchema.safeParse(answers?.[ask.code]);
      return person.success
        ? [{ person: person.data, field: askField(kind, ask.code), error: ask.error }]
        : [];
    })
    .at(0);
}

/** The answers of a restriction as they hold now: whoever looks after the contact by now stands in the place of whom it named. */
export function answersNow(
  { kind, answers }: Restriction,
  spoc: Person | undefined,
  profile: Profile,
): Restriction['answers'] {
  const naming = namingAsks(profile).find((one) => one.kind === kind);
  return naming && spoc ? { ...answers, [naming.ask.code]: spoc } : answers;
}
