import type { TableClient } from '@azure/data-tables';
import { Outage } from '../commands/outage';
import { timeAllowedMs } from '../commands/time-allowed';

/**
 * The status with which Azure Storage refused; undefined where it answered nothing. Told by the name of the error: in the bundle blobs
 * bring a class of their own, so that `instanceof` of another library's does not know theirs.
 */
const statusOf = (problem: unknown): number | undefined =>
  problem instanceof Error &&
  problem.name === 'RestError' &&
  'statusCode' in problem &&
  typeof problem.statusCode === 'number'
    ? problem.statusCode
    : undefined;

/** Whether Azure Storage refused with this status. */
export const isStatus = (problem: unknown, status: number): boolean => statusOf(problem) === status;

/**
 * Runs a call to Azure Storage for as long as the work that it is part of may take, and 30 seconds at most; whatever it throws
 * becomes an `Outage` with the status. `signal` ends its requests when the time is over.
 */
export async function storageCall<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const tooLate = lateAfter(timeAllowedMs(), ending);
  try {
    return await Promise.race([call(ending.signal), tooLate.failing]);
  } catch (cause) {
    const status = statusOf(cause);
    throw new Outage(`Azure Storage answered ${status ?? 'nothing'}`, { system: 'storage', status, cause });
  } finally {
    tooLate.forget();
  }
}

/** Fails after some milliseconds, and then ends the requests under way; waits for nothing once it was forgotten. */
function lateAfter(ms: number, ending: AbortController) {
  let timer: NodeJS.Timeout | undefined;
  const failing = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooLate(`Azure Storage did not answer within ${Math.round(ms)} ms`));
      ending.abort();
    }, ms);
  });
  const forget = (): void => {
    clearTimeout(timer);
  };
  return { failing, forget };
}

/** The time for a request was over before its answer came. Safe for telemetry. */
class TooLate extends Error {
  override readonly name = 'TooLate';
}

/**
 * Runs a call that changes something in Azure Storage; whatever it throws becomes an `Outage`, which says whether the change
 * may have been made all the same: no answer came, or one that says no more than that something broke.
 */
export async function storageWrite<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await storageCall(call);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    const { message, status, cause } = problem;
    // 503 says that it is busy, and has done nothing.
    const mayHaveHappened = status === undefined || (status >= 500 && status !== 503);
    throw new Outage(message, { system: 'storage', status, mayHaveHappened, cause });
  }
}

/** A key fit for a table: no / \ # ? or control characters (docs/platform-limits.md). Reversible. */
export const tableKey = (text: string): string => encodeURIComponent(text).replaceAll('%', '~');

/** The text of which `tableKey` made a key; the key itself where it is none of ours. */
export function textOfKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('~', '%'));
  } catch (problem) {
    if (problem instanceof URIError) return key;
    throw problem;
  }
}

/** A text over several properties: one holds 32,767 characters. */
export function spread(name: string, text: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (let at = 0; at * partSize < Math.max(text.length, 1); at += 1) {
    parts[`${name}${at}`] = text.slice(at * partSize, (at + 1) * partSize);
  }
  return parts;
}

/** The text that `spread` laid out. */
export function gather(name: string, entity: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (let at = 0; ; at += 1) {
    const part = entity[`${name}${at}`];
    if (typeof part !== 'string') return text;
    text += part;
  }
}

const partSize = 30_000;

/** Creates the table if it is not there; safe to call at every start. */
export async function ensureTable(client: TableClient): Promise<void> {
  try {
    await client.createTable();
  } catch (problem) {
    if (!isStatus(problem, 409)) throw problem;
  }
}
