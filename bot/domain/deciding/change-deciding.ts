import type { Case } from '../case/state';
import type { Change, Measures } from '../restricting/state';
import { checkChanged, isLightening, openChange } from '../restricting/rules';
import type { CommandOf } from '../case/commands';
import { measuresOf } from '../restricting/in-force';
import { draftOf } from './rules';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import type { CheckedMeasures } from '../restricting/measures';
import { withholdNotice } from '../letters/withholding';
import { nextOnAfter } from '../reviews/rules';
import { movedOn } from '../case/transitions';
import { happens, refuseIncomplete, NoCase, type Step, type Verdict } from '../case/verdict';
import { checkWeighing, dangerOfTelling, reasonNotToWait, signDecision, notTellingReason } from './weighing';

type Deciding = CommandOf<'approve' | 'approve-with-changes' | 'refuse'>;

/** The decider approves a change as it was proposed (D2, D6, V2). */
export function approveChange(command: CommandOf<'approve'>, step: Step): Verdict {
  const change = changeMeant(command, step);
  if ('refusal' in change) return change;
  if (!change.measures) return settle(command, step, { change, outcome: 'approved' });
  // What was proposed some days ago may have lapsed: it is checked again as if it were proposed today.
  const checked = checkChanged(draftOf(change.measures), step.subject, step.context);
  return settle(command, step, { change, outcome: 'approved', checked });
}

/** The decider puts other measures in force than were proposed, or some in place of none (D6). */
export function changeAndApprove(command: CommandOf<'approve-with-changes'>, step: Step): Verdict {
  const change = changeMeant(command, step);
  if ('refusal' in change) return change;
  const checked = checkChanged(command.measures, step.subject, step.context);
  return settle(command, step, { change, outcome: 'approved-with-changes', checked });
}

/** The decider refuses a change, with a reason: what stood goes on, and its next review is set (D6, V2). */
export function refuseChange(command: CommandOf<'refuse'>, step: Step): Verdict {
  const change = changeMeant(command, step);
  if ('refusal' in change) return change;
  const { context, subject, to } = step;
  const entries = new Entries();
  const weighed = checkWeighing(command, context.profile, entries);
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  return happens({
    type: 'ChangeDecided',
    to,
    change: change.number,
    bindsAtOnce: false,
    decision: { outcome: 'refused', ...signDecision(context), ...weighed },
    ...(change.dueOn === undefined
      ? {}
      : { dueOn: change.dueOn, nextOn: nextOnAfter(subject, change.dueOn, context) }),
  });
}

/** The change that a form showed, if it still waits; whoever decides on an earlier one learns that it is over (V3). */
function changeMeant(command: Deciding, { subject }: Step): Change | Extract<Verdict, { refusal: unknown }> {
  const change = openChange(subject);
  if (!change) throw new NoCase('No change of a restriction waits for a decision');
  const isMeant = command.change === '' || command.change === String(change.number);
  return isMeant ? change : { refusal: movedOn(subject, command.action) };
}

interface Settled {
  readonly change: Change;
  readonly outcome: 'approved' | 'approved-with-changes';
  /** Absent where all of it ends, which needs nobody's advice on equality. */
  readonly checked?: CheckedMeasures;
}

function settle(
  command: CommandOf<'approve' | 'approve-with-changes'>,
  { subject, context, to }: Step,
  { change, outcome, checked }: Settled,
): Verdict {
  const [{ profile }, entries] = [context, new Entries()];
  const weighed = checkWeighing(command, profile, entries);
  const measures = checked && 'measures' in checked ? checked.measures : undefined;
  const unconsulted = checked && reasonNotToWait(command, subject, profile, entries);
  const danger = dangerOfTelling(command, { subject, bind: measures }, profile, entries);
  const problems = [...(checked && 'problems' in checked ? checked.problems : []), ...entries.problems];
  if (problems.length > 0) return refuseIncomplete(problems);
  const decided: Happened = {
    type: 'ChangeDecided',
    to,
    change: change.number,
    ...(change.dueOn === undefined ? {} : { dueOn: change.dueOn }),
    bindsAtOnce: bindsAtOnce(subject, measures),
    decision: {
      outcome,
      ...signDecision(context, measures),
      ...weighed,
      ...unconsulted,
      ...(measures ? { measures } : {}),
      ...notTellingReason(danger),
    },
  };
  if (!danger) return happens(decided);
  return happens(decided, unsaid(measures, { after: decided, danger, profile }));
}

const unsaid = (measures: Measures | undefined, of: Parameters<typeof withholdNotice>[1]): Happened =>
  withholdNotice(measures ? 'ChangeNoticeWithheld' : 'EndNoticeWithheld', of);

const bindsAtOnce = (subject: Case, after: Measures | undefined): boolean => {
  const before = measuresOf(subject);
  return after === undefined || (before !== undefined && isLightening(before, after));
};
