import type { Profile } from './profile';
import type { ProfileProblems } from './profile-problems';

/** Checks what others than manager and decider are asked: that whoever must be asked can be, and is waited for. */
export function checkFindings(profile: Profile, problems: ProfileProblems): void {
  checkComplaints(profile, problems);
}

/** Where the form asks about complaints, somebody assesses, and nothing is proposed before (D1). */
function checkComplaints({ complaints, workflow }: Profile, problems: ProfileProblems): void {
  const { transitions } = workflow;
  const seeks = transitions.some(({ action }) => action === 'seek-assessment');
  if (seeks !== (complaints !== undefined)) {
    const mend = 'Ask about complaints exactly where the workflow has "seek-assessment"';
    problems.note('complaints', complaints, mend);
  }
  transitions.forEach(({ action, guards }, index) => {
    if (action !== 'endorse' || guards.includes('complaint-assessed') === seeks) return;
    const mend = 'Name "complaint-assessed" exactly where the workflow has "seek-assessment"';
    problems.note(`workflow.transitions[${index}].guards`, guards, mend);
  });
}
