import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import {
  createConversation,
  post,
  ratedPlace,
  remove,
  teamOf,
  update,
  parameter,
  type RestRooms,
} from './conversations';
import { exchange, type Reply } from './exchange';
import type { Organisation } from '../people';
import type { Places } from './places';
import { ConnectorRefusal } from './refusals';
import { everyMember, memberPage, oneMember, teamChannels, teamDetails } from './roster';

/** A body that is no JSON, or far too long, is refused before any handler sees it. */
function refuseBody(_error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const isLong = Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES;
  const refusal = new ConnectorRefusal(isLong ? 'MessageSizeTooBig' : 'BadSyntax');
  response.status(refusal.status).json(refusal.body);
}

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The Bot Connector's v3 interface as botframework-connector 4.23 calls it, mounted below the service URL. Strict where
 * Teams is known to be: an update needs the conversation id with its thread, and a thread must exist.
 */
export function createRestRouter(rooms: RestRooms): Router {
  const router = express.Router();
  router.use(express.json({ limit: BODY_LIMIT_BYTES }), refuseBody);
  for (const [method, path, handle] of routes) {
    router[method](
      path,
      exchange(rooms, (request) => handle(rooms, request)),
    );
  }
  router.use(
    exchange(rooms, () => {
      throw new ConnectorRefusal('NotFound');
    }),
  );
  return router;
}

type Handle = (rooms: RestRooms, request: Request) => Reply;
type Members = ReturnType<Places['membersOf']>;

/** Answers with what is to be read of a conversation's members. */
const roster =
  (read: (organisation: Organisation, people: Members, request: Request) => unknown): Handle =>
  (rooms, request) => {
    const people = rooms.places.membersOf(ratedPlace(rooms, request, 'roster'));
    return { status: 200, body: read(rooms.organisation, people, request) };
  };

const ofTeam: Handle = (rooms, request) => {
  const team = teamOf(rooms, request);
  const { length } = rooms.membership.membersOf(team);
  return { status: 200, body: teamDetails(rooms.organisation, team, length) };
};
const channelsOfTeam: Handle = (rooms, request) => {
  const team = teamOf(rooms, request);
  const body = teamChannels(team, rooms.membership.channelsOf(team), rooms.tenant.traits());
  return { status: 200, body };
};
const one = roster((organisation, people, request) =>
  oneMember(organisation, people, parameter(request, 'memberId')),
);
const page = roster((organisation, people, request) => memberPage(organisation, people, request.query));

const routes: readonly (readonly ['get' | 'post' | 'put' | 'delete', string, Handle])[] = [
  ['post', '/v3/conversations', createConversation],
  ['post', '/v3/conversations/:conversationId/activities', post],
  ['post', '/v3/conversations/:conversationId/activities/:activityId', post],
  ['put', '/v3/conversations/:conversationId/activities/:activityId', update],
  ['delete', '/v3/conversations/:conversationId/activities/:activityId', remove],
  ['get', '/v3/conversations/:conversationId/activities/:activityId/members', roster(everyMember)],
  ['get', '/v3/conversations/:conversationId/members', roster(everyMember)],
  ['get', '/v3/conversations/:conversationId/members/:memberId', one],
  ['get', '/v3/conversations/:conversationId/pagedmembers', page],
  ['get', '/v3/teams/:teamId', ofTeam],
  ['get', '/v3/teams/:teamId/conversations', channelsOfTeam],
];
