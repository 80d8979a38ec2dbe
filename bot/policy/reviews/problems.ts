import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks the reviews of a restriction: times that rise from one person to the next, a channel that exists, somebody who may answer. */
export function checkReviews({ reviews, workflow }: Profile, problems: ProfileProblems): void {
  problems.known('reviews.headChannel', reviews.headChannel, workflow.channels, 'workflow.channels');
  const times = [
    ...reviews.overdueAfterWorkingDays.map(
      (days, index) => [`reviews.overdueAfterWorkingDays[${index}]`, days] as const,
    ),
    ['reviews.toDeputyAfterWorkingDays', reviews.toDeputyAfterWorkingDays] as const,
    ['reviews.toHeadAfterWorkingDays', reviews.toHeadAfterWorkingDays] as const,
  ];
  times.forEach(([path, days], index) => {
    const before = times[index - 1]?.[1] ?? 0;
    if (days <= before)
      problems.note(path, days, 'Ask the next time, or the next person, later than the one before');
  });
  checkAnswer(workflow, problems);
  checkTelling(workflow, problems);
}

/** The customer is told how a review ended and who their contact is now, once, or a reason of risk is recorded (R9). */
function checkTelling({ transitions }: Profile['workflow'], problems: ProfileProblems): void {
  const at = transitions.findIndex(
    ({ action, from }) => action === 'record-notice' && from.includes('restricted'),
  );
  const row = transitions[at];
  if (!row) {
    const mend =
      'Say who may "record-notice" in "restricted": the customer hears how a review ended, and of a new contact';
    problems.note('workflow.transitions', 'record-notice', mend);
    return;
  }
  const path = `workflow.transitions[${at}]`;
  if (row.to !== 'same') problems.note(`${path}.to`, row.to, 'This step moves no case; write "same"');
  if (row.guards.includes('customer-untold')) return;
  const mend = 'Add "customer-untold": as it is, a notice is recorded of what nobody decided';
  problems.note(`${path}.guards`, row.guards, mend);
}

/** A review that was asked for can be answered, and once. */
function checkAnswer({ transitions }: Profile['workflow'], problems: ProfileProblems): void {
  const action = 'continue-restriction';
  if (!transitions.some((row) => row.action === action && row.from.includes('restricted'))) {
    problems.note(
      'workflow.transitions',
      action,
      `Say who may "${action}" in "restricted": a review is answered`,
    );
  }
  transitions.forEach((row, index) => {
    if (row.action !== action) return;
    const path = `workflow.transitions[${index}]`;
    if (row.to !== 'same') problems.note(`${path}.to`, row.to, 'This step moves no case; write "same"');
    if (!row.guards.includes('review-open')) {
      problems.note(
        `${path}.guards`,
        row.guards,
        'Add "review-open": a review is answered once, when it is asked for',
      );
    }
  });
}
