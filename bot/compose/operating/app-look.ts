import * as z from 'zod/v4';
import type { AppLook } from '../../commands/upkeep/ports';
import { readJson } from '../../json';

const readySchema = z.object({ status: z.string(), version: z.string(), policy: z.string() });

/** How long the app may take to answer. */
const patienceMs = 20_000;

/** Asks the deployed app what it says of itself, at its own address; 503 is an answer too. */
export const askApp = (url: string): AppLook => ({
  async ask() {
    const text = await textAt(`${url.replace(/\/$/, '')}/api/ready`);
    const said = readySchema.safeParse(text === undefined ? undefined : readJson(text)).data;
    return said && { isReady: said.status === 'ready', version: said.version, policy: said.policy };
  },
});

async function textAt(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    return await response.text();
  } catch {
    return undefined; // Nothing answers there: whoever asked says so.
  }
}
