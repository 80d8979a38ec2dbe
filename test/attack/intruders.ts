import { randomUUID } from 'node:crypto';
import type { Actor } from '../../bot/domain/case/context';
import { activityFrom, type PersonActivity } from '../../local/connector/from-person';
import { createPlaces } from '../../local/connector/places';
import { type LocalPerson, localOrganisation } from '../../local/people';
import type { Local } from '../../local/start/local';

/** Somebody who tries the doors: as what they do it, and what is true of them, whatever the bot believes. */
export interface Intruder {
  readonly person: LocalPerson;
  readonly isStaff: boolean;
  readonly actor: Actor;
  readonly kind: KindOfPerson;
}

/** What somebody is to the body, as the sums are told. */
export type KindOfPerson =
  'holds a role' | 'other staff' | 'guest' | 'of another tenant' | 'has left' | 'unknown to the directory';

/** Everybody of the invented organisation, guests, leavers and unknown people included, and somebody who is in none of it. */
export const intruders: readonly Intruder[] = [...localOrganisation.people, aNobody()].map((person) => {
  const isStaff = !person.left && person.inDirectory !== false && person.tenantId === undefined;
  const roles = isStaff ? rolesOf(person.key) : [];
  return { person, isStaff, actor: { id: person.id, name: person.name, roles }, kind: kindOf(person, roles) };
});

function kindOf(person: LocalPerson, roles: readonly string[]): KindOfPerson {
  if (person.left) return 'has left';
  if (person.userRole === 'guest') return 'guest';
  if (person.tenantId !== undefined) return 'of another tenant';
  if (person.inDirectory === false) return 'unknown to the directory';
  return roles.length > 0 ? 'holds a role' : 'other staff';
}

function aNobody(): LocalPerson {
  const unknown = { jobTitle: '', mail: '', inDirectory: false };
  return { ...unknown, key: 'nobody', id: randomUUID(), name: 'Nobody Known' };
}

/** The roles that somebody holds by the lists of the organisation: members of its team and, where people are named, those. */
function rolesOf(key: string): readonly string[] {
  const { teams, roles } = localOrganisation;
  return Object.entries(roles)
    .filter(([, role]) => {
      const members = teams.find(({ id }) => id === role.team)?.members ?? [];
      return members.includes(key) && (!('people' in role) || role.people.includes(key));
    })
    .map(([role]) => role);
}

const places = createPlaces(localOrganisation);

/** Whether what is sent to a conversation is read by an intruder alone, and not by others as well. */
export const isOwnChat = ({ person }: Intruder, conversationId: string): boolean =>
  places.chatOf(person).id === conversationId;

/** What an intruder sends, from their own chat or from another place. */
export function sentBy(
  local: Local,
  { person }: Intruder,
  own: Readonly<Record<string, unknown>> & { readonly type: string },
  place?: string,
): PersonActivity {
  const where = (place === undefined ? undefined : places.resolve(place)) ?? places.chatOf(person);
  const serviceUrl = (): string => `${local.url}/connector`;
  return activityFrom(
    { organisation: localOrganisation, clock: local.clock, serviceUrl },
    person,
    where,
    own,
  );
}
