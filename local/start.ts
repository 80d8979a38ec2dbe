import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { QueueServiceClient } from '@azure/storage-queue';
import { Router } from 'express';
import hostJson from '../host.json';
import { createConnector } from './connector/connector';
import { hasCases, makeDemo, sightsOf } from './demo/make-demo';
import { createFaults } from './faults';
import type { FunctionsHost } from './functions-host/host-contract';
import { createFunctionsHost } from './functions-host/host';
import { createRestartable, type RestartableHost } from './functions-host/restartable';
import { createSteppedClock, type SteppedClock } from './functions-host/stepped-clock';
import { createGraph } from './graph/graph';
import { dueAfter } from './start/due-after';
import { createPage } from './page/page';
import { createMembership } from './membership';
import type { Organisation } from './people';
import { organisationUnder } from './under-policy';
import { clockRoutes, keepAheadMs, readAheadMs } from './start/clock-routes';
import { entryFile, loadEntry } from './start/entry';
import { appEnvironment, type LocalPlaces, setEnvironment } from './start/environment';
import { faultRoutes } from './start/fault-routes';
import type { Local, LocalOptions, LocalStage } from './start/local';
import { createLog, type LocalLog } from './start/log';
import { openForReading } from './start/open-reading';
import { provisionLocal } from './start/provision';
import { writeSettings } from './start/settings-file';
import { lineToStorage, raiseStorage } from './start/storage';
import { createTenant } from './tenant';
import { createUndo, type Undo } from './start/undo';
import { listen, type WebServer } from './start/web-server';

/** A file under the data directory; undefined, or SQLite's name for memory, when nothing is to be kept. */
const kept = ({ dataDir, inMemory }: LocalOptions, name: string): string | undefined =>
  inMemory ? undefined : join(dataDir, name);

function openClock(options: LocalOptions): SteppedClock {
  const file = kept(options, 'clock.json');
  const { startsAt } = options;
  const clock = createSteppedClock(
    readAheadMs(file) ?? (startsAt === undefined ? 0 : Date.parse(startsAt) - Date.now()),
  );
  if (file !== undefined) keepAheadMs(clock, file);
  return clock;
}

/** Mounts the stand-ins and answers with what the app will find. */
async function raiseStandIns(options: LocalOptions, server: WebServer, undo: Undo): Promise<LocalStage> {
  const storageConnection = await raiseStorage(options, undo);
  const { url } = server;
  const services = openServices(options, url, undo);
  const line = await lineToStorage(storageConnection, { options, faults: services.faults, undo });
  const environment = environmentOf(options, { url, storageConnection: line });
  const stage = { url, ...services, storageConnection, environment };
  mountStandIns(server, stage, options);
  return stage;
}

/** Graph and the connector of one organisation, at one time and with the same people. */
function openServices(
  options: LocalOptions,
  url: string,
  undo: Undo,
): Pick<LocalStage, 'clock' | 'faults' | 'tenant' | 'graph' | 'connector'> {
  const clock = openClock(options);
  const faults = createFaults();
  const organisation = organisationOf(options);
  const membership = createMembership(organisation, kept(options, 'membership.json'));
  const tenant = createTenant(options.tenant);
  const shared = { clock, faults, organisation, membership, tenant };
  const graph = createGraph({
    ...shared,
    file: kept(options, 'graph.db') ?? ':memory:',
    indexLagMs: options.indexLagMs ?? 0,
  });
  undo.push(() => graph.close());
  const connector = createConnector({
    ...shared,
    file: kept(options, 'teams.db') ?? ':memory:',
    serviceUrl: () => `${url}/connector`,
    botEndpoint: options.botEndpoint ?? (() => `${url}/api/messages`),
    enforceRates: options.enforceRates ?? true,
  });
  undo.push(() => connector.close());
  return { clock, faults, tenant, graph, connector };
}

/** Where Teams takes any number of messages the app need not hold back. */
const environmentOf = (options: LocalOptions, places: LocalPlaces) =>
  appEnvironment(organisationOf(options), places, {
    ...(options.enforceRates === false ? { TEAMS_LIMITS: 'ignored' } : {}),
    ...options.environment,
  });

const organisationOf = ({ organisation, environment }: LocalOptions): Organisation =>
  organisation ?? organisationUnder(environment?.['POLICY_PROFILE'] ?? process.env['POLICY_PROFILE']);

function mountStandIns({ app }: WebServer, stage: LocalStage, options: LocalOptions): void {
  if (options.openForReading) app.use('/graph/v1.0', openForReading);
  app.use('/graph/v1.0', stage.graph.router);
  app.use('/connector', stage.connector.connectorRouter);
  app.use('/local/teams', stage.connector.pageRouter);
  app.use('/local/clock', clockRoutes(stage.clock));
  app.use('/local/faults', faultRoutes(stage.faults));
  app.get('/local/demo', (_request, response) => {
    response.json({ sights: options.demo ? sightsOf(policyOf(stage)) : [] });
  });
}

/** Gives the app its settings and sets it going behind a router, where another start of it can take over. */
async function runApp(
  options: LocalOptions,
  stage: LocalStage,
  log: LocalLog,
  undo: Undo,
): Promise<RestartableHost> {
  undo.push(setEnvironment(stage.environment));
  const settingsFile = kept(options, 'app.env');
  if (settingsFile !== undefined) writeSettings(settingsFile, stage.environment);
  return createRestartable(() => loadApp(options, stage, log));
}

/** Makes what must exist, loads the app, and makes the queues that trigger it (in Azure `infra/` does). */
async function loadApp(options: LocalOptions, stage: LocalStage, log: LocalLog): Promise<FunctionsHost> {
  await (options.prepare ?? provisionLocal)(stage);
  const file = entryFile(options.entry ?? 'source');
  const timerStateFile = kept(options, 'timers.json');
  const functions = await createFunctionsHost({
    load: () => (options.loadEntry ?? loadEntry)(file),
    storageConnection: stage.storageConnection,
    clock: stage.clock,
    standAt: (instant) => stage.clock.standAt(instant),
    dueAfter: (instant) => dueAfter(stage.graph, instant),
    log: log.host,
    onInvocation: log.invocation,
    hostJson: options.hostJson ?? hostJson,
    timersFireUnasked: options.timersFireUnasked ?? true,
    ...(options.polling === undefined ? {} : { polling: options.polling }),
    ...(timerStateFile === undefined ? {} : { timerStateFile }),
  });
  const queues = QueueServiceClient.fromConnectionString(stage.storageConnection);
  for (const name of functions.queues) await queues.getQueueClient(name).createIfNotExists();
  return functions;
}

async function mountPage(options: LocalOptions, server: WebServer): Promise<void> {
  if (options.page === false) return;
  server.app.use((await createPage({ organisation: organisationOf(options) })).router);
}

async function raise(options: LocalOptions, log: LocalLog, undo: Undo): Promise<Omit<Local, 'stop'>> {
  const server = await listen(options.port ?? 0);
  undo.push(() => server.close());
  const stage = await raiseStandIns(options, server, undo);
  await mountPage(options, server);
  const place = Router();
  let begin = (): void => undefined;
  const started = new Promise<void>((resolve) => (begin = resolve));
  // What somebody sends while the app still starts waits for it: their page is served already.
  server.app.use('/api', (_request, _response, next) => void started.then(() => next()));
  server.app.use(place);
  const functions = await runApp(options, stage, log, undo);
  place.use(functions.router);
  functions.start();
  begin();
  undo.push(async () => {
    await functions.stop();
    await server.close();
  });
  return { ...stage, functions, log: log.lines, drain: (timeoutMs) => functions.drain(timeoutMs) };
}

const policyOf = ({ environment }: Pick<LocalStage, 'environment'>): string =>
  environment['POLICY_PROFILE'] ?? '';

/**
 * Starts the stand-ins, then the function app among them, on one port of the loopback address; resolves when everything
 * answers. Rejects with `PortTakenError`, `AzuriteFailedError`, `EntryMissingError`, `DemoRefusedError` or what the app throws while it loads, and
 * has then ended whatever had begun.
 */
export async function startLocal(given: LocalOptions): Promise<Local> {
  const options = { ...given, dataDir: resolve(given.dataDir) };
  mkdirSync(options.dataDir, { recursive: true });
  const log = createLog(options.quiet ?? false);
  const undo = createUndo();
  try {
    const local = await raise(options, log, undo);
    if (options.demo && !(await hasCases(local)))
      await makeDemo(policyOf(local), local, async () => options.atEndOfDemoDay?.(local));
    return { ...local, stop: () => undo.run() };
  } catch (error) {
    await undo.run();
    throw error;
  }
}
