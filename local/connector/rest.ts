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
  const { organisation, places } = rooms;
  const router = express.Router();
  const route = (handle: (request: Request) => Reply) => exchange(rooms, handle);
  const roster = (read: (people: ReturnType<Places['membersOf']>, request: Request) => unknown) =>
    route((request) => ({
      status: 200,
      body: read(places.membersOf(ratedPlace(rooms, request, 'roster')), request),
    }));
  const all = roster((people) => everyMember(organisation, people));
  router.use(express.json({ limit: BODY_LIMIT_BYTES }), refuseBody);
  router.post(
    '/v3/conversations',
    route((request) => createConversation(rooms, request)),
  );
  router.post(
    '/v3/conversations/:conversationId/activities',
    route((request) => post(rooms, request)),
  );
  router.post(
    '/v3/conversations/:conversationId/activities/:activityId',
    route((request) => post(rooms, request)),
  );
  router.put(
    '/v3/conversations/:conversationId/activities/:activityId',
    route((request) => update(rooms, request)),
  );
  router.delete(
    '/v3/conversations/:conversationId/activities/:activityId',
    route((request) => remove(rooms, request)),
  );
  router.get('/v3/conversations/:conversationId/activities/:activityId/members', all);
  router.get('/v3/conversations/:conversationId/members', all);
  router.get(
    '/v3/conversations/:conversationId/members/:memberId',
    roster((people, request) => oneMember(organisation, people, parameter(request, 'memberId'))),
  );
  router.get(
    '/v3/conversations/:conversationId/pagedmembers',
    roster((people, request) => memberPage(organisation, people, request.query)),
  );
  router.get(
    '/v3/teams/:teamId',
    route((request) => ({ status: 200, body: teamDetails(organisation, teamOf(rooms, request)) })),
  );
  router.get(
    '/v3/teams/:teamId/conversations',
    route((request) => ({ status: 200, body: teamChannels(teamOf(rooms, request)) })),
  );
  router.use(
    route(() => {
      throw new ConnectorRefusal('NotFound');
    }),
  );
  return router;
}
