import type { TurnContext } from 'botbuilder';
import type { AdaptiveCardJson } from '../../../cards/render';
import type { AnswerRequest, AnswerResult } from '../../commands/customers/answer-match';
import type { CorrectionResult, CustomerChange } from '../../commands/customers/corrections';
import type { ExportOrder } from '../../commands/customers/customer-export';
import type { ListRequest } from '../../commands/customers/customer-list';
import type { RecordAsked } from '../../commands/customers/customer-record';
import type { LookRequest, LookResult } from '../../commands/customers/known-customer';
import type { StoredMatch } from '../../commands/customers/matches';
import type { Deadline } from '../../commands/deadline';
import type { Log } from '../../commands/ports';
import type { AccountOrder } from '../../commands/records/account';
import type { AccessOrder } from '../../commands/records/subject-access';
import type { Account } from '../../domain/records/account/state';
import type { ReportForm } from '../../domain/reporting/commands';
import type { ReportRequest, ReportResult } from '../../commands/reporting/report-incident';
import type { StepRequest, StepResult } from '../../commands/take-step';
import type { Absence, AbsenceNews, Away } from '../../domain/absences/absences';
import type { Actor } from '../../domain/case/context';
import type { Person } from '../../domain/case/person';
import type { Case } from '../../domain/case/state';
import type { Normal } from '../../domain/customers/corrections';
import type { OpenedPage } from '../../domain/customers/customer-list';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import type { DutiesFound } from '../../domain/customers/duties';
import type { Admission } from '../../domain/door/admission';
import type { WaitingFound } from '../../domain/waiting/queue';
import type { ShownInChat } from '../../deliveries/ports';
import type { Profile } from '../../policy/profile';
import type { Viewer } from '../../views/case/viewer';
import type { Conversation, TeamsSettings } from './ports';

/**
 * Everything a handler may call: handed in by `bot/compose`. Whatever reads what is kept about people or customers asks for an
 * admission, which the door alone makes (X5). Members throw `Outage`.
 */
export interface Services {
  readonly settings: TeamsSettings;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
  /** Takes a step on a case: one request, the case being read already. */
  readonly takeStep: (request: StepRequest, deadline: Deadline) => Promise<StepResult>;
  /** Reports an incident: two requests. */
  readonly report: (
    by: Admission<'staff'>,
    request: ReportRequest,
    deadline: Deadline,
  ) => Promise<ReportResult>;
  /** What a new report form proposes to the person: one request, once a day; nothing while nobody can say. */
  readonly proposeForReport: (by: Admission<'staff'>) => Promise<Partial<ReportForm>>;
  /** Remembers what the person chose on a report that is in. */
  readonly keepChoices: (
    by: Admission<'staff'>,
    chosen: Pick<ReportForm, 'channel' | 'manager'>,
  ) => Promise<void>;
  /** Those of some roles that the person holds: none while nobody can say. */
  readonly rolesAmong: (by: Admission<'staff'>, among: readonly string[]) => Promise<readonly string[]>;
  /** The customers whom the person is a contact of: one request. */
  readonly dutiesOf: (by: Admission<'staff'>, deadline: Deadline) => Promise<DutiesFound>;
  /** The cases that wait for the person to lead them on, by the roles asked for: two requests. */
  readonly waitingFor: (by: Admission<'staff'>, deadline: Deadline) => Promise<WaitingFound>;
  /** The cases that the person reported: one request. */
  readonly reportedBy: (by: Admission<'staff'>, deadline: Deadline) => Promise<readonly Case[]>;
  /** The person's name in the directory: one request. Undefined where it knows them not. */
  readonly ownName: (by: Admission<'staff'>, deadline: Deadline) => Promise<string | undefined>;
  /** Looks up what is known of a customer, and keeps that somebody looked: one request. */
  readonly lookUp: (by: Admission<'staff'>, request: LookRequest, deadline: Deadline) => Promise<LookResult>;
  readonly away: AwayServices;
  readonly customers: CustomerServices;
  /** Remembers where a person or a channel can be reached. */
  readonly remember: (kind: 'person' | 'channel', id: string, where: Conversation) => Promise<void>;
  /** Keeps that a card was shown in somebody's own chat. */
  readonly keepShown: (shown: ShownInChat) => Promise<void>;
  /** Has everything posted that somebody missed while they could not be reached. */
  readonly wantMissed: (by: Admission<'staff'>) => Promise<void>;
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly deadlineIn: (ms: number) => Deadline;
  readonly log: Log;
}

/** Who is away, for oneself or, with the duty, for a colleague. Asks no SharePoint. */
export interface AwayServices {
  readonly absentOn: (by: Admission<'staff'>, ids: readonly string[], day: string) => Promise<Away>;
  /** The absences ahead of the person themself. */
  readonly own: (by: Admission<'staff'>, day: string) => Promise<readonly Absence[]>;
  /** The absences ahead of a colleague. */
  readonly of: (by: Admission<'absences'>, personId: string, day: string) => Promise<readonly Absence[]>;
  /** A colleague by their Entra object id; undefined where the directory knows them not. One request. */
  readonly colleague: (
    by: Admission<'absences'>,
    id: string,
    deadline: Deadline,
  ) => Promise<Person | undefined>;
  readonly record: (
    by: Admission<'staff'>,
    news: Omit<AbsenceNews, 'isOver'>,
    today: string,
  ) => Promise<void>;
  readonly end: (
    by: Admission<'staff'>,
    news: Pick<AbsenceNews, 'key' | 'person' | 'from' | 'by'>,
    today: string,
  ) => Promise<boolean>;
}

/** The Customer Behaviour List and the records of its customers, for those who keep it or answer for what is kept. */
export interface CustomerServices {
  readonly openList: (by: Admission<'list'>, request: ListRequest, deadline: Deadline) => Promise<OpenedPage>;
  /** The record of a customer: one request. That it was seen is kept first. */
  readonly openRecord: (
    by: Admission<'list'> | Admission<'access'>,
    asked: RecordAsked,
    deadline: Deadline,
  ) => Promise<CustomerRecord | undefined>;
  readonly orderExport: (by: Admission<'list'>, order: ExportOrder) => Promise<void>;
  readonly orderAccess: (by: Admission<'access'>, order: AccessOrder) => Promise<void>;
  /** An account whose marks are to be confirmed; undefined where it was deleted. */
  readonly openAccount: (
    by: Admission<'access'>,
    order: AccountOrder,
    deadline: Deadline,
  ) => Promise<Account | undefined>;
  readonly decideMarks: (
    by: Admission<'access'>,
    asked: { readonly order: AccountOrder; readonly decided: ReadonlyMap<number, boolean> },
    deadline: Deadline,
  ) => Promise<Account | undefined>;
  readonly findMatch: (
    by: Admission<'list'>,
    ref: string,
    deadline: Deadline,
  ) => Promise<StoredMatch | undefined>;
  readonly answerMatch: (
    by: Admission<'list'>,
    request: AnswerRequest,
    deadline: Deadline,
  ) => Promise<AnswerResult>;
  /** The customer of whom another is part; '' for none. */
  readonly mergedInto: (by: Admission<'list'>, ref: string, deadline: Deadline) => Promise<string>;
  readonly askCorrection: (
    by: Admission<'list'>,
    asked: { readonly customerRef: string; readonly correction: CustomerChange },
    deadline: Deadline,
  ) => Promise<CorrectionResult>;
  readonly normal: Normal;
}

/** One activity of one admitted person. */
export interface Turn {
  readonly context: TurnContext;
  readonly person: Person;
  /** Where the person takes part with the bot, to be asked about them; undefined in a chat that is not the bot's. */
  readonly chat: Conversation | undefined;
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
  /** The cases and customers of which something stands on it, by their references: what erases them reaches it (X4). */
  readonly about?: readonly string[];
  /** The case that it shows as a card which is kept true (C7). */
  readonly copy?: ShownInChat['copy'];
}

/** How long a turn waits for SharePoint: Teams gives an invoke 5 s, the rest is for the way there and back. */
export const turnBudgetMs = 4_000;

/** How much of it SharePoint may use up: what is left is for keeping a step that it did not take. */
export const registerShareMs = 3_200;

/** The person as somebody who looks at cases. */
export const viewerOf = (turn: Turn, actor: Actor): Viewer => ({
  actor,
  profile: turn.services.profile,
  now: turn.now,
});
