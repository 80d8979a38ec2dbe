import type { Deadline } from '../../commands/deadline';

/** One request to Graph; `path` is relative to the service root, its query already encoded. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** A file, sent as it is instead of a body. */
  readonly bytes?: Uint8Array;
  /** Whether the answer is a file: its `body` is then a Uint8Array. */
  readonly isBinary?: boolean;
  /** Whether a refusal because of too many rows (`isTooMany`) is an answer: whoever asks will ask for fewer. */
  readonly mayBeTooMany?: boolean;
  readonly ifMatch?: string;
}

/** What Graph answered: success, or one of the refusals that mean something to a caller (400, 404, 409, 412). */
export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Graph's own name for the request, which its support asks for. */
  readonly requestId?: string | undefined;
}

/** The way to Graph: directly, or of one site by the names of its lists. */
export interface GraphDoor {
  /** Signs in, and finds out what has to be known of the site, before anybody waits for it. Rejects as `send` does. */
  warmUp(deadline: Deadline): Promise<void>;
  /** Sends one request. Throws `Outage`. */
  send(request: GraphRequest, deadline: Deadline): Promise<GraphAnswer>;
  /** Sends up to 20 requests as one, answers in their order. Throws `Outage` and `RegisterFault`. */
  batch(requests: readonly GraphRequest[], deadline: Deadline): Promise<readonly GraphAnswer[]>;
  /**
   * Looks why a new row was refused (400) that is not there already: throws the `Outage` that names the column, and does
   * nothing where list and columns are as they must be.
   */
  explainRefusal(request: GraphRequest, deadline: Deadline): Promise<void>;
}
