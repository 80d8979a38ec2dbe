import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import { isConsultationMissing } from './consultation';
import type { Context } from '../case/context';
import type { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import { checkDanger, type Danger } from '../letters/withholding';
import type { Decision, Measures } from '../restricting/state';

/** D4: every consideration of the profile is weighed, and the rationale says how. */
export function checkWeighing(
  command: { readonly rationale: string; readonly considerations: readonly string[] },
  profile: Profile,
  entries: Entries,
): Pick<Decision, 'rationale' | 'considerations'> {
  const offered = profile.decision.considerations;
  const considerations = [...entries.chosenAny('considerations', command.considerations, offered)];
  if (considerations.length < offered.length) entries.note('considerations', 'missing');
  const rationale = entries.required('rationale', command.rationale, textLimits.reason);
  return { rationale, considerations };
}

/** Who decides when, under which version of the policy and on which of its paragraphs: its own and those of the kinds decided (D4). */
export const signDecision = ({ actor, now, profile }: Context, measures?: Measures) => ({
  by: { id: actor.id, name: actor.name },
  at: now,
  policyVersion: `${profile.policy.title}, ${profile.policy.version}`,
  paragraphs: [...new Set([...profile.decision.grounds, ...paragraphsOf(measures, profile)])],
});

const paragraphsOf = (measures: Measures | undefined, { restrictionKinds }: Profile): readonly string[] =>
  restrictionKinds
    .filter(
      ({ code, cites }) =>
        measures?.restrictions.some(({ kind }) => kind === code) && !cites.startsWith('ours'),
    )
    .map(({ cites }) => cites);

/** Who would be in danger if the customer were told, and how; undefined where they are told (R6). */
export const dangerOfTelling = (
  { tell }: Pick<CommandOf<'approve'>, 'tell'>,
  of: { readonly subject: Case; readonly bind: Measures | undefined },
  profile: Profile,
  entries: Entries,
): Danger | undefined =>
  tell.told ? undefined : checkDanger(tell, { ...of, field: 'notToldBecause' }, profile, entries);

/** What a decision keeps of why the customer is not told of it; nothing where they are (R6). */
export const notTellingReason = (
  danger: Danger | undefined,
): { readonly notToldBecause?: string; readonly notToldRisk?: string } =>
  danger ? { notToldBecause: danger.reason, notToldRisk: danger.risk } : {};

/** Why the decision does not wait for the advice that the profile demands; nothing where there was advice (Q1). */
export function reasonNotToWait(
  command: { readonly notConsultedBecause: string },
  subject: Case,
  profile: Profile,
  entries: Entries,
): { readonly notConsultedBecause?: string } {
  if (!isConsultationMissing(subject, profile)) return {};
  const reason = entries.required('notConsultedBecause', command.notConsultedBecause, textLimits.reason);
  return { notConsultedBecause: reason };
}
