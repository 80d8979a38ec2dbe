/** What each kind of entry needs of whoever comes in: the rows of the door's table are made of these. */
export interface Needs {
  /** Nothing, not even to be staff: the emergency steps, which hold nothing about anybody (E1). */
  readonly nothing: { readonly of: 'nothing' };
  /**
   * Being staff. `inOutage`: a confirmation of the last day is enough while nobody can be asked; `asks`: roles on which it
   * depends what is shown.
   */
  readonly staff: { readonly of: 'staff'; readonly inOutage?: true; readonly asks?: 'waiting' };
  /** Keeping the Customer Behaviour List (S4). */
  readonly list: RoleNeed<'list'>;
  /** Answering requests of customers for what is kept on them (X4). */
  readonly access: RoleNeed<'access'>;
  /** Entering absences for colleagues (S1). */
  readonly absences: RoleNeed<'absences'>;
  /** Seeing something of the case that is named, which is noted and counted (X3). */
  readonly sight: { readonly of: 'sight' };
  /** Looking after the record of the case that is named (X4). */
  readonly keeping: { readonly of: 'keeping' };
  /** Being allowed a step on the case that is named: its form or, where it is taken, the step itself. */
  readonly step: { readonly of: 'step'; readonly at: 'form' | 'taking' };
  /** The platform itself: a queue or a timer, behind which stands no person who is asked for. `does`: what it may have done, and nothing else. */
  readonly host: { readonly of: 'host'; readonly does: readonly HostWork[] };
}

/** A role of the profile that a person holds. `fresh`: the directory is asked anew, for what changes something or lasts. */
interface RoleNeed<Of extends string> {
  readonly of: Of;
  readonly fresh?: true;
}

/** The work that is done off the turn: each piece of it for the queues and timers whose row names it. */
export type HostWork =
  | 'chase'
  | 'deleteExpired'
  | 'deliver'
  | 'drainParked'
  | 'examine'
  | 'expireLooks'
  | 'exportCustomer'
  | 'exportList'
  | 'extract'
  | 'findLeavers'
  | 'giveUp'
  | 'giveUpExport'
  | 'healRegister'
  | 'keepLookAgain'
  | 'recordLook'
  | 'sweep'
  | 'tellAbsence'
  | 'tellAbsenceAgain';

/** What one entry needs. */
export type Need = Needs[keyof Needs];

/** What a role is asked for besides cases: one list of roles of the profile each. */
export type Permission = 'list' | 'access' | 'absences';
