import registersOfScotland from '../../policy/registers-of-scotland.json';
import { parseProfile } from '../../bot/policy/parse-profile';
import type { Profile } from '../../bot/policy/profile';

const read = (overrides: Partial<Profile>): Profile =>
  parseProfile({ ...registersOfScotland, ...overrides }, 'a profile in a test');

// Reading it takes milliseconds, and the matrices ask for it thousands of times.
const asItIs = read({});

/** The profile of Registers of Scotland; `overrides` replace whole entries at its top. */
export const aProfile = (overrides: Partial<Profile> = {}): Profile =>
  Object.keys(overrides).length === 0 ? asItIs : read(overrides);

/** Where a case of Registers of Scotland can stand; the other profile has statuses of its own besides. */
export const theStatuses = aProfile().workflow.statuses.map(({ code }) => code);
