import type { AbsenceNews, Away } from './absences';
import type { OwnDuty } from '../customers/duties';
import type { Person } from '../case/person';

/** Who hears of an absence, as what, and about which cases. */
export interface AbsenceAudience {
  readonly to: Person | 'appointers';
  /** `stand-in`: their contact comes to you; `left`: nobody else is there; `absent`: the person themself. */
  readonly as: 'stand-in' | 'left' | 'absent';
  readonly refs: readonly string[];
  /** Who acts for the person, by case: for the person themself. */
  readonly acting: readonly { readonly ref: string; readonly person: Person | undefined }[];
}

/**
 * Who is told that a contact is away (S1): each other contact who is there, about the cases they share; those who appoint,
 * about the cases where nobody is; the person, about who acts for them, and always where somebody else said so for them.
 * `away`: who of the others is away too.
 */
export function absenceAudiences(
  { person, by }: Pick<AbsenceNews, 'person' | 'by'>,
  duties: readonly OwnDuty[],
  away: Away,
): readonly AbsenceAudience[] {
  if (duties.length === 0) return by ? [{ to: person, as: 'absent', refs: [], acting: [] }] : [];
  const acting = duties.map(({ ref, contacts }) => ({
    ref,
    person: contacts.map((one) => one.person).find(({ id }) => id !== person.id && !away.has(id)),
  }));
  const standIns = new Map(
    acting.flatMap((one) => (one.person ? [[one.person.id, one.person] as const] : [])),
  );
  const left = acting.filter((one) => !one.person).map(({ ref }) => ref);
  return [
    ...[...standIns.values()].map((to): AbsenceAudience => ({
      to,
      as: 'stand-in',
      acting: [],
      refs: acting.filter((one) => one.person?.id === to.id).map(({ ref }) => ref),
    })),
    ...(left.length > 0 ? [{ to: 'appointers', as: 'left', refs: left, acting: [] } as const] : []),
    { to: person, as: 'absent', refs: duties.map(({ ref }) => ref), acting },
  ];
}
