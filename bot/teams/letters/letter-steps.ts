import { parseCardIds } from '../../../cards/card-ids';
import { render } from '../../../cards/render';
import { parseStepReply, type StepReply } from '../../../cards/step-form/card';
import type { Command } from '../../domain/case/commands';
import { letterField } from '../../domain/letters/rules';
import { lettersIn } from '../../domain/letters/letters';
import type { LetterAction } from '../../policy/codes';
import type { LetterKind, Profile } from '../../policy/profile';
import {
  behaviourForm,
  chooseLetterForm,
  letterFieldNames,
  letterSentForm,
  prepareLetterForm,
} from '../../views/letters/letter-forms';
import { type Drawing, formOf, type StepForm } from '../steps/step-form';

/** The form of each step with letters and warnings (H7, H9, R6, D2). */
export const letterForms: Readonly<Record<LetterAction, StepForm>> = {
  'prepare-letter': {
    open: (drawing) => {
      const [only, ...others] = lettersIn(drawing.subject.status, drawing.profile);
      return only && others.length === 0 ? prepare(only, drawing) : choose(drawing, []);
    },
    next: (drawing, value) => {
      const kind = kindIn(parseStepReply(['letter'], value), drawing);
      return kind ? prepare(kind, drawing) : choose(drawing, [{ field: 'letter', code: 'missing' }]);
    },
    read: (value, profile) => {
      const reply = replyOf(value, profile);
      return {
        picked: [],
        commandWith: () => prepareCommand(reply, profile),
        formAgain: (drawing, problems) => {
          const kind = kindIn(reply, drawing);
          return kind ? prepare(kind, drawing, problems, reply) : choose(drawing, problems);
        },
      };
    },
  },
  'record-letter-sent': simple(
    (drawing, problems, reply) => letterSentForm(formOf(drawing, problems), drawing, reply),
    (of) => ({
      action: 'record-letter-sent',
      letter: of('letter'),
      sentOn: of('letterSentOn').trim(),
      channel: of('letterChannel'),
      watchUntil: of('watchUntil').trim(),
      then: of('then'),
      reason: of('reason'),
      despite: of('letterDespite') === 'true',
    }),
  ),
  'behaviour-changed': behaviourStep('behaviour-changed'),
  'behaviour-not-changed': behaviourStep('behaviour-not-changed'),
};

type Problems = Parameters<typeof formOf>[1];
type StepFormData = ReturnType<typeof letterSentForm>;

function behaviourStep(action: 'behaviour-changed' | 'behaviour-not-changed'): StepForm {
  return simple(
    (drawing, problems, reply) => behaviourForm(action, formOf(drawing, problems), drawing, reply),
    (of) => ({ action, on: of('behaviourOn').trim(), note: of('behaviourNote') }),
  );
}

/** A form of one page. */
function simple(
  draw: (drawing: Drawing, problems?: Problems, reply?: StepReply) => StepFormData,
  command: (of: (field: string) => string) => Command,
): StepForm {
  return {
    open: (drawing) => render('step-form', draw(drawing)),
    read: (value, profile) => {
      const reply = replyOf(value, profile);
      return {
        picked: [],
        commandWith: () => command((field) => reply[field] ?? ''),
        formAgain: (drawing, problems) => render('step-form', draw(drawing, problems, reply)),
      };
    },
  };
}

/** What was sent, with the letter that the form is about: nobody is asked to choose the only one. */
const replyOf = (value: unknown, profile: Profile): StepReply => ({
  ...parseStepReply(letterFieldNames(profile), value),
  letter: parseCardIds(value).way,
});

const choose = (drawing: Drawing, problems: Problems) =>
  render('step-form', chooseLetterForm(formOf(drawing, problems), drawing));

const prepare = (kind: LetterKind, drawing: Drawing, problems?: Problems, reply?: StepReply) =>
  render('step-form', prepareLetterForm(kind, formOf(drawing, problems), reply));

const kindIn = (reply: StepReply, { subject, profile }: Drawing): LetterKind | undefined =>
  lettersIn(subject.status, profile).find(({ code }) => code === reply['letter']);

/** What was entered for the letter chosen; what another letter asks is not taken. */
function prepareCommand(reply: StepReply, profile: Profile): Command {
  const letter = reply['letter'] ?? '';
  const fields = profile.letters.find(({ code }) => code === letter)?.fields ?? [];
  const values = fields.map(({ code }) => [code, reply[letterField(code)] ?? ''] as const);
  return { action: 'prepare-letter', letter, values: Object.fromEntries(values) };
}
