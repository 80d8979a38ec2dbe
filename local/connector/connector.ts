import path from 'node:path';
import type { Router } from 'express';
import type { LocalClock } from '../clock';
import type { Faults } from '../faults';
import { createMembership, type Membership } from '../membership';
import type { Organisation } from '../people';
import { createTenant, type Tenant } from '../tenant';
import { createBotLine } from './bot-line';
import type { SentActivity } from './conversations';
import type { ConnectorRequest } from './exchange';
import { readExtensionCommands } from './extension-commands';
import { createLive } from './live';
import { createMessages } from './messages';
import { createPageRouter } from './page-routes';
import { createPlaces } from './places';
import { createRates } from './rates';
import { createRestRouter } from './rest';
import { openStore } from './store';

/** What a stand-in for the Bot Connector needs. */
export interface ConnectorOptions {
  /** SQLite file that survives a restart, or `:memory:`. */
  readonly file: string;
  readonly clock: LocalClock;
  readonly faults: Faults;
  readonly organisation: Organisation;
  /** Who is where now, shared with Graph; default: everybody where the organisation has them, and changes forgotten. */
  readonly membership?: Membership;
  /** What the tenant is like, shared with Graph; default: see `createTenant`. */
  readonly tenant?: Tenant;
  /** The stand-in's own address, such as `http://127.0.0.1:3978/connector`. */
  readonly serviceUrl: () => string;
  /** The bot's messaging endpoint, such as `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: () => string;
  /** Whether requests beyond what Teams allows are refused with 429; default true. Counted in real time. */
  readonly enforceRates?: boolean;
  /** How long an invoke may take, in milliseconds; default 5,000 as in Teams. */
  readonly invokeDeadlineMs?: number;
  /** The Teams app manifest whose message extension the page offers; default `manifest/manifest.json`. */
  readonly manifestFile?: string;
}

/** Teams, as far as a bot can tell. */
export interface ConnectorStandIn {
  /** The connector's REST interface, to be mounted at the path of `serviceUrl`. */
  readonly connectorRouter: Router;
  /** What the Teams-like page calls, to be mounted at `/local/teams`. */
  readonly pageRouter: Router;
  /** What the bot posted, updated and deleted, newest last; the last 10,000. */
  readonly sent: readonly SentActivity[];
  /** Every request to the connector, refused ones included, newest last; the last 10,000. */
  readonly requests: readonly ConnectorRequest[];
  /** Shows posted cards as they are drawn now, on every open page: a card as it stood is the key of what it is, both as JSON. Gives how many messages changed. */
  redraw(cards: ReadonlyMap<string, string>): number;
  /** Empties `sent` and `requests`; the conversations stay. */
  clearLogs(): void;
  /** Ends the live streams and what is under way to the bot, and closes the file. */
  close(): void;
}

const LOG_LENGTH = 10_000;
const MANIFEST = path.join(__dirname, '..', '..', 'manifest', 'manifest.json');

function createLog<T>(): { readonly entries: readonly T[]; add(entry: T): void; clear(): void } {
  const entries: T[] = [];
  return {
    entries,
    add(entry) {
      entries.push(entry);
      if (entries.length > LOG_LENGTH) entries.shift();
    },
    clear: () => void entries.splice(0),
  };
}

/** A Bot Connector and the server side of the Teams-like page, over one store. */
export function createConnector(options: ConnectorOptions): ConnectorStandIn {
  const { organisation, clock, faults, serviceUrl, manifestFile = MANIFEST } = options;
  const { membership = createMembership(organisation), tenant = createTenant() } = options;
  const store = openStore(options.file);
  const live = createLive();
  const places = createPlaces(organisation, membership);
  const messages = createMessages({ organisation, clock, store, places, live });
  const bot = createBotLine(options.botEndpoint, options.invokeDeadlineMs);
  const [sent, requests] = [createLog<SentActivity>(), createLog<ConnectorRequest>()];
  const shared = { organisation, membership, tenant, places, store, messages };
  clock.onAdvance(async () => live.publish(() => ({ type: 'clock', now: clock.now().toISOString() })));
  const connectorRouter = createRestRouter({
    ...shared,
    faults,
    note: (entry) => requests.add(entry),
    noteSent: (entry) => sent.add({ ...entry, at: clock.now() }),
    rates: options.enforceRates === false ? undefined : createRates(Date.now),
  });
  const commands = () => readExtensionCommands(manifestFile);
  const pageRouter = createPageRouter({ ...shared, clock, serviceUrl, bot, live, commands });
  return {
    connectorRouter,
    pageRouter,
    sent: sent.entries,
    requests: requests.entries,
    redraw: (cards) => messages.redraw(cards),
    clearLogs: () => [sent, requests].forEach((log) => log.clear()),
    close: () => [live, bot, store].forEach((one) => one.close()),
  };
}
