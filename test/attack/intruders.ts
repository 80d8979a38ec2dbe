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
}

/** Everybody of the invented organisation, guests, leavers and unknown people included, and somebody who is in none of it. */
export const intruders: readonly Intruder[] = [...localOrganisation.people, aNobody()].map((person) => {
  const isStaff = !person.left && person.inDirectory !== false && person.tenantId === undefined;
  const roles = isStaff ? rolesOf(person.key) : [];
  return { person, isStaff, actor: { id: person.id, name: person.name, roles } };
});

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

/** What an intruder sends, from their own chat or from a channel. */
export function sentBy(
  local: Local,
  { person }: Intruder,
  own: Readonly<Record<string, unknown>> & { readonly type: string },
  channel?: string,
): PersonActivity {
  const places = createPlaces(localOrganisation);
  const where = (channel === undefined ? undefined : places.resolve(channel)) ?? places.chatOf(person);
  const serviceUrl = (): string => `${local.url}/connector`;
  return activityFrom(
    { organisation: localOrganisation, clock: local.clock, serviceUrl },
    person,
    where,
    own,
  );
}
