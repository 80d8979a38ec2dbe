/** One request as it arrived. */
export interface GraphRequest {
  readonly method: string;
  /** Below `/v1.0`, with its query, encoded as it was sent; a list stands there by the name it was made with, not by its id. */
  readonly path: string;
  readonly at: Date;
  /** What was answered; 0 while it is under way and when the connection was dropped without an answer. */
  readonly status: number;
  /** How long the answer took here, in milliseconds of the machine's time; 0 while it is under way. */
  readonly ms: number;
  readonly ifMatch?: string;
  /** Whether it was a part of a `$batch`, whose own entry comes first. */
  readonly inBatch: boolean;
}

/** How many requests are remembered. */
const kept = 10_000;

/** The requests of a stand-in, oldest first and bounded. */
export interface RequestLog {
  readonly requests: readonly GraphRequest[];
  /** Notes an arrival; call what it gives with the status answered. */
  arrive(request: Omit<GraphRequest, 'status' | 'ms'>): (status: number) => void;
  clear(): void;
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const requests: GraphRequest[] = [];
  return {
    requests,
    arrive(request) {
      const since = performance.now();
      const entry = { ...request, status: 0, ms: 0 };
      requests.push(entry);
      if (requests.length > kept) requests.splice(0, requests.length - kept);
      return (status) => {
        entry.status = status;
        entry.ms = performance.now() - since;
      };
    },
    clear() {
      requests.length = 0;
    },
  };
}
