import type { Case } from '../domain/case/state';
import type { Command } from '../domain/case/commands';
import type { Actor } from '../domain/case/context';
import type { CaseEvent } from '../domain/case/events';
import type { ComparableDecision, EarlierCase } from '../domain/deciding/precedents';
import type { Deadline } from './deadline';
import type { Person } from '../domain/case/person';
import type { CustomerDetails } from '../domain/reporting/state';
import type { Problem } from '../domain/entries/problem';

/** A case as it was read, with what a save needs to know of it. */
export interface StoredCase {
  readonly subject: Case;
  /** The version read; a save under another version is refused. */
  readonly etag: string;
  /** Events that are saved but whose deliveries are still owed, oldest first. */
  readonly undelivered: readonly CaseEvent[];
}

/** What to look for beside a case: ids that the card carried, never trusted for more than finding things. */
export interface ContextHints {
  readonly behaviours: readonly string[];
  readonly customerRef: string;
}

/** A case with what a decider weighs it against (D8). */
export interface CaseInContext {
  readonly stored: StoredCase;
  readonly earlier: readonly EarlierCase[];
  /** `not-known`: the list of decisions is gone or spoilt, and the case is shown without it. */
  readonly comparable: readonly ComparableDecision[] | 'not-known';
}

/** An open case that an incident might belong to. */
export interface OpenCase {
  readonly ref: string;
  readonly customerRef: string;
  readonly reportedAt: string;
  readonly isOpen: boolean;
  /** What the customer is called there. */
  readonly names: readonly string[];
}

/** What a report needs to know before it is decided: one request. */
export interface ReportLookup {
  /** Cases with a customer who shares an identifying key, newest first. */
  readonly matches: readonly OpenCase[];
  /** Those of the ids asked for that the directory knows. */
  readonly people: readonly Person[];
}

/** Where cases are kept. Every member may throw `Outage`; none is allowed to lose or repeat an effect. */
export interface CaseRegister {
  /** One request. With `people`, their names come in the same request; unknown ids are absent. Undefined: no such case. */
  load(
    ref: string,
    deadline: Deadline,
    people?: readonly string[],
  ): Promise<{ readonly stored: StoredCase; readonly people: readonly Person[] } | undefined>;
  /**
   * One request: a case to which an incident is to be added, who else reported this customer, and who the people are.
   * `stored` is undefined where there is no such case.
   */
  loadToAdd(
    ref: string,
    customer: Partial<CustomerDetails>,
    people: readonly string[],
    deadline: Deadline,
  ): Promise<{ readonly stored: StoredCase | undefined; readonly lookup: ReportLookup }>;
  /** One request: who else reported this customer, and who the people are. */
  lookUpForReport(
    customer: Partial<CustomerDetails>,
    people: readonly string[],
    deadline: Deadline,
  ): Promise<ReportLookup>;
  /**
   * Stores a new case under its report key and gives it its reference: one request. When a case with that key exists,
   * gives that one, at the price of a second request.
   */
  create(
    next: Case,
    events: readonly CaseEvent[],
    deadline: Deadline,
  ): Promise<{ readonly subject: Case; readonly isNew: boolean }>;
  /** Stores the case and the duty to tell of its events in one write, if nobody changed it meanwhile: one request. */
  save(
    stored: StoredCase,
    next: Case,
    events: readonly CaseEvent[],
    deadline: Deadline,
  ): Promise<'saved' | 'changed-meanwhile'>;
}

/** A command with all it takes to carry it out later: who asked, verified then, and when. */
export interface Order {
  /** The case; '' for a report. */
  readonly ref: string;
  readonly command: Command;
  readonly actor: Actor;
  /** When the person asked, ISO 8601 in UTC: what the record will say. */
  readonly askedAt: string;
  readonly commandId: string;
  /** What was entered, by `gistOf`, so that a repeat that says something else is known as such. Orders of older versions lack it. */
  readonly gist?: string | undefined;
}

/** An order that waits, by its id in its lane; without it where what was kept can no longer be read. */
export interface WaitingOrder {
  readonly id: string;
  readonly order: Order | undefined;
  /** What it follows from, for the log (`followTrace`); orders of older versions lack it. */
  readonly trace?: string | undefined;
}

/** Commands that were accepted while the register was away, kept in order, per case. */
export interface ParkedOrders {
  /**
   * Keeps an order. The same order twice is kept once; `differs` when one of the same key waits with something else in it, and
   * that one stays. Throws `Outage` when it could not be kept, or (`mayHaveHappened`) when nobody can say.
   */
  park(order: Order): Promise<'kept' | 'differs'>;
  /** Asks the worker to try a lane, now or some seconds from now. */
  wake(lane: string, delaySeconds?: number): Promise<void>;
  /** Whether orders for this case are still waiting, so that a later one has to queue behind them. */
  isWaiting(ref: string): Promise<boolean>;
  /** The waiting orders of one lane, oldest first. */
  waiting(lane: string): Promise<readonly WaitingOrder[]>;
  /** Forgets an order that was carried out or refused, of which its person is told or will be. */
  release(lane: string, id: string): Promise<void>;
  /** Takes an order out of its lane and keeps it apart, so that it holds up no other. Twice is once. */
  setAside(lane: string, id: string): Promise<void>;
}

/** Some cases out of more than one look may find: the first of them, and whether there are no others. */
export interface SomeCases {
  readonly refs: readonly string[];
  readonly areAll: boolean;
}

/** Wakes the worker that tells people what happened. Losing a wake-up delays (the sweep finds the case), never loses. */
export interface Wake {
  deliveries(ref: string): Promise<void>;
}

/** What is sealed: the hash of something that stands in a list, under a name that is never used twice. */
export interface Seal {
  /**
   * `entry`: an entry of the trail, by `ref/number`. `look`: a look, by its key. `looks-over`: that looks go since their
   * period is over, by the hour before which they were sealed, with the months of the period in place of a hash.
   */
  readonly kind: 'entry' | 'look' | 'looks-over';
  readonly name: string;
  readonly hash: string;
}

/** Seals what is recorded where nobody can change or remove the seal, SharePoint's administrators included (X3). */
export interface Sealing {
  /** Adds some in one go; adding the same again does no harm. Throws `Outage`. */
  add(seals: readonly Seal[]): Promise<void>;
}

/** Looks at letters before they are stored. */
export interface LetterCheck {
  /** What is wrong with the templates that events of a case need; empty when nothing is. May throw `Outage`. */
  problemsWith(events: readonly CaseEvent[], deadline: Deadline): Promise<readonly Problem[]>;
}

/** One log line: a word for what happened and facts without personal data. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  error(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}
