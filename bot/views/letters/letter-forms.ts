import type { CardData } from '../../../cards/catalogue';
import type { Choice, CardRow } from '../../../cards/parts';
import type { StepField, StepReply } from '../../../cards/step-form/card';
import { fill } from '../../../cards/words/fill';
import { isFormField } from '../../../cards/words/fields';
import {
  letterFieldLabels,
  letterFormWords,
  letterLabel,
  lettersLabels as labels,
  outdatedWords,
  thenWords,
} from '../../../cards/words/letters/words';
import { problemAt } from '../../../cards/words/problems';
import { dayOf, daysAfter } from '../../domain/time/calendar';
import type { Case } from '../../domain/case/state';
import { letterField } from '../../domain/letters/rules';
import { outdatedIn } from '../../domain/letters/outdated';
import { lettersIn, unsentLetter } from '../../domain/letters/letters';
import { textLimits } from '../../domain/entries/limits';
import type { LetterAction } from '../../policy/codes';
import type { LetterKind, Profile } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { errorAt, type Labels, summaryOf } from '../forms/form-problems';
import { choicesOf } from '../case/labels';
import { rows } from '../reporting/incident-rows';
import { letterRows } from './letter-sections';

/** A form is drawn under a policy, at an instant. */
interface Drawn {
  readonly profile: Profile;
  readonly now: string;
}

type Part = Pick<StepField, 'input'> & Partial<StepField>;
type OwnField = keyof typeof letterFieldLabels;

/** The names under which these forms send what was entered. */
export const letterFieldNames = (profile: Profile): readonly string[] => [
  ...Object.keys(letterFieldLabels),
  ...new Set(profile.letters.flatMap(({ fields }) => fields.map(({ code }) => letterField(code)))),
];

/** Chooses a letter among those that are prepared where the case stands. Which it is, the next page carries as its `way`. */
export function chooseLetterForm(form: Form, { profile }: Drawn): CardData<'step-form'> {
  const choices = choicesOf(lettersIn(form.subject.status, profile));
  return {
    ...frame('prepare-letter', 'choose', form),
    step: 'kinds',
    fields: [own('letter', { input: 'choice', choices }, form, {})],
  };
}

/** Asks what a letter is to say. What was entered for one of its kind that was never sent is there already. */
export function prepareLetterForm(kind: LetterKind, form: Form, entered?: StepReply): CardData<'step-form'> {
  const labels: Labels = new Map(kind.fields.map(({ code, label }) => [letterField(code), label]));
  const before = form.subject.letters.findLast(({ code, sent }) => code === kind.code && !sent)?.values;
  const value = (code: string) => entered?.[letterField(code)] ?? before?.[code] ?? '';
  return {
    ...frame('prepare-letter', 'prepare', form, labels),
    way: kind.code,
    about: [aboutLetter(kind)],
    fields: kind.fields.map((field) => ({
      ...blank,
      id: letterField(field.code),
      label: field.label,
      input: field.input,
      required: field.required,
      errorMessage: field.error,
      maxLength: textLimits.letter,
      value: value(field.code),
      error: errorAt(letterField(field.code), form.problems, labels),
    })),
  };
}

/** Records that a person sent the letter that waits: when, how, and what the purpose of the letter asks besides. */
export function letterSentForm(form: Form, drawn: Drawn, entered: StepReply = {}): CardData<'step-form'> {
  const { profile, now } = drawn;
  const letter = unsentLetter(form.subject, profile);
  const kind = profile.letters.find(({ code }) => code === letter?.code);
  const latest = dayOf(now, profile.timeZone);
  const channels = choicesOf(profile.decision.notice.channels);
  return {
    ...frame('record-letter-sent', 'sent', form),
    way: String(letter?.number ?? ''),
    about:
      letter && kind
        ? [aboutLetter(kind), ...letterRows(letter, profile), ...outdatedRows(form, profile)]
        : [],
    fields: [
      ...(outdatedRows(form, profile).length > 0
        ? [own('letterDespite', { input: 'confirm' }, form, entered)]
        : []),
      own('letterSentOn', { input: 'date', latest }, form, entered),
      own('letterChannel', { input: 'choice', choices: channels }, form, entered),
      ...(kind ? purposeFields(kind, form, drawn, entered) : []),
    ],
  };
}

/** What the letter that waits says otherwise than it holds, in words (R10); '' where all of it holds. */
export function outdatedInWords(subject: Case, profile: Profile): string {
  const letter = unsentLetter(subject, profile);
  const outdated = letter ? outdatedIn(letter, subject, profile) : [];
  return outdated.map((name) => outdatedWords[name]).join('; ');
}

const outdatedRows = ({ subject }: Form, profile: Profile): CardRow[] =>
  rows([[labels.noLongerHolds, outdatedInWords(subject, profile) || undefined]]);

/** What is asked of a warning, and of a letter after which the case may close. */
function purposeFields(
  kind: LetterKind,
  form: Form,
  { profile, now }: Drawn,
  entered: StepReply,
): StepField[] {
  const watch = daysAfter(dayOf(now, profile.timeZone), profile.decision.warning.watchDays);
  const value = entered['watchUntil'] ?? watch;
  return [
    ...(kind.purpose === 'warning' ? [own('watchUntil', { input: 'date', value }, form, entered)] : []),
    ...(kind.mayStay
      ? [
          own('then', { input: 'choice', choices: thenChoices }, form, entered),
          own('reason', { input: 'text', required: false }, form, entered),
        ]
      : []),
  ];
}

const aboutLetter = ({ label }: LetterKind): CardRow => ({ label: letterLabel, text: label });

const thenChoices: Choice[] = [
  { title: thenWords.stay, value: 'stay' },
  { title: thenWords.close, value: 'close' },
];

/** Says what became of a warning: when it was seen, and what. */
export function behaviourForm(
  action: 'behaviour-changed' | 'behaviour-not-changed',
  form: Form,
  { profile, now }: Drawn,
  entered: StepReply = {},
): CardData<'step-form'> {
  const latest = dayOf(now, profile.timeZone);
  return {
    ...frame(action, action === 'behaviour-changed' ? 'changed' : 'notChanged', form),
    fields: [
      own('behaviourOn', { input: 'date', latest }, form, entered),
      own('behaviourNote', { input: 'text' }, form, entered),
    ],
  };
}

const frame = (
  action: LetterAction,
  name: keyof typeof letterFormWords,
  form: Form,
  labels?: Labels,
): Omit<CardData<'step-form'>, 'fields'> => ({
  ...idsOfForm(form),
  action,
  way: '',
  step: 'submit',
  heading: fill(letterFormWords[name].heading, { ref: form.subject.ref }),
  lead: letterFormWords[name].lead,
  about: [],
  summary: summaryOf(form.problems, labels),
  submit: letterFormWords[name].submit,
  style: 'positive',
});

const blank = { choices: [], latest: '', error: '', required: true, maxLength: textLimits.reason, value: '' };

const own = (id: OwnField, part: Part, { problems }: Form, entered: StepReply): StepField => ({
  ...blank,
  id,
  label: letterFieldLabels[id],
  errorMessage: isFormField(id) ? problemAt(id, { field: id, code: 'missing' }) : letterFieldLabels[id],
  value: entered[id] ?? '',
  error: errorAt(id, problems),
  ...part,
});
