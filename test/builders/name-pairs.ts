import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { askedKeys, namedKeys } from '../../bot/domain/customers/names/keys';
import { likenessTo, worthShowing } from '../../bot/domain/customers/names/likeness';
import { peopleNamed } from '../../bot/domain/customers/names/people';

const file = z.object({
  source: z.string(),
  pairs: z.array(z.object({ group: z.string(), isSame: z.boolean(), one: z.string(), other: z.string() })),
});

/** Invented names of one person, spelt or heard differently, and of different people who are called alike. */
export const { pairs } = file.parse(
  JSON.parse(readFileSync(join(__dirname, '..', 'domain', 'customers', 'name-pairs.json'), 'utf8')),
);

/** Whether somebody kept under one name is found and shown when another is asked for. */
function finds(kept: string, asked: string): boolean {
  const likeness = likenessTo(asked);
  return peopleNamed(kept).some((name) => isMet(name, asked) && likeness(name) >= worthShowing);
}

function isMet(kept: string, asked: string): boolean {
  const [there, wanted] = [namedKeys(kept), askedKeys(asked)];
  // One word is looked for by its spelling and by how it begins.
  const isOneWord = wanted.both.length === 0;
  return (
    wanted.sound.some((value) =>
      there.sound.some((sound) => sound === value || (isOneWord && sound.startsWith(value))),
    ) ||
    wanted.both.some((value) => there.both.includes(value)) ||
    (isOneWord && wanted.part.some((value) => there.part.includes(value))) ||
    wanted.name.some((value) => there.name.some((name) => name.startsWith(value)))
  );
}

/** How well the names of a group are told: same person found in either direction, others left out in both. */
export interface Measured {
  readonly group: string;
  readonly same: number;
  readonly different: number;
  /** Of the pairs of one person, the share that finds each other both ways. */
  readonly recall: number;
  /** Of the pairs that find each other one way or the other, the share that is one person. */
  readonly precision: number;
}

/** Recall and precision of each group, and of all together. */
export function measured(): readonly Measured[] {
  const groups = [...new Set(pairs.map(({ group }) => group))];
  return [...groups.map((group) => measure(group, [group])), measure('All', groups)];
}

function measure(name: string, groups: readonly string[]): Measured {
  const own = pairs.filter(({ group }) => groups.includes(group));
  const same = own.filter(({ isSame }) => isSame);
  const different = own.filter(({ isSame }) => !isSame);
  const found = same.filter(({ one, other }) => finds(one, other) && finds(other, one)).length;
  const wrong = different.filter(({ one, other }) => finds(one, other) || finds(other, one)).length;
  return {
    group: name,
    same: same.length,
    different: different.length,
    recall: found / same.length,
    precision: found / (found + wrong),
  };
}
