import type { ProfileCodes } from '../../settings/against-profile';

/** What stands where an id is still to be put in: no setting is taken with it. */
const idToCome = 'to come: 19:…@thread.tacv2';

/** The two files of a deployment that name places and people, with everything that a profile asks for and no id yet. */
export interface SettingsBegun {
  readonly channels: Readonly<Record<string, { readonly teamId: string; readonly channelId: string }>>;
  readonly roles: Readonly<Record<string, { readonly team: string }>>;
}

/** Begins the settings of a profile by its codes; says what is wrong where there is no such profile. */
export function beginSettings(
  codes: ProfileCodes | { readonly wrong: string },
): SettingsBegun | { readonly wrong: string } {
  if ('wrong' in codes) return codes;
  const channel = { teamId: idToCome, channelId: idToCome };
  return {
    channels: Object.fromEntries([...codes.channels, 'alerts'].map((code) => [code, channel])),
    roles: Object.fromEntries(codes.actingRoles.map((code) => [code, { team: idToCome }])),
  };
}
