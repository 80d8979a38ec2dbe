import type { Deadline } from '../../commands/deadline';
import type { LookEntry } from '../../commands/customers/look-entry';
import type { CaseInContext, ContextHints, Log, StoredCase } from '../../commands/ports';
import type { StaffChat } from '../../directory/ports';
import type { Person } from '../../domain/case/person';
import type { Refusal } from '../../domain/case/refusal';
import type { Case } from '../../domain/case/state';
import type { Admission, CaseSeen, StepAllowed } from '../../domain/door/admission';
import type { Permission, Needs } from '../../domain/door/needs';
import type { Action } from '../../policy/codes';
import type { Profile } from '../../policy/profile';

/** What the door alone may ask of the outside: a handler has none of it. Members throw `Outage`. */
export interface DoorKeys {
  readonly isStaff: (
    personId: string,
    how: { readonly chat: StaffChat | undefined; readonly fresh: boolean; readonly inOutage: boolean },
  ) => Promise<boolean>;
  readonly rolesOf: (
    personId: string,
    among: readonly string[],
    how: { readonly fresh: boolean },
  ) => Promise<readonly string[]>;
  readonly load: (
    ref: string,
    deadline: Deadline,
    people: readonly string[],
  ) => Promise<{ readonly stored: StoredCase; readonly people: readonly Person[] } | undefined>;
  readonly inContext: (
    ref: string,
    hints: ContextHints,
    deadline: Deadline,
  ) => Promise<CaseInContext | undefined>;
  readonly keepLook: (look: LookEntry) => Promise<void>;
  /** Whether somebody who reads a record, or learns of a customer, is answered now, by how much they have looked at (X3). */
  readonly isAnsweredNow: (
    kind: 'record' | 'check',
    look: { readonly by: Person; readonly key: string; readonly at: string },
  ) => Promise<boolean>;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
  readonly log: Log;
}

/** Who knocks, and at what: the case and the step that a button names, what was picked on its form. */
export interface Knock {
  readonly person: Person;
  readonly chat: StaffChat | undefined;
  /** The instant of the turn. */
  readonly now: string;
  readonly deadline: Deadline;
  readonly ref?: string;
  readonly action?: Action | undefined;
  /** The bound key of what is sent. */
  readonly wish?: string;
  /** Entra object ids of everybody picked, to be named in the request that reads the case. */
  readonly picked?: readonly string[];
  /** What to look up beside the case for whoever decides on it. */
  readonly hints?: ContextHints;
}

/** A case let to be seen, with what it is weighed against for those who decide on it, and nothing of that for others. */
export interface CaseOpened {
  readonly seen: CaseSeen;
  readonly beside: Pick<CaseInContext, 'earlier' | 'comparable'>;
}

/** A step let to be taken, with what was read for it. */
export interface StepOpened {
  readonly allowed: StepAllowed;
  /** Undefined while the register is away. */
  readonly stored: StoredCase | undefined;
  readonly people: readonly Person[];
}

/** What a handler gets, by what its entry needs. */
export interface LetIn {
  readonly nothing: undefined;
  readonly staff: Admission<'staff'>;
  readonly list: Admission<'list' | 'staff'>;
  readonly access: Admission<'access' | 'staff'>;
  readonly absences: Admission<'absences' | 'staff'>;
  readonly sight: CaseOpened;
  readonly keeping: CaseSeen;
  readonly step: StepOpened;
  readonly host: never;
}

/** Why the door stays shut: no member of staff, not theirs, more read than their work explains, or a refusal that they may know. */
export type Shut =
  | { readonly why: 'not-staff' | 'not-theirs' | 'slowed' }
  | { readonly why: 'no-permission'; readonly permission: Permission }
  | { readonly why: 'refused'; readonly refusal: Refusal; readonly subject: Case | undefined };

/** Whether somebody comes in. */
export type Answer<Kind extends keyof Needs> = { readonly let: LetIn[Kind] } | { readonly shut: Shut };

/** The answers that say no more than that. */
export const [notStaff, notTheirs, slowed] = [
  { shut: { why: 'not-staff' } },
  { shut: { why: 'not-theirs' } },
  { shut: { why: 'slowed' } },
] as const;
