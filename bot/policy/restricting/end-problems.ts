import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks what happens at an end date: that it is a way to an end, from where a restriction stands, and that a channel hears of it (R7). */
export function checkEndDates({ ends, workflow }: Profile, problems: ProfileProblems): void {
  problems.known('ends.channel', ends.channel, workflow.channels, 'workflow.channels');
  ends.from.forEach((status, at) => {
    const path = `ends.from[${at}]`;
    problems.known(path, status, workflow.statuses, 'workflow.statuses');
    if (workflow.statuses.some(({ code, final }) => code === status && final)) {
      problems.note(path, status, 'Nothing ends in a status that is final already; take it out');
    }
  });
  if (workflow.statuses.some(({ code, final, retired }) => code === ends.leadsTo && final && !retired))
    return;
  problems.note('ends.leadsTo', ends.leadsTo, 'Name a final status: nothing more happens after an end date');
}
