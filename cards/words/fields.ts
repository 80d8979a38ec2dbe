/** How a field is spoken of: `the` completes "Enter …", `name` begins a sentence, `verb` says how it is filled in. */
export interface FieldWords {
  readonly verb: 'Enter' | 'Select';
  readonly the: string;
  readonly name: string;
}

/** Every field of our own on a form, spoken of as its label does. */
export const fieldWords = {
  customerName: { verb: 'Enter', the: 'the customer’s name', name: 'Customer’s name' },
  channel: { verb: 'Select', the: 'how the contact took place', name: 'How the contact took place' },
  date: { verb: 'Enter', the: 'the date of the incident', name: 'Date of the incident' },
  time: { verb: 'Enter', the: 'the time of the incident', name: 'Time of the incident' },
  behaviours: { verb: 'Select', the: 'the behaviour', name: 'Behaviour' },
  threshold: {
    verb: 'Select',
    the: 'why the demands are unreasonable',
    name: 'Why the demands are unreasonable',
  },
  narrative: { verb: 'Enter', the: 'what happened', name: 'What happened' },
  violent: { verb: 'Select', the: 'whether there was violence', name: 'Violence' },
  danger: { verb: 'Select', the: 'whether someone is in danger', name: 'Danger' },
  complaint: { verb: 'Select', the: 'whether a complaint is being handled', name: 'Complaint' },
  manager: { verb: 'Select', the: 'your line manager', name: 'Line manager' },
  email: { verb: 'Enter', the: 'the customer’s email address', name: 'Customer’s email address' },
  telephone: { verb: 'Enter', the: 'the customer’s telephone number', name: 'Customer’s telephone number' },
  postcode: { verb: 'Enter', the: 'the customer’s postcode', name: 'Customer’s postcode' },
  references: {
    verb: 'Enter',
    the: 'the application or title numbers',
    name: 'Application or title numbers',
  },
  context: {
    verb: 'Enter',
    the: 'what might explain the behaviour',
    name: 'What might explain the behaviour',
  },
  actionTaken: { verb: 'Enter', the: 'what you did about it', name: 'What you did about it' },
  affected: { verb: 'Select', the: 'the colleagues affected', name: 'Colleagues affected' },
  witnesses: {
    verb: 'Select',
    the: 'the colleagues who saw or heard it',
    name: 'Colleagues who saw or heard it',
  },
  otherWitnesses: { verb: 'Enter', the: 'the other witnesses', name: 'Other witnesses' },
  evidence: { verb: 'Enter', the: 'the links to evidence', name: 'Links to evidence' },
  recording: { verb: 'Select', the: 'whether there is a recording', name: 'Recording' },
  crmReference: { verb: 'Enter', the: 'the CRM reference', name: 'CRM reference' },
  reason: { verb: 'Enter', the: 'your reason', name: 'Reason' },
  customerSays: { verb: 'Enter', the: 'what the customer says', name: 'What the customer says' },
  question: { verb: 'Enter', the: 'your question', name: 'Question' },
  of: { verb: 'Select', the: 'whom you ask', name: 'Whom you ask' },
  answer: { verb: 'Enter', the: 'your answer', name: 'Answer' },
  to: { verb: 'Select', the: 'whom you refer it to', name: 'Whom you refer it to' },
  kinds: { verb: 'Select', the: 'at least one restriction', name: 'Restrictions' },
  spoc: { verb: 'Select', the: 'a single point of contact (SPOC)', name: 'Single point of contact (SPOC)' },
  deputy: { verb: 'Select', the: 'a deputy for the SPOC', name: 'Deputy' },
  reviewOn: { verb: 'Enter', the: 'a review date', name: 'Review date' },
  endsOn: { verb: 'Enter', the: 'an end date', name: 'End date' },
  equalityConsidered: { verb: 'Select', the: 'that you considered it', name: 'Equality' },
  equalityReasoning: {
    verb: 'Enter',
    the: 'what was considered and adjusted',
    name: 'What was considered and adjusted',
  },
  considerations: { verb: 'Select', the: 'each consideration', name: 'Considerations' },
  rationale: { verb: 'Enter', the: 'a reason for your decision', name: 'Reason for your decision' },
  notConsultedBecause: {
    verb: 'Enter',
    the: 'why this cannot wait for advice',
    name: 'Why this cannot wait for advice',
  },
  notToldBecause: {
    verb: 'Enter',
    the: 'why the customer is not told',
    name: 'Why the customer is not told',
  },
  recipient: { verb: 'Select', the: 'to whom it is reported', name: 'To whom it is reported' },
  grounds: { verb: 'Select', the: 'the grounds', name: 'Grounds' },
  assessment: { verb: 'Enter', the: 'your assessment of the risk', name: 'Assessment of the risk' },
  report: { verb: 'Select', the: 'which report', name: 'Which report' },
  advice: { verb: 'Enter', the: 'your advice', name: 'Advice' },
  verdict: { verb: 'Select', the: 'your decision', name: 'Decision' },
  madeOn: { verb: 'Enter', the: 'the date it was reported', name: 'Date it was reported' },
  theirReference: { verb: 'Enter', the: 'the reference they gave', name: 'Reference they gave' },
  task: { verb: 'Select', the: 'which task', name: 'Which task' },
  note: { verb: 'Enter', the: 'what was done', name: 'What was done' },
  answers: { verb: 'Select', the: 'an answer to each question', name: 'Answers' },
  outcome: { verb: 'Select', the: 'what becomes of it', name: 'What becomes of it' },
  area: { verb: 'Select', the: 'the business area', name: 'Business area' },
  why: { verb: 'Enter', the: 'why it is not what was proposed', name: 'Why it is not what was proposed' },
  receivedOn: { verb: 'Enter', the: 'the date of the contact', name: 'Date of the contact' },
  receivedTime: { verb: 'Enter', the: 'the time of the contact', name: 'Time of the contact' },
  contactChannel: { verb: 'Select', the: 'how it came', name: 'How it came' },
  summary: { verb: 'Enter', the: 'what it was about', name: 'What it was about' },
  read: { verb: 'Select', the: 'that you have read or heard all of it', name: 'Reading it' },
  contactRole: { verb: 'Select', the: 'as what they are appointed', name: 'As what' },
  person: { verb: 'Select', the: 'who it is to be', name: 'Who' },
  letter: { verb: 'Select', the: 'which letter', name: 'Which letter' },
  template: { verb: 'Select', the: 'the template', name: 'The template' },
  letterSentOn: { verb: 'Enter', the: 'the date the letter was sent', name: 'Date the letter was sent' },
  letterChannel: { verb: 'Select', the: 'how the letter was sent', name: 'How the letter was sent' },
  watchUntil: {
    verb: 'Enter',
    the: 'until when the behaviour is watched',
    name: 'Until when the behaviour is watched',
  },
  then: { verb: 'Select', the: 'what happens to the case', name: 'What happens to the case' },
  behaviourOn: { verb: 'Enter', the: 'the date you saw it', name: 'Date you saw it' },
  behaviourNote: { verb: 'Enter', the: 'what you saw', name: 'What you saw' },
  noWarningBecause: {
    verb: 'Enter',
    the: 'why the customer was not warned first',
    name: 'Why the customer was not warned first',
  },
  awayFrom: { verb: 'Enter', the: 'the first day away', name: 'First day away' },
  awayUntil: { verb: 'Enter', the: 'the last day away', name: 'Last day away' },
  sentOn: { verb: 'Enter', the: 'the date the notice was sent', name: 'Date the notice was sent' },
  noticeChannel: { verb: 'Select', the: 'how the notice was sent', name: 'How the notice was sent' },
} as const satisfies Record<string, FieldWords>;

/** The id of a field of our own on a form. */
export type FormField = keyof typeof fieldWords;

/** Whether an id is that of a field of our own; a restriction's own questions have ids that are not. */
export const isFormField = (id: string): id is FormField => Object.hasOwn(fieldWords, id);
