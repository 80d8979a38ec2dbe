import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { CouldNotLook } from '../check';
import { climbs, openLine, type Answer, type Call, type LineOptions } from '../line';
import type { Traces } from '../traces';
import * as wire from './wire';

/** A site to hold against the contracts: the stand-in or a real one. Nothing but what is made through it is written to. */
export interface Site {
  /** `/sites/{id}`: where the lists are. */
  readonly site: string;
  readonly call: Call;
  /** Follows a next link, which carries Graph's public origin wherever the site is served. */
  follow(link: string): Promise<Answer>;
  /** A throwaway list of its own name; gives its path. */
  list(columns: readonly object[], template?: string): Promise<string>;
  /** Tries to make a list of this title; gives the answer, whatever it is. */
  tryList(displayName: string, columns?: readonly object[]): Promise<Answer>;
  /** The drive of a library that was made here. */
  drive(library: string): Promise<string>;
  /** Adds an item; gives what came back. Fails on anything but an item. */
  add(list: string, fields: object): Promise<wire.Item>;
  /** Adds many rows to a list, in no order. */
  fill(list: string, rows: readonly object[]): Promise<void>;
  /** The present, in milliseconds, and a wait. */
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** How many licences the tenant has; undefined when nobody said. */
  readonly licences: number | undefined;
}

/** How a site is reached. */
export interface SiteOptions extends Omit<LineOptions, 'mayWrite'> {
  /** `host:/sites/name` or its id. */
  readonly address: string;
  readonly traces: Traces;
  readonly nowMs: () => number;
  readonly licences?: number | undefined;
}

/** How every throwaway list begins. */
const prefix = 'Throwaway of npm run prove ';

/** A title that nothing else has. */
export const newTitle = (): string => `${prefix}${randomUUID()}`;

/** Opens a site. Throws `CouldNotLook` when it is not there, or may not be seen. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const own = new Set<string>();
  const line = { ...options, mayWrite: writesOnlyTo(own) };
  const call = openLine(line);
  const found = await call('GET', `/sites/${options.address}`);
  const id = wire.named.safeParse(found.body);
  if (found.status !== 200 || !id.success)
    throw new CouldNotLook(`The site could not be opened: Graph answered ${found.status}.`);
  const site = `/sites/${id.data.id}`;
  // Removing goes on when everything else has stopped.
  const toRemove = openLine({ ...line, isStopped: () => false, onHindrance: () => undefined });
  const lists = listsOf({ site, own, traces: options.traces, call, toRemove });
  const add: Site['add'] = async (list, fields) =>
    wire.item.parse((await call('POST', `${list}/items`, { body: { fields } })).body);
  return {
    site,
    call,
    follow: (link) => call('GET', link.replace('https://graph.microsoft.com/v1.0', '')),
    ...lists,
    add,
    fill: (list, rows) => fillBy(call, list, rows),
    nowMs: options.nowMs,
    pause: options.pause,
    licences: options.licences,
  };
}

/**
 * What writing may touch: a new list by a title of ours, what stands under the paths made here, each part of a batch for itself;
 * and a question about groups, which changes nothing.
 */
function writesOnlyTo(own: ReadonlySet<string>) {
  const isOwn = (path: string): boolean =>
    [...own].some((made) => path === made || path.startsWith(`${made}/`) || path.startsWith(`${made}?`));
  const mayWrite = (method: string, path: string, body: unknown): boolean => {
    if (method === 'POST' && /^\/users\/[^/]+\/checkMemberGroups$/.test(path)) return true;
    if (method === 'POST' && /^\/sites\/[^/]+\/lists$/.test(path)) return titleIn(body).startsWith(prefix);
    if (method === 'POST' && path === '/$batch')
      return partsOf(body).every(
        (part) => part.method === 'GET' || (!climbs(part.url) && mayWrite(part.method, part.url, undefined)),
      );
    return isOwn(path);
  };
  return mayWrite;
}

const partsSchema = z.object({ requests: z.array(z.object({ method: z.string(), url: z.string() })) });
const partsOf = (body: unknown) => partsSchema.parse(body).requests;
const titleIn = (body: unknown): string => wire.list.safeParse(body).data?.displayName ?? '';

interface Making {
  readonly site: string;
  readonly own: Set<string>;
  readonly traces: Traces;
  readonly call: Call;
  readonly toRemove: Call;
}

function listsOf(making: Making): Pick<Site, 'list' | 'tryList' | 'drive'> {
  const { own, call } = making;
  const tryList = (displayName: string, columns: readonly object[] = [], template = 'genericList') =>
    make(making, { displayName, columns, list: { template } });
  return {
    tryList,
    async list(columns, template) {
      const { status, body } = await tryList(newTitle(), columns, template);
      if (status !== 201) throw new CouldNotLook(`A throwaway list could not be made: ${status}.`);
      return `${making.site}/lists/${wire.named.parse(body).id}`;
    },
    async drive(library) {
      const path = `/drives/${wire.named.parse((await call('GET', `${library}/drive`)).body).id}`;
      own.add(path);
      return path;
    },
  };
}

/** Makes a list whose going is seen to before it is there. */
async function make(
  { site, own, traces, call, toRemove }: Making,
  body: { readonly displayName: string; readonly columns: readonly object[]; readonly list: object },
): Promise<Answer> {
  let path: string | undefined;
  traces.add({
    name: `the list “${body.displayName}”`,
    byHand: 'open “Site contents” of the site, choose “…” beside it, then “Delete”',
    remove: async () => {
      const at = path ?? (await pathOf({ site, call: toRemove }, body.displayName));
      if (at === undefined) return true;
      own.add(at);
      return [204, 404].includes((await toRemove('DELETE', at)).status);
    },
  });
  const answer = await call('POST', `${site}/lists`, { body });
  const made = wire.named.safeParse(answer.body);
  if (answer.status === 201 && made.success) own.add((path = `${site}/lists/${made.data.id}`));
  return answer;
}

async function pathOf(
  { site, call }: Pick<Making, 'site' | 'call'>,
  title: string,
): Promise<string | undefined> {
  const found = await call('GET', `${site}/lists/${encodeURIComponent(title)}`);
  if (found.status === 404) return undefined;
  return `${site}/lists/${wire.named.parse(found.body).id}`;
}

/** So many requests go into a batch, and so many batches are under way at once. */
const [inBatch, atOnce] = [20, 4];

async function fillBy(call: Call, list: string, rows: readonly object[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(rows.length / inBatch) }, (_, index) =>
    rows.slice(index * inBatch, (index + 1) * inBatch),
  );
  for (let at = 0; at < batches.length; at += atOnce)
    await Promise.all(batches.slice(at, at + atOnce).map((batch) => addBatch(call, list, batch)));
}

async function addBatch(call: Call, list: string, rows: readonly object[], tries = 1): Promise<void> {
  const requests = rows.map((fields, index) => ({
    id: String(index),
    method: 'POST',
    url: `${list}/items`,
    headers: { 'Content-Type': 'application/json' },
    body: { fields },
  }));
  const { responses } = wire.batch.parse((await call('POST', '/$batch', { body: { requests } })).body);
  const missing = responses
    .filter(({ status }) => status !== 201)
    .flatMap(({ id }) => rows[Number(id)] ?? []);
  if (missing.length === 0) return;
  if (tries === 5) throw new CouldNotLook('A large list could not be filled.');
  await addBatch(call, list, missing, tries + 1);
}
