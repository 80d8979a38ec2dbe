import type { TurnContext } from 'botbuilder';
import type { AdaptiveCardJson } from '../../../cards/render';
import type { AbsenceDeps } from '../../commands/absences/absences';
import type { CarryOutDeps } from '../../commands/carry-out';
import type { Corrections } from '../../commands/customers/corrections';
import type { Normal } from '../../domain/customers/corrections';
import type { Deadline } from '../../commands/deadline';
import type { ExportOrders } from '../../commands/customers/customer-export';
import type { ListDeps } from '../../commands/customers/customer-list';
import type { CustomerRecords } from '../../commands/customers/customer-record';
import type { FindDuties } from '../../commands/contact-people/duties';
import type { LookDeps } from '../../commands/customers/known-customer';
import type { Matches, MergedCustomers } from '../../commands/customers/matches';
import type { AccessOrders } from '../../commands/records/subject-access';
import type { FindWaiting } from '../../commands/waiting/waiting';
import type { CaseInContext, Log, ContextHints } from '../../commands/ports';
import type { Case } from '../../domain/case/state';
import type { Actor } from '../../domain/case/context';
import type { Profile } from '../../policy/profile';
import type { Viewer } from '../../views/case/viewer';
import type { Conversation, TeamsSettings } from './ports';
import type { Person } from '../../domain/case/person';

/** Everything a turn may call: handed in by `bot/compose/app.ts`. */
export interface Services {
  readonly settings: TeamsSettings;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
  readonly carryOut: CarryOutDeps;
  /** The roles of a person among some; `fresh` believes nothing remembered. */
  readonly rolesOf: (
    personId: string,
    among: readonly string[],
    how: { readonly fresh: boolean },
  ) => Promise<readonly string[]>;
  /** A case with what it is weighed against: one request. */
  readonly inContext: (
    ref: string,
    look: ContextHints,
    deadline: Deadline,
  ) => Promise<CaseInContext | undefined>;
  /** The customers whom somebody is a contact of: one request. */
  readonly dutiesOf: FindDuties;
  /** The cases that wait for somebody to lead them on: two requests. */
  readonly waitingFor: FindWaiting;
  /** The names of people by their Entra object ids; whom the directory does not know is absent. One request. */
  readonly namesOf: (ids: readonly string[], deadline: Deadline) => Promise<readonly Person[]>;
  /** Who is away, and having it told. */
  readonly away: AbsenceDeps;
  /** Looking up what is known of a customer, and keeping that somebody looked. */
  readonly looking: LookDeps;
  /** The Customer Behaviour List and the records of its customers, for those who keep it. */
  readonly customers: ListDeps & {
    readonly records: CustomerRecords;
    readonly exports: ExportOrders;
    /** Which of them may be one person, and which are. */
    readonly matches: Matches;
    readonly merged: Pick<MergedCustomers, 'mergedInto'>;
    readonly corrections: Corrections;
    readonly normal: Normal;
  };
  /** Wishes for everything on a customer. */
  readonly accessOrders: AccessOrders;
  readonly reportedBy: (personId: string, deadline: Deadline) => Promise<readonly Case[]>;
  /** Remembers where a person or a channel can be reached. */
  readonly remember: (kind: 'person' | 'channel', id: string, where: Conversation) => Promise<void>;
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly deadlineIn: (ms: number) => Deadline;
  readonly log: Log;
}

/** One activity of one admitted person. */
export interface Turn {
  readonly context: TurnContext;
  readonly person: Person;
  /** Whether this is the person's own chat with the bot; in a channel others read along. */
  readonly isPersonal: boolean;
  /** The instant of the turn, ISO 8601 in UTC, whole seconds as SharePoint keeps them. */
  readonly now: string;
  readonly deadline: Deadline;
  readonly services: Services;
}

/** A card to show, with the line for a lock screen. */
export interface Shown {
  readonly card: AdaptiveCardJson;
  readonly summary: string;
}

/** How long a turn waits for SharePoint: Teams gives an invoke 5 s, the rest is for the way there and back. */
export const turnBudgetMs = 4_000;

/** The person with every role that acts in the workflow, as the directory confirms it. Throws `Outage`. */
export async function actorOf(turn: Turn, how: { readonly fresh: boolean }): Promise<Actor> {
  const { profile, rolesOf } = turn.services;
  const acting = new Set(profile.workflow.transitions.flatMap((row) => row.by));
  const among = profile.roles.map((role) => role.code).filter((role) => acting.has(role));
  return { ...turn.person, roles: await rolesOf(turn.person.id, among, how) };
}

/** The person as somebody who looks at cases. */
export const viewerOf = (turn: Turn, actor: Actor): Viewer => ({
  actor,
  profile: turn.services.profile,
  now: turn.now,
});
