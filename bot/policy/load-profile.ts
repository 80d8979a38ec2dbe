import { readFileSync } from 'node:fs';
import { parseProfile } from './parse-profile';
import type { Profile } from './profile';
import { shippedProfiles } from './shipped-profiles';

/** The ids that `loadProfile` knows. */
export const profileIds = shippedProfiles.map(({ id }) => id);

const loaded = new Map<string, Profile>();

/** A shipped profile by its id, read once. Throws `UnknownProfile`, or `ProfileInvalid` when its file was changed for the worse. */
export function loadProfile(id: string): Profile {
  const found = loaded.get(id) ?? shippedProfiles.find((one) => one.id === id)?.load();
  if (!found) throw new UnknownProfile(id);
  loaded.set(id, found);
  return found;
}

/**
 * A profile from a file of its own, for a policy that is being written: read locally and in tests only, which the
 * settings see to. Throws `ProfileUnreadable`, or `ProfileInvalid` with every problem of its content.
 */
export function readProfile(file: string): Profile {
  return parseProfile(jsonIn(file), file);
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ProfileUnreadable(file, { cause });
  }
}

/** Thrown when the file that a setting names is not there or holds no JSON. Safe for telemetry. */
export class ProfileUnreadable extends Error {
  override readonly name = 'ProfileUnreadable';

  constructor(
    readonly file: string,
    options: ErrorOptions,
  ) {
    super(`The profile ${file} cannot be read. Set POLICY_PROFILE to a file that holds JSON.`, options);
  }
}

/** Thrown when no profile of that id ships: the setting that names it is wrong. Safe for telemetry. */
export class UnknownProfile extends Error {
  override readonly name = 'UnknownProfile';

  constructor(readonly id: string) {
    super(`There is no profile "${id}". Use one of: ${profileIds.join(', ')}.`);
  }
}
