import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../local/start';
import type { Local } from '../local/start/local';
import type { Organisation } from '../local/people';
import { type AppProcess, startApp } from './app-process';
import type { Bundles } from './bundles';
import { type Mailbox, openMailbox } from './mailbox';
import { benchNow } from './now';
import { countStorage, type StorageCounter } from './storage-counter';

/** Microsoft 365 in this process, the product in one of its own. */
export interface World {
  /** The stand-ins; `drain` works off the queues in the product's process. */
  readonly local: Local;
  readonly product: AppProcess;
  /** Where both bots answer while they are timed. */
  readonly mailbox: Mailbox;
  /** What the product asks of Azure Storage passes here when it is counted. */
  readonly storage: StorageCounter | undefined;
  stop(): Promise<void>;
}

/** How a world is made. */
export interface WorldOptions {
  /** Whether storage is reached by way of a counter, which costs time: not where turns are timed. Default false. */
  readonly counting?: boolean;
  /** Whether Teams refuses what is too much, and the product keeps to it. Default false. */
  readonly enforceRates?: boolean;
  /** Whether everything is kept on the disk: for what is more than the memory holds. Default false. */
  readonly onDisk?: boolean;
  /** Whose Microsoft 365 it is; default: the organisation of the local page. */
  readonly organisation?: Organisation;
  /** Flags for Node in the product's process, such as `--cpu-prof`. */
  readonly flags?: readonly string[];
}

/** The stand-ins without an app; activities of people go to `endpoint`. */
async function standIns(
  dataDir: string,
  endpoint: () => string,
  { enforceRates = false, onDisk = false, organisation }: WorldOptions,
): Promise<Local> {
  return startLocal({
    dataDir,
    inMemory: !onDisk,
    page: false,
    quiet: true,
    startsAt: benchNow,
    enforceRates,
    ...(organisation ? { organisation } : {}),
    loadEntry: () => Promise.resolve({}),
    botEndpoint: endpoint,
  });
}

/** Starts the stand-ins, then the product against them. */
export async function startWorld(bundles: Bundles, options: WorldOptions = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'));
  let url = '';
  const local = await standIns(dataDir, () => `${url}/api/messages`, options);
  const storage = options.counting ? await countStorage(local.storageConnection) : undefined;
  const environment = {
    ...local.environment,
    AzureWebJobsStorage: storage?.connection ?? local.storageConnection,
  };
  const { host, product: bundle } = bundles;
  const product = await startApp({ host, bundle, environment, flags: options.flags ?? [] });
  url = product.url;
  const mailbox = await openMailbox();
  return {
    local: { ...local, drain: () => product.drain() },
    product,
    mailbox,
    storage,
    async stop() {
      await product.stop();
      await mailbox.close();
      await storage?.close();
      await local.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
