import { isParallel, type Status } from './codes';
import type { Profile } from './profile';
import type { ProfileProblems } from './profile-problems';

/** Checks the workflow as a graph: no step defined twice, every status reached, no case that can get stuck. */
export function checkWorkflow(profile: Profile, problems: ProfileProblems): void {
  const { statuses, channels } = profile.workflow;
  statuses.forEach(({ channel }, index) => {
    if (channel === undefined) return;
    problems.known(`workflow.statuses[${index}].channel`, channel, channels, 'workflow.channels');
  });
  channels.forEach(({ roles }, index) =>
    roles.forEach((role, at) =>
      problems.known(`workflow.channels[${index}].roles[${at}]`, role, profile.roles, 'roles'),
    ),
  );
  checkRows(profile, problems);
  checkReach(profile, problems);
  checkEnds(profile, problems);
  checkFinal(profile, problems);
  checkChasing(profile, problems);
}

/** Times for statuses that exist, once each, and a next person who hears of it after the first. */
function checkChasing({ workflow, chasing }: Profile, problems: ProfileProblems): void {
  problems.unique(
    'chasing.times',
    chasing.times.map(({ status }) => ({ code: status })),
  );
  if (chasing.urgent.escalateAfterWorkingDays <= chasing.urgent.remindAfterWorkingDays)
    problems.note(
      'chasing.urgent.escalateAfterWorkingDays',
      chasing.urgent.escalateAfterWorkingDays,
      'Pass it on later than the reminder',
    );
  checkAlarm(workflow, chasing.urgent.alarm.channel, problems);
  chasing.times.forEach((entry, index) => {
    const path = `chasing.times[${index}]`;
    problems.known(`${path}.status`, entry.status, workflow.statuses, 'workflow.statuses');
    problems.known(`${path}.escalateTo`, entry.escalateTo, workflow.channels, 'workflow.channels');
    if (entry.escalateAfterWorkingDays <= entry.remindAfterWorkingDays) {
      const mend = 'Pass it on later than the reminder';
      problems.note(`${path}.escalateAfterWorkingDays`, entry.escalateAfterWorkingDays, mend);
    }
    checkNext(`${path}.escalateTo`, entry, workflow, problems);
  });
}

/** Wherever a case is open, the manager and those who stand in for them can say that they have what is urgent (E2). */
function checkAlarm(workflow: Profile['workflow'], channel: string, problems: ProfileProblems): void {
  const path = 'chasing.urgent.alarm.channel';
  problems.known(path, channel, workflow.channels, 'workflow.channels');
  const { roles = [] } = workflow.channels.find(({ code }) => code === channel) ?? {};
  const rows = workflow.transitions.filter(({ action }) => action === 'take-in-hand');
  const mayEverywhere = workflow.statuses
    .filter(({ final }) => !final)
    .every(({ code }) =>
      rows.some(
        ({ from, by }) =>
          from.includes(code) && by.includes('manager') && by.some((party) => roles.includes(party)),
      ),
    );
  if (!mayEverywhere)
    problems.note(
      path,
      channel,
      'Give the manager and those who read it "take-in-hand" in every status that is not final',
    );
}

/** Whoever hears of it next can lead the case on, and is somebody else than those who let it wait (D7). */
function checkNext(
  path: string,
  { status, escalateTo }: Profile['chasing']['times'][number],
  { channels, statuses, transitions }: Profile['workflow'],
  problems: ProfileProblems,
): void {
  const { roles = [] } = channels.find(({ code }) => code === escalateTo) ?? {};
  const onward = transitions.filter(
    ({ from, to, action }) => from.includes(status) && to !== 'same' && action !== 'withdraw',
  );
  if (!onward.some(({ by }) => by.some((party) => roles.includes(party)))) {
    const mend = `Give those who read it a step that leads a case on from "${status}", or pass it on elsewhere`;
    problems.note(path, escalateTo, mend);
  }
  if (statuses.some((entry) => entry.code === status && entry.channel === escalateTo)) {
    problems.note(path, escalateTo, 'It waits in this channel already; pass it on to somebody else');
  }
}

/** A step is looked up by action and status, so only one row may answer; and rows name statuses that are listed. */
function checkRows({ workflow }: Profile, problems: ProfileProblems): void {
  const seen = new Map<string, string>();
  workflow.transitions.forEach((row, index) => {
    row.from.forEach((status, at) => {
      const path = `workflow.transitions[${index}].from[${at}]`;
      problems.known(path, status, workflow.statuses, 'workflow.statuses');
      const step = `${row.action} in ${status}`;
      const first = seen.get(step);
      if (first !== undefined)
        problems.note(path, status, `${first} says already who may ${step}; join the two`);
      else seen.set(step, path);
    });
    if (row.to === 'same' || row.to === 'back') return;
    problems.known(`workflow.transitions[${index}].to`, row.to, workflow.statuses, 'workflow.statuses');
  });
}

type Edge = readonly [Status, Status];

/** Each pair of statuses of which one follows the other by a step, a letter, or an end date, that names where it leads. */
function directEdges({ workflow, letters, ends }: Profile): readonly Edge[] {
  const steps = [
    ...workflow.transitions,
    ...letters.map(({ from, leadsTo }) => ({ from, to: leadsTo })),
    { from: ends.from, to: ends.leadsTo },
  ];
  return steps.flatMap(({ from, to }) =>
    to === 'same' || to === 'back' ? [] : from.map((start): Edge => [start, to]),
  );
}

/** Each status in which an answer is awaited, with one to which the answer may lead back. */
function backEdges({ workflow }: Profile): readonly Edge[] {
  const { transitions } = workflow;
  const awaiting = transitions.filter(({ to }) => to === 'back').flatMap(({ from }) => from);
  return awaiting.flatMap((status) =>
    transitions
      .filter(({ to }) => to === status)
      .flatMap(({ from }) => from.map((back): Edge => [status, back])),
  );
}

function checkReach(profile: Profile, problems: ProfileProblems): void {
  const reached = spread(['reported'], directEdges(profile));
  profile.workflow.statuses.forEach(({ code, retired }, index) => {
    if (retired && reached.has(code)) {
      problems.note(
        `workflow.statuses[${index}].retired`,
        retired,
        'A step still leads here; lead it elsewhere',
      );
    }
    if (retired || reached.has(code)) return;
    problems.note(
      `workflow.statuses[${index}]`,
      code,
      'No case gets here from "reported"; add a step or take it out',
    );
  });
  if (!profile.workflow.statuses.some(({ code }) => code === 'reported')) {
    problems.note('workflow.statuses', undefined, 'Add "reported", where every case begins');
  }
}

/** From every status there is a way to an end. To ask and be answered leads back to where one stood: that is none. */
function checkEnds(profile: Profile, problems: ProfileProblems): void {
  const { statuses } = profile.workflow;
  const ends = statuses.filter(({ final, continues }) => final || continues !== undefined);
  const direct = spread(
    ends.map(({ code }) => code),
    directEdges(profile).map(([from, to]) => [to, from]),
  );
  const answered = backEdges(profile).filter(([, back]) => direct.has(back));
  const ending = new Set([...direct, ...answered.map(([awaiting]) => awaiting)]);
  statuses.forEach(({ code }, index) => {
    if (ending.has(code)) return;
    const mend = 'A case would stay here for ever; add a step that leads out, or say what continues';
    problems.note(`workflow.statuses[${index}]`, code, mend);
  });
}

/** In a final status nothing begins and nothing goes on, but for what runs beside the restriction flow. */
function checkFinal({ workflow }: Profile, problems: ProfileProblems): void {
  workflow.statuses.forEach(({ code, final, continues }, index) => {
    const path = `workflow.statuses[${index}]`;
    if (final && continues !== undefined) {
      const mend = 'Nothing continues in a final status; take one of the two out';
      problems.note(`${path}.continues`, continues, mend);
    }
    const steps = workflow.transitions.filter((row) => row.from.includes(code) && !isParallel(row.action));
    if (final && steps.length > 0) {
      problems.note(`${path}.final`, final, 'A step begins in this status, so it is not final');
    }
  });
}

/** Every status that can be come to from these, themselves included. */
function spread(from: readonly Status[], edges: readonly Edge[]): ReadonlySet<Status> {
  const reached = new Set(from);
  // A set is walked in the order of insertion, additions during the walk included.
  for (const status of reached) {
    for (const [start, end] of edges) if (start === status) reached.add(end);
  }
  return reached;
}
