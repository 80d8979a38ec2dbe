import { incidentsOf } from '../reporting/weight';
import type { Profile, RestrictionKind } from '../../policy/profile';
import type { Case } from '../case/state';
import type { Entries } from '../entries/entries';
import { checkAnswers } from './answers';
import { measuresOf } from './in-force';
import type { DraftMeasures, Restriction } from './state';

/** The restrictions of a draft, checked: kinds that are offered, have their ground, and do not contradict each other (R1–R5, R7). */
export function checkRestrictions(
  draft: DraftMeasures,
  subject: Case,
  profile: Profile,
  entries: Entries,
): Restriction[] {
  if (draft.restrictions.length === 0) entries.note('kinds', 'missing');
  checkTogether(draft, profile, entries);
  const seen = new Set<string>();
  return draft.restrictions.flatMap((restriction) => {
    const kind = kindsFor(subject, profile).find((offered) => offered.code === restriction.kind);
    if (!kind) {
      entries.note('kinds', 'not-offered');
      return [];
    }
    if (seen.has(kind.code)) return [];
    seen.add(kind.code);
    if (!hasGround(kind, subject, profile)) entries.note('kinds', 'profile', { words: groundWords(kind) });
    return [{ kind: kind.code, answers: checkAnswers(kind, restriction, entries) }];
  });
}

/** What contradicts itself is refused with the sentence of the profile, each sentence once (R7). */
function checkTogether(
  { restrictions }: DraftMeasures,
  { restrictionKinds }: Profile,
  entries: Entries,
): void {
  const chosen = new Set(restrictions.map(({ kind }) => kind));
  const contradictions = restrictionKinds
    .filter(({ code }) => chosen.has(code))
    .flatMap(({ notWith }) => notWith.filter(({ kinds }) => kinds.some((one) => chosen.has(one))))
    .map(({ error }) => error);
  for (const words of new Set(contradictions)) entries.note('kinds', 'profile', { words });
}

/** The kinds that can be chosen for a case: those in use, and those it was proposed with, or stands under, while they were (R1). */
export function kindsFor(subject: Case, { restrictionKinds }: Profile): readonly RestrictionKind[] {
  const known = [subject.proposal?.measures, measuresOf(subject)]
    .flatMap((measures) => measures?.restrictions ?? [])
    .map(({ kind }) => kind);
  return restrictionKinds.filter(({ code, retired }) => !retired || known.includes(code));
}

/** Whether the case shows a behaviour on which this kind of restriction may rest (R3). */
export function hasGround(kind: RestrictionKind, subject: Case, profile: Profile): boolean {
  if (kind.grounds.length === 0) return true;
  const shown = new Set(incidentsOf(subject).flatMap((incident) => incident.behaviours));
  return profile.behaviours.some(
    (behaviour) => shown.has(behaviour.code) && kind.grounds.includes(behaviour.group),
  );
}

const groundWords = (kind: RestrictionKind): string => kind.groundError ?? kind.label;

/** Whether the SPOC is the person through whom all contact goes, since the kind names no other (R1). */
export const isAllThroughSpoc = ({ restrictions }: DraftMeasures, { restrictionKinds }: Profile): boolean =>
  restrictionKinds.some(
    ({ code, reach, asks }) =>
      reach.of === 'contact-person' &&
      !asks.some(({ input }) => input === 'person') &&
      restrictions.some(({ kind }) => kind === code),
  );
