import { entryProblems } from './entries/words';
import { fieldWords } from './fields';
import type { BetterProblems, FormField, ProblemSentence } from './shape';
import { contactPeopleProblems } from './contact-people/words';
import { correspondenceProblems } from './correspondence/words';
import { decidingProblems } from './deciding/words';
import { lettersProblems, templateProblems } from './letters/words';
import { markersProblems } from './markers/words';
import { outsideReportsProblems } from './outside-reports/words';
import { reportingProblems } from './reporting/words';
import { routingProblems } from './routing/words';
import type { Problem } from '../../bot/domain/entries/problem';
import type { ProblemCode } from '../../bot/policy/codes/entries';

/** What is said of any field, by what is wrong with it. */
const sentences = { ...entryProblems, ...templateProblems } as const satisfies Record<
  ProblemCode,
  ProblemSentence
>;

/** What is said better than the table above says it. */
const better: BetterProblems<FormField> = {
  ...reportingProblems,
  ...outsideReportsProblems,
  ...markersProblems,
  ...correspondenceProblems,
  ...contactPeopleProblems,
  ...lettersProblems,
  ...decidingProblems,
  ...routingProblems,
};

/** The words of a problem at a field of our own, reusing those of its label; `limit` and `words` come from the problem. */
export const problemAt = (field: FormField, problem: Problem): string =>
  better[field]?.[problem.code] ?? sentences[problem.code](fieldWords[field], problem);

/** The words of a problem at a field of the profile, spoken of by its label. */
export const problemAtLabel = (label: string, problem: Problem): string =>
  sentences[problem.code]({ verb: 'Enter', the: `“${label}”`, name: `“${label}”` }, problem);
