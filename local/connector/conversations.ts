import type { Request } from 'express';
import * as z from 'zod/v4';
import type { Membership } from '../membership';
import { isOfAnotherTenant, personBy, type Organisation } from '../people';
import { parseBotActivity, type BotActivity } from './bot-activity';
import type { ExchangeRooms, Reply } from './exchange';
import { subjectOf, type Messages } from './messages';
import type { Tenant } from '../tenant';
import { conversationIdOf, type ChannelPlace, type Place, type Places } from './places';
import type { createRates, RateKind } from './rates';
import { ConnectorRefusal } from './refusals';
import type { ConnectorStore } from './store';

/** What the bot posted, updated or deleted, as the connector carried it out. */
export interface SentActivity {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly conversationId: string;
  readonly activityId: string;
  /** What was posted; undefined for a deletion. */
  readonly activity: BotActivity | undefined;
  /** An instant by the local clock. */
  readonly at: Date;
}

/** What the connector's REST interface works on. */
export interface RestRooms extends ExchangeRooms {
  readonly organisation: Organisation;
  readonly membership: Membership;
  readonly tenant: Tenant;
  readonly places: Places;
  readonly store: ConnectorStore;
  readonly messages: Messages;
  /** Undefined when rates are not enforced. */
  readonly rates: ReturnType<typeof createRates> | undefined;
  readonly noteSent: (sent: Omit<SentActivity, 'at'>) => void;
}

const createSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  tenantId: z.string().nullish(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string() }).nullish(),
      tenant: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
  activity: z.unknown(),
});

type CreateRequest = z.infer<typeof createSchema>;

/** A parameter of the path; empty when there is none. */
export const parameter = (request: Request, name: string): string => {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
};

function placeOf(rooms: RestRooms, conversationId: string): Place {
  const place = rooms.places.resolve(conversationId);
  if (!place) throw new ConnectorRefusal('ConversationNotFound');
  if (place.kind === 'channel' && place.privateTo && !rooms.tenant.traits().privateChannels) {
    throw new ConnectorRefusal('BotNotInConversationRoster');
  }
  // The bot belongs to no chat or team of others, whatever card of its stands in it.
  if (place.kind === 'others') throw new ConnectorRefusal('BotNotInConversationRoster');
  const isGone = place.kind === 'chat' && rooms.membership.hasLeft(place.person);
  if (isGone || rooms.store.installOf(subjectOf(place)).state === 'removed') {
    throw new ConnectorRefusal('BotNotInConversationRoster');
  }
  if (
    place.kind === 'channel' &&
    place.thread !== undefined &&
    rooms.store.find(place.thread)?.place !== place.id
  ) {
    throw new ConnectorRefusal('ConversationNotFound');
  }
  return place;
}

function requireWritable({ store }: RestRooms, place: Place): void {
  if (store.installOf(subjectOf(place)).state === 'blocked')
    throw new ConnectorRefusal('MessageWritesBlocked');
}

function deliver(
  rooms: RestRooms,
  place: Place,
  activity: BotActivity,
): { conversationId: string; activityId: string } {
  const { messages, organisation } = rooms;
  requireWritable(rooms, place);
  if (activity.type !== 'message') {
    if (activity.type === 'typing') messages.typing(place);
    return { conversationId: conversationIdOf(place), activityId: `${Date.now()}` };
  }
  const { id, thread } = messages.post(place, organisation.bot, activity);
  const conversationId = place.kind === 'channel' ? `${place.id};messageid=${thread ?? id}` : place.id;
  rooms.noteSent({ method: 'POST', conversationId, activityId: id, activity });
  return { conversationId, activityId: id };
}

function createThread(rooms: RestRooms, asked: CreateRequest): Reply {
  const channelId = asked.channelData?.channel?.id;
  if (!channelId)
    throw new ConnectorRefusal('BadSyntax', 'channelData.channel.id names the channel of a new thread.');
  if (asked.activity == null) throw new ConnectorRefusal('BadSyntax', 'A thread begins with an activity.');
  const place = placeOf(rooms, channelId);
  rooms.rates?.take('create', place.id);
  const { conversationId, activityId } = deliver(rooms, place, parseBotActivity(asked.activity));
  return { status: 201, body: { id: conversationId, activityId } };
}

function createChat(rooms: RestRooms, asked: CreateRequest): Reply {
  const tenantId = asked.tenantId ?? asked.channelData?.tenant?.id;
  if (tenantId !== rooms.organisation.tenantId)
    throw new ConnectorRefusal('BadSyntax', 'Give the id of this tenant.');
  const [member, ...others] = asked.members ?? [];
  const person = member && personBy(rooms.organisation, member.id);
  const isOne = person && others.length === 0 && member.id !== person.key;
  if (!isOne || isOfAnotherTenant(rooms.organisation, person)) {
    throw new ConnectorRefusal('BadArgument', 'members must name exactly one person of this tenant.');
  }
  const place = placeOf(rooms, rooms.places.chatOf(person).id);
  rooms.rates?.take('create', place.id);
  if (asked.activity == null) return { status: 201, body: { id: place.id } };
  const { activityId } = deliver(rooms, place, parseBotActivity(asked.activity));
  return { status: 201, body: { id: place.id, activityId } };
}

/** `POST /v3/conversations`: a person's chat (always the same one), or a new thread in a channel. */
export function createConversation(rooms: RestRooms, request: Request): Reply {
  const asked = createSchema.safeParse(request.body);
  if (!asked.success) throw new ConnectorRefusal('BadSyntax', z.prettifyError(asked.error));
  return asked.data.isGroup ? createThread(rooms, asked.data) : createChat(rooms, asked.data);
}

/** `POST …/activities`: posts into a chat, a thread, or (a bare channel) a new thread. */
export function post(rooms: RestRooms, request: Request): Reply {
  const place = ratedPlace(rooms, request, 'write');
  const { activityId } = deliver(rooms, place, parseBotActivity(request.body));
  return { status: 201, body: { id: activityId } };
}

/** The place that a request names, counted against its rate. Throws `ConnectorRefusal` when the bot may not speak there. */
export function ratedPlace(rooms: RestRooms, request: Request, kind: RateKind): Place {
  const place = placeOf(rooms, parameter(request, 'conversationId'));
  rooms.rates?.take(kind, conversationIdOf(place));
  return place;
}

function ownMessage(rooms: RestRooms, request: Request): { place: Place; id: string } {
  const place = ratedPlace(rooms, request, 'write');
  requireWritable(rooms, place);
  const message = rooms.messages.find(place, parameter(request, 'activityId'));
  if (!message) throw new ConnectorRefusal('ActivityNotFoundInConversation');
  if (message.fromId !== rooms.organisation.bot.id) throw new ConnectorRefusal('OperationNotAllowed');
  return { place, id: message.id };
}

/** `PUT …/activities/{id}`: replaces what the bot posted, for everybody. */
export function update(rooms: RestRooms, request: Request): Reply {
  const { place, id } = ownMessage(rooms, request);
  const activity = parseBotActivity(request.body);
  rooms.messages.replace(place, id, activity);
  rooms.noteSent({ method: 'PUT', conversationId: conversationIdOf(place), activityId: id, activity });
  return { status: 200, body: { id } };
}

/** `DELETE …/activities/{id}`: takes back what the bot posted. */
export function remove(rooms: RestRooms, request: Request): Reply {
  const { place, id } = ownMessage(rooms, request);
  rooms.messages.remove(place, id);
  rooms.noteSent({
    method: 'DELETE',
    conversationId: conversationIdOf(place),
    activityId: id,
    activity: undefined,
  });
  return { status: 200 };
}

/** The team of a request; throws `ConnectorRefusal` for the id of any channel but the General one, which names the team. */
export function teamOf(rooms: RestRooms, request: Request): ChannelPlace['team'] {
  const place = placeOf(rooms, parameter(request, 'teamId'));
  if (place.kind !== 'channel' || place.id !== place.team.id)
    throw new ConnectorRefusal('ConversationNotFound');
  rooms.rates?.take('roster', place.id);
  return place.team;
}
