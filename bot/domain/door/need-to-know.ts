import type { Occasion } from '../../policy/codes';
import { extents, type Extent } from '../../policy/codes/need-to-know';
import type { Profile } from '../../policy/profile';
import type { Actor } from '../case/context';
import { isOut, relationsOf } from '../case/relations';
import type { Case } from '../case/state';
import { measuresOf } from '../restricting/in-force';

/**
 * How much of a case a person sees by what the profile says (X4, D5): the most that one of their relations, or of their roles
 * once it was asked something, gives. A role is no reason for somebody too close to the case. Undefined: nothing.
 */
export function extentFor(subject: Case, actor: Actor, profile: Profile): Extent | undefined {
  const own = relationsIn(subject, actor.id);
  // Whoever is affected or in conflict is out of the record, whatever else they are to the case (D5).
  const relations = new Set<string>(isOut(subject, actor.id) ? own.filter((one) => stays.has(one)) : own);
  const roles = isTooClose(subject, actor.id) ? [] : actor.roles;
  const given = profile.needToKnow
    .filter(({ party, since }) => relations.has(party) || (roles.includes(party) && wasAsked(subject, since)))
    .map(({ sees }) => extents.indexOf(sees));
  return extents[Math.max(-1, ...given)];
}

/** The roles of which the case has asked something so far: whoever holds one of them sees it. */
export const rolesAsked = (subject: Case, profile: Profile): readonly string[] =>
  profile.needToKnow
    .filter(({ since }) => since.length > 0 && wasAsked(subject, since))
    .map(({ party }) => party);

/** What somebody who is affected or in conflict still is to a case. */
const stays: ReadonlySet<string> = new Set(['reporter', 'affected', 'anyone']);

/** Whether somebody reported on the case, is named as affected or declared a conflict: their role gives them no part in it (D5). */
export const isTooClose = (subject: Case, personId: string): boolean =>
  isOut(subject, personId) || subject.incidents.some(({ by }) => by.id === personId);

/** What a person is to the case. Whoever reported one of its incidents is a reporter of it; whoever declared a conflict sees as little as somebody affected. */
function relationsIn(subject: Case, personId: string): readonly string[] {
  const hasReported = subject.incidents.some(({ by }) => by.id === personId);
  return [
    ...relationsOf(subject, { id: personId }),
    ...(isOut(subject, personId) ? ['affected'] : []),
    ...(hasReported ? ['reporter'] : []),
  ];
}

const wasAsked = (subject: Case, since: readonly Occasion[]): boolean =>
  since.some((occasion) => occasions[occasion](subject));

/** Whether each occasion has come, read from the steps that a case keeps of itself. */
const occasions: Readonly<Record<Occasion, (subject: Case) => boolean>> = {
  report: () => true,
  escalation: (subject) => after('PickUpEscalated')(subject) || after('AlarmRepeated')(subject),
  referral: after('CaseReferred'),
  'escalation-of-referral': after('CaseReferred', 'PickUpEscalated'),
  assessment: ({ assessments }) => assessments.length > 0,
  proposal: after('CaseEndorsed'),
  'escalation-of-proposal': after('CaseEndorsed', 'PickUpEscalated'),
  'escalation-of-change': after('ChangeProposed', 'PickUpEscalated'),
  'escalation-of-appeal': after('AppealRequested', 'PickUpEscalated'),
  // Said once, and said again: then those hear of it who can do it in the place of whoever does not (D7).
  'escalation-of-task': after('TaskReminded', 'TaskReminded'),
  consultation: ({ consultations }) => consultations.length > 0,
  restriction: (subject) => measuresOf(subject) !== undefined,
  change: after('ChangeProposed'),
  appeal: ({ appeals }) => appeals.length > 0,
  task: ({ tasks }) => tasks.length > 0,
  routing: ({ routing }) => routing !== undefined,
  'outside-report': ({ externalReports }) => externalReports.length > 0,
  'advice-given': after('AdviceGiven'),
  'end-of-period': after('PeriodEnded'),
};

/** Whether one thing happened, and after it another. */
function after(first: string, then?: string): (subject: Case) => boolean {
  return ({ steps }) => {
    const at = steps.findIndex(({ event }) => event === first);
    return at >= 0 && (then === undefined || steps.slice(at + 1).some(({ event }) => event === then));
  };
}
