import type { ConnectorClient } from 'botframework-connector';
import * as z from 'zod/v4';
import type { Log } from '../../../commands/ports';
import { timeAllowedMs } from '../../../commands/time-allowed';

/** What we see of a request of the SDK's client, and of its answer. */
interface Asked {
  timeout?: number;
  readonly method: string;
  readonly url: string;
}
interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

/** What we do to the pipeline of the SDK's client: how long a request may take, and that it is written down. */
interface Pipeline {
  removePolicy(policy: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest<R extends Asked, A extends Answered>(
      request: R,
      next: (request: R) => Promise<A>,
    ): Promise<A>;
  }): void;
}

const inner = z.object({ client: z.object({ pipeline: z.custom<Pipeline>() }) });

/** The HTTP client inside is private to the SDK's types; if a version hides it elsewhere, this throws at the first use. */
const pipelineOf = (client: ConnectorClient): Pipeline => inner.parse(client).client.pipeline;

/** Takes the library's own retries off, and bounds each request by the time of the work that it is part of. */
export function inTimeAndWithoutRetries(client: ConnectorClient): void {
  const pipeline = pipelineOf(client);
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'inTime',
    sendRequest: (request, next) => {
      request.timeout = Math.max(1, Math.ceil(timeAllowedMs()));
      return next(request);
    },
  });
}

/** Logs each request of a client as a dependency: its way without the ids in it, its status (0: no answer) and how long it took. */
export function noteRequests(client: ConnectorClient, log: Log): void {
  pipelineOf(client).addPolicy({
    name: 'noted',
    sendRequest: async (request, next) => {
      const since = performance.now();
      const note = (status: number, requestId?: string): void => {
        const [method, path, ms] = [
          request.method,
          wayOf(request.url),
          Math.round(performance.now() - since),
        ];
        log.info('dependency', { system: 'connector', method, path, status, ms, requestId });
      };
      try {
        const answer = await next(request);
        note(answer.status, answer.headers.get('ms-cv') ?? answer.headers.get('x-ms-request-id'));
        return answer;
      } catch (problem) {
        note(statusOf(problem));
        throw problem;
      }
    },
  });
}

/** The words of the connector's own addresses; everything else is somebody's. */
const words = /^(v3|conversations|activities|members|pagedmembers|teams)$/;

const wayOf = (url: string): string => {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const parts = path.slice(Math.max(0, path.indexOf('/v3/'))).split('/');
  return parts.map((part) => (part === '' || words.test(part) ? part : '+')).join('/');
};

const statusOf = (problem: unknown): number =>
  z.object({ statusCode: z.number() }).safeParse(problem).data?.statusCode ?? 0;
