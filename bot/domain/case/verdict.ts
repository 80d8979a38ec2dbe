import type { Case } from './state';
import type { Context } from './context';
import { Entries } from '../entries/entries';
import type { Happened } from './events';
import { textLimits } from '../entries/limits';
import type { Refusal } from './refusal';
import type { Status } from '../../policy/codes';
import type { Problem } from '../entries/problem';

/** What the rule for one action says: what happens, or why not. */
export type Verdict = { readonly happened: readonly Happened[] } | { readonly refusal: Refusal };

/** Something entered is missing or wrong. */
export const refuseIncomplete = (problems: readonly Problem[]): Verdict => ({
  refusal: { code: 'Incomplete', problems },
});
/** The command is allowed, and this happens. */
export const happens = (...happened: readonly Happened[]): Verdict => ({ happened });

/** One step on a case: on what, by whom and when, and where it leads. */
export interface Step {
  readonly subject: Case;
  readonly context: Context;
  readonly to: Status;
}

/** Thrown when a command other than a report names no case, or a report names one: a fault of ours. Safe for telemetry. */
export class NoCase extends Error {
  override readonly name = 'NoCase';
}

/** A step that only needs a reason; the reason's field is `reason`. */
export function requireReason(text: string, happened: (reason: string) => Happened): Verdict {
  const entries = new Entries();
  const reason = entries.required('reason', text, textLimits.reason);
  return entries.problems.length > 0 ? refuseIncomplete(entries.problems) : happens(happened(reason));
}
