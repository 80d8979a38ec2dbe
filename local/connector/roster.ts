import * as z from 'zod/v4';
import {
  mriOf,
  userNameOf,
  type LocalChannel,
  type LocalPerson,
  type LocalTeam,
  type Organisation,
} from '../people';
import type { Traits } from '../tenant';
import { ConnectorRefusal } from './refusals';

/**
 * A member as Teams describes them to a bot; both names of the Entra id are filled, as clients read either. A guest has an
 * Entra id like anybody else: `userRole` and `tenantId` tell them apart (docs/platform-limits.md, Teams).
 */
export interface TeamsMember {
  readonly id: string;
  readonly name: string;
  readonly objectId: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  /** `user`, `guest` or `anonymous`. */
  readonly userRole: string;
}

function describe(organisation: Organisation, person: LocalPerson): TeamsMember {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: mriOf(person),
    name: person.name,
    objectId: person.id,
    aadObjectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
    userPrincipalName: userNameOf(person),
    tenantId: person.tenantId ?? organisation.tenantId,
    userRole: person.userRole ?? 'user',
  };
}

const pageSchema = z.object({
  pageSize: z.coerce.number().int().min(50).max(500).default(200),
  continuationToken: z
    .string()
    .optional()
    .transform((token) => (token ? Number(Buffer.from(token, 'base64url').toString()) : 0))
    .pipe(z.int().nonnegative()),
});

/** All members of a chat or a team. */
export const everyMember = (organisation: Organisation, people: readonly LocalPerson[]): TeamsMember[] =>
  people.map((person) => describe(organisation, person));

/** One member, by Teams id or Entra object id. Throws `ConnectorRefusal` MemberNotFoundInConversation. */
export function oneMember(
  organisation: Organisation,
  people: readonly LocalPerson[],
  id: string,
): TeamsMember {
  const person = people.find((candidate) => candidate.id === id || mriOf(candidate) === id);
  if (!person) throw new ConnectorRefusal('MemberNotFoundInConversation');
  return describe(organisation, person);
}

/** One page of members: 50 to 500 of them, 200 unless asked; throws `ConnectorRefusal` BadArgument on another size or token. */
export function memberPage(
  organisation: Organisation,
  people: readonly LocalPerson[],
  query: unknown,
): { readonly members: readonly TeamsMember[]; readonly continuationToken?: string } {
  const asked = pageSchema.safeParse(query);
  if (!asked.success) throw new ConnectorRefusal('BadArgument', z.prettifyError(asked.error));
  const { pageSize, continuationToken: from } = asked.data;
  const members = everyMember(organisation, people.slice(from, from + pageSize));
  const next = from + pageSize;
  if (next >= people.length) return { members };
  return { members, continuationToken: Buffer.from(String(next)).toString('base64url') };
}

/** A team of so many members as `GET /v3/teams/{id}` describes it. */
export const teamDetails = (organisation: Organisation, team: LocalTeam, memberCount: number) => ({
  id: team.id,
  name: team.name,
  aadGroupId: team.groupId,
  channelCount: team.channels.length,
  memberCount,
  tenantId: organisation.tenantId,
  type: 'standard',
});

/**
 * The channels of a team that an app may see; the General channel has no name, as in the service. Private ones are among
 * them only where the tenant lets bots into them.
 */
export const teamChannels = (
  team: LocalTeam,
  channels: readonly LocalChannel[],
  { privateChannels }: Pick<Traits, 'privateChannels'>,
) => ({
  conversations: channels
    .filter(({ privateTo }) => privateTo === undefined || privateChannels)
    .map(({ id, name, privateTo }) => ({
      id,
      ...(id !== team.id && { name }),
      ...(privateTo && { type: 'private' }),
    })),
});
