import { textLimits } from '../../bot/domain/entries/limits';

interface ReasonFormWords {
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

/** Every step that is carried out with one text. `{ref}` is the case. */
export const reasonFormWords = {
  withdraw: {
    heading: 'Withdraw your report {ref}',
    lead: 'The report stays on record as withdrawn, and the manager who looks after it is told.',
    label: 'Why do you withdraw it?',
    errorMessage: 'Enter your reason',
    submit: 'Withdraw',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  close: {
    heading: 'Close {ref}',
    lead: 'Nothing more happens on a closed case. The reporter is told, and reads your reason.',
    label: 'Why do you close it?',
    errorMessage: 'Enter your reason',
    submit: 'Close the case',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'declare-conflict': {
    heading: 'Declare a conflict of interest on {ref}',
    lead: 'You will no longer be asked to decide on this case. Another person in your role does.',
    label: 'What is the conflict?',
    errorMessage: 'Enter your reason',
    submit: 'Declare the conflict',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'seek-assessment': {
    heading: 'Is it unacceptable? Ask about {ref}',
    lead: 'For when a complaint of this customer is being handled: those who handle complaints then find first whether the behaviour is unacceptable. The complaint goes on meanwhile.',
    label: 'Why do you ask?',
    errorMessage: 'Enter your reason',
    submit: 'Ask them',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'find-unacceptable': {
    heading: 'The behaviour in {ref} is unacceptable',
    lead: 'The case goes back to the line manager, who can now propose a restriction. The complaint itself goes on and is not decided by this.',
    label: 'Why is it unacceptable?',
    errorMessage: 'Enter your reason',
    submit: 'Record the finding',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'find-acceptable': {
    heading: 'The behaviour in {ref} is acceptable',
    lead: 'The case goes back to the line manager, who can close it. No restriction can be proposed on this finding.',
    label: 'Why is it acceptable?',
    errorMessage: 'Enter your reason',
    submit: 'Record the finding',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'request-appeal': {
    heading: 'The customer wants a second look at {ref}',
    lead: 'A senior officer who had no part in the case looks at the decision again. The restriction stays in force meanwhile.',
    label: 'What does the customer say against the decision?',
    errorMessage: 'Enter what the customer says',
    submit: 'Pass it on',
    style: 'positive',
    field: 'customerSays',
    maxLength: textLimits.reason,
  },
  'confirm-decision': {
    heading: 'Confirm the decision on {ref}',
    lead: 'The restriction stays as it is. Everybody who was told of the decision is told, and somebody tells the customer.',
    label: 'Why does it stand?',
    errorMessage: 'Enter your reason',
    submit: 'Confirm it',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'overturn-decision': {
    heading: 'Overturn the decision on {ref}',
    lead: 'The restriction ends now. Everybody who was told of the decision is told, and the customer is to be told next.',
    label: 'Why does it not stand?',
    errorMessage: 'Enter your reason',
    submit: 'Overturn it',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'ask-for-information': {
    heading: 'Ask for information on {ref}',
    lead: 'The case waits until the question is answered, and then goes on from where it stands now.',
    label: 'What do you need to know?',
    errorMessage: 'Enter your question',
    submit: 'Ask',
    style: 'positive',
    field: 'question',
    maxLength: textLimits.reason,
  },
  'give-information': {
    heading: 'Answer the question on {ref}',
    lead: 'The person who asked is told, and the case goes on.',
    label: 'Your answer',
    errorMessage: 'Enter your answer',
    submit: 'Answer',
    style: 'positive',
    field: 'answer',
    maxLength: textLimits.reason,
  },
} as const satisfies Record<string, ReasonFormWords>;

/** A step that is carried out with one text. */
export type ReasonAction = keyof typeof reasonFormWords;

/** Whether a step is carried out with one text. */
export const isReasonAction = (action: string): action is ReasonAction =>
  Object.hasOwn(reasonFormWords, action);
