import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { LocalClock } from '../clock';
import { isOfAnotherTenant, mriOf, type LocalPerson, type Organisation } from '../people';
import { conversationIdOf, type Place } from './places';

/** What every activity of one organisation has in common. */
export interface ActivityRooms {
  readonly organisation: Organisation;
  readonly clock: LocalClock;
  readonly serviceUrl: () => string;
}

/** An activity on its way to the bot; `id` names it in every repetition. */
export interface PersonActivity {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Whose conversation it is: a chat belongs to the person's own organisation, a channel to ours, whoever writes in it. */
const tenantOf = (organisation: Organisation, place: Place): string =>
  place.kind === 'chat' && isOfAnotherTenant(organisation, place.person)
    ? (place.person.tenantId ?? organisation.tenantId)
    : organisation.tenantId;

const channelData = (organisation: Organisation, place: Place): Record<string, unknown> => {
  const tenant = { id: tenantOf(organisation, place) };
  if (typeIn(place) !== 'channel') return { tenant };
  const { id } = place;
  const team = place.kind === 'channel' ? place.team : { id, name: 'A team without the app' };
  return {
    teamsChannelId: id,
    teamsTeamId: team.id,
    channel: { id },
    team: { id: team.id, name: team.name },
    tenant,
  };
};

/** What Teams calls a conversation of that kind. */
function typeIn(place: Place): 'personal' | 'groupChat' | 'channel' {
  if (place.kind === 'others') return place.as;
  return place.kind === 'channel' ? 'channel' : 'personal';
}

const conversation = (organisation: Organisation, place: Place): Record<string, unknown> => ({
  id: conversationIdOf(place),
  conversationType: typeIn(place),
  tenantId: tenantOf(organisation, place),
  ...(place.kind !== 'chat' && { isGroup: true }),
});

/**
 * An activity from a person in a place, as Teams words it; `own` adds to it or replaces parts, and a `channelData` in it
 * is added to the usual one.
 */
export function activityFrom(
  { organisation, clock, serviceUrl }: ActivityRooms,
  person: LocalPerson,
  place: Place,
  own: Readonly<Record<string, unknown>> & {
    readonly type: string;
    readonly channelData?: Record<string, unknown>;
  },
): PersonActivity {
  const now = DateTime.fromJSDate(clock.now());
  const { locale = 'en-GB', timezone = 'Europe/London' } = person;
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: mriOf(person), name: person.name, aadObjectId: person.id },
    recipient: organisation.bot,
    conversation: conversation(organisation, place),
    locale,
    timestamp: now.toUTC().toISO(),
    localTimestamp: now.setZone(timezone).toISO(),
    localTimezone: timezone,
    entities: [{ type: 'clientInfo', locale, country: locale.split('-').at(-1), platform: 'Web', timezone }],
    ...own,
    channelData: { ...channelData(organisation, place), ...own.channelData },
  };
}

/**
 * An activity in which Teams names the person by ids alone: `installationUpdate` and `conversationUpdate` carry a `from`
 * without a name (docs/platform-limits.md, Teams).
 */
export function eventFrom(
  rooms: ActivityRooms,
  person: LocalPerson,
  place: Place,
  own: Parameters<typeof activityFrom>[3],
): PersonActivity {
  const from = { id: mriOf(person), aadObjectId: person.id };
  return activityFrom(rooms, person, place, { ...own, from });
}
