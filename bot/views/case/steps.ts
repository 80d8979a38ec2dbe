import { outcomeWords } from '../../../cards/words/deciding/words';
import { stepWordsOf } from '../../../cards/words/steps';
import { fill } from '../../../cards/words/fill';
import { caseLabels as labels } from '../../../cards/words/case/words';
import type { Case } from '../../domain/case/state';
import { momentInWords } from '../time/dates';
import { nameOf } from './labels';

/** The most steps that a card tells of: the newest. */
const shownSteps = 8;

/** The steps taken on a case as sentences, oldest first; where there are many, the newest and how many came before. */
export function stepSentences(subject: Case, timeZone: string): string[] {
  const hidden = Math.max(0, subject.steps.length - shownSteps);
  const sentences = subject.steps
    .slice(hidden)
    .map((step) => `${deedOf(step.event, subject)} ${nameOf(step.by)}, ${momentInWords(step.at, timeZone)}`);
  return hidden > 0
    ? [fill(hidden === 1 ? labels.earlierStep : labels.earlierSteps, { count: String(hidden) }), ...sentences]
    : sentences;
}

/** What was done, up to "by": a decision says what was decided. */
export const deedOf = (event: string, { decision }: Case): string =>
  event === 'RestrictionDecided' && decision
    ? fill(labels.decidedBy, { what: outcomeWords[decision.outcome] })
    : stepWordsOf(event);
