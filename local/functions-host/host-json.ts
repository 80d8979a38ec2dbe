import { Duration } from 'luxon';
import * as z from 'zod/v4';
import { InvalidHostJsonError } from './errors';

const timeSpan = z
  .string()
  .regex(/^\d\d:\d\d:\d\d$/, 'Write a time span as hh:mm:ss')
  .transform((text) => Duration.fromISOTime(text).as('seconds'));

const queuesSchema = z
  .looseObject({
    batchSize: z.int().min(1).max(32).default(16),
    newBatchThreshold: z.int().nonnegative().optional(),
    maxDequeueCount: z.int().positive().default(5),
    visibilityTimeout: timeSpan.default(0),
    messageEncoding: z.enum(['base64', 'none']).default('base64'),
  })
  .transform((queues) => ({
    batchSize: queues.batchSize,
    newBatchThreshold: queues.newBatchThreshold ?? Math.floor(queues.batchSize / 2),
    maxDequeueCount: queues.maxDequeueCount,
    retryDelaySeconds: queues.visibilityTimeout,
    messageEncoding: queues.messageEncoding,
  }));

const hostJsonSchema = z.looseObject({
  version: z.literal('2.0'),
  extensions: z
    .looseObject({
      http: z.looseObject({ routePrefix: z.string().default('api') }).prefault({}),
      queues: queuesSchema.prefault({}),
    })
    .prefault({}),
});

/** How queue triggers behave, from host.json with the defaults of Azure Functions v4. */
export type QueueSettings = z.output<typeof queuesSchema>;

/** What this host heeds of host.json. */
export interface HostSettings {
  readonly routePrefix: string;
  readonly queues: QueueSettings;
}

/** Reads the content of a host.json; throws `InvalidHostJsonError` naming every path that is wrong. */
export function readHostJson(content: unknown): HostSettings {
  const parsed = hostJsonSchema.safeParse(content);
  if (!parsed.success) throw new InvalidHostJsonError(`host.json: ${z.prettifyError(parsed.error)}`);
  const { http, queues } = parsed.data.extensions;
  return { routePrefix: http.routePrefix, queues };
}
