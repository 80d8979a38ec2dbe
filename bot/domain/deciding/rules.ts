import type { CommandOf } from '../case/commands';
import { seekConsultation } from './consultation';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import { lacksNoWarningReason } from '../letters/letters';
import { textLimits } from '../entries/limits';
import { checkMeasures } from '../restricting/measures';
import { withholdNotice } from '../letters/withholding';
import { happens, refuseIncomplete, NoCase, type Step, type Verdict } from '../case/verdict';
import { checkWeighing, dangerOfTelling, reasonNotToWait, signDecision, notTellingReason } from './weighing';
import type { Measures } from '../restricting/state';

/** A Head endorses and proposes what the decider is asked to decide (D1). */
export function endorse(command: CommandOf<'endorse'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const checked = checkMeasures(command.measures, subject, context);
  const reason = entries.required('reason', command.reason, textLimits.reason);
  if ('problems' in checked) return refuseIncomplete([...checked.problems, ...entries.problems]);
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  return happens(
    { type: 'CaseEndorsed', to, measures: checked.measures, reason },
    ...seekConsultation(to, context.profile),
  );
}

/** The decider approves what was proposed (D2, D6). */
export function approve(command: CommandOf<'approve'>, step: Step): Verdict {
  const { subject, context } = step;
  if (!subject.proposal) throw new NoCase('There is no proposal to approve');
  // What was proposed some days ago may have lapsed: it is checked again as if it were proposed today.
  const draft = draftOf(subject.proposal.measures);
  // A proposal of the days before the policy expected a warning: whoever decides says why there was none (D2).
  const { noWarningBecause } = lacksNoWarningReason(subject, context.profile) ? command : draft;
  const checked = checkMeasures({ ...draft, noWarningBecause }, subject, context);
  return settle(command, step, { outcome: 'approved', checked });
}

/** The decider changes what was proposed and approves that (D6). */
export function approveWithChanges(command: CommandOf<'approve-with-changes'>, step: Step): Verdict {
  const checked = checkMeasures(command.measures, step.subject, step.context);
  return settle(command, step, { outcome: 'approved-with-changes', checked });
}

function settle(
  command: CommandOf<'approve' | 'approve-with-changes'>,
  { subject, context, to }: Step,
  what: {
    readonly outcome: 'approved' | 'approved-with-changes';
    readonly checked: ReturnType<typeof checkMeasures>;
  },
): Verdict {
  const [{ profile }, entries] = [context, new Entries()];
  const weighed = checkWeighing(command, profile, entries);
  const unconsulted = reasonNotToWait(command, subject, profile, entries);
  const measures = 'measures' in what.checked ? what.checked.measures : undefined;
  const danger = dangerOfTelling(command, { subject, bind: measures }, profile, entries);
  const problems = [...('problems' in what.checked ? what.checked.problems : []), ...entries.problems];
  if (problems.length > 0 || 'problems' in what.checked) return refuseIncomplete(problems);
  const decided: Happened = {
    type: 'RestrictionDecided',
    to,
    decision: {
      outcome: what.outcome,
      ...signDecision(context, what.checked.measures),
      ...weighed,
      measures: what.checked.measures,
      ...unconsulted,
      ...notTellingReason(danger),
    },
  };
  if (!danger) return happens(decided);
  return happens(decided, withholdNotice('NoticeWithheld', { after: decided, danger, profile }));
}

/** The decider refuses, with a reason (D6). */
export function refuse(command: CommandOf<'refuse'>, { context, to }: Step): Verdict {
  const entries = new Entries();
  const weighed = checkWeighing(command, context.profile, entries);
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  return happens({
    type: 'RestrictionDecided',
    to,
    decision: { outcome: 'refused', ...signDecision(context), ...weighed },
  });
}

/** Measures as if they had just been put together. */
export const draftOf = (measures: Measures) => ({
  restrictions: measures.restrictions,
  spoc: measures.spoc,
  deputy: measures.deputy,
  reviewOn: measures.reviewOn,
  endsOn: measures.endsOn ?? '',
  equality: measures.equality,
  ...(measures.adjustment ? { adjustment: measures.adjustment } : {}),
  noWarningBecause: measures.noWarningBecause ?? '',
});
