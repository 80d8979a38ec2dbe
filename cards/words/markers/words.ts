import type { Action } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type {
  ActionWords,
  BetterProblems,
  FieldWords,
  FormField,
  NewsWords,
  ReasonFormWords,
} from '../shape';
import { textLimits } from '../../../bot/domain/entries/limits';

/** The steps about the warning of violence or danger, as buttons and sentences name them. */
export const markersActions = {
  'confirm-marker': {
    button: 'Confirm the warning',
    todo: 'confirm the warning of violence or danger',
    style: 'default',
  },
  'strike-out-marker': {
    button: 'Remove the warning',
    todo: 'remove the warning of violence or danger',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of these steps. `{ref}` is the case. */
export const markersReasonForms = {
  'confirm-marker': {
    heading: 'Confirm the warning, {ref}',
    lead: 'Before contact colleagues read that there was violence, a threat or danger, and that you confirmed it. They do not read your reason. You are asked again in a year.',
    label: 'How do you know?',
    errorMessage: 'Enter how you know',
    submit: 'Confirm it',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'strike-out-marker': {
    heading: 'Remove the warning, {ref}',
    lead: 'Before contact colleagues are no longer warned of this customer because of what was reported here. A restriction stays as it is. Your reason stays in the record.',
    label: 'Why does it not hold, or no longer?',
    errorMessage: 'Enter why it does not hold',
    submit: 'Remove it',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
} as const satisfies Partial<Record<Action, ReasonFormWords>>;

/** The events about this warning, each as the beginning of a sentence that goes on with a name. */
export const markersEvents = {
  MarkerAnswered: 'Warning of violence or danger looked at by',
  MarkerDue: 'Asked whether the warning of violence or danger still stands by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News about this warning. */
export const markersNews = {
  MarkerAnswered: {
    tone: 'accent',
    heading: '{ref}: the warning of violence or danger was looked at',
    paragraphs: ['{what} {who} said so on {at}.'],
  },
  MarkerDue: {
    tone: 'warning',
    heading: '{ref}: does the warning still stand?',
    paragraphs: [
      'Before contact colleagues are warned of violence, a threat or danger. It was last looked at a year ago.',
      'Open the case and confirm or remove the warning. Until you do, it stays.',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields about this warning, spoken of as their labels do. */
export const markersFields = {
  happened: {
    verb: 'Select',
    the: 'whether the violence, threat or danger happened',
    name: 'Whether it happened',
  },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const markersProblems = {
  happened: { missing: 'Select whether the violence, threat or danger happened' },
} as const satisfies BetterProblems<keyof typeof markersFields>;

/** The labels and short headings of this warning. Braces are filled by the view. */
export const markersLabels = {
  happened: 'Violence, a threat or danger was reported. Did it happen?',
  answers: {
    yes: 'Yes: colleagues stay warned',
    no: 'No: the warning goes',
    'cannot-tell': 'I cannot tell: colleagues stay warned',
  },
  warning: 'Warning before contact',
  /** How the warning stands, on the card of its owner. */
  standing: {
    'not-yet': 'shown to colleagues; not yet looked at',
    confirmed: 'confirmed; looked at again on {day}',
    'cannot-tell': 'shown to colleagues; nobody can tell whether it happened; looked at again on {day}',
  },
  /** What an answer said, in a sentence. */
  said: {
    confirmed: 'It was confirmed: colleagues stay warned.',
    'struck-out': 'It was removed: colleagues are not warned any more.',
    'cannot-tell': 'Nobody can tell whether it happened: colleagues stay warned.',
  },
} as const;
