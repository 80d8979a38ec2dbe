import type { CardData } from '../../../cards/catalogue';
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
    heading: open ? `${subject.ref}: a question for you` : `${subject.ref}: question answered`,
    lead: `${nameOf(asked.by)} asked on ${momentInWords(asked.at, profile.timeZone)}.${open ? ' The case waits for your answer.' : ''}`,
    question: asked.text,
    rows: answer
      ? rows([
          ['Answered by', `${nameOf(answer.by)}, ${momentInWords(answer.at, profile.timeZone)}`],
          ['Answer', answer.text],
        ])
      : [],
    open,
  };
}
