import { DateTime } from 'luxon';
import * as z from 'zod/v4';
import type { Local } from '../start/local';
import { localOrganisation, personBy } from '../people';
import registersOfScotland from './registers-of-scotland.json';
import westLothian from './west-lothian.json';
import { Company } from './company';
import { DemoRefusedError } from './errors';
import { type Life, type Step, type Year, yearSchema } from './life';

/** The years that there are, by the policy they were lived under. */
const years: Readonly<Record<string, unknown>> = {
  'registers-of-scotland': registersOfScotland,
  'west-lothian': westLothian,
};

/** What making a demo needs of a start. */
export type DemoRooms = Pick<Local, 'url' | 'clock' | 'functions' | 'drain'>;

/** Whether cases are there already: a demo is made once. */
export async function hasCases({ url }: Pick<DemoRooms, 'url'>): Promise<boolean> {
  const { host, path } = localOrganisation.site;
  const at = `${url}/graph/v1.0/sites/${host}:${path}:/lists/Cases/items?$top=1`;
  const answer = await fetch(at, { headers: { authorization: 'Bearer demo' } });
  return itemsSchema.parse(await answer.json()).value.length > 0;
}

const itemsSchema = z.object({ value: z.array(z.unknown()) });

/** What there is to see in the demo of a policy, and who to be to see it; nothing where there is no demo. */
export const sightsOf = (policy: string): Year['sights'] =>
  yearSchema.safeParse(years[policy]).data?.sights ?? [];

/** Something that happens at an instant. */
interface Due {
  readonly at: DateTime;
  readonly happens: () => Promise<void>;
}

/**
 * Makes a year of invented cases: people report, decide and answer through the bot, each at their own time, so that trail,
 * seals, lists and cards are what the bot itself made of it. The clock stands in the past meanwhile, and the timers run
 * on each day on which something happens, and once a week where nothing does. `atEndOfDay` is called when everybody was told of what
 * happened on one. Rejects with `DemoRefusedError` where the bot refuses a step.
 */
export async function makeDemo(
  policy: string,
  rooms: DemoRooms,
  atEndOfDay: () => Promise<void> = async () => undefined,
): Promise<void> {
  const year = yearSchema.safeParse(years[policy]);
  if (!year.success) throw new DemoRefusedError(`There is no demo for the policy ${policy}`);
  const { clock, functions, drain } = rooms;
  const now = DateTime.fromJSDate(clock.now(), { zone: 'utc' });
  const company = new Company(rooms);
  const all = dueIn(year.data, company, now);
  try {
    standAt(rooms, all[0]?.at ?? now);
    await company.arrive();
    await liveThrough(all, rooms, atEndOfDay);
  } finally {
    clock.standAt(undefined);
  }
  await functions.trigger('reminders');
  await drain();
  await atEndOfDay();
}

async function liveThrough(
  all: readonly Due[],
  rooms: DemoRooms,
  atEndOfDay: () => Promise<void>,
): Promise<void> {
  const { functions, drain } = rooms;
  let day = '';
  for (const { at, happens } of all) {
    if (day !== '' && at.toISODate() !== day) await atEndOfDay();
    standAt(rooms, at);
    if (at.toISODate() !== day) {
      await functions.trigger('reminders');
      await drain();
    }
    day = at.toISODate() ?? '';
    await happens();
    // Minutes lie between two steps: everybody has been told of the one before the next is taken.
    await drain();
  }
}

const standAt = ({ clock }: DemoRooms, at: DateTime): void => {
  clock.standAt(at.toJSDate());
};

/** All that happens in a year, in the order of time: steps from ten in the morning on, and a look at what is due in quiet weeks. */
function dueIn({ usual, lives }: Year, company: Company, now: DateTime): readonly Due[] {
  const steps = lives
    .flatMap((life, index) => stepsOf(life, index, { usual, company, now }))
    .filter(({ at }) => at <= now)
    .sort(byTime);
  const quiet = steps.flatMap(({ at }, index) => {
    const days = (steps[index + 1]?.at ?? now).diff(at, 'days').days;
    return Array.from({ length: Math.floor(days / 7) }, (_, week) => ({
      at: at.plus({ weeks: week + 1 }).set({ hour: 9, minute: 5 }),
      happens: async () => undefined,
    }));
  });
  return [...steps, ...quiet].sort(byTime);
}

const byTime = (one: Due, other: Due): number => one.at.toMillis() - other.at.toMillis();

interface Setting {
  readonly usual: Year['usual'];
  readonly company: Company;
  readonly now: DateTime;
}

function stepsOf(life: Life, index: number, { usual, company, now }: Setting): readonly Due[] {
  let ref = '';
  // Lives begin minutes apart, so that what happens on one day has an order.
  let at = now.minus({ days: life.daysAgo }).set({ hour: 10, minute: index, second: 0, millisecond: 0 });
  const reported = at;
  const report = { ...usual['report'], ...life.report };
  const begin = async (): Promise<void> => {
    ref = await company.reports(life.who, entered(report, reported));
  };
  const steps = life.then.map((step) => {
    at = at.plus({ days: step.after, minutes: step.after === 0 ? 1 : 0 });
    const on = at;
    const what = { ...usual[step.do], ...step.with };
    return { at: on, happens: () => take(company, step, ref, entered(what, on)) };
  });
  return [{ at: reported, happens: begin }, ...steps];
}

/** What a step does that belongs to no case: the verb of its button. */
const verbs: Readonly<Record<string, string>> = { absent: 'record-absence' };

async function take(
  company: Company,
  { who, do: action }: Step,
  ref: string,
  what: Readonly<Record<string, string>>,
): Promise<void> {
  const verb = verbs[action];
  if (action === 'says') return company.says(who, what['text'] ?? '');
  if (verb !== undefined) return company.presses(who, verb, what);
  return company.takes(who, action, ref, what);
}

/** What is entered at a step, with days and colleagues in the place of their signs. */
const entered = (what: Readonly<Record<string, string>>, on: DateTime): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(what).map(([field, text]) => [field, meant(text, on)]));

function meant(text: string, on: DateTime): string {
  const [, days] = /^@(-?\d+)$/.exec(text) ?? [];
  if (days !== undefined) return on.plus({ days: Number(days) }).toISODate() ?? text;
  return text.replace(/#(\w+)/g, (sign, key: string) => personBy(localOrganisation, key)?.id ?? sign);
}
