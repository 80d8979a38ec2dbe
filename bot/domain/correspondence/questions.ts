import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { measuresOf } from '../restricting/in-force';

/** One of the ordered questions about a contact. */
type ContactQuestion = Profile['correspondence']['questions'][number];
/** What becomes of a contact. */
export type ContactOutcome = Profile['correspondence']['outcomes'][number];

/** Where somebody stands in the questions: at one of them, or at what they lead to and which yes decided it. */
export type Position =
  | {
      readonly kind: 'question';
      readonly question: ContactQuestion;
      readonly choices: readonly ContactChoice[];
    }
  | {
      readonly kind: 'proposal';
      readonly outcome: ContactOutcome;
      readonly because: ContactQuestion | undefined;
      /** The paragraph on which the proposal rests. */
      readonly cites: string;
    };

/** An answer that can be given: its code, and the profile's words where it is one of several. */
interface ContactChoice {
  readonly code: string;
  readonly label?: string;
}

/** The answer that leads on to the next question. */
export const no = 'no';

/**
 * Where the answers so far lead (S3): the questions stand in the order of the profile, the first yes decides, and one
 * about exceptions or grounds is asked only where a kind that restricts this customer has any. Undefined: these are no answers.
 */
export function positionAfter(answers: string, subject: Case, profile: Profile): Position | undefined {
  const { questions, otherwise } = profile.correspondence;
  const given = answers === '' ? [] : answers.split(' ');
  for (const question of questions) {
    const choices = choicesFor(question, subject, profile);
    if (choices.length === 1) continue;
    const answer = given.shift();
    if (answer === undefined) return { kind: 'question', question, choices };
    if (!choices.some(({ code }) => code === answer)) return undefined;
    if (answer !== no) return given.length === 0 ? proposal(question.outcome, profile, question) : undefined;
  }
  return given.length === 0 ? proposal(otherwise.outcome, profile, undefined) : undefined;
}

function proposal(
  code: string,
  profile: Profile,
  because: ContactQuestion | undefined,
): Position | undefined {
  const { outcomes, otherwise } = profile.correspondence;
  const outcome = outcomes.find((one) => one.code === code);
  return outcome && { kind: 'proposal', outcome, because, cites: (because ?? otherwise).cites };
}

/** What can be answered to a question about this customer; only "no" where there is nothing to ask. */
function choicesFor({ asks }: ContactQuestion, subject: Case, profile: Profile): readonly ContactChoice[] {
  if (asks === 'yes-no') return [{ code: 'yes' }, { code: no }];
  const kinds = new Set(measuresOf(subject)?.restrictions.map(({ kind }) => kind));
  const named = profile.restrictionKinds
    .filter(({ code }) => kinds.has(code))
    .flatMap(({ exceptions, reopensOn }) => (asks === 'exceptions' ? exceptions : reopensOn));
  const once = named.filter(({ code }, index) => named.findIndex((one) => one.code === code) === index);
  return [...once.map(({ code, label }) => ({ code, label })), { code: no }];
}

/** The answers with one more. */
export const addAnswer = (answers: string, code: string): string =>
  answers === '' ? code : `${answers} ${code}`;
