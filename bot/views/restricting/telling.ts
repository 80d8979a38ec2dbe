import { notTelling } from '../../../cards/weighing';
import { fill } from '../../../cards/words/fill';
import { tellingWords } from '../../../cards/words/letters/words';
import type { Case } from '../../domain/case/state';
import type { Notice } from '../../domain/letters/state';
import { risksOfTelling } from '../../domain/letters/withholding';
import type { Profile } from '../../policy/profile';
import { labelOf } from '../case/labels';
import { dayInWords } from '../time/dates';

/** The choices whether the customer is told: that they are or, where the policy allows it, who would be in danger if they were (R6). */
export function tellingChoices(
  subject: Pick<Case, 'incidents'>,
  profile: Profile,
  yes: { readonly value: string; readonly title: string },
) {
  const risks = risksOfTelling(subject, profile);
  return {
    telling: [
      yes,
      ...risks.map(({ code, label }) => ({
        title: fill(tellingWords.not, { whom: label }),
        value: notTelling(code),
      })),
    ],
    mustTell: risks.length === 0 ? profile.decision.notice.withholding.error : '',
  };
}

/** The choices of a form that decides. */
export const tellingWhenDeciding = (subject: Pick<Case, 'incidents'>, profile: Profile) =>
  tellingChoices(subject, profile, { value: 'tell', title: tellingWords.willBe });

/** What was answered, as the value of a choice; where nothing was yet, that they are told. `yes`: the value of telling. */
export const tellingAnswer = (
  answer: { readonly told: boolean; readonly risk: string } | undefined,
  yes: string,
): string => {
  // The rule stands there already: who is in danger if they are told is the exception (R6).
  if (answer === undefined) return yes;
  return answer.told ? yes : notTelling(answer.risk);
};

/** How the customer was told of something, or who would be in danger if they were. */
export function toldInWords(told: Notice, { decision }: Profile): string {
  const { channels, withholding } = decision.notice;
  return told.told
    ? `${dayInWords(told.sentOn)}, ${labelOf(channels, told.channel)}`
    : fill(tellingWords.not, { whom: labelOf(withholding.risks, told.risk ?? '') || tellingWords.somebody });
}
