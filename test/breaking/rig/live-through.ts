import * as z from 'zod/v4';
import { caseReference } from '../../../bot/domain/case/case-reference';
import { Colleague, wordsOn } from '../../journeys/colleague';
import type { Rig } from './rig';
import { type Customer, stories, type StoryStep } from './stories';

/** What came of one story under blows: everything but `twice` has to be nothing. */
export interface Verdict {
  readonly seed: number;
  /** Steps that were accepted, or told as done, and are not in the case. */
  readonly lost: readonly string[];
  /** Events of which there are two, and rows of which there should be one. */
  readonly doubled: readonly string[];
  /** What was told as something else than it was. */
  readonly untrue: readonly string[];
  /** What is still owed, waiting or pending when everything is well again. */
  readonly stuck: readonly string[];
  /** Messages that somebody never got. */
  readonly untold: readonly string[];
  /** Messages that somebody got more than once. */
  readonly twice: readonly string[];
}

const caseJson = z.object({ steps: z.array(z.object({ event: z.string() })) });

/** Events of a case, as the case itself tells them. */
function eventsIn(row: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const kept = row?.['CaseJson'];
  const read = caseJson.safeParse(JSON.parse(typeof kept === 'string' ? kept : '{}')).data;
  return (read?.steps ?? []).map(({ event }) => event);
}

type Row = Readonly<Record<string, unknown>>;
const itemSchema = z.object({
  value: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
});

async function rows(rig: Rig, list: string): Promise<readonly (Row & { readonly id: string })[]> {
  const { url, environment } = rig.local;
  const site = environment['SHAREPOINT_SITE'] ?? '';
  const path = `${url}/graph/v1.0/sites/${site}:/lists/${list}/items?$expand=fields&$top=5000`;
  const answer = await fetch(path, { headers: { authorization: 'Bearer looking' } });
  return itemSchema.parse(await answer.json()).value.map(({ id, fields }) => ({ ...fields, id }));
}

/** The cases of a customer, found by what was reported. */
async function casesOf(rig: Rig, { email }: Customer) {
  return (await rows(rig, 'Cases')).filter((row) => String(row['CaseJson']).includes(`"${email}"`));
}

/** A story, the schedule of blows by its seed, and after how many steps it ends; absent: the last. */
export interface Life {
  readonly profile: keyof typeof stories;
  readonly seed: number;
  readonly steps?: number;
}

/** Lives one story through under the blows of a seed; none of them for seed 0, which tells what everybody should hear. */
export async function liveThrough(
  rig: Rig,
  { profile, seed, steps }: Life,
): Promise<{
  readonly verdict: Omit<Verdict, 'untold' | 'twice'>;
  readonly told: Told;
  readonly ref: string;
}> {
  const customer = { customerName: `Customer of seed ${seed}`, email: `seed.${seed}@breaking.example` };
  const untrue: string[] = [];
  const lost: string[] = [];
  rig.blows.begin(seed);
  for (const step of stories[profile].slice(0, steps)) {
    const fate = await takeUntilDone(rig, step, customer, untrue);
    if (!fate) lost.push(step.event);
    if (!fate) break;
  }
  rig.blows.pause();
  await settle(rig);
  const cases = await casesOf(rig, customer);
  const ref = caseReference(cases[0]?.id ?? '0');
  return {
    verdict: { seed, lost, untrue, ...(await stateOf(rig, cases, ref)) },
    told: await toldOf(rig, ref),
    ref,
  };
}

/** How often somebody tries a step before blows stop for them; and how often at all. */
const [patience, most] = [4, 10] as const;

async function takeUntilDone(
  rig: Rig,
  step: StoryStep,
  customer: Customer,
  untrue: string[],
): Promise<boolean> {
  for (let attempt = 0; attempt < most; attempt += 1) {
    if (attempt === patience) rig.blows.pause();
    const [row] = await casesOf(rig, customer);
    const said = await step
      .take(rig.local, row ? caseReference(row.id) : '', customer)
      .catch(() => 'not there');
    if (said.includes('Nothing has been changed')) await checkNothing(rig, step, customer, untrue);
    const isSaidDone = /^(Done: |Your report )|is in$/m.test(said);
    if (isSaidDone && !(await isDone(rig, step, customer))) untrue.push(`${step.event} told as done`);
    await rig.drain();
    if (/Accepted, and will|Nobody can say|not there/.test(said) || attempt > 1) await rig.moveOn('PT10M');
    if (await isDone(rig, step, customer)) break;
  }
  const done = await isDone(rig, step, customer);
  rig.blows.resume();
  return done;
}

const isDone = async (rig: Rig, step: StoryStep, customer: Customer): Promise<boolean> =>
  (await casesOf(rig, customer)).some((row) => eventsIn(row).includes(step.event));

/** What was said to have changed nothing changes nothing later either. */
async function checkNothing(rig: Rig, step: StoryStep, customer: Customer, untrue: string[]): Promise<void> {
  rig.blows.pause();
  await rig.moveOn('PT10M');
  if (await isDone(rig, step, customer)) untrue.push(`${step.event} told as undone`);
  rig.blows.resume();
}

/** Lets everything be well again, for as long as the longest wait there is. */
async function settle(rig: Rig): Promise<void> {
  for (const duration of ['PT10M', 'PT2H', 'PT10M']) await rig.moveOn(duration);
}

async function stateOf(rig: Rig, cases: readonly Row[], ref: string) {
  const events = eventsIn(cases[0]);
  const once = [...new Set(events)].filter((event) => !repeating.has(event));
  const twice = once.filter((event) => events.filter((one) => one === event).length > 1);
  const trail = (await rows(rig, 'Events')).filter((row) => row['CaseRef'] === ref);
  const numbers = new Set(trail.map((row) => row['EventNumber']));
  const decisions = (await rows(rig, 'Decisions')).filter((row) => row['CaseRef'] === ref);
  const doubled = [
    ...twice,
    ...(cases.length > 1 ? ['the case'] : []),
    ...(numbers.size < trail.length ? ['a row of the trail'] : []),
    ...(decisions.length > 1 ? ['a row of Decisions'] : []),
  ];
  const stuck = [
    ...(cases.some((row) => row['PendingSince'] !== undefined) ? ['events that are owed'] : []),
    ...(trail.length < events.length ? ['rows of the trail'] : []),
  ];
  return { doubled, stuck };
}

/** Events of which there may be several in one story. */
const repeating = new Set([
  'PickUpReminded',
  'PickUpEscalated',
  'TaskReminded',
  'ConsultationSought',
  'AlarmRepeated',
]);

/** How many messages of each kind stand in each place about a case. */
export type Told = ReadonlyMap<string, number>;

const keys = ['ailsa', 'callum', 'fiona', 'hamish', 'eilidh', 'isla', 'struan', 'priya'] as const;
/** Answers to a press: they go down with the call that was to bring them, and what tells of the same is the card that follows. */
const results =
  /^(Done: |Your report \S+ is in$|This case has moved on|You sent this form|Accepted|This was done|There is no such)/;

async function toldOf(rig: Rig, ref: string): Promise<Told> {
  const told = new Map<string, number>();
  const seen = new Set<string>();
  for (const key of keys) {
    const person = new Colleague(rig.local, key);
    for (const { id, title } of await person.places()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { attachments, deleted } of await person.messages(title)) {
        const words = wordsOn(attachments);
        const [first = ''] = words.split('\n');
        if (deleted || !words.includes(ref) || results.test(first)) continue;
        const kind = `${title}: ${first.replaceAll(ref, 'CB')}`;
        told.set(kind, (told.get(kind) ?? 0) + 1);
      }
    }
  }
  return told;
}

/** What differs between what was told and what should have been. */
export function compareTold(told: Told, meant: Told): Pick<Verdict, 'untold' | 'twice'> {
  const of = (kind: string): number => (told.get(kind) ?? 0) - (meant.get(kind) ?? 0);
  const all = [...new Set([...told.keys(), ...meant.keys()])];
  return { untold: all.filter((kind) => of(kind) < 0), twice: all.filter((kind) => of(kind) > 0) };
}
