import {
  loadProfile,
  profileIds,
  ProfileUnreadable,
  readProfile,
  UnknownProfile,
} from '../policy/load-profile';
import type { Profile } from '../policy/profile';
import { ProfileInvalid } from '../policy/profile-invalid';
import type { CodesOf, Settings } from '../settings';

/** The policy in force. */
export const openProfile = ({ profile }: Pick<Settings, 'profile'>): Profile =>
  'file' in profile ? readProfile(profile.file) : loadProfile(profile.id);

/** What a deployment must give a place or people to, by the profile that its settings name. */
export const codesOf: CodesOf = (profile) => {
  try {
    const { roles, workflow } = openProfile({ profile });
    const acting = new Set(workflow.transitions.flatMap((row) => row.by));
    const codes = roles.map(({ code }) => code);
    return {
      roles: codes,
      actingRoles: codes.filter((code) => acting.has(code)),
      channels: workflow.channels.map(({ code }) => code),
    };
  } catch (problem) {
    return { wrong: whyUnusable(problem) };
  }
};

function whyUnusable(problem: unknown): string {
  if (problem instanceof UnknownProfile)
    return `no profile of that id ships; expected is one of ${profileIds.join(', ')}`;
  if (problem instanceof ProfileUnreadable) return 'expected is a file that is there and holds JSON';
  if (!(problem instanceof ProfileInvalid)) throw problem;
  const lines = problem.problems.map(({ path, found, mend }) => `  ${path}: found ${found}. ${mend}.`);
  return ['the profile in that file cannot be used:', ...lines].join('\n');
}
