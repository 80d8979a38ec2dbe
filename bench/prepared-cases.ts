import * as z from 'zod/v4';
import { lists } from '../bot/register/cases/columns';
import { rowsOf } from '../test/journeys/register-rows';
import { NotMeasured } from './errors';
import { storyCase } from './request-counts';
import type { World } from './world';

const noteSchema = z.record(z.string(), z.unknown());

/**
 * Puts `count` further cases beside the story's, equal to it but for their keys, so that each decision finds a case of its own that
 * really awaits it. Gives their references. Rejects with `NotMeasured` when the list holds more than the story left there.
 */
export async function prepareCases({ local }: World, count: number): Promise<readonly string[]> {
  const [model, ...others] = await rowsOf(local, 'Cases');
  if (!model || others.length > 0)
    throw new NotMeasured('The list Cases must hold the one case of the story');
  const known = Object.entries(model).filter(([name]) => Object.hasOwn(lists.Cases, name));
  const note = noteSchema.parse(JSON.parse(String(model['CaseJson'])));
  const rows = Array.from({ length: count }, (_, index) => {
    const reportKey = `bench-${String(index)}`;
    return {
      ...Object.fromEntries(known),
      ReportKey: reportKey,
      CaseJson: JSON.stringify({ ...note, reportKey }),
    };
  });
  local.graph.bulkInsert('Cases', rows);
  const first = Number(storyCase.slice(3)) + 1;
  return rows.map((_, index) => `CB-${String(first + index).padStart(4, '0')}`);
}
