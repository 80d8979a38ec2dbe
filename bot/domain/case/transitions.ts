import type { Profile, Transition } from '../../policy/profile';
import { involvedPeople } from '../deciding/appeal';
import { rolesThatMay } from '../door/asked-roles';
import { assessmentRefusal, openAssessment } from '../deciding/assessment';
import { appointmentEventTypes } from '../contact-people/events';
import { openConsultation } from '../deciding/consultation';
import type { Case } from './state';
import { isContactPerson, openAppointmentsOf, willingContacts } from '../contact-people/holders';
import type { Actor } from './context';
import type { Happened } from './events';
import { decidableReports, undecidedReports, unmadeReports } from '../outside-reports/rules';
import { markerEventTypes } from '../markers/events';
import { markerOf } from '../markers/marker';
import { identityEventTypes } from '../customers/events';
import { unsentLetter } from '../letters/letters';
import { keepingEventTypes } from '../records/events';
import type { Refusal } from './refusal';
import { reviewRefusal } from '../reviews/rules';
import { routingEventTypes } from '../routing/events';
import { allOwed, owedRouting } from '../routing/owed';
import { untoldOf } from '../letters/untold';
import { isOut, relationsOf } from './relations';
import { actions, type Action, type Guard, type Status } from '../../policy/codes';
import { erasureRefusal } from '../records/retention';
import { openTasks } from '../outside-reports/tasks';
import { theBot } from './person';
import { namingEventTypes } from '../reporting/events';
import { openAlarm } from '../reporting/alarm';
import { removableIncidents } from '../reporting/removable';
import { isAffected, unansweredNamings } from '../reporting/weight';
import { trackEventTypes } from '../outside-reports/events';
import { reviewEventTypes } from '../reviews/events';

/** The row of the profile's workflow for an action in a status. What is absent is forbidden. */
export const transitionOf = (profile: Profile, status: Status, action: Action): Transition | undefined =>
  profile.workflow.transitions.find((row) => row.action === action && row.from.includes(status));

/** Where a step leads from where the case stands. */
export function statusAfter(subject: Case, row: Pick<Transition, 'to'>): Status {
  if (row.to === 'same') return subject.status;
  if (row.to === 'back') {
    return subject.question?.returnTo ?? openAssessment(subject)?.returnTo ?? subject.status;
  }
  return row.to;
}

/** What a person is to a case: their verified roles and their relations to it. */
export const partiesOf = (subject: Case, actor: Actor): ReadonlySet<string> =>
  new Set<string>([...actor.roles, ...relationsOf(subject, actor)]);

/**
 * What keeps this person from taking this step on this case now; undefined when nothing does. The question and the buttons on
 * a card ask here (C2, D5); what may be told of it says `door/refusals.ts`. The content of the command is not checked here.
 */
export function hindranceTo(
  subject: Case,
  action: Action,
  asking: { readonly actor: Actor; readonly profile: Profile },
): Refusal | undefined {
  const { confirmed } = subject.erasure ?? {};
  if (confirmed) return { code: 'Erased', ...confirmed };
  const row = transitionOf(asking.profile, subject.status, action);
  if (!row) return movedOn(subject, action);
  const parties = partiesOf(subject, asking.actor);
  if (!row.by.some((party) => parties.has(party))) return { code: 'NotYours', action, parties: row.by };
  for (const guard of row.guards) {
    const refusal = guardRules[guard](subject, asking.actor, { profile: asking.profile, action });
    if (refusal) return refusal;
  }
  if (!isGiven(row, subject, asking)) return { code: 'NotPassedOn' };
  return outRefusal(subject, asking.actor, { profile: asking.profile, action, by: row.by });
}

/**
 * Whether a step is this person's by what they are to the case, or by a role of which the case has asked something: the channel in
 * which it stands, that to which it was passed on (D7), or whatever gave the role its sight of the case (X4).
 */
const isGiven = (
  row: Transition,
  subject: Case,
  { actor, profile }: { readonly actor: Actor; readonly profile: Profile },
): boolean =>
  relationsOf(subject, actor).some((relation) => row.by.includes(relation)) ||
  rolesThatMay(row, { subject, person: actor, profile }).some((role) => actor.roles.includes(role));

/**
 * Whoever is named as affected or declared a conflict is out, as decider and of the record: a step that only their role gives
 * them is not theirs, and its form shows them nothing (D5). What they are to the case still counts.
 */
function outRefusal(
  subject: Case,
  actor: Actor,
  { profile, action, by }: Asked & { readonly by: readonly string[] },
): Refusal | undefined {
  const relations: readonly string[] = relationsOf(subject, actor);
  if (!isOut(subject, actor.id) || by.some((party) => relations.includes(party))) return undefined;
  const asked = { profile, action };
  for (const guard of guardsOfD5) {
    const refusal = guardRules[guard](subject, actor, asked);
    if (refusal) return refusal;
  }
  return undefined;
}

/** What bars somebody from a case, told in this order. */
const guardsOfD5 = ['not-conflicted', 'not-reporter', 'not-affected'] as const satisfies readonly Guard[];

/** The steps this person may take on this case now, in the order of the codes. */
export const permittedActions = (
  subject: Case,
  asking: { readonly actor: Actor; readonly profile: Profile },
): readonly Action[] => actions.filter((action) => hindranceTo(subject, action, asking) === undefined);

/** Who took the last step and when: what somebody is told who comes too late. */
export function movedOn(subject: Case, action: Action): Refusal {
  const last =
    subject.steps.findLast((step) => !asides.some((one) => one === step.event)) ?? subject.steps.at(-1);
  return {
    code: 'MovedOn',
    action,
    status: subject.status,
    by: last?.by ?? subject.reporter,
    at: last?.at ?? subject.since,
  };
}

/** Events of what runs beside the restriction flow. */
const besideTheFlow: readonly Happened['type'][] = [
  ...trackEventTypes,
  ...routingEventTypes,
  ...keepingEventTypes,
  ...identityEventTypes,
  ...markerEventTypes,
  ...namingEventTypes,
];

const isBeside = (event: string): boolean => besideTheFlow.some((one) => one === event);

/** Events that leave a case where it stands: whoever comes too late is told of the step before. */
const asides: readonly Happened['type'][] = [
  'IncidentAdded',
  'ConflictDeclared',
  'PickUpReminded',
  'PickUpEscalated',
  'ManagerSought',
  'AlarmRepeated',
  'TakenInHand',
  'ManagerChanged',
  'NobodyLeft',
  'ConsultationSought',
  'ConsultationGiven',
  ...besideTheFlow,
  ...appointmentEventTypes,
  'LetterPrepared',
  'WarningDue',
  'EndAnnounced',
  ...reviewEventTypes,
];

/** What a guard may know besides the case and the person. */
interface Asked {
  readonly profile: Profile;
  readonly action: Action;
}

const guardRules: Record<Guard, (subject: Case, actor: Actor, asked: Asked) => Refusal | undefined> = {
  'not-reporter': (subject, actor) =>
    subject.reporter.id === actor.id || subject.incidents.some(({ by }) => by.id === actor.id)
      ? { code: 'OwnReport' }
      : undefined,
  'not-affected': (subject, actor) =>
    isAffected(subject, actor.id) ? { code: 'AffectedPerson' } : undefined,
  'not-conflicted': (subject, actor) => {
    const conflict = subject.conflicts.find((declared) => declared.by.id === actor.id);
    return conflict ? { code: 'ConflictDeclared', at: conflict.at } : undefined;
  },
  'passed-on': (subject, actor, { profile, action }) => {
    const row = transitionOf(profile, subject.status, action);
    return row && isGiven(row, subject, { actor, profile }) ? undefined : { code: 'NotPassedOn' };
  },
  'not-involved': (subject, actor) =>
    involvedPeople(subject).has(actor.id) ? { code: 'Involved' } : undefined,
  'nobody-else-acted': (subject, actor) => {
    const other = subject.steps.find(
      (step) => step.by.id !== actor.id && step.by.id !== theBot.id && !isBeside(step.event),
    );
    return other ? { code: 'AlreadyActedOn', by: other.by, at: other.at } : undefined;
  },
  'complaint-assessed': (subject, _, { profile }) => assessmentRefusal(subject, profile),
  'report-undecided': (subject, _, { action }) => nothingIn(undecidedReports(subject), action),
  'report-ready': (subject, _, { action, profile }) =>
    undecidedReports(subject).length > 0 && decidableReports(subject, profile).length === 0
      ? { code: 'AdviceMissing', from: profile.escalation.advice?.from ?? [] }
      : nothingIn(decidableReports(subject, profile), action),
  'report-approved': (subject, _, { action }) => nothingIn(unmadeReports(subject), action),
  'appointment-open': (subject, actor, { action }) =>
    nothingIn(openAppointmentsOf(subject, actor.id), action),
  'letter-unsent': (subject, _, { action, profile }) =>
    unsentLetter(subject, profile) === undefined ? { code: 'NothingOpen', action } : undefined,
  'record-held': (subject, _, { action }) => nothingIn(subject.holds, action),
  'period-over': (subject, _, { profile }) => erasureRefusal(subject, profile),
  'erasure-proposed': (subject, _, { action }) =>
    nothingIn(subject.erasure ? [subject.erasure.proposed] : [], action),
  'not-proposer': ({ erasure }, actor) =>
    erasure?.proposed.by.id === actor.id ? { code: 'SecondPerson' } : undefined,
  'review-open': (subject) => reviewRefusal(subject),
  'customer-untold': (subject, _, { action }) => nothingIn(untoldOf(subject), action),
  'task-open': (subject, _, { action, profile }) => nothingIn(openTasks(subject, profile), action),
  'routing-open': (subject, _, { action, profile }) =>
    nothingIn(allOwed(owedRouting(subject, profile)), action),
  'marker-standing': (subject, _, { action, profile }) =>
    markerOf(subject, profile) ? undefined : { code: 'NothingOpen', action },
  'contact-person-named': (subject, { id }, { action }) =>
    isContactPerson(subject, id)
      ? { code: 'NothingOpen', action }
      : nothingIn(willingContacts(subject), action),
  'named-by-others': (subject, actor, { action }) => nothingIn(unansweredNamings(subject, actor.id), action),
  'incident-removable': (subject, actor, { action, profile }) => {
    const by = transitionOf(profile, subject.status, action)?.by ?? [];
    return nothingIn(removableIncidents(subject, { actor, by, profile }), action);
  },
  'alarm-open': (subject, _, { action, profile }) =>
    openAlarm(subject, profile) ? undefined : { code: 'NothingOpen', action },
  'consultation-open': (subject, _, { action }) =>
    openConsultation(subject) ? undefined : { code: 'NothingOpen', action },
};

const nothingIn = (open: readonly unknown[], action: Action): Refusal | undefined =>
  open.length === 0 ? { code: 'NothingOpen', action } : undefined;

/** Whether nothing more is expected to happen to a case in this status. */
export const isFinal = (profile: Profile, status: Status): boolean =>
  profile.workflow.statuses.some((entry) => entry.code === status && entry.final);
