import { RestError, type TableClient } from '@azure/data-tables';
import { Outage } from '../commands/outage';

/** Whether Azure Storage refused with this status. */
export const isStatus = (problem: unknown, status: number): boolean =>
  problem instanceof RestError && problem.statusCode === status;

/** Runs a call to Azure Storage; whatever it throws becomes an `Outage` with the status. */
export async function storageCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    const status = cause instanceof RestError ? cause.statusCode : undefined;
    throw new Outage(`Azure Storage answered ${status ?? 'nothing'}`, { system: 'storage', status, cause });
  }
}

/**
 * Runs a call that changes something in Azure Storage; whatever it throws becomes an `Outage`, which says whether the change
 * may have been made all the same: no answer came, or one that says no more than that something broke.
 */
export async function storageWrite<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await storageCall(call);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    const { message, status, cause } = problem;
    const mayHaveHappened = status === undefined || status >= 500;
    throw new Outage(message, { system: 'storage', status, mayHaveHappened, cause });
  }
}

/** A key fit for a table: no / \ # ? or control characters (docs/platform-limits.md). Reversible. */
export const tableKey = (text: string): string => encodeURIComponent(text).replaceAll('%', '~');

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
