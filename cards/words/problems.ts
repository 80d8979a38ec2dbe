import type { Problem, ProblemCode } from '../../bot/domain/case/refusal';
import { fieldWords, type FieldWords, type FormField } from './fields';

type Sentence = (field: FieldWords, problem: Problem) => string;

/** What is said of any field; `words` of a problem are used where the profile or a date gives them. */
const sentences = {
  missing: (field) => `${field.verb} ${field.the}`,
  'too-long': (field, problem) => `${field.name} must be ${problem.limit ?? ''} characters or fewer`,
  'too-many': (field, problem) => `${field.name} must be ${problem.limit ?? ''} or fewer`,
  'not-offered': (field) => `Select ${field.the} from the list`,
  'in-the-future': (field) => `${field.name} must be today or in the past`,
  'not-in-the-future': (field) => `${field.name} must be in the future`,
  'in-the-past': (field) => `${field.name} must be today or in the future`,
  'before-first': (field) => `${field.name} must not be before the first`,
  'too-late': (field, problem) => `${field.name} must be on or before ${problem.words ?? ''}`,
  'before-decision': (field) => `${field.name} must not be before the day of the decision`,
  'before-letter': (field) => `${field.name} must not be before the day of the letter`,
  'template-missing': (_, problem) =>
    `The Word template “${problem.words ?? ''}” is not in the folder Templates of the library Notices. Ask whoever looks after the templates to put it back`,
  'template-broken': (_, problem) =>
    `The Word template cannot be read: ${problem.words ?? ''}. Ask whoever looks after the templates to mend it`,
  'template-unknown': (_, problem) =>
    `The Word template asks for something that no letter of this kind has: ${problem.words ?? ''}. Ask whoever looks after the templates to take it out`,
  'not-a-date': (field) => `${field.name} must be a real date, like 10 November 2025`,
  'not-a-time': (field) => `${field.name} must be a real time, like 5:30pm`,
  'not-an-email': (field) => `Enter ${field.the}, like name@example.com`,
  'not-a-telephone-number': (field) => `Enter ${field.the}, like 0131 496 0000`,
  'is-you': (field) => `${field.name} must be somebody other than you`,
  'nothing-changed': (field) =>
    `${field.name} must differ from what stands now. To leave it as it stands, continue the restriction`,
  'same-person': (field) => `${field.name} must be somebody other than the SPOC`,
  profile: (field, problem) => problem.words ?? `${field.verb} ${field.the}`,
} as const satisfies Record<ProblemCode, Sentence>;

/** Said at the top of a form when Teams could not confirm the role of who sent it. */
export const roleUnconfirmed =
  'Teams could not confirm your role just now. Nothing was changed. Send this again in a minute';

/** What is said better than the table above says it. */
const better: Partial<Record<FormField, Partial<Record<ProblemCode, string>>>> = {
  date: { 'in-the-future': 'Date and time of the incident must be in the past' },
  recipient: { 'too-many': 'This case holds as many reports as it can; make the next on a case of its own' },
  advice: { 'too-many': 'This report holds as much advice as it can; talk to those who decide' },
  madeOn: {
    'too-many': 'This case holds as many of these as it can; tell the manager of the case',
    'before-decision': 'Date it was reported must not be before the day on which it was approved',
  },
  answers: { missing: 'Close this window, open “Log a contact” again and answer each question' },
  read: { missing: 'Confirm that you have read or heard all of it' },
  person: {
    'same-person': 'SPOC and deputy must be two people',
    missing: 'Select who it is to be; start typing a name',
  },
  letter: { 'too-many': 'This case holds as many letters as it can; write to the customer without me' },
  watchUntil: { 'not-in-the-future': 'Until when the behaviour is watched must be after today' },
  considerations: { missing: 'Confirm that you weighed each consideration' },
  equalityConsidered: {
    missing: 'Confirm that you considered personal difficulties and protected characteristics',
  },
  references: { 'too-long': 'Each application or title number must be 60 characters or fewer' },
};

/** The words of a problem at a field of our own, reusing those of its label; `limit` and `words` come from the problem. */
export const problemAt = (field: FormField, problem: Problem): string =>
  better[field]?.[problem.code] ?? sentences[problem.code](fieldWords[field], problem);

/** The words of a problem at a field of the profile, spoken of by its label. */
export const problemAtLabel = (label: string, problem: Problem): string =>
  sentences[problem.code]({ verb: 'Enter', the: `“${label}”`, name: `“${label}”` }, problem);
