import { type Profile, profileSchema } from './profile';
import { checkCitations } from './profile-citations';
import { checkCodes } from './profile-codes';
import { checkContactPeople } from './contact-people/problems';
import { checkCorrespondence } from './correspondence/problems';
import { checkChanges } from './restricting/change-problems';
import { checkKinds } from './restricting/kind-problems';
import { checkEndDates } from './restricting/end-problems';
import { checkEscalation } from './outside-reports/problems';
import { checkFindings } from './deciding/problems';
import { checkHolidays } from './holidays';
import { checkGuidance } from './guide/problems';
import { ProfileInvalid } from './profile-invalid';
import { checkLetters } from './letters/problems';
import { checkNeedToKnow } from './need-to-know/problems';
import { ProfileProblems } from './profile-problems';
import { checkRequirements } from './profile-requirements';
import { checkRetention } from './records/problems';
import { checkReviews } from './reviews/problems';
import { checkRouting } from './routing/problems';
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
  checkNeedToKnow(profile, problems);
  checkGuidance(profile, problems);
  checkEscalation(profile, problems);
  checkRequirements(profile, problems);
  checkFindings(profile, problems);
  checkContactPeople(profile, problems);
  checkCorrespondence(profile, problems);
  checkLetters(profile, problems);
  checkRetention(profile, problems);
  checkReviews(profile, problems);
  checkHolidays(profile, problems);
  checkRestricting(profile, problems);
  if (problems.all.length > 0) throw new ProfileInvalid(file, problems.all);
  return profile;
}

/** The kinds of restriction, their changes and their ends. */
function checkRestricting(profile: Profile, problems: ProfileProblems): void {
  checkKinds(profile, problems);
  checkChanges(profile, problems);
  checkEndDates(profile, problems);
  checkRouting(profile, problems);
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
