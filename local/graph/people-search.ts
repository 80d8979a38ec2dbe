import { userNameOf, type LocalPerson } from '../people';
import { GraphRefusal, invalid } from './errors';
import { parseFilter } from './filter-grammar';
import { nextLink, readSkipToken, readTop, refuseUnknown, select, type Params } from './query-options';
import type { GraphAnswer, GraphCall } from './routing';

/** The answer to a GET of users: all, those that a filter on one property finds, or those that a search finds. */
export function searchUsers(people: readonly LocalPerson[], call: GraphCall): GraphAnswer {
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
    userPrincipalName: userNameOf,
    userType: userTypeOf,
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
export function collection(people: readonly LocalPerson[], { path, query }: GraphCall): GraphAnswer {
  refuseUnknown(query, ['$top', '$select', '$search', '$filter', '$orderby', '$count', '$skiptoken']);
  const from = readSkipToken(query.get('$skiptoken'));
  const to = from + Math.min(readTop(query, 100), 999);
  const value = people.slice(from, to).map((person) => userResource(person, query));
  return {
    status: 200,
    body: { ...(to < people.length ? { '@odata.nextLink': nextLink(path, query, to) } : {}), value },
  };
}

/** `Guest` for somebody of another organisation who was invited, else `Member`. */
const userTypeOf = ({ userRole }: LocalPerson): string => (userRole === 'guest' ? 'Guest' : 'Member');

/** What Graph leaves out of a user unless `$select` names it (Microsoft Graph, user resource type: "returned only on $select"). */
const onlySelected = ['userType', 'accountEnabled'];

/** A person as Graph shows a user. */
export function userResource(person: LocalPerson, query: Params): Record<string, unknown> {
  const [givenName, ...rest] = person.name.split(' ');
  const resource = {
    '@odata.type': '#microsoft.graph.user',
    id: person.id,
    displayName: person.name,
    givenName,
    surname: rest.join(' '),
    jobTitle: person.jobTitle,
    mail: person.mail,
    userPrincipalName: userNameOf(person),
    userType: userTypeOf(person),
    accountEnabled: true,
  };
  const usual = Object.keys(resource).filter((name) => !onlySelected.includes(name));
  return select(resource, query.get('$select')?.split(',') ?? usual);
}
