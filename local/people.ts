import organisation from './people.json';

/** One invented person of the local organisation; `key` is what `/?as=<key>` takes, `id` the Entra object id. */
export interface LocalPerson {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly mail: string;
}

/** A Teams team with its channels; `members` are keys of people. */
export interface LocalTeam {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}

/** The organisation that the stand-ins serve: its people, teams, groups and what the bot's settings say of them. */
export type Organisation = typeof organisation;

/** The organisation of `local/people.json`. */
export const localOrganisation: Organisation = organisation;

/** The Teams id (MRI) of a person: what the connector calls them. */
export const mriOf = (person: { readonly id: string }): string => `29:${person.id}`;

/** The person behind a key, an Entra object id or an MRI; undefined when the organisation has nobody of that name. */
export function personBy(org: Organisation, idOrKey: string): LocalPerson | undefined {
  const bare = idOrKey.replace(/^29:/, '');
  return org.people.find((person) => person.key === bare || person.id === bare);
}
