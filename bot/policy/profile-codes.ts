import { relations } from './codes';
import { checkConcerns } from './reporting/problems';
import type { Profile, RestrictionKind } from './profile';
import type { ProfileProblems } from './profile-problems';

/** Checks that codes are unique in their list and that every code used names something in the profile. */
export function checkCodes(profile: Profile, problems: ProfileProblems): void {
  checkUnique(profile, problems);
  checkParties(profile, problems);
  checkBehaviours(profile, problems);
  checkConcerns(profile, problems);
  checkRecordings(profile, problems);
  profile.customerList.keptBy.forEach((code, index) =>
    problems.known(`customerList.keptBy[${index}]`, code, profile.roles, 'roles'),
  );
  const { channel } = profile.customerList;
  problems.known('customerList.channel', channel, profile.workflow.channels, 'workflow.channels');
  profile.subjectAccess.by.forEach((code, index) =>
    problems.known(`subjectAccess.by[${index}]`, code, profile.roles, 'roles'),
  );
  profile.restrictionKinds.forEach((kind, index) =>
    checkKind(`restrictionKinds[${index}]`, kind, profile, problems),
  );
}

function checkUnique(profile: Profile, problems: ProfileProblems): void {
  const lists = {
    roles: profile.roles,
    relations: profile.relations,
    principles: profile.principles,
    contactChannels: profile.contactChannels,
    behaviourGroups: profile.behaviourGroups,
    behaviours: profile.behaviours,
    thresholds: profile.thresholds,
    'evidence.recordings': profile.evidence.recordings,
    'workflow.channels': profile.workflow.channels,
    'workflow.statuses': profile.workflow.statuses,
    'workflow.referTo': profile.workflow.referTo.map((code) => ({ code })),
    'decision.considerations': profile.decision.considerations,
    'decision.notice.channels': profile.decision.notice.channels,
    restrictionKinds: profile.restrictionKinds,
  };
  for (const [path, entries] of Object.entries(lists)) problems.unique(path, entries);
}

function checkParties(profile: Profile, problems: ProfileProblems): void {
  const { roles, workflow, decision, policy } = profile;
  const called = profile.relations.map((relation) => relation.code);
  for (const code of relations.filter((relation) => !called.includes(relation))) {
    problems.note('relations', called, `Say what this organisation calls "${code}"`);
  }
  roles.forEach(({ code }, index) => {
    const taken = relations.some((relation) => relation === code);
    if (taken)
      problems.note(`roles[${index}].code`, code, 'This is a relation to a case; a role needs another code');
  });
  problems.known('policy.review.owner', policy.review.owner, roles, 'roles');
  const { channel, reviewedOn } = policy.review;
  problems.known('policy.review.channel', channel, workflow.channels, 'workflow.channels');
  if (reviewedOn < policy.publishedOn) {
    problems.note('policy.review.reviewedOn', reviewedOn, 'A policy is reviewed after it is published');
  }
  workflow.referTo.forEach((code, index) =>
    problems.known(`workflow.referTo[${index}]`, code, roles, 'roles'),
  );
  const { consult } = decision.equality;
  if (consult !== undefined) problems.known('decision.equality.consult', consult, roles, 'roles');
  const parties = [...roles, ...relations.map((code) => ({ code }))];
  workflow.transitions.forEach((row, index) =>
    row.by.forEach((party, at) =>
      problems.known(`workflow.transitions[${index}].by[${at}]`, party, parties, 'roles or relations'),
    ),
  );
}

function checkBehaviours(profile: Profile, problems: ProfileProblems): void {
  const { behaviourGroups, behaviours, thresholds } = profile;
  behaviours.forEach(({ group }, index) =>
    problems.known(`behaviours[${index}].group`, group, behaviourGroups, 'behaviourGroups'),
  );
  behaviourGroups.forEach(({ code, needsThreshold }, index) => {
    if (!behaviours.some((behaviour) => behaviour.group === code)) {
      problems.note(`behaviourGroups[${index}]`, code, 'Add a behaviour to this group, or take it out');
    }
    if (needsThreshold && thresholds.length === 0) {
      problems.note('thresholds', thresholds, `"${code}" needs a threshold; add at least one`);
    }
  });
}

function checkRecordings(profile: Profile, problems: ProfileProblems): void {
  const { recordings } = profile.evidence;
  recordings.forEach(({ allowed, refusal }, index) => {
    if (allowed || refusal !== undefined) return;
    problems.note(
      `evidence.recordings[${index}].refusal`,
      refusal,
      'Say why it is refused and what to do instead',
    );
  });
  if (!recordings.some(({ allowed }) => allowed)) {
    problems.note('evidence.recordings', recordings, 'Allow at least one, such as "none"');
  }
}

function checkKind(path: string, kind: RestrictionKind, profile: Profile, problems: ProfileProblems): void {
  problems.unique(`${path}.asks`, kind.asks);
  problems.unique(`${path}.exceptions`, kind.exceptions);
  problems.unique(`${path}.reopensOn`, kind.reopensOn);
  kind.grounds.forEach((group, index) =>
    problems.known(`${path}.grounds[${index}]`, group, profile.behaviourGroups, 'behaviourGroups'),
  );
  if (kind.grounds.length > 0 && kind.groundError === undefined) {
    problems.note(
      `${path}.groundError`,
      undefined,
      'Say what the case must show before this kind can be chosen',
    );
  }
  kind.asks.forEach(({ input, choices = [] }, index) => {
    const at = `${path}.asks[${index}].choices`;
    problems.unique(at, choices);
    if (input === 'choices' && choices.length === 0) problems.note(at, choices, 'List what can be chosen');
    if (input !== 'choices' && choices.length > 0) {
      problems.note(at, choices, `Take these out, or make the input "choices" instead of "${input}"`);
    }
  });
}
