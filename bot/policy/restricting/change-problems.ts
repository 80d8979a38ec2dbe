import { changeActions } from '../codes';
import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** What is decided where a change was put: it can be approved, and refused so that what stood goes on (V2). */
const deciding = ['approve', 'refuse'] as const;

/** Checks that a change of a restriction can be proposed, is decided by somebody, and that a notice follows (V2, R6). */
export function checkChanges({ workflow }: Profile, problems: ProfileProblems): void {
  const { transitions } = workflow;
  const row = (action: string, status: string) =>
    transitions.find((one) => one.action === action && one.from.some((from) => from === status));
  for (const action of changeActions) {
    const ways = transitions.filter((one) => one.action === action);
    if (ways.length === 0) {
      problems.note('workflow.transitions', action, `Say who may "${action}": a review may come to it`);
    }
    for (const way of ways) {
      for (const step of deciding) {
        if (row(step, way.to)) continue;
        problems.note('workflow.transitions', way.to, `Say who may "${step}" in "${way.to}"`);
      }
      const approved = row('approve', way.to)?.to ?? '';
      if (row('record-notice', approved)) continue;
      const mend = `Lead to a status with "record-notice": of what is approved in "${way.to}" the customer is told`;
      problems.note('workflow.transitions', approved, mend);
    }
  }
}
