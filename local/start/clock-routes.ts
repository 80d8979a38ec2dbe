import { json, Router } from 'express';
import * as z from 'zod/v4';
import type { LocalClock } from '../clock';
import { readJsonFile, writeJsonFile } from '../json-file';
import { malformedJson } from './malformed-json';

const storedSchema = z.object({ aheadMs: z.number() });
const advanceSchema = z.strictObject({ advance: z.string() });
const hint = 'Send {"advance": "P90D"}: an ISO 8601 duration ahead, such as P90D or PT1H.';

/** How far ahead the clock stood when it was last stopped, in milliseconds; undefined when nothing readable was kept. */
export const readAheadMs = (file: string | undefined): number | undefined =>
  readJsonFile(file, storedSchema)?.aheadMs;

/** Keeps `aheadMs` from now on, so that a restart does not go back in time. Register it before whatever follows the clock. */
export function keepAheadMs(clock: LocalClock, file: string): void {
  const keep = (): void => writeJsonFile(file, { aheadMs: clock.aheadMs });
  keep();
  clock.onAdvance(() => {
    keep();
    return Promise.resolve();
  });
}

/** GET tells the time; POST `{"advance": "P90D"}` moves it on and answers when the timers of that span have run. */
export function clockRoutes(clock: LocalClock): Router {
  const router = Router();
  let moves: Promise<unknown> = Promise.resolve();
  const advance = (duration: string): Promise<{ from: Date; to: Date }> => {
    const move = moves.then(() => clock.advance(duration));
    moves = move.catch(() => undefined);
    return move;
  };
  router.get('/', (_request, response) => {
    response.json({ now: clock.now(), aheadMs: clock.aheadMs });
  });
  router.post('/', json(), async (request, response) => {
    const wish = advanceSchema.safeParse(request.body);
    if (!wish.success) {
      response.status(400).json({ error: hint });
      return;
    }
    try {
      response.json({ ...(await advance(wish.data.advance)), now: clock.now(), aheadMs: clock.aheadMs });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      response.status(400).json({ error: `${error.message}.` });
    }
  });
  return router.use(malformedJson(hint));
}
