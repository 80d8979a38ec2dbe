import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks what others than manager and decider are asked: that whoever must be asked can be, and is waited for. */
export function checkFindings(profile: Profile, problems: ProfileProblems): void {
  checkComplaints(profile, problems);
  checkAppeal(profile, problems);
  checkConsultation(profile, problems);
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

/** A second look can be asked for exactly where the policy offers one, and is for somebody who had no part in it (D3). */
function checkAppeal({ decision, workflow }: Profile, problems: ProfileProblems): void {
  const { transitions } = workflow;
  const asks = transitions.some(({ action }) => action === 'request-appeal');
  if (asks !== decision.appeal.offered) {
    const mend = 'Say true exactly where the workflow has "request-appeal"';
    problems.note('decision.appeal.offered', decision.appeal.offered, mend);
  }
  transitions.forEach(({ action, guards }, index) => {
    const decides = action === 'confirm-decision' || action === 'overturn-decision';
    if (!decides || guards.includes('not-involved')) return;
    const mend = 'Add "not-involved": a second look is for somebody who had no part in the case';
    problems.note(`workflow.transitions[${index}].guards`, guards, mend);
  });
}

/** Whoever is consulted is asked somewhere, and can answer (Q1). */
function checkConsultation({ decision, workflow }: Profile, problems: ProfileProblems): void {
  const { consult, channel } = decision.equality;
  if (consult === undefined) return;
  problems.known('decision.equality.channel', channel ?? '', workflow.channels, 'workflow.channels');
  const row = workflow.transitions.find(({ action }) => action === 'give-consultation');
  if (!row?.by.includes(consult) || !row.guards.includes('consultation-open')) {
    const mend = `Add "give-consultation" by ${consult} with the guard "consultation-open"`;
    problems.note('workflow.transitions', row?.action, mend);
  }
}
