import { isFormField } from '../../../cards/words/fields';
import type { FormField } from '../../../cards/words/shape';
import { problemAt, problemAtLabel } from '../../../cards/words/problems';
import { dayInWords } from '../time/dates';
import type { Problem } from '../../domain/entries/problem';

/** Labels of fields that are not ours, by their id on the form. */
export type Labels = ReadonlyMap<string, string>;

const noLabels: Labels = new Map();

/** A problem in words; a date among its facts is written out. */
export function problemInWords(problem: Problem, labels: Labels = noLabels): string {
  const said =
    problem.code === 'too-late' && problem.words !== undefined
      ? { ...problem, words: dayInWords(problem.words) }
      : problem;
  return isFormField(problem.field)
    ? problemAt(problem.field, said)
    : problemAtLabel(labels.get(problem.field) ?? problem.field, said);
}

/** What stands at each field: the words of its first problem, '' where there is none. */
export function errorsAt<F extends FormField>(
  fields: readonly F[],
  problems: readonly Problem[],
): Record<F, string> {
  const entries = fields.map((field) => [field, errorAt(field, problems)] as const);
  // Built from `fields` alone, so every key is there; Object.fromEntries forgets which.
  return Object.fromEntries(entries) as Record<F, string>;
}

/** What stands at one field: the words of its first problem, '' where there is none. */
export function errorAt(field: string, problems: readonly Problem[], labels: Labels = noLabels): string {
  const problem = problems.find((found) => found.field === field);
  return problem ? problemInWords(problem, labels) : '';
}

/** Everything that is wrong with a form, in the order of its fields, each said once. */
export const summaryOf = (problems: readonly Problem[], labels: Labels = noLabels): string[] => [
  ...new Set(problems.map((problem) => problemInWords(problem, labels))),
];
