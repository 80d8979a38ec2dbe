import type { CardData } from '../../../cards/catalogue';
import type { Field } from '../../../cards/parts';
import { askField } from '../../domain/restricting/answers';
import type { Ask, Profile } from '../../policy/profile';
import { errorAt, type Labels } from '../forms/form-problems';
import { choicesOf, pickedChoices } from '../case/labels';
import type { Problem } from '../../domain/entries/problem';
import type { DraftMeasures } from '../../domain/restricting/state';

type Restriction = DraftMeasures['restrictions'][number];
type Answer = Restriction['answers'][string] | undefined;

/** The part of a measures form for one restriction: what its kind means and its own questions; what it never stops stood on the page before. None for an unknown kind. */
export function partFor(
  restriction: Restriction,
  profile: Profile,
  problems: readonly Problem[],
  labels: Labels,
): CardData<'measures-form'>['parts'] {
  const kind = profile.restrictionKinds.find((offered) => offered.code === restriction.kind);
  if (!kind) return [];
  const fields = kind.asks.map((ask) => {
    const id = askField(kind.code, ask.code);
    return fieldFor(id, ask, restriction.answers[ask.code], errorAt(id, problems, labels));
  });
  return [{ heading: kind.label, guidance: kind.guidance, fields }];
}

const fieldFor = (id: string, ask: Ask, answer: Answer, error: string): Field => ({
  id,
  label: ask.label,
  input: ask.input,
  required: ask.required,
  errorMessage: ask.error,
  value: valueOf(answer),
  choices: choicesFor(ask, answer),
  error,
});

function valueOf(answer: Answer): string {
  if (answer === undefined) return '';
  if (typeof answer === 'string' || typeof answer === 'boolean') return String(answer);
  return Array.isArray(answer) ? answer.join(',') : answer.id;
}

function choicesFor(ask: Ask, answer: Answer): Field['choices'] {
  if (ask.input === 'choices') return choicesOf(ask.choices ?? []);
  const isPerson = typeof answer === 'object' && !Array.isArray(answer);
  return isPerson ? pickedChoices([answer]) : [];
}
