import type { Readable } from './environment';

/** The codes of a profile that a deployment has to give a place or people to. */
export interface ProfileCodes {
  /** Every role that the profile knows. */
  readonly roles: readonly string[];
  /** Those without which a step could not be taken. */
  readonly actingRoles: readonly string[];
  /** The channels in which work is put to those who do it. */
  readonly channels: readonly string[];
}

/** The channel that hears what could not be delivered: every deployment has it, whatever its profile. */
const alerts = 'alerts';

/** Codes are the deployment's own words only where they are shaped like codes: nothing else is repeated. */
const shown = (code: string): string => (/^[a-z][a-z0-9-]{0,40}$/.test(code) ? code : '…');

/**
 * Channels and roles that the profile does not know or lacks, each said as what to set. On a laptop one organisation serves
 * whichever profile is chosen, one that is being written too: there only channels may not be lacking.
 */
export function problemsWithProfile(
  { CHANNELS, ROLES, BOT_MODE }: Readable,
  { roles, actingRoles, channels }: ProfileCodes,
): readonly string[] {
  const isLocal = BOT_MODE === 'local';
  const needed = { CHANNELS: [...channels, alerts], ROLES: isLocal ? [] : actingRoles };
  const known = { CHANNELS: [...channels, alerts], ROLES: roles };
  return [['CHANNELS', CHANNELS] as const, ['ROLES', ROLES] as const].flatMap(([name, given]) => {
    if (given === undefined) return [];
    const lacking = needed[name].filter((code) => given[code] === undefined);
    const unknown = isLocal ? [] : Object.keys(given).filter((code) => !known[name].includes(code));
    return [
      ...lacking.map(
        (code) => `Set ${name}.${code}: it is missing, and the profile in POLICY_PROFILE needs it`,
      ),
      ...unknown.map(
        (code) =>
          `Unset ${name}.${shown(code)}: the profile in POLICY_PROFILE does not know it; it knows ${known[name].join(', ')}`,
      ),
    ];
  });
}
