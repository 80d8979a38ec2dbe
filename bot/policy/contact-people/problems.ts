import { appointmentActions } from '../codes';
import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks who looks after a customer's contact: a channel that exists, times in order, steps that move no case. */
export function checkContactPeople(
  { contactPeople, workflow, roles }: Profile,
  problems: ProfileProblems,
): void {
  const { acceptance, appointedBy } = contactPeople;
  problems.known(
    'contactPeople.appointedBy.channel',
    appointedBy.channel,
    workflow.channels,
    'workflow.channels',
  );
  contactPeople.absences.by.forEach((role, index) =>
    problems.known(`contactPeople.absences.by[${index}]`, role, roles, 'roles'),
  );
  if (acceptance.escalateAfterWorkingDays <= acceptance.remindAfterWorkingDays) {
    const mend = 'Pass it on later than the reminder';
    problems.note(
      'contactPeople.acceptance.escalateAfterWorkingDays',
      acceptance.escalateAfterWorkingDays,
      mend,
    );
  }
  checkSteps(workflow, problems);
}

/** Each step can be taken by somebody and moves no case, and only who is asked can answer. */
function checkSteps(workflow: Profile['workflow'], problems: ProfileProblems): void {
  for (const action of appointmentActions) {
    if (workflow.transitions.some((row) => row.action === action)) continue;
    problems.note(
      'workflow.transitions',
      action,
      `Say who may "${action}": a contact person has to be found`,
    );
  }
  workflow.transitions.forEach((row, index) => {
    const path = `workflow.transitions[${index}]`;
    if (!appointmentActions.some((action) => action === row.action)) return;
    if (row.to !== 'same') problems.note(`${path}.to`, row.to, 'This step moves no case; write "same"');
    const answers = row.action === 'accept-appointment' || row.action === 'decline-appointment';
    if (answers && !row.guards.includes('appointment-open')) {
      problems.note(`${path}.guards`, row.guards, 'Add "appointment-open": only who is asked can answer');
    }
  });
}
