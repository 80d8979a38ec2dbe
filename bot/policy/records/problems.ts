import { type Action, type Guard, keepingActions } from '../codes';
import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks how long cases are kept: every end has one period, and erasing one takes two people (X4). */
export function checkRetention({ retention, workflow }: Profile, problems: ProfileProblems): void {
  problems.known('retention.channel', retention.channel, workflow.channels, 'workflow.channels');
  problems.unique('retention.rules', retention.rules);
  workflow.statuses.forEach(({ code, final }, index) => {
    const rules = retention.rules.filter(({ statuses }) => statuses.includes(code));
    if (final && rules.length !== 1) {
      const mend = `Say once in retention.rules for how long a case is kept that ends here; ${rules.length} rules do`;
      problems.note(`workflow.statuses[${index}]`, code, mend);
    }
    if (!final && rules.length > 0) {
      problems.note('retention.rules', code, 'No case ends in this status; its clock would never start');
    }
  });
  checkSteps(workflow, problems);
}

const needed: Readonly<Partial<Record<Action, readonly Guard[]>>> = {
  'propose-erasure': ['period-over'],
  'confirm-erasure': ['erasure-proposed', 'not-proposer'],
};

function checkSteps({ transitions }: Profile['workflow'], problems: ProfileProblems): void {
  for (const action of keepingActions) {
    if (transitions.some((row) => row.action === action)) continue;
    problems.note(
      'workflow.transitions',
      action,
      `Say who may "${action}": somebody looks after the records`,
    );
  }
  transitions.forEach((row, index) => {
    const missing = (needed[row.action] ?? []).filter((guard) => !row.guards.some((one) => one === guard));
    if (missing.length === 0) return;
    const mend = `Add ${missing.map((guard) => `"${guard}"`).join(' and ')}: nothing is erased early, or by one person`;
    problems.note(`workflow.transitions[${index}].guards`, row.guards, mend);
  });
}
