import type { FindingHappened } from '../domain/finding-events';
import { type Rule, toBoth, toChannelOf, toPerson, type Wanted } from './wanted';
import type { Case } from '../domain/case';

/** Who must hear of what others than manager and decider are asked and find. */
export const findingRules: { readonly [T in FindingHappened['type']]: Rule<T> } = {
  AssessmentSought: toChannelOf,
  AssessmentGiven: (subject) => [...toBoth(subject), ...toWhoAsked(subject)],
};

/** Who asked for the newest assessment, where they are neither reporter nor manager, who hear of it as such. */
function toWhoAsked({ assessments, reporter, manager }: Case): readonly Wanted[] {
  const by = assessments.at(-1)?.by.id;
  return by === undefined || by === reporter.id || by === manager.id ? [] : [toPerson(by, 'news', 'head')];
}
