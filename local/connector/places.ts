import { createHash } from 'node:crypto';
import { createMembership, type Membership } from '../membership';
import { personBy, type LocalPerson, type LocalTeam, type Organisation } from '../people';

/** A person's own chat with the bot. */
interface ChatPlace {
  readonly kind: 'chat';
  readonly id: string;
  readonly person: LocalPerson;
}

/**
 * A place to which the bot does not belong: a chat of two colleagues, a chat of many, or a channel of a team without the app. A
 * message extension is used in it, and the buttons of a card that was inserted are pressed in it (docs/platform-limits.md, Teams).
 */
export interface PlaceOfOthers {
  readonly kind: 'others';
  /** What Teams calls it in an activity: a chat of two is as `personal` as one's own with the bot. */
  readonly as: 'personal' | 'groupChat' | 'channel';
  readonly id: string;
  readonly people: readonly LocalPerson[];
}

/** A channel, or one thread of it when `thread` names the message that began it. */
export interface ChannelPlace {
  readonly kind: 'channel';
  readonly id: string;
  readonly team: LocalTeam;
  readonly channelName: string;
  /** Keys of the people whose private channel it is; undefined for a standard channel. */
  readonly privateTo: readonly string[] | undefined;
  readonly thread: string | undefined;
}

/** Where activities stand. `id` is the chat's conversation or the channel, without a thread. */
export type Place = ChatPlace | PlaceOfOthers | ChannelPlace;

/** The addresses of one organisation: which conversation id means which chat, channel or thread, and who is in it. */
export interface Places {
  /** The one chat of a person with the bot; its id never changes. */
  chatOf(person: LocalPerson): ChatPlace;
  /** The chat of two colleagues with each other. */
  pairOf(one: LocalPerson, other: LocalPerson): PlaceOfOthers;
  /** A chat of everybody, guests included, and the one channel of a team of theirs that has no app. */
  readonly ofMany: Readonly<Record<'groupChat' | 'channel', PlaceOfOthers>>;
  /** What a conversation id or a team id means; undefined when it means nothing here. */
  resolve(conversationId: string): Place | undefined;
  /** The people in a chat, in a place of others, in the team that owns a channel, or in a private channel. */
  membersOf(place: Place): readonly LocalPerson[];
  /** The channels of the teams that a person belongs to. */
  channelsOf(person: LocalPerson): readonly ChannelPlace[];
  /** Whether a person may see what stands in a place. */
  maySee(person: LocalPerson, place: Place): boolean;
}

/** The conversation id of a place: `channel;messageid=N` for a thread. */
export const conversationIdOf = (place: Place): string =>
  place.kind === 'channel' && place.thread !== undefined ? `${place.id};messageid=${place.thread}` : place.id;

const chatIdOf = (organisation: Organisation, person: LocalPerson): string =>
  `a:1${createHash('sha256').update(`${organisation.bot.id}/${person.id}`).digest('base64url')}`;

/**
 * The places of an organisation; nothing is stored, for ids follow from the people and the channels. `membership` says who
 * is where now; without it, everybody is where the organisation has them.
 */
export function createPlaces(
  organisation: Organisation,
  membership: Membership = createMembership(organisation),
): Places {
  const chats = chatsOf(organisation);
  const channels = (): ReadonlyMap<string, ChannelPlace> => channelsIn(organisation, membership);
  const membersOf = (place: Place): readonly LocalPerson[] => {
    if (place.kind === 'chat') return [place.person];
    if (place.kind === 'others') return place.people;
    const { team, privateTo } = place;
    return membership.membersOf(team).filter(({ key }) => privateTo?.includes(key) ?? true);
  };
  const isMember = (person: LocalPerson, place: Place): boolean =>
    membersOf(place).some(({ id }) => id === person.id);
  const ofMany = placesOfMany(organisation);
  return {
    pairOf,
    ofMany,
    chatOf: (person) => ({ kind: 'chat', id: chatIdOf(organisation, person), person }),
    resolve(conversationId) {
      const [id = '', thread] = conversationId.split(';messageid=');
      const channel = channels().get(id);
      if (channel) return { ...channel, thread };
      const many = Object.values(ofMany).find((place) => place.id === id);
      return chats.get(id) ?? many ?? pairIn(organisation, id);
    },
    membersOf,
    channelsOf: (person) => [...channels().values()].filter((channel) => isMember(person, channel)),
    maySee: isMember,
  };
}

/** The two in either order are one chat: their Entra object ids, in the order of the alphabet. */
function pairOf(one: LocalPerson, other: LocalPerson): PlaceOfOthers {
  const people = one.id < other.id ? ([one, other] as const) : ([other, one] as const);
  const id = `19:${people[0].id}_${people[1].id}@unq.gbl.spaces`;
  return { kind: 'others', as: 'personal', id, people };
}

/** A team is called by the id of its first channel. */
const placesOfMany = ({ people }: Organisation): Places['ofMany'] => ({
  groupChat: { kind: 'others', as: 'groupChat', id: '19:everybody@thread.v2', people },
  channel: { kind: 'others', as: 'channel', id: '19:team-without-the-app@thread.tacv2', people },
});

function pairIn(organisation: Organisation, id: string): PlaceOfOthers | undefined {
  const [, first = '', second = ''] = /^19:([\da-f-]{36})_([\da-f-]{36})@unq\.gbl\.spaces$/.exec(id) ?? [];
  const [one, other] = [personBy(organisation, first), personBy(organisation, second)];
  return one && other && one !== other ? pairOf(one, other) : undefined;
}

const chatsOf = (organisation: Organisation): ReadonlyMap<string, ChatPlace> =>
  new Map(
    organisation.people.map((person) => {
      const id = chatIdOf(organisation, person);
      return [id, { kind: 'chat', id, person }];
    }),
  );

const channelsIn = (
  { teams }: Organisation,
  membership: Pick<Membership, 'channelsOf'>,
): ReadonlyMap<string, ChannelPlace> =>
  new Map(
    teams.flatMap((team) =>
      membership
        .channelsOf(team)
        .map(({ id, name, privateTo }): [string, ChannelPlace] => [
          id,
          { kind: 'channel', id, team, channelName: name, privateTo, thread: undefined },
        ]),
    ),
  );
