import { type Profile, profileSchema } from './profile';
import { checkCitations } from './profile-citations';
import { checkCodes } from './profile-codes';
import { checkContactPeople } from './contact-people/profile-contact-people';
import { checkCorrespondence } from './correspondence/profile-correspondence';
import { checkChanges } from './restricting/profile-changes';
import { checkEndDates } from './restricting/profile-ends';
import { checkEscalation } from './outside-reports/profile-escalation';
import { checkFindings } from './deciding/profile-findings';
import { checkGuidance } from './reporting/profile-guidance';
import { ProfileInvalid } from './profile-invalid';
import { checkLetters } from './letters/profile-letters';
import { ProfileProblems } from './profile-problems';
import { checkRequirements } from './profile-requirements';
import { checkRetention } from './records/profile-retention';
import { checkReviews } from './reviews/profile-reviews';
import { checkWorkflow } from './profile-workflow';

/**
 * A profile from the content of its file: its shape, and what a shape cannot say (codes that name something,
 * citations that exist, a workflow in which no case gets stuck). `file` is only named in the error.
 * Throws `ProfileInvalid` with every problem found; problems of shape are given first, on their own.
 */
export function parseProfile(json: unknown, file: string): Profile {
  const problems = new ProfileProblems();
  const parsed = profileSchema.safeParse(json);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      problems.note(written(path), valueAt(json, path), message);
    throw new ProfileInvalid(file, problems.all);
  }
  const profile = parsed.data;
  if (!Intl.supportedValuesOf('timeZone').includes(profile.timeZone)) {
    problems.note('timeZone', profile.timeZone, 'Use a name of the IANA list, such as "Europe/London"');
  }
  checkCitations(profile, problems);
  checkCodes(profile, problems);
  checkWorkflow(profile, problems);
  checkGuidance(profile, problems);
  checkEscalation(profile, problems);
  checkRequirements(profile, problems);
  checkFindings(profile, problems);
  checkContactPeople(profile, problems);
  checkCorrespondence(profile, problems);
  checkLetters(profile, problems);
  checkRetention(profile, problems);
  checkReviews(profile, problems);
  checkChanges(profile, problems);
  checkEndDates(profile, problems);
  if (problems.all.length > 0) throw new ProfileInvalid(file, problems.all);
  return profile;
}

const written = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the whole file'
    : path
        .map((key, index) =>
          typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
        )
        .join('');

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return value;
}
