import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import express from 'express';
import * as z from 'zod/v4';
import { createClock, type LocalClock } from '../../../local/clock';
import { createFaults, type Faults } from '../../../local/faults';
import { createGraph, type GraphStandIn } from '../../../local/graph/graph';
import type { Membership } from '../../../local/membership';
import { localOrganisation } from '../../../local/people';
import type { Tenant } from '../../../local/tenant';
import { openSite, type Site, type SiteOptions } from '../../../contracts/graph/site';
import * as wire from '../../../contracts/graph/wire';
import { createTraces, type Traces } from '../../../contracts/traces';

/** The answer to one request. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when there is none. */
  readonly body: unknown;
}

/** The stand-in for a site on this machine: reached as the contracts reach it, and freely, with what only a stand-in has. */
export interface LocalContractSite {
  /** As the contracts see it: nothing but what they made is written to. */
  readonly guarded: Site;
  readonly traces: Traces;
  /** `/sites/{id}`: where the lists are. */
  readonly site: string;
  readonly baseUrl: string;
  readonly graph: GraphStandIn;
  readonly clock: LocalClock;
  readonly faults: Faults;
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Follows a next link, which carries Graph's public origin. */
  follow(link: string): Promise<Answer>;
  /** A list of its own name; gives its path. */
  list(columns: readonly object[], template?: string): Promise<string>;
  /** Adds an item; gives what came back. Fails on anything but 201. */
  add(list: string, fields: object): Promise<wire.Item>;
  close(): Promise<void>;
}

/** A stand-in on a free port; the database is in memory unless a file is named. */
export async function openLocalSite(
  options: {
    file?: string;
    indexLagMs?: number;
    membership?: Membership;
    tenant?: Tenant;
    quotaNowMs?: () => number;
  } = {},
  more: Partial<SiteOptions> = {},
): Promise<LocalContractSite> {
  const [clock, faults] = [createClock(), createFaults()];
  const graph = createGraph({ file: ':memory:', clock, faults, organisation: localOrganisation, ...options });
  const server = await listen(express().use('/graph/v1.0', graph.router));
  const address = z.object({ port: z.number() }).parse(server.address());
  const baseUrl = `http://127.0.0.1:${address.port}/graph/v1.0`;
  const { host, path } = localOrganisation.site;
  const traces = createTraces();
  const guarded = await openSite({
    address: `${host}:${path}`,
    baseUrl,
    traces,
    getToken: async () => 'any-token',
    pause: async () => undefined,
    nowMs: Date.now,
    isStopped: () => false,
    onHindrance: () => undefined,
    ...more,
  });
  return {
    ...siteAt(baseUrl, guarded.site),
    guarded,
    traces,
    baseUrl,
    graph,
    clock,
    faults,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      graph.close();
    },
  };
}

function siteAt(
  baseUrl: string,
  site: string,
): Pick<LocalContractSite, 'site' | 'call' | 'follow' | 'list' | 'add'> {
  const call: LocalContractSite['call'] = (method, path, options) =>
    request(`${baseUrl}${path}`, 'any-token', method, options);
  return {
    site,
    call,
    follow: (link) => call('GET', link.replace('https://graph.microsoft.com/v1.0', '')),
    async list(columns, template = 'genericList') {
      const displayName = `Contract ${randomUUID()}`;
      const answer = await call('POST', `${site}/lists`, {
        body: { displayName, columns, list: { template } },
      });
      return `${site}/lists/${wire.named.parse(answer.body).id}`;
    },
    async add(list, fields) {
      const answer = await call('POST', `${list}/items`, { body: { fields } });
      return wire.item.parse(answer.body);
    },
  };
}

async function request(
  url: string,
  token: string,
  method: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const payload = body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) };
  const sent = {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const response = await fetch(url, { method, headers: sent, ...payload });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

function listen(app: express.Express): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(0, '127.0.0.1', (failure) => {
      if (failure) reject(failure);
      else resolve(server);
    });
  });
}
