import { readFileSync } from 'node:fs';
import registersOfScotland from '../../policy/registers-of-scotland.json';
import westLothian from '../../policy/west-lothian.json';
import { parseProfile } from './parse-profile';
import type { Profile } from './profile';

/** The profiles that ship with the product, as they stand in their files: imported, so that a bundle carries them. */
const shipped = [
  { id: 'registers-of-scotland', content: registersOfScotland },
  { id: 'west-lothian', content: westLothian },
] as const;

/** The ids that `loadProfile` knows. */
export const profileIds = shipped.map(({ id }) => id);

/** A shipped profile by its id. Throws `UnknownProfile`, or `ProfileInvalid` when its file was changed for the worse. */
export function loadProfile(id: string): Profile {
  const found = shipped.find((one) => one.id === id);
  if (!found) throw new UnknownProfile(id);
  return parseProfile(found.content, `policy/${id}.json`);
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
