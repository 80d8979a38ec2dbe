import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { momentInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { nameOf } from '../case/labels';

/** One question on a case: who asked it when, and the words. */
export interface QuestionShown {
  readonly text: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** A question for the person asked; once somebody has answered, who did, when and what. */
export function question(subject: Case, asked: QuestionShown, profile: Profile): CardData<'question'> {
  const open = subject.question?.at === asked.at;
  const answer = subject.answers.findLast(
    (given) => given.question === asked.text && given.asked.id === asked.by.id && given.at >= asked.at,
  );
  return {
    ref: subject.ref,
    v: subject.version,
    heading: open
      ? fill(labels.questionOpen, { ref: subject.ref })
      : fill(labels.questionAnswered, { ref: subject.ref }),
    lead: fill(open ? labels.askedAndWaits : labels.askedOn, {
      who: nameOf(asked.by),
      at: momentInWords(asked.at, profile.timeZone),
    }),
    question: asked.text,
    rows: answer
      ? rows([
          [labels.answeredBy, `${nameOf(answer.by)}, ${momentInWords(answer.at, profile.timeZone)}`],
          [labels.answer, answer.text],
        ])
      : [],
    open,
  };
}
