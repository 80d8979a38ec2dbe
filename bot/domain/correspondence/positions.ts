import type { ContactQuestionKind } from '../../policy/codes/correspondence';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { Restriction } from '../restricting/state';
import { measuresOf } from '../restricting/in-force';
import { no } from './reach';

type Correspondence = Profile['correspondence'];
/** What becomes of a contact. */
export type ContactOutcome = Correspondence['outcomes'][number];

/** What is asked, in words, with what the restriction names filled in. */
interface Question {
  readonly question: string;
  readonly cites: string;
}

/** Why something is proposed: what was answered, or which rule of the profile holds. */
export type Because =
  | { readonly kind: 'yes' | 'no' | 'writer'; readonly question: string }
  | { readonly kind: 'within' | 'outside' | 'not-told-yet' | 'inside' };

/** Where somebody stands in the questions: at one of them, or at what they lead to and why. */
export type Position =
  | { readonly kind: 'question'; readonly question: Question; readonly choices: readonly ContactChoice[] }
  | {
      readonly kind: 'proposal';
      readonly outcome: ContactOutcome;
      readonly because: Because;
      /** The paragraph on which the proposal rests. */
      readonly cites: string;
    };

/** An answer that can be given: its code, and the profile's words where it is not yes or no. */
interface ContactChoice {
  readonly code: string;
  readonly label?: string;
}

/** What of a case makes a difference for a contact of its customer. */
export type Contacted = Pick<Case, 'decision' | 'inForce' | 'contacts' | 'contactsSince'>;

/** What the answers are about. */
export interface Asking {
  readonly subject: Contacted;
  readonly profile: Profile;
}

/** What was said so far, by the key of what was asked. */
export type Said = ReadonlyMap<string, string>;
/** What is asked, and under which key the answer is kept. */
export interface AskedOfContact {
  readonly key: string;
  readonly question: Question;
  readonly choices: readonly ContactChoice[];
}
/** What the answers lead to. */
export type Proposal = Extract<Position, { kind: 'proposal' }>;
/** What comes next; undefined where nothing does. */
export type Next = AskedOfContact | Proposal | undefined;

type ProfileQuestion = Correspondence['questions'][number];

/** A question that is asked whatever the restriction covers; undefined where it is answered with no, or has nothing to ask. */
export function generalStep(question: ProfileQuestion, said: Said, asking: Asking): Next {
  const answer = said.get(question.code);
  const choices = answersTo(question.asks, restrictionsOf(asking.subject), asking.profile);
  if (choices.length === 1 || answer === no) return undefined;
  if (answer === undefined) return { key: question.code, question: { ...question }, choices };
  return propose(
    question.outcome ?? '',
    { kind: 'yes', question: question.question },
    question.cites,
    asking,
  );
}

/** What is proposed, by the code of the profile. */
export function propose(
  code: string,
  because: Because,
  cites: string,
  { profile }: Asking,
): Proposal | undefined {
  const outcome = profile.correspondence.outcomes.find((one) => one.code === code);
  return outcome && { kind: 'proposal', outcome, because, cites };
}

/** The restrictions that bind the customer, or are about to. */
export const restrictionsOf = (subject: Contacted): readonly Restriction[] =>
  measuresOf(subject)?.restrictions ?? [];

/** What can be answered; only "no" where there is nothing to ask. */
export function answersTo(
  asks: ContactQuestionKind,
  restrictions: readonly Restriction[],
  profile: Profile,
): readonly ContactChoice[] {
  if (asks !== 'exceptions' && asks !== 'reopening') return [{ code: 'yes' }, { code: no }];
  const named = profile.restrictionKinds
    .filter(({ code }) => restrictions.some(({ kind }) => kind === code))
    .flatMap(({ exceptions, reopensOn }) => (asks === 'exceptions' ? exceptions : reopensOn));
  const once = named.filter(({ code }, index) => named.findIndex((one) => one.code === code) === index);
  return [...once.map(({ code, label }) => ({ code, label })), { code: no }];
}
