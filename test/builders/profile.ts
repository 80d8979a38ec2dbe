import registersOfScotland from '../../policy/registers-of-scotland.json';
import { parseProfile } from '../../bot/policy/parse-profile';
import type { Profile } from '../../bot/policy/profile';

/** The profile of Registers of Scotland; `overrides` replace whole entries at its top. */
export const aProfile = (overrides: Partial<Profile> = {}): Profile =>
  parseProfile({ ...registersOfScotland, ...overrides }, 'a profile in a test');

/** Where a case of Registers of Scotland can stand; the other profile has statuses of its own besides. */
export const theStatuses = aProfile().workflow.statuses.map(({ code }) => code);
