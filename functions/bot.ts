import { randomUUID } from 'node:crypto';
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
