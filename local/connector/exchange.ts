import { setTimeout as pause } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { Fault, Faults } from '../faults';
import { ConnectorRefusal } from './refusals';

/** What a handler answers; the exchange sends it, unless a fault says otherwise. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** One request as it arrived at the connector; `status` is 0 when the connection was dropped. */
export interface ConnectorRequest {
  readonly method: string;
  /** The path below the connector's address with its query, as sent. */
  readonly path: string;
  readonly at: Date;
  readonly status: number;
}

/** Counts the requests and knows which of them are to fail. */
export interface ExchangeRooms {
  readonly faults: Faults;
  readonly note: (request: ConnectorRequest) => void;
}

function sendRefusal(response: Response, refusal: ConnectorRefusal): number {
  if (refusal.retryAfterSeconds !== undefined) response.set('Retry-After', String(refusal.retryAfterSeconds));
  response.status(refusal.status).json(refusal.body);
  return refusal.status;
}

function sendFault(response: Response, fault: Fault, status: number): number {
  if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter));
  response
    .status(status)
    .json({ error: { code: 'ServiceError', message: `The service answers ${status} on demand.` } });
  return status;
}

function sendReply(response: Response, { status, body }: Reply): number {
  if (body === undefined) response.status(status).end();
  else response.status(status).json(body);
  return status;
}

function sendNonsense(response: Response, says: string): number {
  response.status(200).type('html').send(says);
  return 200;
}

async function settle(response: Response, handle: () => Reply, fault: Fault | undefined): Promise<number> {
  if (fault?.latencyMs) await pause(fault.latencyMs, undefined, { ref: false });
  if (fault?.drop !== 'before' && (fault?.status === undefined || fault.drop === 'after')) {
    try {
      const reply = handle();
      if (fault?.says !== undefined) return sendNonsense(response, fault.says);
      if (fault?.drop !== 'after') return sendReply(response, reply);
    } catch (error) {
      if (!(error instanceof ConnectorRefusal)) throw error;
      if (fault?.drop !== 'after') return sendRefusal(response, error);
    }
  } else if (fault.drop === undefined && fault.status !== undefined) {
    return sendFault(response, fault, fault.status);
  }
  response.socket?.destroy();
  return 0;
}

/**
 * Turns a handler into a route: asks for a fault once, waits its latency, drops the connection before or after the
 * effect or answers its status instead of having the effect; maps refusals to the service's error body.
 */
export function exchange(rooms: ExchangeRooms, handle: (request: Request) => Reply): RequestHandler {
  return async (request, response) => {
    const at = new Date();
    const fault = rooms.faults.next('connector', request.method, request.url);
    const status = await settle(response, () => handle(request), fault);
    rooms.note({ method: request.method, path: request.url, at, status });
  };
}
