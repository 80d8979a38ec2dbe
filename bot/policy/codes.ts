/** Where a case can stand. What leads from one to the next is the profile's workflow, not code. */
export const statuses = [
  'reported',
  'acknowledged',
  'awaiting-assessment',
  'awaiting-information',
  'awaiting-endorsement',
  'awaiting-decision',
  'warned',
  'awaiting-notice',
  'restricted',
  'awaiting-appeal',
  'awaiting-end-notice',
  'overturned',
  'awaiting-variation',
  'awaiting-lifting',
  'awaiting-change-notice',
  'awaiting-lifting-notice',
  'lifted',
  'closed',
  'refused',
  'withdrawn',
] as const;

/** One of `statuses`. */
export type Status = (typeof statuses)[number];

/** Steps about how long a case is kept: a legal hold, and its erasure by two people (X4). */
export const keepingActions = [
  'hold-record',
  'release-record',
  'propose-erasure',
  'decline-erasure',
  'confirm-erasure',
] as const;

/** One of `keepingActions`. */
export type KeepingAction = (typeof keepingActions)[number];

/** Whether a step is about how long a case is kept. */
export const isKeeping = (action: string): action is KeepingAction =>
  keepingActions.some((one) => one === action);

/** Steps about the warning of violence or danger (S2): it is right, or it goes. */
const markerActions = ['confirm-marker', 'strike-out-marker'] as const;

/** Steps about who is named in a report, and about reports that should not count (D5). */
export const namingActions = ['confirm-affected', 'contest-affected', 'set-incident-aside'] as const;

/** One of `namingActions`. */
export type NamingAction = (typeof namingActions)[number];

/** One of `markerActions`. */
export type MarkerAction = (typeof markerActions)[number];

/**
 * Steps of the tracks that run beside the restriction flow: reports to third parties, tasks, keeping the record. They can be taken wherever
 * a case stands, its end included, and leave it standing there: neither track ever waits for the other.
 */
export const parallelActions = [
  'propose-external-report',
  'give-advice',
  'decide-external-report',
  'record-external-report',
  'record-own-report',
  'record-emergency-call',
  'complete-task',
  'give-consultation',
  'record-routing',
  ...keepingActions,
  ...markerActions,
  ...namingActions,
] as const;

/** Steps about who looks after a restricted customer's contact (S1). They leave a case standing where it stands. */
export const appointmentActions = [
  'accept-appointment',
  'decline-appointment',
  'appoint',
  'hand-over',
] as const;

/** One of `appointmentActions`. */
export type AppointmentAction = (typeof appointmentActions)[number];

/** Steps that have no form: a click on the card takes them. Every other step opens a dialog of its own. */
const clickActions = ['acknowledge', 'take-in-hand', 'accept-appointment', 'confirm-affected'] as const;

/** One of `clickActions`. */
export type ClickAction = (typeof clickActions)[number];

/** Whether a step is only a click. */
export const isClick = (action: string): action is ClickAction => clickActions.some((one) => one === action);

/** Answers to the review of a restriction (V2). */
const reviewActions = ['continue-restriction'] as const;

/** One of `reviewActions`. */
export type ReviewAction = (typeof reviewActions)[number];

/** Proposals to vary a restriction that is in force, or to lift it, as the answer to a review or at any other time (V2). */
export const changeActions = ['propose-variation', 'propose-lifting'] as const;

/** One of `changeActions`. */
export type ChangeAction = (typeof changeActions)[number];

/** Steps that are taken on a form of a few fields. */
export type FormAction =
  | Exclude<ParallelAction, MarkerAction | NamingAction>
  | Exclude<AppointmentAction, 'accept-appointment'>
  | 'log-contact'
  | 'tell-contact-person'
  | ReviewAction
  | 'propose-lifting'
  | 'change-manager';

/** Steps that are carried out with one text. */
export type ReasonAction = Extract<
  Action,
  | 'withdraw'
  | 'ask-for-information'
  | 'give-information'
  | 'close'
  | 'declare-conflict'
  | 'seek-assessment'
  | 'find-unacceptable'
  | 'find-acceptable'
  | 'request-appeal'
  | 'confirm-decision'
  | 'overturn-decision'
  | MarkerAction
  | Exclude<NamingAction, 'confirm-affected'>
>;

/** Steps with letters to the customer, and with what became of a warning (H7, H9, R6). */
const letterActions = [
  'prepare-letter',
  'record-letter-sent',
  'behaviour-changed',
  'behaviour-not-changed',
] as const;

/** One of `letterActions`. */
export type LetterAction = (typeof letterActions)[number];

/** Everything that can be asked of a case that exists; `report` makes one and is not among them. */
export const actions = [
  'add-incident',
  'withdraw',
  'acknowledge',
  'take-in-hand',
  'ask-for-information',
  'give-information',
  'seek-assessment',
  'find-unacceptable',
  'find-acceptable',
  'close',
  'refer',
  'endorse',
  'approve',
  'approve-with-changes',
  'refuse',
  'declare-conflict',
  'change-manager',
  'record-notice',
  'request-appeal',
  'confirm-decision',
  'overturn-decision',
  ...letterActions,
  ...parallelActions,
  ...appointmentActions,
  'log-contact',
  'tell-contact-person',
  ...reviewActions,
  ...changeActions,
] as const;

/** One of `actions`. */
export type Action = (typeof actions)[number];

/** One of `parallelActions`. */
export type ParallelAction = (typeof parallelActions)[number];

/** Whether a step belongs to a track beside the restriction flow. */
export const isParallel = (action: Action): action is ParallelAction =>
  parallelActions.some((one) => one === action);

/** What a person can be to one case; together with the roles of the profile these are the parties of the workflow. */
export const relations = [
  'reporter',
  'manager',
  'asked',
  'spoc',
  'deputy',
  'successor',
  'affected',
  'anyone',
] as const;

/** One of `relations`; `successor` was asked to take over from the SPOC or the deputy, `affected` reported an incident or is named as affected, `anyone` is every verified member of staff. */
export type Relation = (typeof relations)[number];

/**
 * What must have happened on a case before a role has been asked something of it (X4). `escalation`: nobody picked it up in
 * time; `restriction`: one was decided; `routing`: one came to bind; `advice-given`: on a report to a third party; `end-of-period`: its records are over theirs.
 */
export const occasions = [
  'report',
  'escalation',
  'referral',
  'escalation-of-referral',
  'assessment',
  'proposal',
  'escalation-of-proposal',
  'escalation-of-change',
  'escalation-of-appeal',
  'escalation-of-task',
  'consultation',
  'restriction',
  'change',
  'appeal',
  'task',
  'routing',
  'outside-report',
  'advice-given',
  'end-of-period',
] as const;

/** One of `occasions`. */
export type Occasion = (typeof occasions)[number];

/** Provisos about the person and the case that a transition may name. */
export const guards = [
  'not-reporter',
  'not-affected',
  'not-conflicted',
  'passed-on',
  'not-involved',
  'nobody-else-acted',
  'complaint-assessed',
  'report-undecided',
  'report-ready',
  'report-approved',
  'task-open',
  'routing-open',
  'appointment-open',
  'consultation-open',
  'letter-unsent',
  'record-held',
  'period-over',
  'erasure-proposed',
  'not-proposer',
  'review-open',
  'customer-untold',
  'marker-standing',
  'contact-person-named',
  'named-by-others',
  'incident-removable',
  'alarm-open',
] as const;

/** One of `guards`. */
export type Guard = (typeof guards)[number];

/** Where a transition leads: a status, where the case stands already, or where it stood before a question was asked. */
export const destinations = [...statuses, 'same', 'back'] as const;

/** What somebody can be to a customer whose contact is restricted: the single point of contact, or the one who stands in. */
export const contactRoles = ['spoc', 'deputy'] as const;

/** One of `contactRoles`. */
export type ContactRole = (typeof contactRoles)[number];

/** Who is asked to answer a review: the SPOC, then the deputy, then a Head (V1). */
export const reviewParties = ['spoc', 'deputy', 'head'] as const;

/** One of `reviewParties`. */
export type ReviewParty = (typeof reviewParties)[number];

/** What can be proposed for a restriction that is in force: to put another in its place, or to end it (V2). */
export const changeKinds = ['vary', 'lift'] as const;

/** One of `changeKinds`. */
export type ChangeKind = (typeof changeKinds)[number];
