import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import * as z from 'zod/v4';
import type { Membership } from '../membership';
import { mriOf, personBy, type LocalPerson } from '../people';
import { bodies } from './page-bodies';
import type { Live } from './live';
import { personView } from './message-views';
import type { ExtensionCommand, PageState } from './page-contract';
import { subjectOf } from './messages';
import type { Place } from './places';
import { createGreetings, setInstalled, type Greetings } from './installation';
import { setEmployed, setMember } from './joining';
import { ask, edit, execute, say, type ClientRooms } from './teams-client';

/** What the page's server side works on. */
export interface PageRooms extends ClientRooms {
  readonly live: Live;
  readonly membership: Membership;
  readonly commands: () => readonly ExtensionCommand[];
}

/** A request of the page that cannot be carried out; the sentence is shown to the person. */
class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
  constructor(
    readonly status: 400 | 403 | 404,
    sentence: string,
  ) {
    super(sentence);
  }
}

function parse<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new PageRefusal(400, z.prettifyError(parsed.error));
  return parsed.data;
}

function requirePlace(rooms: PageRooms, person: LocalPerson, id: string): Place {
  const place = rooms.places.resolve(id);
  if (!place || !rooms.places.maySee(person, place))
    throw new PageRefusal(404, 'No such chat or channel for you.');
  return place;
}

function requireInstalled(rooms: PageRooms, place: Place): void {
  if (place.kind === 'chat' && rooms.store.installOf(subjectOf(place)).state === 'removed') {
    throw new PageRefusal(403, 'The app is not installed here. Install it first.');
  }
}

function pageState(rooms: PageRooms, person: LocalPerson): PageState {
  const { organisation, messages, clock, commands } = rooms;
  return {
    organisation: organisation.organisation,
    bot: organisation.bot,
    me: personView(person),
    people: organisation.people.map(personView),
    places: messages.placesFor(person),
    commands: commands(),
    now: clock.now().toISOString(),
  };
}

function requireEmployed({ membership }: PageRooms, person: LocalPerson): void {
  if (membership.hasLeft(person))
    throw new PageRefusal(403, `${person.name} has left the organisation: Teams no longer signs them in.`);
}

type PersonHandler = (person: LocalPerson, request: Request, response: Response) => unknown;

const asPerson =
  (rooms: PageRooms, handle: PersonHandler): RequestHandler<{ key: string }> =>
  async (request, response) => {
    const person = personBy(rooms.organisation, request.params.key);
    if (!person) throw new PageRefusal(404, 'Nobody of that name works here.');
    if (!request.path.endsWith('/employment')) requireEmployed(rooms, person);
    const answer = await handle(person, request, response);
    if (!response.headersSent) response.json(answer ?? {});
  };

function showRefusal(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof PageRefusal) response.status(error.status).json({ error: error.message });
  else next(error);
}

function addReading(router: Router, rooms: PageRooms, greetings: Greetings): void {
  router.get('/', (_request, response) => void response.json(rooms.organisation.people.map(personView)));
  router.get(
    '/:key/state',
    asPerson(rooms, (person) => {
      greetings.begin(person);
      return pageState(rooms, person);
    }),
  );
  router.get(
    '/:key/messages',
    asPerson(rooms, (person, request) => {
      const { place } = parse(z.looseObject({ place: z.string() }), request.query);
      return rooms.messages.viewsFor(person, requirePlace(rooms, person, place));
    }),
  );
  router.get(
    '/:key/events',
    asPerson(rooms, (person, _request, response) => rooms.live.subscribe(person, response)),
  );
}

/** Takes a person out of the team of a channel, or puts them in: roles that come of the team go or come with it. */
const leaveOrJoin =
  (rooms: PageRooms): PersonHandler =>
  (person, request) => {
    const { place: id, member } = parse(bodies.team, request.body);
    const place = rooms.places.resolve(id);
    if (place?.kind !== 'channel') throw new PageRefusal(404, 'No such channel.');
    return setMember(rooms, person, place.team, member);
  };

/** Takes a person out of the organisation at this moment, or back in. */
const comeOrGo =
  (rooms: PageRooms): PersonHandler =>
  (person, request) =>
    setEmployed(rooms, person, parse(bodies.employment, request.body).employed);

function addActing(router: Router, rooms: PageRooms, greetings: Greetings): void {
  const on = <T extends z.ZodType<{ readonly place: string }>>(
    path: string,
    schema: T,
    act: (person: LocalPerson, place: Place, body: z.output<T>) => unknown,
  ): void => {
    const handle = asPerson(rooms, (person, request) => {
      const body = parse(schema, request.body);
      return act(person, requirePlace(rooms, person, body.place), body);
    });
    router.post(`/:key/${path}`, handle);
  };
  on('message', bodies.message, async (person, place, body) => {
    requireInstalled(rooms, place);
    if (place.kind === 'chat') await greetings.ofChat(person);
    return say(rooms, person, place, body);
  });
  on('edit', bodies.edit, (person, place, body) => {
    requireInstalled(rooms, place);
    if (rooms.messages.find(place, body.messageId)?.fromId !== mriOf(person))
      throw new PageRefusal(403, 'A person may change only what they wrote themselves.');
    return edit(rooms, person, place, body);
  });
  on('execute', bodies.execute, (person, place, body) => {
    requireInstalled(rooms, place);
    return execute(rooms, person, place, body);
  });
  on('ask', bodies.ask, (person, place, body) => ask(rooms, person, place, body));
  on('install', bodies.install, (person, place, { state }) => setInstalled(rooms, person, place, state));
  router.post('/:key/team', asPerson(rooms, leaveOrJoin(rooms)));
  router.post('/:key/employment', asPerson(rooms, comeOrGo(rooms)));
  on('seen', bodies.seen, (person, place, { messageId }) => {
    rooms.store.setSeen(person.id, place.id, messageId);
    rooms.messages.refreshPlaces((other) => other.id === person.id);
  });
}

/**
 * What the Teams-like page calls, mounted at `/local/teams`: `GET /` lists the people; below `/:key` (a person's key or
 * Entra id) `GET state`, `GET messages?place=`, `GET events` (server-sent), `POST message | edit | execute | ask | seen | install | team | employment`.
 * A thread of a channel is named as its conversation id (`channel;messageid=N`) in `place`.
 */
export function createPageRouter(rooms: PageRooms): Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  const greetings = createGreetings(rooms);
  addReading(router, rooms, greetings);
  addActing(router, rooms, greetings);
  router.use(showRefusal);
  return router;
}
