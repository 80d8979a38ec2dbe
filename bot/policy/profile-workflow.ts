import type { Status } from '../domain/statuses';
import type { Profile } from './profile';
import type { ProfileProblems } from './profile-problems';

/** Checks the workflow as a graph: no step defined twice, every status reached, no case that can get stuck. */
export function checkWorkflow(profile: Profile, problems: ProfileProblems): void {
  const { statuses, channels } = profile.workflow;
  statuses.forEach(({ channel }, index) => {
    if (channel === undefined) return;
    problems.known(`workflow.statuses[${index}].channel`, channel, channels, 'workflow.channels');
  });
  checkRows(profile, problems);
  checkReach(profile, problems);
  checkEnds(profile, problems);
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

/** Each pair of statuses of which one can follow the other. `back` leads wherever the question may have come from. */
function edgesOf({ workflow }: Profile): readonly (readonly [Status, Status])[] {
  return workflow.transitions.flatMap((row) =>
    row.from.flatMap((from) => {
      if (row.to === 'same') return [];
      if (row.to !== 'back') return [[from, row.to] as const];
      const askers = workflow.transitions.filter((asking) => asking.to === from);
      return askers.flatMap((asking) => asking.from.map((back) => [from, back] as const));
    }),
  );
}

function checkReach(profile: Profile, problems: ProfileProblems): void {
  const reached = spread(['reported'], edgesOf(profile));
  profile.workflow.statuses.forEach(({ code }, index) => {
    if (reached.has(code)) return;
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

/** From every status there is a way to an end, and an end is one. */
function checkEnds(profile: Profile, problems: ProfileProblems): void {
  const { statuses, transitions } = profile.workflow;
  const ends = statuses.filter(({ final, continues }) => final || continues !== undefined);
  const backwards = edgesOf(profile).map(([from, to]) => [to, from] as const);
  const ending = spread(
    ends.map(({ code }) => code),
    backwards,
  );
  statuses.forEach(({ code, final, continues }, index) => {
    const path = `workflow.statuses[${index}]`;
    if (!ending.has(code)) {
      problems.note(
        path,
        code,
        'A case would stay here for ever; add a step that leads out, or say what continues',
      );
    }
    if (final && continues !== undefined) {
      problems.note(
        `${path}.continues`,
        continues,
        'Nothing continues in a final status; take one of the two out',
      );
    }
    if (final && transitions.some((row) => row.from.includes(code))) {
      problems.note(`${path}.final`, final, 'A step begins in this status, so it is not final');
    }
  });
}

/** Every status that can be come to from these, themselves included. */
function spread(from: readonly Status[], edges: readonly (readonly [Status, Status])[]): ReadonlySet<Status> {
  const reached = new Set(from);
  // A set is walked in the order of insertion, additions during the walk included.
  for (const status of reached) {
    for (const [start, end] of edges) if (start === status) reached.add(end);
  }
  return reached;
}
