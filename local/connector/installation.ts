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

async function tellOnce(rooms: ClientRooms, person: LocalPerson, home: Place): Promise<void> {
  const { bot, store } = rooms;
  if (bot.isClosed()) return;
  const subject = subjectOf(home);
  const { state, greeted } = store.installOf(subject);
  if (state === 'removed' || greeted) return;
  store.setInstall(subject, state, true);
  if (!(await tellInstalled(rooms, person, home)))
    store.setInstall(subject, store.installOf(subject).state, false);
}

/** Tells the bot of the installations that come to light when people look for the first time. */
export interface Greetings {
  /**
   * Begins to tell the bot, once, of a person's own installation and of their teams'. When the bot does not take one, the
   * next look tries again.
   */
  begin(person: LocalPerson): void;
  /**
   * Resolves when the bot has ended its turn about the installation in a person's own chat. A person installs an app seconds
   * before they first write to it, and here at the same moment: what they write waits for that.
   */
  ofChat(person: LocalPerson): Promise<void>;
}

/** The greetings of one organisation. */
export function createGreetings(rooms: ClientRooms): Greetings {
  const { places } = rooms;
  const inChat = new Map<string, Promise<void>>();
  const greetTeams = async (person: LocalPerson): Promise<void> => {
    const homes = places.channelsOf(person).map((place) => homeOf(place, places));
    for (const home of homes) await tellOnce(rooms, person, home);
  };
  const ofChat = async (person: LocalPerson): Promise<void> => inChat.get(person.id);
  return {
    begin(person) {
      const chat = ofChat(person).then(() => tellOnce(rooms, person, places.chatOf(person)));
      inChat.set(person.id, chat);
      void chat.then(() => greetTeams(person));
    },
    ofChat,
  };
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
