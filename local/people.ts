import organisation from './people.json';

/**
 * One invented person; `key` is what `/?as=<key>` takes, `id` the Entra object id. Without the optional parts a person is
 * on the staff: in the directory, of the own tenant, a `user` of their teams.
 */
export interface LocalPerson {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly mail: string;
  /** The key of whoever the directory names as their manager; absent: nobody. */
  readonly manager?: string | undefined;
  /** The organisation that their account belongs to; default: this one. */
  readonly tenantId?: string | undefined;
  /** What Teams calls them in a roster: `user` (default), `guest` or `anonymous`. */
  readonly userRole?: string | undefined;
  /** Their user name; default `mail`. A guest's holds `#EXT#`. */
  readonly userPrincipalName?: string | undefined;
  /** Whether the directory knows them; default true. */
  readonly inDirectory?: boolean | undefined;
  /** Whether they had left the organisation before the first start; default false. */
  readonly left?: boolean | undefined;
  /** The language of their Teams, BCP 47; default `en-GB`. */
  readonly locale?: string | undefined;
  /** Where their Teams is, an IANA time zone; default `Europe/London`. */
  readonly timezone?: string | undefined;
}

/** A channel; a private one has members of its own, keys of people who are in the team too. */
export interface LocalChannel {
  readonly id: string;
  readonly name: string;
  readonly privateTo?: readonly string[] | undefined;
}

/** A Teams team with its channels; `members` are keys of people. */
export interface LocalTeam {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly channels: readonly LocalChannel[];
}

/** The organisation that the stand-ins serve: its people, teams, groups and what the bot's settings say of them. */
export interface Organisation extends Omit<typeof organisation, 'people' | 'teams'> {
  readonly people: readonly LocalPerson[];
  readonly teams: readonly LocalTeam[];
}

/** The organisation of `local/people.json`. */
export const localOrganisation: Organisation = organisation;

/** The Teams id (MRI) of a person: what the connector calls them. */
export const mriOf = (person: { readonly id: string }): string => `29:${person.id}`;

/** The user name of a person, which is their mail address unless they are a guest. */
export const userNameOf = ({ userPrincipalName, mail }: LocalPerson): string => userPrincipalName ?? mail;

/** The person behind a key, an Entra object id or an MRI; undefined when the organisation has nobody of that name. */
export function personBy(org: Organisation, idOrKey: string): LocalPerson | undefined {
  const bare = idOrKey.replace(/^29:/, '');
  return org.people.find((person) => person.key === bare || person.id === bare);
}

/** Whether a person's account is another organisation's and they are no guest of this one: Teams lets them in through a shared channel. */
export const isOfAnotherTenant = (org: Organisation, { tenantId, userRole }: LocalPerson): boolean =>
  tenantId !== undefined && tenantId !== org.tenantId && userRole !== 'guest';
