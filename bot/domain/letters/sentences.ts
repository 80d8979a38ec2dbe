import type { namesInSentences } from '../../policy/codes/letters';
import type { Ask, Profile } from '../../policy/profile';
import type { Measures, Restriction } from '../restricting/state';

/** Whom a sentence to the customer may name. */
type Names = Readonly<Record<(typeof namesInSentences)[number], string>>;

/** What the measures mean for the customer, a sentence to them for each restriction, in the profile's words (R10). */
export const sentencesOf = (
  { restrictions }: Pick<Measures, 'restrictions'>,
  names: Names,
  profile: Profile,
): readonly string[] => restrictions.map((one) => sentenceOf(one, names, profile));

function sentenceOf({ kind: code, answers }: Restriction, names: Names, profile: Profile): string {
  const kind = profile.restrictionKinds.find((offered) => offered.code === code);
  if (!kind) return code;
  const said = new Map<string, string>(Object.entries(names));
  for (const ask of kind.asks) said.set(ask.code, answerInText(ask, answers[ask.code]));
  return kind.letter.replace(/\{([^}]*)\}(\.?)/g, (_, name: string, stop: string) =>
    withStop(said.get(name) ?? '', stop),
  );
}

/** What somebody typed with a full stop of its own is not given a second; nothing stays nothing. */
export const withStop = (text: string, stop = '.'): string =>
  text === '' || /[.!?]$/.test(text) ? text : `${text}${stop}`;

/** An answer as it stands within a sentence; what was confirmed for colleagues is nothing to tell the customer. */
function answerInText(ask: Ask, answer: Restriction['answers'][string] | undefined): string {
  if (answer === undefined || typeof answer === 'boolean') return '';
  if (typeof answer === 'string') return answer.trim();
  if (!Array.isArray(answer)) return answer.name;
  return joinParts(
    (ask.choices ?? [])
      .filter(({ code }) => answer.includes(code))
      .map(({ label, letter = label }) => letter),
    'or',
  );
}

/** Parts of a sentence as English joins them: “a, b or c”. */
const joinParts = (parts: readonly string[], join: 'and' | 'or'): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(` ${join} `);

/** What the restrictions never stop (R4), each once, as it goes on from “You can still …”. */
export const exceptionsOf = (measures: Pick<Measures, 'restrictions'>, profile: Profile): readonly string[] =>
  limitsOf('exceptions', measures, profile);

/** What makes us write again on what a restriction closed (R2), each once, as it goes on from “if you send us …”. */
export const reopeningsOf = (measures: Pick<Measures, 'restrictions'>, profile: Profile): readonly string[] =>
  limitsOf('reopensOn', measures, profile);

function limitsOf(
  which: 'exceptions' | 'reopensOn',
  { restrictions }: Pick<Measures, 'restrictions'>,
  { restrictionKinds }: Profile,
): readonly string[] {
  const kinds = restrictionKinds.filter(({ code }) => restrictions.some(({ kind }) => kind === code));
  return [...new Set(kinds.flatMap((kind) => kind[which].map(({ letter }) => letter)))];
}
