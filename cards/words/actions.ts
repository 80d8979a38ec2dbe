import type { Action } from '../../bot/policy/codes';

/** The words of one step. */
interface ActionWords {
  /** On the button that begins it. */
  readonly button: string;
  /** Completes "You cannot …" and "… is not possible". */
  readonly todo: string;
  /** Answers between which somebody is to weigh stand with equal weight: a coloured one would nudge (V2, D3). */
  readonly style: 'default' | 'positive' | 'destructive';
  /** Buttons stand in this order; the first is the one expected. */
  readonly order: number;
}

/** Every step as buttons and sentences name it. */
export const actionWords = {
  'give-information': {
    button: 'Answer the question',
    todo: 'answer the question',
    style: 'positive',
    order: 1,
  },
  acknowledge: { button: 'Acknowledge', todo: 'acknowledge this report', style: 'positive', order: 2 },
  'find-unacceptable': {
    button: 'It is unacceptable',
    todo: 'find the behaviour unacceptable',
    style: 'default',
    order: 2.1,
  },
  'find-acceptable': {
    button: 'It is acceptable',
    todo: 'find the behaviour acceptable',
    style: 'default',
    order: 2.2,
  },
  refer: { button: 'Refer the case', todo: 'refer this case', style: 'default', order: 3 },
  endorse: { button: 'Propose a restriction', todo: 'propose a restriction', style: 'positive', order: 4 },
  'seek-assessment': {
    button: 'Ask those who handle complaints',
    todo: 'ask those who handle complaints',
    style: 'default',
    order: 4.1,
  },
  approve: { button: 'Approve', todo: 'approve this', style: 'positive', order: 5 },
  'approve-with-changes': {
    button: 'Change and approve',
    todo: 'change and approve this',
    style: 'default',
    order: 6,
  },
  refuse: { button: 'Refuse', todo: 'refuse this', style: 'destructive', order: 7 },
  'record-notice': { button: 'Record the notice', todo: 'record the notice', style: 'positive', order: 8 },
  'confirm-decision': {
    button: 'Confirm the decision',
    todo: 'confirm this decision',
    style: 'default',
    order: 7.1,
  },
  'overturn-decision': {
    button: 'Overturn the decision',
    todo: 'overturn this decision',
    style: 'default',
    order: 7.2,
  },
  'request-appeal': {
    button: 'Customer wants a second look',
    todo: 'ask for a second look at this decision',
    style: 'default',
    order: 8.05,
  },
  'ask-for-information': {
    button: 'Ask for information',
    todo: 'ask for information',
    style: 'default',
    order: 9,
  },
  'declare-conflict': {
    button: 'Declare a conflict',
    todo: 'declare a conflict of interest',
    style: 'default',
    order: 10,
  },
  close: { button: 'Close the case', todo: 'close this case', style: 'destructive', order: 12 },
  withdraw: { button: 'Withdraw my report', todo: 'withdraw this report', style: 'destructive', order: 13 },
  'give-consultation': {
    button: 'Advise on equality',
    todo: 'advise on equality',
    style: 'default',
    order: 8.15,
  },
  'complete-task': { button: 'Record a task as done', todo: 'record a task', style: 'default', order: 8.1 },
  'give-advice': { button: 'Give advice', todo: 'give advice on a report', style: 'default', order: 8.2 },
  'decide-external-report': {
    button: 'Decide on telling the police or others',
    todo: 'decide on a report to a third party',
    style: 'default',
    order: 8.3,
  },
  'record-external-report': {
    button: 'Record a report to the police',
    todo: 'record a report to a third party',
    style: 'default',
    order: 8.4,
  },
  'accept-appointment': { button: 'Accept', todo: 'accept this', style: 'positive', order: 7.1 },
  'decline-appointment': { button: 'Decline', todo: 'decline this', style: 'default', order: 7.2 },
  'log-contact': { button: 'Log a contact', todo: 'log a contact', style: 'default', order: 8.5 },
  'continue-restriction': {
    button: 'Continue the restriction',
    todo: 'continue this restriction',
    style: 'default',
    order: 7.8,
  },
  'propose-variation': {
    button: 'Propose a change',
    todo: 'propose a change of this restriction',
    style: 'default',
    order: 8.6,
  },
  'propose-lifting': {
    button: 'Propose to lift it',
    todo: 'propose to lift this restriction',
    style: 'default',
    order: 8.7,
  },
  'hand-over': { button: 'Hand over', todo: 'hand this customer over', style: 'default', order: 9.1 },
  appoint: {
    button: 'Appoint a contact',
    todo: 'appoint a contact for this customer',
    style: 'default',
    order: 9.2,
  },
  'propose-external-report': {
    button: 'Propose telling the police or others',
    todo: 'propose a report to a third party',
    style: 'default',
    order: 10.1,
  },
  'record-own-report': {
    button: 'I went to the police',
    todo: 'record that you went to the police',
    style: 'default',
    order: 10.2,
  },
  'record-letter-sent': {
    button: 'Record the letter as sent',
    todo: 'record the letter as sent',
    style: 'positive',
    order: 1.5,
  },
  'prepare-letter': { button: 'Prepare a letter', todo: 'prepare a letter', style: 'default', order: 4.5 },
  'behaviour-not-changed': {
    button: 'Behaviour not changed',
    todo: 'say that the behaviour has not changed',
    style: 'default',
    order: 1.7,
  },
  'behaviour-changed': {
    button: 'Behaviour changed',
    todo: 'say that the behaviour has changed',
    style: 'default',
    order: 1.6,
  },
  'confirm-erasure': {
    button: 'Confirm the erasure',
    todo: 'confirm the erasure of this case',
    style: 'destructive',
    order: 10.31,
  },
  'propose-erasure': {
    button: 'Propose to erase it',
    todo: 'propose to erase this case',
    style: 'destructive',
    order: 10.32,
  },
  'decline-erasure': { button: 'Keep it', todo: 'keep this case', style: 'default', order: 10.33 },
  'release-record': {
    button: 'End the hold',
    todo: 'end the hold on this case',
    style: 'default',
    order: 10.34,
  },
  'hold-record': {
    button: 'Hold the record',
    todo: 'hold the record of this case',
    style: 'default',
    order: 10.35,
  },
  'add-incident': {
    button: 'Add an incident',
    todo: 'add an incident to this case',
    style: 'default',
    order: 11,
  },
} as const satisfies Record<Action, ActionWords>;
