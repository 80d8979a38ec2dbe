import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from '../../bot/policy/parse-profile';
import { type ProfileProblem, ProfileInvalid } from '../../bot/policy/profile-invalid';
import { type Profile, profileSchema } from '../../bot/policy/profile';

/** The content of a shipped profile's file, parsed but not yet checked. */
export const aProfileFile = (id = 'registers-of-scotland'): Profile =>
  profileSchema.parse(JSON.parse(readFileSync(join(__dirname, '..', '..', 'policy', `${id}.json`), 'utf8')));

/** What `parseProfile` says of a profile after a change for the worse; empty when it finds nothing wrong. */
export function problemsAfter(change: (profile: Profile) => void): readonly ProfileProblem[] {
  const profile = aProfileFile();
  change(profile);
  try {
    parseProfile(profile, 'changed.json');
    return [];
  } catch (error) {
    if (error instanceof ProfileInvalid) return error.problems;
    throw error;
  }
}
