import type { AdaptiveCardJson } from '../../cards/render';
import type { Deadline } from '../commands/deadline';
import type { SomeCases, StoredCase } from '../commands/ports';
import type { Case } from '../domain/case/state';
import type { CaseEvent } from '../domain/case/events';
import type { Letter } from '../domain/letters/state';
import type { Status } from '../policy/codes';
import type { OutageReason } from '../policy/codes/outages';
import type { Problem } from '../domain/entries/problem';

/** Where something is shown: a person's own chat, or one of the channels that the settings name. */
export type Destination =
  { readonly kind: 'person'; readonly id: string } | { readonly kind: 'channel'; readonly code: string };

/** The cards that are kept true: those posted on their own, and those shown as an answer (`case-in-short`, `answer`). */
export const postedCards = [
  'reporter-case',
  'manager-case',
  'approval-request',
  'outside-report',
  'consultation',
  'letter',
  'warned-case',
  'outcome',
  'appointment',
  'appoint-request',
  'manager-request',
  'alarm',
  'retention-request',
  'routing-request',
  'restriction-review',
  'review-request',
  'ending',
  'ending-request',
  'question',
  'news',
  'support',
  'affected',
  'alert',
  'case-in-short',
  'answer',
] as const;
/** One of `postedCards`. */
export type PostedCard = (typeof postedCards)[number];

/** For whom a posted card is worded. */
export const audiences = [
  'reporter',
  'manager',
  'affected',
  'head',
  'spoc',
  'deputy',
  'successor',
  'asked',
  'asker',
  'author',
  'channel',
  'stand-in',
  'former',
  'reader',
] as const;
/** One of `audiences`. */
export type Audience = (typeof audiences)[number];

/** A card and the one line that a lock screen may show: never a customer's name. */
export interface Message {
  readonly card: AdaptiveCardJson;
  readonly summary: string;
}

/** A message that stands in Teams, by which it can be changed. */
export interface Posted {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** Teams will not take a message for this destination, whatever we do: no app there, blocked, gone. */
export interface Undeliverable {
  readonly undeliverable: string;
}

/** Teams will not change a message, and it has not gone: the person blocked the bot, or the change itself was refused. */
export interface Unchangeable {
  readonly unchangeable: string;
}

/** Puts messages into Teams. Members throw `Outage` for what may pass, with the seconds to wait where Teams said so. */
export interface Sender {
  /** `activityId` is '' where Teams took the message and did not say under which id: it was told, and cannot be changed. */
  post(destination: Destination, message: Message): Promise<Posted | Undeliverable>;
  /** `gone` when the message no longer exists there and has to be posted anew. */
  update(posted: Posted, message: Message): Promise<'updated' | 'gone' | Unchangeable>;
}

/** The Word file of a letter: as it stands, why it could not be made, or that it is there no more. */
export type MadeLetter =
  | {
      readonly kind: 'made';
      /** The address at which the file is opened in Word. */
      readonly webUrl: string;
      readonly paragraphs: readonly { readonly text: string; readonly isHeading: boolean }[];
    }
  | { readonly kind: 'not-made'; readonly problem: Problem }
  | { readonly kind: 'gone' };

/** Makes the Word files of letters. Members throw `Outage` while the library is away. */
export interface LetterDesk {
  /** Makes the file of a letter; twice is once. */
  make(of: { readonly ref: string; readonly letter: Letter }, deadline: Deadline): Promise<MadeLetter>;
  /** The file of a letter that was made before. */
  look(of: { readonly ref: string; readonly letter: Letter }, deadline: Deadline): Promise<MadeLetter>;
}

/** One copy of a card that must exist: which, of what, where, because of which event. */
export interface Posting {
  /** Deterministic within the case: event, destination and card. The same posting twice is one message. */
  readonly id: string;
  readonly destination: Destination;
  readonly card: PostedCard;
  /** For whom the card is worded. */
  readonly audience: Audience;
  /** The number of the event that made it necessary, its type, and where it brought the case. */
  readonly event: number;
  readonly because: CaseEvent['happened']['type'];
  readonly status: Status;
}

/** A card that was shown as an answer in somebody's own chat. */
export interface ShownInChat {
  /** Entra object id of whoever asked. */
  readonly to: string;
  readonly posted: Posted;
  readonly message: Message;
  /** The cases and customers of which something stands on it, by their references. */
  readonly about: readonly string[];
  /** The case that it shows as a card which is kept true; absent for a list or a look-up, which stands as of its moment. */
  readonly copy?:
    | { readonly subject: Case; readonly card: Posting['card']; readonly audience: Posting['audience'] }
    | undefined;
  /** The instant of the turn. */
  readonly at: string;
}

/** A posting that was made or given up. */
export interface Sent {
  readonly posting: Posting;
  readonly posted: Posted | undefined;
  /** Fingerprint of what it shows, so that nothing is sent that shows already. */
  readonly shows: string;
  /** It could not be told, and whoever it is for can be reached again: it is posted once more. */
  readonly isWanted?: true | undefined;
  /** The version of the record that was read; absent where none was. */
  readonly version?: string;
}

/** What somebody took to do it alone; others cannot let go of it, nor record over it. */
export interface Claim {
  readonly version: string;
}

/** Remembers what was sent, so that a repeat is recognised. */
export interface SentLog {
  /** Every posting of a case that was made or given up, by its id. */
  of(ref: string): Promise<ReadonlyMap<string, Sent>>;
  /**
   * Takes something to do it alone: a posting, by its id, or a lane of parked orders. Undefined when somebody else is at
   * it. A claim lapses after two minutes, so that a crash between claim and record delays a message and at worst
   * repeats it, but never loses it; the second time only after an hour, so that it is repeated once and not over and over.
   * After `lapsesMs` where something is to be done no more often than that.
   */
  claim(ref: string, id: string, lapsesMs?: number): Promise<Claim | undefined>;
  /**
   * Keeps what was sent. `other` when somebody else recorded or claimed the same meanwhile, and then their record stands: of a
   * claim that lapsed under a slow worker, and of a record that was read before it changed.
   */
  record(ref: string, sent: Sent, claim?: Claim): Promise<'recorded' | 'other'>;
  /** Says that nobody knows whether what was claimed was done: it may be tried once more at once, and then not for an hour. */
  doubt(ref: string, id: string, claim: Claim): Promise<void>;
  /** Keeps a claim for good: what was taken is done, and is no copy that could be brought up to date. */
  settle(ref: string, id: string): Promise<void>;
  /** Lets go of a claim, where it is still one's own. */
  release(ref: string, id: string, claim: Claim): Promise<void>;
}

/** A message that somebody must still get, kept until they have it or others know that they cannot. */
export interface OwedMessage {
  /** What it is about: a case, a lane of orders, an absence, an export. */
  readonly about: string;
  /** Names it among those about the same; the same twice is one. */
  readonly id: string;
  readonly to: Destination;
  readonly message: Message;
}

/** What is owed as it is kept; without its message where that can no longer be read: another version kept it, or somebody changed it by hand. */
export interface OwedRow extends Pick<OwedMessage, 'about' | 'id'> {
  readonly owed: OwedMessage | undefined;
}

/** Keeps what is still to be told. Members throw `Outage`. */
export interface OwedMessages {
  owe(message: OwedMessage): Promise<void>;
  /** What is owed about one thing, or about everything. */
  owed(about?: string): Promise<readonly OwedRow[]>;
  /** Takes what cannot be read out of the way and keeps it apart, where whoever looks after the bot finds it. Twice is once. */
  setAside(row: Pick<OwedRow, 'about' | 'id'>): Promise<void>;
  /** Strikes a message off: it was told. */
  settle(message: Pick<OwedMessage, 'about' | 'id'>): Promise<void>;
}

/** The part of the register that deliveries need. */
export interface DeliveryRegister {
  load(ref: string, deadline: Deadline): Promise<{ readonly stored: StoredCase } | undefined>;
  /**
   * Writes what the events leave in the other lists; twice is once. Gives whether every row that a look-up reads could be
   * seen and shows the case as it stands; without events it only sees to that.
   */
  project(subject: Case, events: readonly CaseEvent[], deadline: Deadline): Promise<boolean>;
  /** Writes the entries of events that are still owed into the trail, and erases what the case left in the other lists; twice is once. */
  erase(subject: Case, owed: readonly CaseEvent[], deadline: Deadline): Promise<void>;
  /** Saves a case on the terms of `CaseRegister.save`. */
  save(
    stored: StoredCase,
    next: Case,
    events: readonly CaseEvent[],
    deadline: Deadline,
  ): Promise<'saved' | 'changed-meanwhile'>;
  markDelivered(
    stored: StoredCase,
    done: { readonly customerRef: string; readonly upTo: number; readonly dueAt: string | null },
    deadline: Deadline,
  ): Promise<'saved' | 'changed-meanwhile'>;
  /** Cases whose oldest owed delivery is older than an instant, the oldest first, some thousands at a time. */
  pendingSince(instant: string, deadline: Deadline): Promise<SomeCases>;
}

/** Something that lasts and of which somebody has to know until it is over. */
export interface LastingAlert {
  /** Of what kind it is, and why: the same twice is one. */
  readonly id: string;
  readonly kind: 'undelivered' | 'stuck' | 'unfit';
  /** Why, as the system that failed said: an `OutageReason`, or `fault` where we are wrong ourselves. */
  readonly reason: OutageReason | 'fault';
  readonly system: 'graph' | 'connector' | 'storage' | '';
  /** The list, column or right that is meant; '' for none. */
  readonly what: string;
  /** Since when, an instant. */
  readonly since: string;
  /** The cases or lanes that wait for its end. */
  readonly refs: readonly string[];
  /** The message that tells of it; absent while nobody could be told. */
  readonly posted?: Posted | undefined;
  /** Fingerprint of what that message shows. */
  readonly shows: string;
}

/** Keeps what lasts. Members throw `Outage`. */
export interface AlertBook {
  all(): Promise<readonly KeptAlert[]>;
  find(id: string): Promise<KeptAlert | undefined>;
  /** `other` when somebody else changed it since it was read, or, for a new one, began it meanwhile. */
  keep(alert: LastingAlert, version?: string): Promise<'kept' | 'other'>;
  /** Strikes it off, if nobody changed it since it was read. */
  forget(alert: KeptAlert): Promise<'kept' | 'other'>;
}

/** A lasting alert as it was read. */
export interface KeptAlert {
  readonly alert: LastingAlert;
  readonly version: string;
}
