import type { Problem } from '../../bot/domain/entries/problem';
import type { ProblemCode } from '../../bot/policy/codes/entries';

/** The id of a field of our own on a form. */
export type FormField =
  | 'customerName'
  | 'channel'
  | 'date'
  | 'time'
  | 'behaviours'
  | 'threshold'
  | 'narrative'
  | 'violent'
  | 'danger'
  | 'complaint'
  | 'manager'
  | 'email'
  | 'telephone'
  | 'postcode'
  | 'references'
  | 'context'
  | 'actionTaken'
  | 'affected'
  | 'witnesses'
  | 'otherWitnesses'
  | 'evidence'
  | 'recording'
  | 'crmReference'
  | 'question'
  | 'of'
  | 'answer'
  | 'to'
  | 'reason'
  | 'happened'
  | 'incident'
  | 'addTo'
  | 'customerSays'
  | 'considerations'
  | 'rationale'
  | 'notConsultedBecause'
  | 'notToldBecause'
  | 'letter'
  | 'template'
  | 'letterSentOn'
  | 'letterChannel'
  | 'watchUntil'
  | 'then'
  | 'behaviourOn'
  | 'behaviourNote'
  | 'sentOn'
  | 'noticeChannel'
  | 'recipient'
  | 'grounds'
  | 'assessment'
  | 'report'
  | 'advice'
  | 'verdict'
  | 'madeOn'
  | 'theirReference'
  | 'task'
  | 'routed'
  | 'emailTest'
  | 'telephoneTest'
  | 'testNote'
  | 'note'
  | 'contactRole'
  | 'person'
  | 'answers'
  | 'outcome'
  | 'area'
  | 'writer'
  | 'cameBy'
  | 'why'
  | 'receivedOn'
  | 'receivedTime'
  | 'summary'
  | 'read'
  | 'kinds'
  | 'spoc'
  | 'deputy'
  | 'reviewOn'
  | 'endsOn'
  | 'equalityReasoning'
  | 'noWarningBecause'
  | 'adjustmentAgreed'
  | 'adjustmentKeptBy'
  | 'adjustmentNeeds'
  | 'adjustmentDespite'
  | 'letterDespite'
  | 'awayFrom'
  | 'awayUntil';

/** The name of a confirmation or an alert. */
export type MessageName =
  | 'reported'
  | 'incidentAdded'
  | 'givenToOther'
  | 'replaced'
  | 'listReplaced'
  | 'done'
  | 'repeat'
  | 'accepted'
  | 'keptForMending'
  | 'takenOut'
  | 'unavailable'
  | 'notSent'
  | 'unconfirmed'
  | 'unconfirmedSent'
  | 'failed'
  | 'unknownPerson'
  | 'unknownCase'
  | 'slowed'
  | 'overLimit'
  | 'inChannel'
  | 'filesNotKept'
  | 'unreadable'
  | 'undelivered'
  | 'setAside'
  | 'owedAside'
  | 'outOfDate'
  | 'noLongerAsked'
  | 'answerErased'
  | 'uncertain'
  | 'uncertainSent'
  | 'erased'
  | 'accessOrdered'
  | 'notAccess'
  | 'notKeeper'
  | 'accountConfirmed'
  | 'accountGone'
  | 'exporting'
  | 'unexported'
  | 'yoursUnexported'
  | 'noCustomer'
  | 'notAbsences'
  | 'policyReviewAhead'
  | 'policyReviewDue'
  | 'policyReviewOverdue'
  | 'merging'
  | 'merged'
  | 'parting'
  | 'parted'
  | 'notMerged'
  | 'keptDifferent'
  | 'keptLater'
  | 'matchAnswered'
  | 'noMatch'
  | 'unmerged'
  | 'correcting'
  | 'corrected'
  | 'refiling'
  | 'refiled'
  | 'notRefiled'
  | 'correctionBusy';

/** The words of one step. */
export interface ActionWords {
  /** The words on the button that begins the step. */
  readonly button: string;
  /** Completes "You cannot …" and "… is not possible". */
  readonly todo: string;
  /** Answers between which somebody is to weigh stand with equal weight: a coloured one would nudge (V2, D3). */
  readonly style: 'default' | 'positive' | 'destructive';
}

/** The words of the form of a step that is carried out with one text. */
export interface ReasonFormWords {
  readonly heading: string;
  readonly lead: string;
  readonly label: string;
  readonly errorMessage: string;
  readonly submit: string;
  readonly style: 'positive' | 'destructive';
  /** The field of the command that the text is. */
  readonly field: 'reason' | 'question' | 'answer' | 'customerSays';
  readonly maxLength: number;
}

/** The words of the form of a step that needs a few fields. */
export interface StepFormWords {
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly style: 'positive' | 'destructive';
}

/** The words of the news of one event. */
export interface NewsWords {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis' | 'accent';
  readonly heading: string;
  /** `{who}` did it `{at}`; `{ref}` is the case, `{reason}` what was written for this reader, `{customer}` their number, `{what}` which report or task, `{next}` what follows. */
  readonly paragraphs: readonly string[];
}

/** A message in words: braces are filled by the view. */
export interface MessageWords {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis' | 'accent';
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The words of one refusal: what the matter is, and what to do next and who can. Braces are filled by the view. */
export interface RefusalWords {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** How a field is spoken of: `the` completes "Enter …", `name` begins a sentence, `verb` says how it is filled in. */
export interface FieldWords {
  readonly verb: 'Enter' | 'Select';
  readonly the: string;
  readonly name: string;
}

/** What is said of a field and of what is wrong with it. */
export type ProblemSentence = (field: FieldWords, problem: Problem) => string;

/** What is said of some fields better than of any field, by what is wrong with them. */
export type BetterProblems<Field extends string> = Partial<
  Record<Field, Partial<Record<ProblemCode, string>>>
>;
