import { CouldNotLook, defineContract } from '../check';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

/** What an app may use of SharePoint in a minute, by the licences of its tenant, as the stand-in has it. */
const steps = [
  { licences: 1_000, units: 1_250 },
  { licences: 5_000, units: 2_500 },
  { licences: 15_000, units: 3_750 },
  { licences: 50_000, units: 5_000 },
  { licences: Infinity, units: 6_250 },
] as const;

const quotaRight = `${siteRight}; it uses up what the set-up app (not the bot) may ask for in a minute`;

/** A query costs so many units. */
const unitsOfQuery = 2;
const minuteMs = 60_000;
/** Longer than this and a burst is no burst: what it shows could be either. */
const longestBurstMs = 30_000;

/** A throwaway list that is asked until the service refuses. */
interface Quota {
  readonly site: Site;
  readonly path: string;
}

interface Burst {
  /** How many queries were answered. */
  readonly answered: number;
  readonly isRefused: boolean;
}

/** Asks the same query, twenty to a batch and eight batches at once, until one is refused or `most` were answered. */
async function askUntilRefused({ site, path }: Quota, query: string, most = Infinity): Promise<Burst> {
  const from = site.nowMs();
  const requests = Array.from({ length: 20 }, (_, n) => ({
    id: String(n),
    method: 'GET',
    url: `${path}/items${query}`,
  }));
  let answered = 0;
  for (;;) {
    const width = Math.max(1, Math.min(8, Math.ceil((most - answered) / 20)));
    const statuses = (
      await Promise.all(Array.from({ length: width }, () => statusesOf(site, requests)))
    ).flat();
    answered += statuses.filter((status) => status === 200).length;
    const isRefused = statuses.includes(429);
    if (isRefused || answered >= most) return { answered, isRefused };
    if (site.nowMs() - from > longestBurstMs)
      throw new CouldNotLook('The quota could not be used up fast enough.');
  }
}

async function statusesOf(site: Site, requests: readonly object[]): Promise<readonly number[]> {
  const { status, body } = await site.call('POST', '/$batch', { body: { requests }, isPatient: false });
  return status === 200 ? wire.batch.parse(body).responses.map((part) => part.status) : [status];
}

/** Whether two counts are the same but for what was under way at once. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= other * 0.15;

async function prepareQuota(site: Site): Promise<Quota> {
  const path = await site.list([]);
  await site.pause(minuteMs + 5_000);
  return { site, path };
}

/** How much an app may ask of SharePoint in a minute. */
export const quotaSteps = defineContract<Site, Quota>({
  code: 'quota-steps',
  right: quotaRight,
  isLong: true,
  prepare: prepareQuota,
  checks: [
    {
      says: 'the units of a minute are those of the step that goes with the licences',
      expected: 'as documented, and between the steps in proportion',
      look: async (quota) => {
        const { licences } = quota.site;
        if (licences === undefined) throw new CouldNotLook('Add --licences <how many the tenant has>.');
        const step = steps.find((one) => licences <= one.licences)?.units ?? 0;
        const units = (await askUntilRefused(quota, '')).answered * unitsOfQuery;
        return isNear(units, step)
          ? 'as documented, and between the steps in proportion'
          : { units: Math.round(units / 50) * 50, licences };
      },
    },
  ],
});

/** Whether the minute of the quota slides, and what asking for columns costs. */
export const quotaMinute = defineContract<Site, Quota>({
  code: 'quota-minute',
  right: quotaRight,
  isLong: true,
  prepare: prepareQuota,
  checks: [
    {
      says: 'the minute slides: after it half is free where half was used in its first seconds and half in its last',
      expected: 'slides',
      look: async (quota) => {
        const { site } = quota;
        const whole = (await askUntilRefused(quota, '')).answered;
        await site.pause(minuteMs + 5_000);
        const begun = site.nowMs();
        await askUntilRefused(quota, '', whole / 2);
        await site.pause(begun + 45_000 - site.nowMs());
        const late = await askUntilRefused(quota, '');
        await site.pause(Math.max(0, begun + minuteMs + 10_000 - site.nowMs()));
        const next = await askUntilRefused(quota, '');
        const isFresh = [late, next].some(({ answered }) => answered > whole * 0.8);
        return isFresh ? 'begins anew' : 'slides';
      },
    },
    {
      says: 'asking a list for its columns too costs no more',
      expected: 'the same',
      look: async (quota) => {
        const { site } = quota;
        await site.pause(minuteMs + 5_000);
        const plain = (await askUntilRefused(quota, '')).answered;
        await site.pause(minuteMs + 5_000);
        const expanded = (await askUntilRefused(quota, '?$expand=fields')).answered;
        return isNear(expanded, plain) ? 'the same' : { plain, expanded };
      },
    },
  ],
});
