import type { LocalClock } from '../clock';
import type { LocalPerson, Organisation } from '../people';
import type { Live } from './live';
import { messageView } from './message-views';
import type { MessageView, PlaceView } from './page-contract';
import type { ChannelPlace, Place, PlaceOfOthers, Places } from './places';
import { redrawStored } from './redraw';
import type { ConnectorStore } from './store';
import type { StoredMessage } from './store-rows';

/** Who a message is from. */
interface Sender {
  readonly id: string;
  readonly name: string;
}

type Activity = Readonly<Record<string, unknown>>;

/** Messages in their places, kept and shown at once on every open page that may see them. */
export interface Messages {
  /** Adds a message; in a channel without a thread it begins one, named by its own id. */
  post(place: Place, from: Sender, activity: Activity): StoredMessage;
  /** Replaces a message for everybody. */
  replace(place: Place, id: string, activity: Activity): void;
  remove(place: Place, id: string): void;
  /** A message that stands in a place (and in its thread), not deleted; undefined otherwise. */
  find(place: Place, id: string): StoredMessage | undefined;
  /** Puts a card in place of the posted one for one person. */
  showInstead(place: Place, id: string, person: LocalPerson, card: unknown): void;
  /** Shows cards as they are drawn now: a card as it stood is the key of what it is, both as JSON. Gives how many messages changed. */
  redraw(cards: ReadonlyMap<string, string>): number;
  typing(place: Place): void;
  viewsFor(person: LocalPerson, place: Place): readonly MessageView[];
  placesFor(person: LocalPerson): readonly PlaceView[];
  /** Sends the list of places, with its counts, to the open pages of whom it concerns. */
  refreshPlaces(concerns: (person: LocalPerson) => boolean): void;
}

/** What `createMessages` joins. */
export interface MessageRooms {
  readonly organisation: Organisation;
  readonly clock: LocalClock;
  readonly store: ConnectorStore;
  readonly places: Places;
  readonly live: Live;
}

/** The subject whose installation decides whether the bot may write to a place: the person, or the team. */
export function subjectOf(place: Place): string {
  if (place.kind === 'others') return place.id;
  return place.kind === 'chat' ? place.person.id : place.team.id;
}

function placeViews({ organisation, store, places }: MessageRooms, person: LocalPerson): PlaceView[] {
  const view = (place: Exclude<Place, PlaceOfOthers>, title: string, team: string | null): PlaceView => ({
    id: place.id,
    kind: place.kind,
    title,
    team,
    unread: store.unread(person.id, place.id),
    installed: store.installOf(subjectOf(place)).state,
  });
  const channelView = (place: ChannelPlace): PlaceView => view(place, place.channelName, place.team.name);
  return [
    view(places.chatOf(person), organisation.bot.name, null),
    ...places.channelsOf(person).map(channelView),
  ];
}

/** The messages of an organisation over its store, told to its open pages. */
export function createMessages(rooms: MessageRooms): Messages {
  const { organisation, clock, store, places, live } = rooms;
  const viewFor = (person: LocalPerson, message: StoredMessage): MessageView =>
    messageView(organisation, message, person, store.viewOf(message.id, person.id));
  const tell = (type: 'message' | 'changed', place: Place, id: string): void => {
    const message = store.find(id);
    if (!message) return;
    live.publish((person) =>
      places.maySee(person, place) ? { type, message: viewFor(person, message) } : undefined,
    );
  };
  const refreshPlaces: Messages['refreshPlaces'] = (concerns) =>
    live.publish((person) =>
      concerns(person) ? { type: 'places', places: placeViews(rooms, person) } : undefined,
    );
  const find = (place: Place, id: string): StoredMessage | undefined => {
    const message = store.find(id);
    if (!message || message.deleted || message.place !== place.id) return undefined;
    return place.kind !== 'channel' || message.thread === place.thread ? message : undefined;
  };
  return {
    post(place, from, activity) {
      const now = clock.now();
      const id = store.nextId(now);
      const thread = place.kind === 'channel' ? (place.thread ?? id) : null;
      const sender = { fromId: from.id, fromName: from.name };
      const message = {
        id,
        place: place.id,
        thread,
        ...sender,
        at: now.toISOString(),
        editedAt: null,
        deleted: false,
        activity,
      };
      store.add(message);
      tell('message', place, id);
      refreshPlaces((person) => places.maySee(person, place));
      return message;
    },
    replace(place, id, activity) {
      store.replace(id, activity, clock.now().toISOString());
      tell('changed', place, id);
    },
    remove(place, id) {
      store.markDeleted(id);
      tell('changed', place, id);
    },
    find,
    showInstead(place, id, person, card) {
      store.setView(id, person.id, card);
      const message = store.find(id);
      if (!message) return;
      live.publish((other) =>
        other.id === person.id ? { type: 'changed', message: viewFor(person, message) } : undefined,
      );
    },
    redraw(cards) {
      const ids = redrawStored(store, cards);
      for (const id of ids) {
        const place = places.resolve(store.find(id)?.place ?? '');
        if (place) tell('changed', place, id);
      }
      live.publish(() => ({ type: 'redrawn', cards: Object.fromEntries(cards) }));
      return ids.length;
    },
    typing: (place) =>
      live.publish((person) =>
        places.maySee(person, place) ? { type: 'typing', place: place.id } : undefined,
      ),
    viewsFor: (person, place) => store.list(place.id).map((message) => viewFor(person, message)),
    placesFor: (person) => placeViews(rooms, person),
    refreshPlaces,
  };
}
