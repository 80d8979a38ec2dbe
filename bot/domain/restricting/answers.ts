import type { Ask, RestrictionKind } from '../../policy/profile';
import type { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import type { Restriction } from './state';

/** The id on a form of a kind's own question. */
export const askField = (kind: string, ask: string): string => `${kind}.${ask}`;

/** The answers to a kind's own questions, checked: what is not asked is not kept. */
export function checkAnswers(
  kind: RestrictionKind,
  restriction: Restriction,
  entries: Entries,
): Restriction['answers'] {
  const answers: Record<string, Restriction['answers'][string]> = {};
  for (const ask of kind.asks) {
    const answer = restriction.answers[ask.code];
    const kept = checkAnswer(askField(kind.code, ask.code), ask, answer, entries);
    if (kept !== undefined) answers[ask.code] = kept;
  }
  return answers;
}

function checkAnswer(
  field: string,
  ask: Ask,
  answer: Restriction['answers'][string] | undefined,
  entries: Entries,
): Restriction['answers'][string] | undefined {
  const given = givenAnswer(field, ask, answer, entries);
  if (given === undefined && ask.required) entries.note(field, 'profile', { words: ask.error });
  return given;
}

function givenAnswer(
  field: string,
  ask: Ask,
  answer: Restriction['answers'][string] | undefined,
  entries: Entries,
): Restriction['answers'][string] | undefined {
  switch (ask.input) {
    case 'text': {
      const text = typeof answer === 'string' ? answer.trim() : '';
      return text === '' ? undefined : entries.required(field, text, textLimits.answer);
    }
    case 'confirm':
      return answer === true ? true : undefined;
    case 'choices': {
      const codes = Array.isArray(answer) ? answer : [];
      if (codes.length === 0) return undefined;
      const chosen = entries.chosenAny(field, codes, ask.choices ?? []);
      const isAll = ask.choices?.every((choice) => chosen.includes(choice.code)) ?? false;
      if (isAll && ask.allError !== undefined) entries.note(field, 'profile', { words: ask.allError });
      return [...chosen];
    }
    case 'person':
      return typeof answer === 'object' && !Array.isArray(answer) ? answer : undefined;
  }
}
