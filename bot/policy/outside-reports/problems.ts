import { isParallel, parallelActions } from '../codes';
import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks the tracks beside the restriction flow: codes that name something, and that neither track waits for the other. */
export function checkEscalation(profile: Profile, problems: ProfileProblems): void {
  const { escalation, roles, workflow } = profile;
  problems.unique('escalation.recipients', escalation.recipients);
  problems.unique('escalation.grounds', escalation.grounds);
  escalation.advice?.from.forEach((code, index) =>
    problems.known(`escalation.advice.from[${index}]`, code, roles, 'roles'),
  );
  for (const part of ['advice', 'decision'] as const) {
    const channel = escalation[part]?.channel;
    if (channel === undefined) continue;
    problems.known(`escalation.${part}.channel`, channel, workflow.channels, 'workflow.channels');
  }
  escalation.decision?.recordIn.forEach((code, index) =>
    problems.known(`escalation.decision.recordIn[${index}]`, code, workflow.channels, 'workflow.channels'),
  );
  checkReports(profile, problems);
  checkTasks(profile, problems);
  checkTold(profile, problems);
  checkParallel(profile, problems);
}

/** A report is decided only while it waits, and made only once approved where the profile says that it is decided. */
function checkReports({ escalation, workflow }: Profile, problems: ProfileProblems): void {
  const isDecided = escalation.decision !== undefined;
  workflow.transitions.forEach((row, index) => {
    const path = `workflow.transitions[${index}].guards`;
    if (row.action === 'decide-external-report' && !row.guards.includes('report-ready')) {
      problems.note(path, row.guards, 'Add "report-ready": only a report that waits can be decided');
    }
    if (row.action === 'give-advice' && !row.guards.includes('report-undecided')) {
      problems.note(path, row.guards, 'Add "report-undecided": advice comes before the decision');
    }
    if (row.action === 'complete-task' && !row.guards.includes('task-open')) {
      problems.note(path, row.guards, 'Add "task-open": only a task that is there can be done');
    }
    if (row.action === 'record-external-report' && isDecided !== row.guards.includes('report-approved')) {
      const mend = 'Name "report-approved" exactly where escalation.decision says that reports are decided';
      problems.note(path, row.guards, mend);
    }
  });
}

/** Whoever is told of a task sees the case it is of, and may do it (E4, X4). */
function checkTold({ tasks, workflow, needToKnow }: Profile, problems: ProfileProblems): void {
  const mayDo = workflow.transitions
    .filter(({ action }) => action === 'complete-task')
    .flatMap(({ by }) => by);
  tasks.forEach(({ tells }, index) => {
    if (tells === undefined) return;
    const path = `tasks[${index}].tells`;
    problems.known(path, tells, workflow.channels, 'workflow.channels');
    const roles = workflow.channels.find(({ code }) => code === tells)?.roles ?? [];
    const sees = needToKnow.filter(({ since }) => since.includes('task')).map(({ party }) => party);
    for (const role of roles) {
      if (!mayDo.includes(role)) problems.note(path, role, 'Let this role take the step "complete-task"');
      if (!sees.includes(role))
        problems.note(path, role, 'Let this role see the case since "task", in needToKnow');
    }
  });
}

function checkTasks({ tasks, behaviourGroups, behaviours }: Profile, problems: ProfileProblems): void {
  problems.unique('tasks', tasks);
  tasks.forEach(({ when }, index) => {
    const path = `tasks[${index}].when`;
    when.groups.forEach((code, at) =>
      problems.known(`${path}.groups[${at}]`, code, behaviourGroups, 'behaviourGroups'),
    );
    when.behaviours.forEach((code, at) =>
      problems.known(`${path}.behaviours[${at}]`, code, behaviours, 'behaviours'),
    );
    if (when.violent || when.refiled || when.groups.length > 0 || when.behaviours.length > 0) return;
    problems.note(
      path,
      when,
      'Say what calls for this task: violence, a behaviour, a group of them, or a report that was filed under the wrong customer',
    );
  });
}

/** A parallel step leads nowhere else, and is there wherever a case stands: nothing has to wait for anything. */
function checkParallel({ workflow }: Profile, problems: ProfileProblems): void {
  workflow.transitions.forEach((row, index) => {
    if (!isParallel(row.action) || row.to === 'same') return;
    const mend = 'This step runs beside the restriction flow and moves no case; write "same"';
    problems.note(`workflow.transitions[${index}].to`, row.to, mend);
  });
  for (const action of parallelActions) {
    const rows = workflow.transitions.filter((row) => row.action === action);
    const open = new Set(rows.flatMap((row) => row.from));
    const missing = workflow.statuses.map(({ code }) => code).filter((code) => !open.has(code));
    if (rows.length === 0 || missing.length === 0) continue;
    const mend = `"${action}" runs beside the restriction flow; write "any" as its "from", or add: ${missing.join(', ')}`;
    problems.note('workflow.transitions', action, mend);
  }
}
