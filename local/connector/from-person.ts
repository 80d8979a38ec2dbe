import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { LocalClock } from '../clock';
import { mriOf, type LocalPerson, type Organisation } from '../people';
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

const channelData = (organisation: Organisation, place: Place): Record<string, unknown> => {
  const tenant = { id: organisation.tenantId };
  if (place.kind === 'chat') return { tenant };
  const { team, id } = place;
  return {
    teamsChannelId: id,
    teamsTeamId: team.id,
    channel: { id },
    team: { id: team.id, name: team.name },
    tenant,
  };
};

const conversation = (organisation: Organisation, place: Place): Record<string, unknown> => ({
  id: conversationIdOf(place),
  conversationType: place.kind === 'chat' ? 'personal' : 'channel',
  tenantId: organisation.tenantId,
  ...(place.kind === 'channel' && { isGroup: true }),
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
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: mriOf(person), name: person.name, aadObjectId: person.id },
    recipient: organisation.bot,
    conversation: conversation(organisation, place),
    locale: 'en-GB',
    timestamp: now.toUTC().toISO(),
    localTimestamp: now.setZone('Europe/London').toISO(),
    localTimezone: 'Europe/London',
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
    ...own,
    channelData: { ...channelData(organisation, place), ...own.channelData },
  };
}
