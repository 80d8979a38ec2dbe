/** Where a role comes from; where more than one is given, a person must meet all of them. */
export interface RoleSource {
  readonly team?: string | undefined;
  readonly group?: string | undefined;
  readonly people?: readonly string[] | undefined;
}

/** Answers whether a person is in a Teams team. Throws `Outage` when nobody can say. */
export interface TeamRoster {
  isMember(teamId: string, personId: string): Promise<boolean>;
}

/** Answers in which of the groups a person is, nested groups included. Throws `Outage` when nobody can say. */
export interface GroupMembership {
  groupsOf(personId: string, among: readonly string[]): Promise<readonly string[]>;
}
