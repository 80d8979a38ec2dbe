import * as z from 'zod/v4';
import type { LocalPerson, Organisation } from '../people';
import { readBody } from './bodies';
import { GraphRefusal, invalid } from './errors';
import { parseFilter } from './filter-grammar';
import { nextLink, readSkipToken, readTop, refuseUnknown, select, type Params } from './query-options';
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

interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Users and groups of the organisation; a Teams team is a group too. Nobody has a photo. */
export function directoryRoutes(organisation: Organisation): Route[] {
  const groups: Group[] = [
    ...organisation.groups,
    ...organisation.teams.map(({ groupId, name, members }) => ({ id: groupId, name, members })),
  ];
  const user = (id: string): LocalPerson => {
    const found = organisation.people.find(
      (person) => person.id === id || person.mail.toLowerCase() === id.toLowerCase(),
    );
    if (!found) throw missing('user', id);
    return found;
  };
  const group = (id: string): Group => {
    const found = groups.find((known) => known.id === id);
    if (!found) throw missing('group', id);
    return found;
  };
  const members = (id: string, call: GraphCall): GraphAnswer => {
    const keys = group(id).members;
    return collection(
      organisation.people.filter((person) => keys.includes(person.key)),
      call,
    );
  };
  const noPhoto = (id: string): never => {
    throw new GraphRefusal(
      404,
      'ImageNotFound',
      `Exception of type 'ImageNotFoundException' was thrown for ${user(id).id}.`,
    );
  };
  return [
    { method: 'GET', pattern: '/users', handle: (call) => searchUsers(organisation.people, call) },
    {
      method: 'GET',
      pattern: '/users/:id',
      handle: ({ query }, at) => ({ status: 200, body: userResource(user(at('id')), query) }),
    },
    { method: 'GET', pattern: '/users/:id/photo', handle: (_, at) => noPhoto(at('id')) },
    { method: 'GET', pattern: '/users/:id/photo/$value', handle: (_, at) => noPhoto(at('id')) },
    {
      method: 'POST',
      pattern: '/users/:id/checkMemberGroups',
      handle: (call, at) => ({
        status: 200,
        body: { value: heldBy(user(at('id')), groups, readBody(call, groupIds).groupIds) },
      }),
    },
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
  return asked.filter((id) => groups.some((group) => group.id === id && group.members.includes(person.key)));
}

function searchUsers(people: readonly LocalPerson[], call: GraphCall): GraphAnswer {
  const { query, headers } = call;
  const search = query.get('$search');
  const filter = query.get('$filter');
  if (search === undefined)
    return collection(filter === undefined ? people : people.filter(filtered(filter)), call);
  if (headers['consistencylevel']?.toLowerCase() !== 'eventual') {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works with header 'ConsistencyLevel' set to 'eventual'.",
    );
  }
  const term = /^"(?:displayName|mail):(?<term>[^"]+)"$/.exec(search)?.groups?.['term']?.toLowerCase();
  if (term === undefined) throw invalid(`Invalid $search clause '${search}'.`);
  const wordStarts = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[\s.@-]+/)
      .some((word) => word.startsWith(term));
  const hits = (person: LocalPerson): boolean =>
    [person.name, search.startsWith('"mail:') ? person.mail : ''].some(
      (text) => text.toLowerCase().startsWith(term) || wordStarts(text),
    );
  return collection(people.filter(hits), call);
}

function filtered(text: string): (person: LocalPerson) => boolean {
  const clause = parseFilter(text);
  if (clause.type !== 'clause' || typeof clause.literal !== 'string')
    throw invalid(`The filter '${text}' is not supported on users.`);
  const { field, operator, literal } = clause;
  const properties: Readonly<Record<string, (person: LocalPerson) => string>> = {
    displayName: (person) => person.name,
    mail: (person) => person.mail,
    userPrincipalName: (person) => person.mail,
    id: (person) => person.id,
  };
  const property = properties[field];
  if (!property || (operator !== 'eq' && operator !== 'startswith'))
    throw invalid(`The filter '${text}' is not supported on users.`);
  const wanted = literal.toLowerCase();
  return (person) => {
    const value = property(person).toLowerCase();
    return operator === 'eq' ? value === wanted : value.startsWith(wanted);
  };
}

/** One page of people: at most `$top` (usually 100), with a next link when there are more. */
function collection(people: readonly LocalPerson[], { path, query }: GraphCall): GraphAnswer {
  refuseUnknown(query, ['$top', '$select', '$search', '$filter', '$orderby', '$count', '$skiptoken']);
  const from = readSkipToken(query.get('$skiptoken'));
  const to = from + Math.min(readTop(query, 100), 999);
  const value = people.slice(from, to).map((person) => userResource(person, query));
  return {
    status: 200,
    body: { ...(to < people.length ? { '@odata.nextLink': nextLink(path, query, to) } : {}), value },
  };
}

function userResource(person: LocalPerson, query: Params): Record<string, unknown> {
  const [givenName, ...rest] = person.name.split(' ');
  const resource = {
    '@odata.type': '#microsoft.graph.user',
    id: person.id,
    displayName: person.name,
    givenName,
    surname: rest.join(' '),
    jobTitle: person.jobTitle,
    mail: person.mail,
    userPrincipalName: person.mail,
  };
  return select(resource, query.get('$select')?.split(','));
}

function groupResource({ id, name }: Group): Record<string, unknown> {
  return { id, displayName: name, securityEnabled: true };
}
