import type { Case } from '../../bot/domain/case/state';
import { letterValues } from '../../bot/domain/letters/values';
import { caseSchema } from '../../bot/domain/case/state';
import type { Restriction } from '../../bot/domain/restricting/state';
import type { Ask, LetterKind, Profile, RestrictionKind } from '../../bot/policy/profile';
import { aCaseAt } from '../builders/cases';
import { aContext } from '../builders/context';
import { aCouncilCaseAt } from '../builders/council';
import { anActor, aPerson } from '../builders/people';

/** What a letter is written about: which kinds of restriction, and whether they end by themselves. */
export interface Situation {
  readonly kinds: readonly string[];
  readonly ends: boolean;
  /** Whether something was agreed for the customer. */
  readonly adjusted?: boolean;
}

/** Every situation of a profile: each kind alone and three combinations, each with an end date and without, with an adjustment and without. */
export const situationsOf = ({ restrictionKinds }: Profile): readonly Situation[] => {
  const codes = restrictionKinds.map(({ code }) => code);
  const combined = [codes.slice(0, 2), codes.slice(1, 4), codes.slice(-2)];
  return [...codes.map((code) => [code]), ...combined].flatMap((kinds) =>
    [true, false].flatMap((ends) => [true, false].map((adjusted) => ({ kinds, ends, adjusted }))),
  );
};

const typed: Readonly<Record<string, string>> = {
  reference: 'application 21MID04567, the boundary with 4 Mill Lane',
  staff: 'the registration teams',
  'what-remains': 'requests for information, by post',
  times: 'Mondays and Thursdays, 10am to 11am',
  contact: 'call Fiona Grant on 01506 496 0002',
  matter: 'the repair of the close at 12 Mill Lane',
  party: 'your son, James Example',
  documents: 'copies of letters that we have already answered',
  action: 'We will meet you only with two of our officers present.',
};

const answerTo = (ask: Ask): Restriction['answers'][string] => {
  if (ask.input === 'confirm') return true;
  if (ask.input === 'choices') return ['email', 'post'];
  return ask.input === 'person' ? aPerson('isla') : (typed[ask.code] ?? 'Nothing milder helped.');
};

const restrictionOf = ({ code, asks }: RestrictionKind): Restriction => ({
  kind: code,
  answers: Object.fromEntries(asks.map((ask) => [ask.code, answerTo(ask)])),
});

const entered: Readonly<Record<string, string>> = {
  why: 'Between 3 and 20 November you called our staff 41 times, and on 14 of those calls you swore at the person who answered. We asked you three times to stop, and you did not.',
  outcome: 'The limits stay in place for now.',
  'what-changes': 'You can now contact us by email as well as by post.',
  'what-happened':
    'On 3 November you called us about your application and swore at the member of staff who answered, from the start of the call to its end.',
  'what-must-change':
    'When you speak or write to our staff, please do so without swearing and without insults.',
  'what-to-expect':
    'We answer letters and emails within ten working days. We have told you our decision on the boundary, and we cannot change it.',
  'next-steps':
    'You can appeal to the Lands Tribunal for Scotland, George House, 126 George Street, Edinburgh. We cannot advise you on whether to do so.',
  'in-practice': '',
  'whom-to-contact': 'You can reach Isla Fraser at isla.fraser@ros.example, or by post at the address above.',
  title: 'Head of Customer Services',
};

const adjustment = {
  agreed: 'You can use video relay with a BSL interpreter instead of the telephone',
  keptBy: 'Isla Fraser',
  needs: ['online'],
};

/** A case in force whose measures are those of a situation. */
function caseIn({ kinds, ends, adjusted = false }: Situation, profile: Profile): Case {
  const subject = profile.id === 'west-lothian' ? aCouncilCaseAt('restricted') : aCaseAt('restricted');
  const { decision } = subject;
  if (!decision || decision.outcome === 'refused') return subject;
  const restrictions = profile.restrictionKinds.filter(({ code }) => kinds.includes(code)).map(restrictionOf);
  const measures = {
    ...decision.measures,
    restrictions,
    ...(ends ? { endsOn: '2026-03-31' } : {}),
    ...(adjusted ? { adjustment } : {}),
  };
  return caseSchema.parse({ ...subject, decision: { ...decision, measures } });
}

/** Every value of a letter in a situation, as it is stored with the case; `said` replaces what was entered. */
export const valuesIn = (
  kind: LetterKind,
  situation: Situation,
  profile: Profile,
  said: Readonly<Record<string, string>> = {},
): Record<string, string> =>
  letterValues(
    kind,
    caseIn(situation, profile),
    aContext({ profile, actor: anActor('callum') }),
    Object.fromEntries(kind.fields.map(({ code }) => [code, said[code] ?? entered[code] ?? ''])),
  );
