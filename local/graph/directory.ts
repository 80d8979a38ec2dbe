import * as z from 'zod/v4';
import type { Membership } from '../membership';
import { personBy, userNameOf, type LocalPerson, type Organisation } from '../people';
import { readBody } from './bodies';
import { GraphRefusal } from './errors';
import { collection, searchUsers, userResource } from './people-search';
import type { GraphAnswer, GraphCall, Route } from './routing';

const missing = (kind: string, id: string): GraphRefusal =>
  new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present. (${kind})`,
  );

const groupIds = z.strictObject({
  groupIds: z.array(z.guid()).min(1).max(20, 'The number of group ids must not exceed 20.'),
});

/** A group with whoever is in it now. */
interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: () => readonly LocalPerson[];
}

/**
 * Users and groups of the organisation; a Teams team is a group too. Somebody who has left, or whom the directory never
 * knew, is nobody here. Nobody has a photo.
 */
export function directoryRoutes(organisation: Organisation, membership: Membership): Route[] {
  const people = (): LocalPerson[] => organisation.people.filter((person) => membership.isListed(person));
  const listed = (found: readonly LocalPerson[]): LocalPerson[] =>
    found.filter((person) => membership.isListed(person));
  const groups = [
    ...organisation.groups.map(({ id, name, members }): Group => ({
      id,
      name,
      members: () => listed(members.flatMap((key) => personBy(organisation, key) ?? [])),
    })),
    ...organisation.teams.map((team): Group => ({
      id: team.groupId,
      name: team.name,
      members: () => listed(membership.membersOf(team)),
    })),
  ];
  const managerOf = ({ manager }: LocalPerson): LocalPerson | undefined =>
    people().find(({ key }) => key === manager);
  return [...userRoutes(people, groups, managerOf), ...groupRoutes(groups)];
}

function userRoutes(
  people: () => readonly LocalPerson[],
  groups: readonly Group[],
  managerOf: (person: LocalPerson) => LocalPerson | undefined,
): Route[] {
  const user = (id: string): LocalPerson => {
    const found = people().find(
      (person) => person.id === id || userNameOf(person).toLowerCase() === id.toLowerCase(),
    );
    if (!found) throw missing('user', id);
    return found;
  };
  return [
    { method: 'GET', pattern: '/users', handle: (call) => searchUsers(people(), call) },
    {
      method: 'GET',
      pattern: '/users/:id',
      handle: ({ query }, at) => ({ status: 200, body: userResource(user(at('id')), query) }),
    },
    {
      method: 'GET',
      pattern: '/users/:id/manager',
      handle({ query }, at) {
        const manager = managerOf(user(at('id')));
        // The same refusal as for somebody who is not there: Entra tells the two apart by nothing but the name in it.
        if (!manager) throw missing('user', 'manager');
        return { status: 200, body: userResource(manager, query) };
      },
    },
    { method: 'GET', pattern: '/users/:id/photo', handle: (_, at) => noPhoto(user(at('id'))) },
    { method: 'GET', pattern: '/users/:id/photo/$value', handle: (_, at) => noPhoto(user(at('id'))) },
    {
      method: 'POST',
      pattern: '/users/:id/checkMemberGroups',
      handle: (call, at) => ({
        status: 200,
        body: { value: heldBy(user(at('id')), groups, readBody(call, groupIds).groupIds) },
      }),
    },
  ];
}

function noPhoto({ id }: LocalPerson): never {
  throw new GraphRefusal(
    404,
    'ImageNotFound',
    `Exception of type 'ImageNotFoundException' was thrown for ${id}.`,
  );
}

function groupRoutes(groups: readonly Group[]): Route[] {
  const group = (id: string): Group => {
    const found = groups.find((known) => known.id === id);
    if (!found) throw missing('group', id);
    return found;
  };
  const members = (id: string, call: GraphCall): GraphAnswer => collection(group(id).members(), call);
  return [
    {
      method: 'GET',
      pattern: '/groups/:id',
      handle: (_, at) => ({ status: 200, body: groupResource(group(at('id'))) }),
    },
    { method: 'GET', pattern: '/groups/:id/members', handle: (call, at) => members(at('id'), call) },
    {
      method: 'GET',
      pattern: '/groups/:id/transitiveMembers',
      handle: (call, at) => members(at('id'), call),
    },
  ];
}

function heldBy(person: LocalPerson, groups: readonly Group[], asked: readonly string[]): string[] {
  return asked.filter((id) => groups.some((group) => group.id === id && group.members().includes(person)));
}

function groupResource({ id, name }: Group): Record<string, unknown> {
  return { id, displayName: name, securityEnabled: true };
}
