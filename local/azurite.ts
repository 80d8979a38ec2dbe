import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Azurite did not start; the message says why, as far as Azurite said. */
export class AzuriteFailedError extends Error {
  override readonly name = 'AzuriteFailedError';
}

/** A port for each of Azurite's services; 0 is any free one. */
interface AzuritePorts {
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

/** What Azurite needs. */
export interface AzuriteOptions {
  /** Where queues, tables and blobs are kept over a restart; made when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Default: free ports, for the data do not depend on them. */
  readonly ports?: AzuritePorts | 0;
  /** Keep nothing on the disk. */
  readonly inMemory?: boolean;
  /** Names of accounts, each with data of its own and all with the same key; default: the one that every Azurite has. */
  readonly accounts?: readonly string[];
  /** Speak https with this certificate and take the tokens of an identity, whose signature is not looked at. */
  readonly identity?: { readonly certificate: string; readonly key: string };
}

/** A running storage account. */
export interface Azurite {
  /** For `AzureWebJobsStorage` and the storage clients: of the account that every Azurite has. */
  readonly connectionString: string;
  /** The connection string of one of the `accounts` that were asked for. */
  connectionTo(account: string): string;
  /** The address of each service, for clients that sign in as an identity. */
  readonly addresses: { readonly blob: string; readonly queue: string; readonly table: string };
  /** The process id of the child. */
  readonly pid: number;
  /** Writes everything to the disk and ends; resolves when the process is gone. */
  stop(): Promise<void>;
}

const services = ['Blob', 'Queue', 'Table'] as const;
const startLimitMs = 30_000;
const stopLimitMs = 5_000;
/** The account that every Azurite has; its key is published by Microsoft and protects nothing. */
const usualAccount = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
/**
 * Runs first in the child. The channel to us closes however we end, a crash or SIGKILL included; then the child ends as it
 * does on SIGTERM, with its data written, and is gone some moments later in any case. What it says meanwhile goes nowhere: our
 * end of its pipes is gone too, and a line that nobody takes must not end it before it has written.
 */
const guard = `data:text/javascript,${encodeURIComponent(`
  for (const pipe of [process.stdout, process.stderr]) pipe.on('error', () => {});
  process.on('disconnect', () => {
    process.emit('SIGTERM');
    setTimeout(() => process.exit(0), 10000).unref();
  });
`)}`;

function launch({ dataDir, inMemory, ports, identity, accounts }: AzuriteOptions): ChildProcess {
  const at = ports === undefined || ports === 0 ? { blob: 0, queue: 0, table: 0 } : ports;
  const keeping = inMemory ? ['--inMemoryPersistence'] : ['--location', resolve(dataDir)];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const listening = ['--blobPort', at.blob, '--queuePort', at.queue, '--tablePort', at.table].map(String);
  const signingIn = identity
    ? ['--oauth', 'basic', '--cert', resolve(identity.certificate), '--key', resolve(identity.key)]
    : [];
  const script = require.resolve('azurite/dist/src/azurite.js');
  const options = [...quiet, ...keeping, ...listening, ...signingIn];
  return spawn(process.execPath, ['--import', guard, script, ...options], {
    cwd: dataDir,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(accounts && {
      env: { ...process.env, AZURITE_ACCOUNTS: accounts.map((name) => `${name}:${key}`).join(';') },
    }),
  });
}

function failure(stderr: string): AzuriteFailedError {
  const taken = /EADDRINUSE.*?:(\d+)/.exec(stderr)?.[1];
  if (taken !== undefined) {
    return new AzuriteFailedError(
      `Azurite cannot start: port ${taken} is taken. Stop what uses it, or choose free ports.`,
    );
  }
  return new AzuriteFailedError(`Azurite cannot start: ${stderr.trim() || 'it ended without a word'}`);
}

/** The addresses of the services in the order of `services`, once all of them listen. */
function addresses(child: ChildProcess, log: (line: string) => void): Promise<readonly string[]> {
  return new Promise((settle, reject) => {
    const found = new Map<string, string>();
    let stderr = '';
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new AzuriteFailedError(`Azurite did not answer within ${String(startLimitMs / 1000)} seconds.`));
    }, startLimitMs);
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-2000);
    });
    child.once('close', () => {
      clearTimeout(limit);
      reject(failure(stderr));
    });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      log(line);
      const [, service, address] =
        /^Azurite (\w+) service is successfully listening at (\S+)$/.exec(line) ?? [];
      if (service === undefined || address === undefined) return;
      found.set(service, address);
      if (found.size < services.length) return;
      clearTimeout(limit);
      settle(services.map((name) => found.get(name) ?? ''));
    });
  });
}

function connectionTo(account: string, at: readonly string[]): string {
  const endpoints = services.map((name, index) => `${name}Endpoint=${at[index] ?? ''}/${account}`);
  return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};${endpoints.join(';')}`;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      settle();
      return;
    }
    const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    child.once('exit', () => {
      clearTimeout(limit);
      settle();
    });
    if (child.connected) child.disconnect();
    else child.kill('SIGTERM');
  });
}

/**
 * Starts Azurite with blobs, queues and tables on the loopback address, in a process that cannot outlive this one. Resolves
 * when all three listen; rejects with `AzuriteFailedError`, which names the port when one is taken.
 */
export async function startAzurite(options: AzuriteOptions): Promise<Azurite> {
  mkdirSync(options.dataDir, { recursive: true });
  const child = launch(options);
  const found = await addresses(child, options.log);
  const [blob = '', queue = '', table = ''] = found.map((address) => `${address}/${usualAccount}`);
  return {
    connectionString: connectionTo(usualAccount, found),
    connectionTo: (account) => connectionTo(account, found),
    addresses: { blob, queue, table },
    pid: child.pid ?? 0,
    stop: () => stop(child),
  };
}
