import type { ProblemSentence } from '../shape';
import type { ProblemCode } from '../../../bot/policy/codes/entries';

/** What is said of any field; `words` of a problem are used where the profile or a date gives them. */
export const entryProblems = {
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
  'after-end': (field) => `${field.name} must not be after the end date`,
  'below-floor': (field, problem) =>
    `By what you answered, no less can be done than this: ${problem.words ?? ''}`,
  'takes-away': (_, problem) =>
    `This would close a way of contact that was agreed for the customer: ${problem.words ?? ''}. Leave it open, or say why it is closed all the same`,
  'not-a-date': (field) => `${field.name} must be a real date, like 10 November 2025`,
  'not-a-time': (field) => `${field.name} must be a real time, like 5:30pm`,
  'not-an-email': (field) => `Enter ${field.the}, like name@example.com`,
  'not-a-telephone-number': (field) => `Enter ${field.the}, like 0131 496 0000`,
  'is-you': (field) => `${field.name} must be somebody other than you`,
  'nothing-changed': (field) =>
    `${field.name} must differ from what stands now. To leave it as it stands, continue the restriction`,
  'same-person': (field) => `${field.name} must be somebody else`,
  profile: (field, problem) => problem.words ?? `${field.verb} ${field.the}`,
} as const satisfies Partial<Record<ProblemCode, ProblemSentence>>;
