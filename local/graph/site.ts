import { createHash } from 'node:crypto';
import type { Organisation } from '../people';
import type { Route } from './routing';

/** The one site that is served, as the organisation names it. */
export interface Site {
  /** `host,collection,web`, the same at each start. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly webUrl: string;
  /** Whether a segment after `/sites/` means this site: its id or `host:/path`. */
  isCalled(name: string): boolean;
}

/** The site of an organisation. */
export function siteOf({ site: { host, path, title } }: Organisation): Site {
  const id = [host, guidFrom(`${host}${path}#collection`), guidFrom(`${host}${path}#web`)].join(',');
  const called = [id, `${host}:${path}`].map((name) => name.toLowerCase());
  return {
    id,
    title,
    name: path.split('/').at(-1) ?? path,
    webUrl: `https://${host}${path}`,
    isCalled: (name) => called.includes(name.toLowerCase().replace(/\/$/, '')),
  };
}

/** GET of the site, by id or by host and path. */
export function siteRoutes(site: Site): Route[] {
  const body = {
    id: site.id,
    name: site.name,
    displayName: site.title,
    webUrl: site.webUrl,
    siteCollection: { hostname: new URL(site.webUrl).hostname },
  };
  return [{ method: 'GET', pattern: '/site', handle: () => ({ status: 200, body }) }];
}

function guidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
