import * as z from 'zod/v4';

/**
 * What `POST /local/faults` takes: the next `times` requests to `service` whose method and path match fail in this way.
 * `drop` closes the connection before the request had its effect or after it, which is how a real outage hides a success.
 */
export const faultSchema = z.strictObject({
  service: z.enum(['graph', 'connector', 'storage']),
  method: z.string().optional(),
  /** A regular expression that the path with its query must match. */
  path: z.string().optional(),
  /** How many matching requests fail; default 1. */
  times: z.int().positive().default(1),
  /** How many matching requests pass first; default 0. */
  skip: z.int().nonnegative().default(0),
  status: z.int().min(400).max(599).optional(),
  /** Seconds, sent as the Retry-After header. */
  retryAfter: z.number().nonnegative().optional(),
  latencyMs: z.number().nonnegative().default(0),
  drop: z.enum(['before', 'after']).optional(),
  /** What the connector says in place of its answer, after the effect, with status 200. */
  says: z.string().optional(),
});

/** One fault as asked for. */
export type Fault = z.infer<typeof faultSchema>;

/** The faults that stand; a stand-in asks once per request. */
export interface Faults {
  add(fault: z.input<typeof faultSchema>): void;
  clear(): void;
  /** The fault for this request, counted down; undefined when none matches. */
  next(service: Fault['service'], method: string, path: string): Fault | undefined;
  list(): readonly Fault[];
}

/** An empty fault plan. */
export function createFaults(): Faults {
  let plan: { fault: Fault; pattern: RegExp; skip: number; left: number }[] = [];
  return {
    add(input) {
      const fault = faultSchema.parse(input);
      plan.push({ fault, pattern: new RegExp(fault.path ?? ''), skip: fault.skip, left: fault.times });
    },
    clear() {
      plan = [];
    },
    next(service, method, path) {
      const entry = plan.find(
        ({ fault, pattern }) =>
          fault.service === service &&
          (fault.method === undefined || fault.method.toUpperCase() === method.toUpperCase()) &&
          pattern.test(path),
      );
      if (!entry) return undefined;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return undefined;
      }
      entry.left -= 1;
      if (entry.left === 0) plan = plan.filter((other) => other !== entry);
      return entry.fault;
    },
    list: () => plan.map(({ fault, left, skip }) => ({ ...fault, times: left, skip })),
  };
}
