import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/v4';

const folder = join(__dirname, '..', '..');
const jsonIn = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

/** What the invented organisation does otherwise: its own codes, words, places, times and deciders. */
const differences = z
  .object({
    codes: z.record(z.string(), z.string()),
    labels: z.record(z.string(), z.string()),
    set: z.record(z.string(), z.unknown()),
    chaseAfterWorkingDays: z.object({ remind: z.int(), escalate: z.int() }),
    endorsedBy: z.string(),
  })
  .parse(jsonIn('test', 'profiles', 'elswyn-harbour.json'));

const object = z.record(z.string(), z.unknown());
const objectIn = (value: unknown): Record<string, unknown> => object.parse(value);

/**
 * The file of a third policy, of an organisation that does not exist: the shape of a shipped one, with its own words and
 * rules. Every code that it changes is changed wherever it stands, so that parts added later fit as well.
 */
export function anInventedProfile(): Record<string, unknown> {
  const profile = objectIn(renamed(jsonIn('policy', 'registers-of-scotland.json')));
  for (const [path, value] of Object.entries(differences.set)) setIn(profile, path.split('.'), value);
  const workflow = objectIn(profile['workflow']);
  workflow['transitions'] = z
    .array(object)
    .parse(workflow['transitions'])
    .map((row) => (row['action'] === 'endorse' ? { ...row, by: [differences.endorsedBy] } : row));
  const chasing = objectIn(profile['chasing']);
  const { remind, escalate } = differences.chaseAfterWorkingDays;
  chasing['times'] = z
    .array(object)
    .parse(chasing['times'])
    .map((time) => ({
      ...time,
      remindAfterWorkingDays: remind,
      escalateAfterWorkingDays: escalate,
    }));
  return { ...profile, workflow, chasing };
}

/** The same with other codes, other labels, and headings of chapters in place of those of the shipped policy. */
function renamed(value: unknown): unknown {
  if (typeof value === 'string') return renamedText(value);
  if (Array.isArray(value)) return value.map(renamed);
  const fields = object.safeParse(value);
  if (!fields.success) return value;
  const own = Object.fromEntries(Object.entries(fields.data).map(([key, inner]) => [key, renamed(inner)]));
  const label = typeof own['code'] === 'string' ? differences.labels[own['code']] : undefined;
  return label === undefined || own['label'] === undefined ? own : { ...own, label };
}

const headings = z
  .object({ policy: z.object({ sections: z.array(z.object({ title: z.string() })) }) })
  .parse(jsonIn('policy', 'registers-of-scotland.json'))
  .policy.sections.map(({ title }) => title);

function renamedText(text: string): string {
  const [, heading, paragraph] = /^(.+?)(, \d+)?$/.exec(text) ?? [];
  const chapter = headings.indexOf(heading ?? '');
  return chapter < 0 ? (differences.codes[text] ?? text) : `Chapter ${chapter + 1}${paragraph ?? ''}`;
}

function setIn(
  target: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = objectIn(target[key]);
  setIn(inner, rest, value);
  target[key] = inner;
}
