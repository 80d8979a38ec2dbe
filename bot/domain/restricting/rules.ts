import type { Case } from '../case/state';
import type { Change, Measures } from './state';
import type { CommandOf } from '../case/commands';
import { measuresOf } from './in-force';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import { textLimits } from '../entries/limits';
import { checkVariation } from './measures';
import type { Refusal } from '../case/refusal';
import { answerTo, reviewRefusal } from '../reviews/rules';
import type { StepRules } from '../case/rule';
import type { ChangeAction, ChangeKind } from '../../policy/codes';
import { canonical } from '../records/trail';
import { happens, refuseIncomplete, type Step, type Verdict, requireReason } from '../case/verdict';

/** The change that waits for a decision; undefined where none does. */
export function openChange({ changes }: Pick<Case, 'changes'>): Change | undefined {
  const last = changes.latest.at(-1);
  return last?.decision === undefined ? last : undefined;
}

/** The variation that was approved and of which the customer is still to be told; undefined where none is (R6). */
export function untoldVariation({ changes }: Pick<Case, 'changes'>): Change | undefined {
  const last = changes.latest.at(-1);
  return last?.decision?.measures && last.notice === undefined ? last : undefined;
}

/**
 * Whether measures ask no more of the customer than those before: every restriction stood word for word, and none lasts
 * longer. What only lightens binds at once; anything else waits until the customer was told (R6).
 */
export const isLightening = (before: Measures, after: Measures): boolean =>
  after.restrictions.every((one) => stoodIn(before, one)) &&
  (before.endsOn === undefined || (after.endsOn !== undefined && after.endsOn <= before.endsOn)) &&
  (before.adjustment === undefined || isSameAdjustment(before, after));

const isSameAdjustment = (one: Measures, other: Measures): boolean =>
  canonical(one.adjustment ?? null) === canonical(other.adjustment ?? null);

const stoodIn = ({ restrictions }: Measures, one: Measures['restrictions'][number]): boolean =>
  restrictions.some((stood) => canonical(stood) === canonical(one));

/** Whether measures restrict just what is restricted now, until the same day: then there is nothing to vary. */
export const isSameRestriction = (subject: Case, after: Measures): boolean => {
  const before = measuresOf(subject);
  return (
    before !== undefined &&
    before.endsOn === after.endsOn &&
    isSameAdjustment(before, after) &&
    before.restrictions.length === after.restrictions.length &&
    after.restrictions.every((one) => stoodIn(before, one))
  );
};

/** The same measures checked for a variation: what is wrong with them, and that they change something. */
export function checkChanged(...[draft, subject, context]: Parameters<typeof checkVariation>) {
  const checked = checkVariation(draft, subject, context);
  return 'measures' in checked && isSameRestriction(subject, checked.measures)
    ? { problems: [{ field: 'kinds', code: 'nothing-changed' }] as const }
    : checked;
}

/** Whoever looks after the contact, or answers for it, proposes other restrictions (V2). */
function proposeVariation(command: CommandOf<'propose-variation'>, step: Step): Verdict {
  const refusal = answeredElsewhere(step.subject, command.dueOn);
  if (refusal) return { refusal };
  const checked = checkChanged(command.measures, step.subject, step.context);
  const entries = new Entries();
  const reason = entries.required('reason', command.reason, textLimits.reason);
  if ('problems' in checked) return refuseIncomplete([...checked.problems, ...entries.problems]);
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  return happens({ ...proposed('vary', reason, step), measures: checked.measures });
}

/** The contact person proposes that the restriction ends (V2). */
function proposeLifting(command: CommandOf<'propose-lifting'>, step: Step): Verdict {
  const refusal = answeredElsewhere(step.subject, command.dueOn);
  if (refusal) return { refusal };
  return requireReason(command.reason, (reason) => proposed('lift', reason, step));
}

/** Why a proposal made for a review comes too late: somebody answered that review (V3). Outside of the cycle none does. */
const answeredElsewhere = (subject: Case, dueOn: string): Refusal | undefined =>
  dueOn === '' ? undefined : reviewRefusal(subject, dueOn);

/** What a proposal says besides its measures; where a review is asked for, it answers that one. */
function proposed(
  kind: ChangeKind,
  reason: string,
  step: Step,
): Extract<Happened, { type: 'ChangeProposed' }> {
  const event = { type: 'ChangeProposed', to: step.to, kind, reason } as const;
  if (!step.subject.review) return event;
  const { dueOn, contacts, lateByDays } = answerTo(step, reason);
  return { ...event, answers: { dueOn, contacts, lateByDays } };
}

/** The rule of each proposal of a change. */
export const changeRules: StepRules<ChangeAction> = {
  'propose-variation': proposeVariation,
  'propose-lifting': proposeLifting,
};
