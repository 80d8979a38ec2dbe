import type { ConnectorStandIn } from '../connector/connector';
import type { Faults } from '../faults';
import type { RestartableHost } from '../functions-host/restartable';
import type { QueuePolling } from '../functions-host/queue-trigger';
import type { SteppedClock } from '../functions-host/stepped-clock';
import type { GraphStandIn } from '../graph/graph';
import type { Organisation } from '../people';
import type { Tenant, Traits } from '../tenant';
import type { EntryKind } from './entry';

/** What is up before the app is loaded. */
export interface LocalStage {
  /** Where everything is served, such as `http://127.0.0.1:3978`. */
  readonly url: string;
  readonly clock: SteppedClock;
  readonly faults: Faults;
  /** What the tenant is like now; may be changed while everything runs. */
  readonly tenant: Tenant;
  readonly graph: GraphStandIn;
  readonly connector: ConnectorStandIn;
  /** The connection string of Azurite, for storage clients. */
  readonly storageConnection: string;
  /** The app's settings, already in this process's environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Microsoft 365 on one laptop, with the function app in it. */
export interface Local extends LocalStage {
  readonly functions: RestartableHost;
  /** Every line that the app and its host wrote, newest last; the last 10,000. */
  readonly log: readonly string[];
  /** Resolves when no visible queue message and no running call is left; see `FunctionsHost.drain`. */
  drain(timeoutMs?: number): Promise<void>;
  /** Ends everything in order, calls that hang after two seconds included. A second call does nothing. */
  stop(): Promise<void>;
}

/** How to start. */
export interface LocalOptions {
  /** Default 0: any free one. */
  readonly port?: number;
  /** Where lists, conversations, queues, tables, timers and the clock are kept over a restart. */
  readonly dataDir: string;
  /** Default `source`. */
  readonly entry?: EntryKind;
  /** Loads the app's entry afresh; default: `require`, with whatever an earlier start loaded forgotten. */
  readonly loadEntry?: (file: string) => Promise<unknown>;
  /** Keep nothing on the disk. */
  readonly inMemory?: boolean;
  /** Whose Microsoft 365 it is; default: the organisation of `local/people.json`. */
  readonly organisation?: Organisation;
  /** What the tenant is like; default: see `createTenant`. `{ licences: 900, enforceUnits: true }` is a small one that throttles. */
  readonly tenant?: Partial<Traits>;
  /** The instant at which the local clock starts, where none is kept from before; default: the machine's own time. */
  readonly startsAt?: string;
  /** Serve the Teams-like page at `/`; default true. */
  readonly page?: boolean;
  /** Print nothing; the lines are in `Local.log` all the same. */
  readonly quiet?: boolean;
  /** Make a year of invented cases, where there are none yet; takes about a minute. Default false. */
  readonly demo?: boolean;
  /** Called at the end of each day of that year on which something happened, everybody told. */
  readonly atEndOfDemoDay?: (local: Pick<Local, 'url' | 'clock' | 'environment'>) => Promise<void>;
  /** Whether the connector refuses more than Teams allows, and the app keeps to it; default true. */
  readonly enforceRates?: boolean;
  /** The bot's messaging endpoint when the app runs in a process of its own; default: the app in this one. */
  readonly botEndpoint?: () => string;
  /** Let a browser read the lists without a token, as nobody can in the real service; default false. */
  readonly openForReading?: boolean;
  /** App settings that outrank ours. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How eagerly queues are polled; with an hour, work waits until it is asked for by `drain`. */
  readonly polling?: Partial<QueuePolling>;
  /** Whether timers fire as time passes by itself; otherwise only when the clock is moved on, or on demand. Default true. */
  readonly timersFireUnasked?: boolean;
  /** How long filtered queries to lists may not see a write, in milliseconds by the local clock; default 0. */
  readonly indexLagMs?: number;
  /** Whether the app reaches its storage by a line that faults can cut (`local/storage-line.ts`); default false. */
  readonly faultyStorage?: boolean;
  /** Replaces the content of host.json, to shorten the delay between two tries for example. */
  readonly hostJson?: unknown;
  /** Makes what must exist before the app starts; called when the stand-ins answer and each time before the app is loaded. */
  readonly prepare?: (stage: LocalStage) => Promise<void>;
}
