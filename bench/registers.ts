import { setTimeout as pause } from 'node:timers/promises';
import { keysOf } from '../bot/register/customers/customer-keys';
import type { Row } from '../bot/register/cases/columns';
import type { Bundles } from './bundles';
import { NotMeasured } from './errors';
import { inventedCustomer, type InventedCustomer, lookedUp, misspelt } from './invented-customers';
import { sendTurn, type Spread, spreadOf } from './rounds';
import { figures, figure, megabytes, table } from './table';
import { messageTurn } from './turns';
import { startWorld, type World } from './world';

/** What is known of the customer who is looked up. */
const ways = {
  name: ({ name }) => name,
  'misspelt name': ({ name }) => misspelt(name),
  email: ({ email }) => email.toUpperCase(),
  telephone: ({ telephone }) => `+44 ${telephone.slice(1, 5)} ${telephone.slice(5)}`,
  postcode: ({ postcode, name }) => `${name.split(' ')[1] ?? ''} ${postcode}`,
  reference: ({ references: [reference] }) => reference,
} as const satisfies Record<string, (customer: InventedCustomer) => string>;
type Way = keyof typeof ways;

/** What look-ups cost in a register of some size. */
export interface Register {
  readonly customers: number;
  readonly rows: number;
  /** Seconds to make it, in bulk. */
  readonly seconds: number;
  /** Resident memory of the product's process after the look-ups, in bytes. */
  readonly rssBytes: number;
  readonly lookUps: Readonly<Record<Way, LookUps>>;
}

interface LookUps {
  /** Requests to Graph of the dearest look-up. */
  readonly requests: number;
  /** Milliseconds from what was written to the answer. */
  readonly ms: Spread;
  /** The part of it in which the stand-in for SharePoint searches, in milliseconds. */
  readonly searchMs: Spread;
}

/** Fills a register and looks forty customers up in it, each way several times, one after another. */
export async function measureRegister(bundles: Bundles, customers: number): Promise<Register> {
  const world = await startWorld(bundles, { onDisk: customers > 200_000 });
  try {
    const since = performance.now();
    const rows = await fill(world, customers);
    const seconds = (performance.now() - since) / 1_000;
    const lookUps = await lookUpEachWay(world);
    const { rssBytes } = await world.product.usage();
    return { customers, rows, seconds, rssBytes, lookUps };
  } finally {
    await world.stop();
  }
}

/** How many customers are made at a stretch. */
const stretch = 5_000;

/** Makes the rows stretch by stretch: nothing else runs during one, and connections that nobody tends grow too old to be used. */
async function fill({ local }: World, customers: number): Promise<number> {
  let rows = 0;
  for (let from = 0; from < customers; from += stretch) {
    const to = Math.min(customers, from + stretch);
    rows += local.graph.bulkInsert('Customers', customerRows(from, to));
    rows += local.graph.bulkInsert('CustomerKeys', keyRows(from, to));
    await pause(10);
  }
  return rows;
}

const refOf = (index: number, kind = 'CB'): string => `${kind}-${String(index + 1).padStart(4, '0')}`;

function* customerRows(from: number, to: number): Generator<Row<'Customers'>> {
  for (let index = from; index < to; index += 1) {
    const { name, ...details } = inventedCustomer(index);
    const CustomerRef = refOf(index, 'CU');
    const columns = { DisplayName: name, FirstCase: refOf(index), DetailsJson: JSON.stringify(details) };
    yield { Title: CustomerRef, CustomerRef, ...columns };
  }
}

/** The keys that the product keeps of each customer, every tenth of whom is restricted. */
function* keyRows(from: number, to: number): Generator<Row<'CustomerKeys'>> {
  for (let index = from; index < to; index += 1) {
    const customer = inventedCustomer(index);
    const [CaseRef, CustomerRef] = [refOf(index), refOf(index, 'CU')];
    const restricted = { kind: 'person', answers: {}, active: true, reviewOn: '2027-02-10', endsOn: '' };
    const glance = {
      v: 1,
      names: [customer.name],
      email: 'c',
      postcode: customer.postcode,
      crm: '',
      restrictions: index % 10 === 0 ? [restricted] : [],
    };
    const GlanceJson = JSON.stringify({ [CaseRef]: glance });
    for (const { kind: KeyKind, value: KeyValue } of keysOf({
      ...customer,
      references: [...customer.references],
    })) {
      const keys = { RowKey: `${CaseRef}/${KeyValue}`, KeyValue, KeyKind, CustomerRef, CaseRef };
      yield { ...keys, CaseOpen: false, ReportedAt: '2026-01-05T12:00:00Z', GlanceJson };
    }
  }
}

/** How often everybody is looked up each way, after a first time that warms the process; the ways take turns. */
const rounds = 3;

async function lookUpEachWay(world: World): Promise<Readonly<Record<Way, LookUps>>> {
  for (const way of wayNames) await lookUp(world, way);
  const taken = new Map<Way, Taken[]>(wayNames.map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of wayNames) taken.get(way)?.push(...(await lookUp(world, way)));
  }
  const found = (way: Way): LookUps => lookUpsOf(taken.get(way) ?? []);
  return {
    name: found('name'),
    'misspelt name': found('misspelt name'),
    email: found('email'),
    telephone: found('telephone'),
    postcode: found('postcode'),
    reference: found('reference'),
  };
}

const lookUpsOf = (taken: readonly Taken[]): LookUps => ({
  requests: Math.max(...taken.map(({ requests }) => requests)),
  ms: spreadOf(taken.map(({ ms }) => ms)),
  searchMs: spreadOf(taken.map(({ searchMs }) => searchMs)),
});

/** What one look-up took. */
interface Taken {
  readonly requests: number;
  readonly ms: number;
  readonly searchMs: number;
}

async function lookUp(world: World, way: Way): Promise<readonly Taken[]> {
  const { local, product, mailbox } = world;
  const taken: Taken[] = [];
  for (let index = 0; index < lookedUp; index += 1) {
    const customer = inventedCustomer(index);
    const text = ways[way](customer);
    local.graph.clearRequests();
    const since = performance.now();
    const turn = messageTurn(world, `check by ${way}`, `check ${text}`);
    await sendTurn(product, turn);
    const ms = performance.now() - since;
    const asked = local.graph.requests.filter(({ inBatch }) => !inBatch);
    const searchMs = asked.reduce((sum, request) => sum + request.ms, 0);
    taken.push({ requests: asked.length, ms, searchMs });
    if (!mailbox.last().includes(customer.name))
      throw new NotMeasured(`The answer to "check ${text}" must show ${customer.name}`);
  }
  return taken;
}

const wayNames = ['name', 'misspelt name', 'email', 'telephone', 'postcode', 'reference'] as const;

/** Look-ups in registers of several sizes. */
export function registersTable(registers: readonly Register[]): string {
  const [least] = registers;
  const rows = registers.flatMap(({ customers, lookUps }) =>
    wayNames.map((way) => {
      const { requests, ms, searchMs } = lookUps[way];
      const ratio = ms.median / (least?.lookUps[way].ms.median ?? Number.NaN);
      return [String(customers), way, String(requests), figures(ms), figure(searchMs.median), figure(ratio)];
    }),
  );
  const head = [
    'Customers',
    'Looked up by',
    'Requests',
    'ms a look-up',
    'of it searching',
    'To the smallest',
  ];
  const made = registers.map(
    ({ customers, rows: count, seconds, rssBytes }) =>
      `${customers} customers: ${count} rows made in ${figure(seconds)} s; the bot held ${megabytes(rssBytes)} afterwards`,
  );
  return `${table(head, rows)}\n\n${made.join('\n')}`;
}

/** How much longer a look-up may take in the largest register than in the smallest. */
const mostTimes = 1.5;

/** What does not hold of the registers: one request a look-up, and a time that does not grow; empty when both do. */
export function registerProblems(registers: readonly Register[]): readonly string[] {
  const [least, most] = [registers.at(0), registers.at(-1)];
  if (!least || !most) return ['No register was measured'];
  return wayNames.flatMap((way) => {
    const requests = Math.max(...registers.map(({ lookUps }) => lookUps[way].requests));
    const ratio = most.lookUps[way].ms.median / least.lookUps[way].ms.median;
    return [
      ...(requests === 1 ? [] : [`A look-up by ${way} takes ${requests} requests`]),
      ...(ratio <= mostTimes
        ? []
        : [`A look-up by ${way} takes ${figure(ratio)} times as long in the largest register`]),
    ];
  });
}
