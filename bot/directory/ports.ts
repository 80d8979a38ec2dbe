/** Where a role comes from; where more than one is given, a person must meet all of them. */
export interface RoleSource {
  readonly team?: string | undefined;
  readonly group?: string | undefined;
  readonly people?: readonly string[] | undefined;
}

/** Answers whether a person is in a Teams team and staff of this organisation. Throws `Outage` when nobody can say. */
export interface TeamRoster {
  isMember(teamId: string, personId: string): Promise<boolean>;
}

/** Answers in which of the groups a person is, nested groups included. Throws `Outage` when nobody can say. */
export interface GroupMembership {
  groupsOf(personId: string, among: readonly string[]): Promise<readonly string[]>;
}

/** A conversation in which somebody takes part with the bot. */
export interface StaffChat {
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** Answers whether Teams takes a person for a member of this organisation. Throws `Outage` when it cannot say. */
export interface StaffRoster {
  /**
   * `chat`: where the person takes part with the bot; undefined where that is not known. Gives undefined where the bot meets
   * them nowhere, so that Teams does not say.
   */
  isMemberOfStaff(personId: string, chat: StaffChat | undefined): Promise<boolean | undefined>;
}

/** Answers whether the directory knows a person as a member of this organisation, no guest. Throws `Outage` when it cannot say. */
export interface StaffRegister {
  isKnown(personId: string): Promise<boolean>;
}

/** Keeps when it was last confirmed that somebody is staff, so that a restart does not lose it. Members throw `Outage`. */
export interface StaffConfirmations {
  /** When it was confirmed, in milliseconds since 1970; undefined for never. */
  find(personId: string): Promise<number | undefined>;
  keep(personId: string, at: number): Promise<void>;
}
