import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';

type Issue = z.core.$ZodIssue;

/** Whether a part is not wrong but unheard of: a field, a kind or a code for which this version has no name. */
function isUnheardOf(issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_value') return true;
  if (issue.code !== 'invalid_union') return false;
  return issue.errors.length === 0 || issue.errors.some((tried) => tried.every(isUnheardOf));
}

/**
 * What to throw for something of the register that could not be read: where another version of the app wrote it (all that is
 * wrong with it is unheard of), an `Outage` that says so, for it is neither to be dropped nor to be overwritten until a version
 * reads it that knows it; otherwise undefined: somebody changed it by hand.
 */
export function otherVersionOf(list: string, problem: unknown): Outage | undefined {
  if (!(problem instanceof z.ZodError) || !problem.issues.every(isUnheardOf)) return undefined;
  const facts = { system: 'graph', reason: 'other-version', what: list, cause: problem } as const;
  return new Outage(`${list} holds what another version of the app wrote`, facts);
}
