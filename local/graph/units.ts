import type { Tenant } from '../tenant';
import { GraphRefusal } from './errors';

/**
 * How many resource units an app may use in one tenant in a minute, by the licences of the tenant: documented by Microsoft
 * for SharePoint ("Avoid getting throttled or blocked"), its limits subject to change.
 */
const unitsAMinute = [
  { licences: 1_000, units: 1_250 },
  { licences: 5_000, units: 2_500 },
  { licences: 15_000, units: 3_750 },
  { licences: 50_000, units: 5_000 },
  { licences: Infinity, units: 6_250 },
] as const;

const minuteMs = 60_000;

/** What ends the path of a query for many things; any other GET is one of a single thing. */
const manyThings = ['lists', 'items', 'columns', 'children', 'drives', 'delta', 'versions', 'permissions'];

/**
 * What a request costs in resource units (documented): one thing read or downloaded 1, many things read or anything written 2,
 * permissions 5. A batch costs what its parts cost. The directory is no part of SharePoint and has limits of its own.
 */
export function unitsOf(method: string, target: string): number {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  if (!/^\/(sites|drives)(\/|$)/.test(path)) return 0;
  const segments = path.split('/').filter((segment) => segment !== '');
  const expands = new URLSearchParams(query).get('$expand') ?? '';
  if (segments.includes('permissions') || /\bpermissions\b/.test(expands)) return 5;
  if (method !== 'GET') return 2;
  return manyThings.includes(segments.at(-1) ?? '') ? 2 : 1;
}

interface Use {
  readonly at: number;
  readonly units: number;
}

const sumOf = (uses: readonly Use[]): number => uses.reduce((sum, { units }) => sum + units, 0);

/** Counts what each app uses. */
export interface Units {
  /** Counts a request, or throws a 429 with the whole seconds to wait; what is refused counts too, as Microsoft says. */
  take(app: string, method: string, target: string): void;
}

/**
 * A sliding minute over real time (`nowMs`), for a clock moved ahead does not empty a service's windows; whether the real
 * minute slides is open. Counts only while the tenant's `enforceUnits` is on.
 */
export function createUnits(tenant: Tenant, nowMs: () => number): Units {
  const used = new Map<string, readonly Use[]>();
  return {
    take(app, method, target) {
      const { enforceUnits, licences } = tenant.traits();
      const units = unitsOf(method, target);
      if (!enforceUnits || units === 0) return;
      const now = nowMs();
      const before = (used.get(app) ?? []).filter(({ at }) => at > now - minuteMs);
      const all = [...before, { at: now, units }];
      used.set(app, all);
      const limit = unitsAMinute.find((step) => licences <= step.licences)?.units ?? Infinity;
      if (sumOf(all) > limit) throw throttled((freeAt(all, limit - units) - now) / 1_000);
    },
  };
}

/** The moment at which no more than `left` of what was used is still in the minute. */
function freeAt(uses: readonly Use[], left: number): number {
  let rest = sumOf(uses);
  const last = uses.find(({ units }) => (rest -= units) <= left);
  return (last?.at ?? 0) + minuteMs;
}

const throttled = (seconds: number): GraphRefusal =>
  new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled.', {
    'retry-after': String(Math.ceil(seconds)),
  });
