import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks the ordered questions about a contact: outcomes that exist and are reached, every exception asked about. */
export function checkCorrespondence(profile: Profile, problems: ProfileProblems): void {
  const { questions, otherwise, outcomes, businessAreas } = profile.correspondence;
  problems.unique('correspondence.questions', questions);
  problems.unique('correspondence.outcomes', outcomes);
  problems.unique('correspondence.businessAreas', businessAreas);
  const known = (path: string, code: string) =>
    problems.known(path, code, outcomes, 'correspondence.outcomes');
  questions.forEach(({ outcome }, index) => known(`correspondence.questions[${index}].outcome`, outcome));
  known('correspondence.otherwise.outcome', otherwise.outcome);
  const proposed = [...questions.map(({ outcome }) => outcome), otherwise.outcome];
  outcomes.forEach(({ code }, index) => {
    if (proposed.includes(code)) return;
    problems.note(
      `correspondence.outcomes[${index}]`,
      code,
      'No question leads here; add one or take it out',
    );
  });
  checkAsked(profile, problems);
  checkPlaces(profile, problems);
}

/** What a restriction never stops, and what opens it again, has to be asked about where any kind has it. */
function checkAsked({ correspondence, restrictionKinds }: Profile, problems: ProfileProblems): void {
  const asked = correspondence.questions.map(({ asks }) => asks);
  const needed = [
    ...(restrictionKinds.some(({ exceptions }) => exceptions.length > 0) ? (['exceptions'] as const) : []),
    ...(restrictionKinds.some(({ reopensOn }) => reopensOn.length > 0) ? (['reopening'] as const) : []),
  ];
  for (const asks of needed.filter((one) => !asked.includes(one))) {
    problems.note(
      'correspondence.questions',
      asked,
      `Add a question that asks "${asks}": kinds of restriction name some`,
    );
  }
}

function checkPlaces({ correspondence, workflow }: Profile, problems: ProfileProblems): void {
  const { outcomes, businessAreas } = correspondence;
  outcomes.forEach(({ place }, index) => {
    if (place?.channel === undefined) return;
    problems.known(
      `correspondence.outcomes[${index}].place.channel`,
      place.channel,
      workflow.channels,
      'workflow.channels',
    );
  });
  businessAreas.forEach(({ channel }, index) => {
    if (channel === undefined) return;
    problems.known(
      `correspondence.businessAreas[${index}].channel`,
      channel,
      workflow.channels,
      'workflow.channels',
    );
  });
}
