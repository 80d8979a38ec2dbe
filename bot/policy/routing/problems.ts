import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks that whatever is to be routed is somebody's to route, who sees what to do and may record it (S1, R5, X4). */
export function checkRouting(profile: Profile, problems: ProfileProblems): void {
  const { routing, restrictionKinds } = profile;
  checkSteps(profile, problems);
  restrictionKinds.forEach(({ routes }, index) =>
    routes.forEach(({ detail }, at) => {
      if (routing?.rules.some((rule) => rule.detail === detail)) return;
      const path = `restrictionKinds[${index}].routes[${at}].detail`;
      problems.note(path, detail, 'Add "routing" with a rule for it: somebody has to set it');
    }),
  );
  if (!routing) return;
  problems.unique(
    'routing.rules',
    routing.rules.map(({ detail }) => ({ code: detail })),
  );
  problems.known('routing.channel', routing.channel, profile.workflow.channels, 'workflow.channels');
  checkWho(routing.channel, profile, problems);
}

/** Whoever is asked may record it, wherever the case stands, and sees what to do. */
function checkWho(channel: string, { workflow, needToKnow }: Profile, problems: ProfileProblems): void {
  const roles = workflow.channels.find(({ code }) => code === channel)?.roles ?? [];
  const mayRecord = workflow.transitions
    .filter(({ action }) => action === 'record-routing')
    .flatMap(({ by }) => by);
  const sees = needToKnow.filter(({ since }) => since.includes('routing')).map(({ party }) => party);
  for (const role of roles) {
    if (!mayRecord.includes(role))
      problems.note('routing.channel', role, 'Let this role take the step "record-routing"');
    if (!sees.includes(role))
      problems.note('routing.channel', role, 'Let this role see the case since "routing", in needToKnow');
  }
}

function checkSteps({ routing, workflow }: Profile, problems: ProfileProblems): void {
  workflow.transitions.forEach((row, index) => {
    if (row.action !== 'record-routing') return;
    const path = `workflow.transitions[${index}]`;
    if (!routing) problems.note(`${path}.action`, row.action, 'Take it out, or add "routing"');
    if (row.guards.includes('routing-open')) return;
    problems.note(`${path}.guards`, row.guards, 'Add "routing-open": only what is owed can be recorded');
  });
}
