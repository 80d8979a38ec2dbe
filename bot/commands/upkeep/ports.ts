import type { UpkeepFinding } from '../../domain/upkeep/findings';
import type { Deadline } from '../deadline';

/** Looks at the register: site, lists, columns, libraries. Members throw `Outage`. */
export interface RegisterLook {
  /** Each list, library, column, index and uniqueness of the register. */
  lists(deadline: Deadline): Promise<readonly UpkeepFinding[]>;
  /** The rights of the app: in Graph, and to write on the site. */
  rights(deadline: Deadline): Promise<readonly UpkeepFinding[]>;
  /** The letter templates, by their names. */
  templates(names: readonly string[], deadline: Deadline): Promise<readonly UpkeepFinding[]>;
  /** How many cases are owed deliveries since before an instant. */
  owedSince(instant: string, deadline: Deadline): Promise<number>;
}

/** Looks at Azure Storage. Members throw `Outage`. */
export interface StorageLook {
  /** Each queue, table and container, and what waits where work was given up. */
  places(): Promise<readonly UpkeepFinding[]>;
  /** In how many lanes accepted orders wait. */
  lanes(): Promise<number>;
}

/** A member of a team or a group. */
export interface Holder {
  readonly id: string;
  /** Whether they belong to this organisation and are no guest. */
  readonly isOwn: boolean;
}

/** Looks at Teams as the bot sees it. Members throw `Outage`. */
export interface TeamsLook {
  /** The members of a team or of the team of a channel; why there are none to be seen. */
  members(conversationId: string): Promise<readonly Holder[] | 'gone' | 'not-installed'>;
  /** Whether the bot is in the chat of a person. */
  hasApp(personId: string): Promise<boolean>;
}

/** Looks at the directory. Members throw `Outage`. */
export interface DirectoryLook {
  /** The members of a group, nested ones included; undefined where there is no such group. */
  group(id: string): Promise<readonly Holder[] | undefined>;
  /** Whether an account is in use and no guest's. */
  isKnown(personId: string): Promise<boolean>;
}

/** What the deployed app says of itself. */
export interface AppSaid {
  readonly isReady: boolean;
  readonly version: string;
  readonly policy: string;
}

/** Looks at the deployed app from outside. */
export interface AppLook {
  /** Undefined where nothing answers as the app does. */
  ask(): Promise<AppSaid | undefined>;
}
