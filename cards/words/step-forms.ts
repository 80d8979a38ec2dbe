import type { FormAction } from '../../bot/policy/codes';

interface StepFormWords {
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly style: 'positive' | 'destructive';
}

/** The form of each step that needs a few fields. `{ref}` is the case. */
export const stepFormWords = {
  'propose-external-report': {
    heading: 'Propose a report to a third party, {ref}',
    lead: 'In danger now? Call 999 first, and ask nobody. This is for everything else. The restriction of contact does not wait for it.',
    submit: 'Propose it',
    style: 'positive',
  },
  'give-advice': {
    heading: 'Advice on a report to a third party, {ref}',
    lead: 'Your advice goes to those who decide, and stays on record.',
    submit: 'Give the advice',
    style: 'positive',
  },
  'decide-external-report': {
    heading: 'Decide on a report to a third party, {ref}',
    lead: 'What counts is protecting staff and others from harm, and how the risk is assessed. Your decision stands with the customer’s record.',
    submit: 'Record the decision',
    style: 'positive',
  },
  'record-external-report': {
    heading: 'Record a report to a third party, {ref}',
    lead: 'Say when it was reported, and the reference they gave. It stands with the customer’s record.',
    submit: 'Record the report',
    style: 'positive',
  },
  'record-own-report': {
    heading: 'You went to the police, {ref}',
    lead: 'It is your choice, and you have our support. The manager who looks after the case is told, so that they can help. Nobody judges it.',
    submit: 'Record it',
    style: 'positive',
  },
  'give-consultation': {
    heading: 'Advice on equality, {ref}',
    lead: 'Could personal difficulties or a protected characteristic lie behind it, and what would help? Somebody with such rights can still be restricted. Those who decide read this first.',
    submit: 'Give the advice',
    style: 'positive',
  },
  'complete-task': {
    heading: 'Record a task as done, {ref}',
    lead: 'What you enter for a risk assessment is shown to colleagues before the next contact: say what to do, not what happened.',
    submit: 'Record it as done',
    style: 'positive',
  },
  'decline-appointment': {
    heading: 'Decline, {ref}',
    lead: 'Those who appoint are told, and find somebody else. Until then the customer’s contact still comes to you.',
    submit: 'Decline',
    style: 'destructive',
  },
  appoint: {
    heading: 'Appoint a contact, {ref}',
    lead: 'They are told at once, with the history, and asked to accept.',
    submit: 'Appoint',
    style: 'positive',
  },
  'log-contact': {
    heading: 'Log a contact, {ref}',
    lead: 'This is proposed by what you answered. Confirm it, or choose otherwise and say why.',
    submit: 'Log it',
    style: 'positive',
  },
  'hold-record': {
    heading: 'Hold the record, {ref}',
    lead: 'While it is held nothing of this case is erased, however old it is. An erasure that was proposed is stopped.',
    submit: 'Hold it',
    style: 'positive',
  },
  'release-record': {
    heading: 'End the hold, {ref}',
    lead: 'Every hold on this case ends. You are asked when its period is over.',
    submit: 'End the hold',
    style: 'positive',
  },
  'propose-erasure': {
    heading: 'Propose to erase it, {ref}',
    lead: 'A second person has to confirm. Until then nothing is erased.',
    submit: 'Propose it',
    style: 'destructive',
  },
  'decline-erasure': {
    heading: 'Keep it, {ref}',
    lead: 'Nothing is erased, and you are asked again later.',
    submit: 'Keep it',
    style: 'positive',
  },
  'confirm-erasure': {
    heading: 'Confirm the erasure, {ref}',
    lead: 'It begins at once, and nobody can stop it.',
    submit: 'Erase it',
    style: 'destructive',
  },
  'continue-restriction': {
    heading: 'Continue the restriction, {ref}',
    lead: 'Say why it is still needed, on what happened since the last review. The next review is set by your answer.',
    submit: 'Continue the restriction',
    style: 'positive',
  },
  'propose-lifting': {
    heading: 'Propose to lift the restriction, {ref}',
    lead: 'Say why it is needed no more. Those who decide are asked; until they have decided, it stays in force.',
    submit: 'Propose to lift it',
    style: 'positive',
  },
  'hand-over': {
    heading: 'Hand over, {ref}',
    lead: 'They are told, with the history. Until they accept, the customer’s contact still comes to you.',
    submit: 'Ask them to take over',
    style: 'positive',
  },
} as const satisfies Record<FormAction, StepFormWords>;

/** The labels of the fields of these forms. */
export const stepFieldLabels = {
  outcome: 'What becomes of it',
  area: 'Business area it is passed on to',
  why: 'Why it is not what was proposed, if so',
  receivedOn: 'Date of the contact',
  receivedTime: 'Time of the contact',
  contactChannel: 'How it came',
  summary: 'What it was about',
  read: 'I have read or heard all of it',
  contactRole: 'As what',
  person: 'Who',
  reason: 'Reason, or what they should know',
  recipient: 'To whom',
  grounds: 'On which grounds',
  assessment: 'How you assess the risk',
  report: 'Which report',
  advice: 'Your advice',
  verdict: 'Your decision',
  rationale: 'Reason for your decision',
  madeOn: 'Date it was reported',
  theirReference: 'Reference they gave, if any',
  task: 'Which task',
  note: 'What was done; for a risk assessment, how to deal with the customer from now on',
} as const;

/** A field of these forms. */
export type StepFieldName = keyof typeof stepFieldLabels;
