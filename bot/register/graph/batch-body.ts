import type { GraphAnswer, GraphRequest } from './graph-door';
import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';

const batchSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});

/** Several requests as the body of one. */
export const batchBody = (requests: readonly GraphRequest[]): unknown => ({
  requests: requests.map((request, index) => ({
    id: String(index),
    method: request.method,
    url: request.path,
    ...(request.body === undefined ? {} : { body: request.body }),
    headers: {
      ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(request.ifMatch === undefined ? {} : { 'If-Match': request.ifMatch }),
    },
  })),
});

/** The answer to one request of a batch. */
interface BatchPart extends GraphAnswer {
  readonly retryAfterSeconds: number | undefined;
}

/** The answers of a batch in the order of its `count` requests. Throws `Outage` when one is missing. */
export function batchParts({ body, requestId }: GraphAnswer, count: number): readonly BatchPart[] {
  const { responses } = batchSchema.parse(body);
  return Array.from({ length: count }, (_, index) => {
    const part = responses.find((response) => response.id === String(index));
    if (!part) throw new Outage('A part of a batch was not answered', { system: 'graph', requestId });
    const headers = new Map(
      Object.entries(part.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const retryAfterSeconds = Number(headers.get('retry-after')) || undefined;
    const own = headers.get('request-id') ?? requestId;
    return { status: part.status, body: part.body, retryAfterSeconds, requestId: own };
  });
}
