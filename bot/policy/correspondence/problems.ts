import type { ContactQuestionKind } from '../codes/correspondence';
import type { Profile, RestrictionKind } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks the ordered questions about a contact: outcomes that exist and are reached, every exception asked about. */
export function checkCorrespondence(profile: Profile, problems: ProfileProblems): void {
  const { questions, outcomes, businessAreas } = profile.correspondence;
  problems.unique('correspondence.questions', questions);
  problems.unique('correspondence.outcomes', outcomes);
  problems.unique('correspondence.businessAreas', businessAreas);
  const known = (path: string, code: string) =>
    problems.known(path, code, outcomes, 'correspondence.outcomes');
  const proposed = checkOutcomes(profile, known, problems);
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

/** Every outcome that is named is one of the profile; gives those that something leads to. */
function checkOutcomes(
  profile: Profile,
  known: (path: string, code: string) => void,
  problems: ProfileProblems,
): readonly string[] {
  const { questions, otherwise, writers, within, outside, notToldYet } = profile.correspondence;
  problems.unique('correspondence.writers', writers);
  questions.forEach(({ outcome }, index) => {
    if (outcome !== undefined) known(`correspondence.questions[${index}].outcome`, outcome);
  });
  writers.forEach(({ outcome }, index) => {
    if (outcome !== undefined) known(`correspondence.writers[${index}].outcome`, outcome);
  });
  const rules = { otherwise, within, outside, notToldYet };
  for (const [name, { outcome }] of Object.entries(rules)) known(`correspondence.${name}.outcome`, outcome);
  if (writers.filter(({ outcome }) => outcome === undefined).length !== 1) {
    problems.note('correspondence.writers', [], 'Leave out the outcome of one, and only one: the customer');
  }
  return [
    ...[...questions, ...writers, ...Object.values(rules)].flatMap(({ outcome }) => outcome ?? []),
    ...profile.restrictionKinds.flatMap(({ reach }) => ('outcome' in reach ? [reach.outcome] : [])),
  ];
}

/** What each kind of restriction makes a difference of has to be asked about, and once. */
function checkAsked({ correspondence, restrictionKinds }: Profile, problems: ProfileProblems): void {
  const asked = correspondence.questions.map(({ asks }) => asks);
  const needed = new Set(restrictionKinds.flatMap(questionsOf));
  for (const asks of [...needed].filter((one) => !asked.includes(one))) {
    const mend = `Add a question that asks "${asks}": kinds of restriction need it`;
    problems.note('correspondence.questions', asked, mend);
  }
}

/** What has to be asked because of a kind of restriction. */
function questionsOf({ exceptions, reopensOn, reach }: RestrictionKind): readonly ContactQuestionKind[] {
  return [
    ...(exceptions.length > 0 ? (['exceptions'] as const) : []),
    ...(reopensOn.length > 0 ? (['reopening'] as const) : []),
    ...questionsOfReach[reach.of],
  ];
}

const questionsOfReach = {
  everything: [],
  matter: ['matter'],
  channels: ['needs-answer'],
  'contact-person': [],
  'at-times': ['at-times', 'needs-answer'],
  'by-appointment': ['by-appointment', 'needs-answer'],
  'third-party': ['needs-answer'],
  documents: ['documents'],
  'as-decided': ['as-decided'],
} as const satisfies Record<RestrictionKind['reach']['of'], readonly ContactQuestionKind[]>;

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
