import { loadProfile, readProfile } from '../policy/load-profile';
import type { Profile } from '../policy/profile';
import type { Settings } from '../settings';

/** The policy in force. */
export const openProfile = ({ profile }: Settings): Profile =>
  'file' in profile ? readProfile(profile.file) : loadProfile(profile.id);
