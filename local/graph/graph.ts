import express, { type Request, type Response, type Router } from 'express';
import type { LocalClock } from '../clock';
import type { Faults } from '../faults';
import { createMembership, type Membership } from '../membership';
import type { Organisation } from '../people';
import { createTenant, type Tenant } from '../tenant';
import { runBatch } from './batch';
import { bulkInsert } from './bulk';
import { channelRoutes } from './channels';
import { directoryRoutes } from './directory';
import { firstAfter } from './first-after';
import { createDownloads, downloadPath, driveRoutes } from './drive';
import { createExchange, type Exchange, type Incoming } from './exchange';
import { itemRoutes } from './item-routes';
import { listRoutes } from './list-routes';
import { createRights } from './rights';
import { createRequestLog, type GraphRequest } from './request-log';
import { answerBy, type GraphAnswer, type GraphCall, type Route } from './routing';
import { siteOf, siteRoutes } from './site';
import { openStores, type Stores } from './stores';
import { createUnits } from './units';

/** Microsoft Graph on one laptop: a site with lists and libraries, users and groups. */
export interface GraphStandIn {
  /** To be mounted at `/graph/v1.0` (anywhere will do) before any body parser. */
  readonly router: Router;
  /** Requests as they arrived, newest last; the last 10,000. */
  readonly requests: readonly GraphRequest[];
  clearRequests(): void;
  /**
   * Inserts rows into a list (id or display name) past HTTP, through the same checks, twenty thousand to a transaction; for benches.
   * Gives how many went in. Throws `GraphRefusal` at the first bad row; batches before it stay.
   */
  bulkInsert(listName: string, rows: Iterable<Readonly<Record<string, unknown>>>): number;
  /**
   * The first instant after another in an indexed column of a list (id or display name), for whoever moves the clock; undefined
   * when there is none, or no such list or column.
   */
  firstAfter(listName: string, column: string, instant: Date): Date | undefined;
  /** Closes the database; requests after it fail. */
  close(): void;
}

/** Largest body taken. */
const maxBody = '4mb';
/** The content of a file that comes in one piece. */
const maxFile = '250mb';

/** What a stand-in for Graph needs. */
export interface GraphOptions {
  /** SQLite file that survives a restart, or `:memory:`. */
  readonly file: string;
  readonly clock: LocalClock;
  readonly faults: Faults;
  readonly organisation: Organisation;
  /** Who is where now, shared with the connector; default: everybody where the organisation has them. */
  readonly membership?: Membership;
  /** What the tenant is like, shared with the connector; default: see `createTenant`. */
  readonly tenant?: Tenant;
  /**
   * How long filtered queries may not see a write, in milliseconds by the given clock, since the real service promises nothing
   * between the two; GET by id and unfiltered pages see it at once. Default 0.
   */
  readonly indexLagMs?: number;
  /** By which time the quota of a minute is counted, in milliseconds; default real time. */
  readonly quotaNowMs?: () => number;
}

/** Opens the stand-in over its file. */
export function createGraph(options: GraphOptions): GraphStandIn {
  const { file, clock, faults, organisation, indexLagMs = 0 } = options;
  const { membership = createMembership(organisation), tenant = createTenant() } = options;
  const stores = openStores({ file, clock, site: siteOf(organisation), indexLagMs });
  const log = createRequestLog();
  const units = createUnits(tenant, options.quotaNowMs ?? Date.now);
  const answer = answererOver(stores, [
    ...directoryRoutes(organisation, membership),
    ...channelRoutes(organisation, membership),
  ]);
  return {
    router: routerOver(
      createExchange({ log, clock, faults, units, answer, readable: (target) => named(stores, target) }),
    ),
    requests: log.requests,
    clearRequests: () => log.clear(),
    bulkInsert: (listName, rows) =>
      bulkInsert(stores.db, stores.lists, { list: stores.lists.find(listName), rows, at: stores.now() }),
    firstAfter: (listName, column, instant) => firstAfter(stores, { listName, column }, instant),
    close: () => stores.db.close(),
  };
}

/** An address as one reads it: a list is called what it was made as. */
const named = ({ lists }: Stores, target: string): string =>
  target.replace(
    /(?<=\/lists\/)[0-9a-f-]{36}/,
    (id) => lists.all().find((list) => list.id === id)?.name ?? id,
  );

type Answer = (call: GraphCall, exchange: Exchange) => Promise<GraphAnswer | 'dropped'>;

function answererOver(stores: Stores, directory: readonly Route[]): Answer {
  const { site } = stores;
  const rights = createRights();
  const downloads = createDownloads(stores);
  const routes = [
    ...siteRoutes(site),
    ...listRoutes(stores),
    ...itemRoutes(stores),
    ...driveRoutes(stores, downloads),
    ...directory,
    ...rights.routes,
  ];
  const byRoute = answerBy(routes, (name) => site.isCalled(name));
  return async (call, exchange) => {
    rights.check(call);
    if (call.path === '/$batch' && call.method === 'POST') return runBatch(call, exchange);
    if (call.path.startsWith(downloadPath)) return downloads.fetch(call.path.slice(downloadPath.length));
    return byRoute(call);
  };
}

function routerOver(exchange: Exchange): Router {
  const router = express.Router();
  const readRaw = express.raw({ type: () => true, limit: maxBody });
  const readFile = express.raw({ type: () => true, limit: maxFile });
  router.use((req, res, next) => {
    const read = req.method === 'PUT' && req.path.endsWith('/content') ? readFile : readRaw;
    read(req, res, (failure: unknown) => {
      exchange(incomingOf(req, failure !== undefined)).then((outcome) => {
        if (outcome.kind === 'dropped') req.socket.destroy();
        else send(req, res, outcome.answer);
      }, next);
    });
  });
  return router;
}

function incomingOf(req: Request, isTooLarge: boolean): Incoming {
  const headers = Object.entries(req.headers).map(([name, value]): [string, string] => [
    name,
    [value].flat().join(', '),
  ]);
  const body: unknown = req.body;
  return {
    method: req.method,
    target: req.url,
    headers: Object.fromEntries(headers),
    body: isTooLarge ? 'too large' : body instanceof Uint8Array ? body : new Uint8Array(),
    inBatch: false,
  };
}

function send(req: Request, res: Response, { status, headers = {}, body, bytes }: GraphAnswer): void {
  for (const [name, value] of Object.entries(headers)) {
    res.setHeader(name, name === 'location' ? `${req.baseUrl}${value}` : value);
  }
  res.status(status);
  if (body) res.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  else res.end(bytes);
}
