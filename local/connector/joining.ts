import type { Membership } from '../membership';
import { mriOf, type LocalPerson, type LocalTeam } from '../people';
import { eventFrom } from './from-person';
import type { ClientRooms } from './teams-client';

/** What changing who belongs where works on. */
export interface JoiningRooms extends ClientRooms {
  readonly membership: Membership;
}

/**
 * Puts a person into a team or takes them out of it, and tells the bot as Teams does: a `conversationUpdate` with
 * `membersAdded` or `membersRemoved` in the General channel (docs/platform-limits.md, Teams).
 */
export async function setMember(
  rooms: JoiningRooms,
  person: LocalPerson,
  team: LocalTeam,
  isMember: boolean,
): Promise<void> {
  rooms.membership.setMember(team, person, isMember);
  rooms.messages.refreshPlaces((other) => other.id === person.id);
  const general = rooms.places.resolve(team.id);
  if (!general || rooms.store.installOf(team.id).state === 'removed') return;
  const who = [{ id: mriOf(person), aadObjectId: person.id }];
  await rooms.bot.send(
    eventFrom(rooms, person, general, {
      type: 'conversationUpdate',
      ...(isMember ? { membersAdded: who } : { membersRemoved: who }),
      channelData: { eventType: isMember ? 'teamMemberAdded' : 'teamMemberRemoved' },
    }),
  );
}

/**
 * Takes a person out of the organisation, or back in: gone from the directory, every roster and every group at once. Their
 * chat is closed to the bot; nothing tells it (docs/platform-limits.md, Teams).
 */
export function setEmployed(rooms: JoiningRooms, person: LocalPerson, isEmployed: boolean): void {
  rooms.membership.setLeft(person, !isEmployed);
  rooms.messages.refreshPlaces((other) => other.id === person.id);
}
