import { randomUUID } from 'node:crypto';
import type * as z from 'zod/v4';
import { type App, compose } from '../bot/compose/app';
import { codesOf } from '../bot/compose/profile';
import { parseSettings } from '../bot/settings';
import { log } from './host/invocation';

let now = (): Date => new Date();
let composed: App | undefined;

/** Lets a local host move the time; on Azure nobody calls it. */
export function useClock(clock: () => Date): void {
  now = clock;
}

/** The app, composed once from the environment. Throws `SettingsInvalid` with everything that has to be set. */
export function bot(): App {
  composed ??= compose(parseSettings(process.env, codesOf), {
    now: () => now(),
    newKey: randomUUID,
    log,
  });
  return composed;
}

/**
 * Reads a message that was given up. One that cannot be read at all is logged and told of, rather than tried again and again
 * until it lies where nobody looks; then undefined.
 */
export async function readGivenUp<T>(
  queue: string,
  schema: z.ZodType<T>,
  message: unknown,
): Promise<T | undefined> {
  const { data, success } = schema.safeParse(message);
  if (success) return data;
  await bot().setGarbageAside(queue);
  return undefined;
}
