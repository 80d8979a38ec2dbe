import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';
import { type LastingDeps, noteLasting } from '../../deliveries/upkeep/lasting-alerts';
import { instantSchema, readInstant, writeInstant } from '../../domain/time/instant';
import type { MessageQueue } from '../../storage/message-queue';

/** What putting work off takes. */
interface PutOffDeps extends LastingDeps {
  /** The queue of a name. */
  readonly queue: (name: string) => Pick<MessageQueue<object>, 'keep'>;
}

/** Between these a message is put off, in seconds, whatever is asked for: a queue keeps nothing for more than seven days. */
const [soonest, latest] = [5, 86_400] as const;
/** Whoever looks after the bot hears of it when work has been put off again and again for longer than this, in milliseconds. */
const silenceMs = 3_600_000;

/** A message as it was put off before: `putOffSince` says when for the first time. */
const messageSchema = z.looseObject({ putOffSince: instantSchema.optional().catch(undefined) });

/**
 * Puts work off whose outside system asked to be left alone for longer than the work may take (Retry-After): its message comes back
 * no sooner, and as a new one, so that it uses up none of the tries after which work is given up. Gives false where nobody asked, or
 * the message could not be kept: then it has failed like any other.
 */
export const putOffJob =
  (deps: PutOffDeps) =>
  async (name: string, message: unknown, problem: unknown): Promise<boolean> => {
    const given = messageSchema.safeParse(message).data;
    if (!given || !(problem instanceof Outage) || problem.retryAfterSeconds === undefined) return false;
    const seconds = Math.min(Math.max(Math.ceil(problem.retryAfterSeconds), soonest), latest);
    const now = writeInstant(deps.now());
    const putOffSince = given.putOffSince ?? now;
    if (!(await isKept(deps.queue(name), { ...given, putOffSince }, seconds))) return false;
    deps.log.info('put-off', { queue: name, system: problem.system, seconds });
    if (problem.system === 'graph' && readInstant(now) - readInstant(putOffSince) > silenceMs)
      await noteLasting({ kind: 'unfit', system: 'graph', reason: problem.reason, what: '' }, deps);
    return true;
  };

async function isKept(
  queue: Pick<MessageQueue<object>, 'keep'>,
  message: object,
  seconds: number,
): Promise<boolean> {
  try {
    await queue.keep(message, seconds);
    return true;
  } catch (problem) {
    if (problem instanceof Outage) return false;
    throw problem;
  }
}
