import type { LocalPerson } from '../people';
import { eventFrom } from './from-person';
import { subjectOf } from './messages';
import type { ChannelPlace, Place, Places } from './places';
import type { ClientRooms } from './teams-client';

async function tellInstalled(rooms: ClientRooms, person: LocalPerson, place: Place): Promise<boolean> {
  const { bot } = rooms.organisation;
  const eventType = place.kind === 'channel' ? { channelData: { eventType: 'teamMemberAdded' } } : {};
  const joined = eventFrom(rooms, person, place, {
    type: 'conversationUpdate',
    membersAdded: [bot],
    ...eventType,
  });
  const added = eventFrom(rooms, person, place, { type: 'installationUpdate', action: 'add' });
  const answers = [await rooms.bot.send(joined), await rooms.bot.send(added)];
  return answers.every(({ status }) => status >= 200 && status < 300);
}

/** The place through which an installation speaks: the person's chat, or the General channel of the team. */
const homeOf = (place: ChannelPlace, places: Places): Place => places.resolve(place.team.id) ?? place;

/**
 * Tells the bot, once, of the installations that a person's first look brings to light: their own, and their teams'.
 * When the bot does not take it, the next look tries again.
 */
export async function greet(rooms: ClientRooms, person: LocalPerson): Promise<void> {
  const { places, store } = rooms;
  const homes = [places.chatOf(person), ...places.channelsOf(person).map((place) => homeOf(place, places))];
  for (const home of homes) {
    if (rooms.bot.isClosed()) return;
    const subject = subjectOf(home);
    const { state, greeted } = store.installOf(subject);
    if (state === 'removed' || greeted) continue;
    store.setInstall(subject, state, true);
    if (!(await tellInstalled(rooms, person, home)))
      store.setInstall(subject, store.installOf(subject).state, false);
  }
}

/** Installs, removes or blocks the app in a person's chat or in the team of a channel, and tells the bot as Teams does. */
export async function setInstalled(
  rooms: ClientRooms,
  person: LocalPerson,
  place: Place,
  state: 'installed' | 'removed' | 'blocked',
): Promise<void> {
  const { store, messages, places } = rooms;
  const home = place.kind === 'channel' ? homeOf(place, places) : place;
  const before = store.installOf(subjectOf(home)).state;
  store.setInstall(subjectOf(home), state, true);
  messages.refreshPlaces((other) => places.maySee(other, place));
  if (state === 'removed') {
    await rooms.bot.send(eventFrom(rooms, person, home, { type: 'installationUpdate', action: 'remove' }));
  } else if (state === 'installed' && before === 'removed') {
    await tellInstalled(rooms, person, home);
  }
}
