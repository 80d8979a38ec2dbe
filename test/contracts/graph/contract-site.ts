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
import * as wire from './wire';

/** The answer to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when there is none. */
  readonly body: unknown;
}

/** A site to hold against the contract: the stand-in, or a real one that a maintainer offers by environment. */
export interface ContractSite {
  /** `/sites/{id}`: where the lists are. */
  readonly site: string;
  readonly baseUrl: string;
  readonly token: string;
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Follows a next link, which carries Graph's public origin wherever the site is served. */
  follow(link: string): Promise<Answer>;
  /** A list of its own name; gives its path. */
  list(columns: readonly object[], template?: string): Promise<string>;
  /** Adds an item; gives what came back. Fails on anything but 201. */
  add(list: string, fields: object): Promise<wire.Item>;
  /** Takes away the lists made here and closes what was opened. */
  close(): Promise<void>;
}

/** A site on this machine, with what only a stand-in has. */
export interface LocalContractSite extends ContractSite {
  readonly graph: GraphStandIn;
  readonly clock: LocalClock;
  readonly faults: Faults;
}

const {
  GRAPH_CONTRACT_URL: realUrl,
  GRAPH_CONTRACT_TOKEN: realToken,
  GRAPH_CONTRACT_SITE: realSite,
} = process.env;

/** The real site when GRAPH_CONTRACT_URL, _TOKEN and _SITE (its id) are set, else a stand-in. */
export async function openSite(): Promise<ContractSite> {
  if (realUrl && realToken && realSite) return siteAt(realUrl, realToken, realSite);
  return openLocalSite();
}

/** A stand-in on a free port; the database is in memory unless a file is named. */
export async function openLocalSite(
  options: { file?: string; indexLagMs?: number; membership?: Membership; tenant?: Tenant } = {},
): Promise<LocalContractSite> {
  const [clock, faults] = [createClock(), createFaults()];
  const graph = createGraph({ file: ':memory:', clock, faults, organisation: localOrganisation, ...options });
  const server = await listen(express().use('/graph/v1.0', graph.router));
  const address = z.object({ port: z.number() }).parse(server.address());
  const baseUrl = `http://127.0.0.1:${address.port}/graph/v1.0`;
  const { host, path } = localOrganisation.site;
  const found = await request(`${baseUrl}/sites/${host}:${path}`, 'any-token', 'GET');
  const site = siteAt(baseUrl, 'any-token', wire.named.parse(found.body).id);
  return {
    ...site,
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

function siteAt(baseUrl: string, token: string, siteId: string): ContractSite {
  const site = `/sites/${siteId}`;
  const made: string[] = [];
  const call: ContractSite['call'] = (method, path, options) =>
    request(`${baseUrl}${path}`, token, method, options);
  return {
    site,
    baseUrl,
    token,
    call,
    follow: (link) => request(link.replace('https://graph.microsoft.com/v1.0', baseUrl), token, 'GET'),
    async list(columns, template = 'genericList') {
      const displayName = `Contract ${randomUUID()}`;
      const answer = await call('POST', `${site}/lists`, {
        body: { displayName, columns, list: { template } },
      });
      const path = `${site}/lists/${wire.named.parse(answer.body).id}`;
      made.push(path);
      return path;
    },
    async add(list, fields) {
      const answer = await call('POST', `${list}/items`, { body: { fields } });
      return wire.item.parse(answer.body);
    },
    async close() {
      for (const path of made) await call('DELETE', path);
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
