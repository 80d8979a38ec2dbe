import { version } from '../package.json';
import { addressesIn, isLoopback, underOneOf } from './settings/addresses';
import { problemsWithProfile, type ProfileCodes } from './settings/against-profile';
import { type Environment, environmentSchema, type Readable, readEnvironment } from './settings/environment';
import { SettingsInvalid } from './settings/settings-invalid';
import { problemsOfStorage, storageIn, type StorageSettings } from './settings/storage';
import { dangersIn, profileIn } from './settings/unsafe';

/** What the environment says, parsed once. No other file knows the name of a variable (docs/operating.md lists them). */
export interface Settings {
  /** `local`: everything on one machine, without authentication. Never in Azure. */
  readonly mode: 'local' | 'production';
  readonly tenantId: string;
  readonly bot: {
    /** The Teams id of the bot (`28:<app id>`). */
    readonly id: string;
    readonly appId: string;
    readonly appType: 'SingleTenant' | 'UserAssignedMSI';
    readonly password: string | undefined;
  };
  /** Whether the bot may answer to, or send first to, a service URL: its token goes nowhere else. */
  readonly maySpeakTo: (serviceUrl: string) => boolean;
  /** Where a message goes first when no activity of that person or channel was seen yet. */
  readonly connectorUrl: string;
  readonly graph: {
    readonly origin: string | undefined;
    readonly site: string;
    readonly userAgent: string;
    /** The managed identity that speaks to Graph; undefined: the system-assigned one. */
    readonly clientId: string | undefined;
    /** As whom the app signs in to Graph: by the identity that Azure gives it or, on a laptop, by the secret of the bot. */
    readonly signsInBy: 'identity' | 'secret';
  };
  /** By a connection string, or by an identity. */
  readonly storage: StorageSettings;
  /** How the app keeps within what Teams takes: at most so many instances share it. Undefined: not at all, on a laptop. */
  readonly pace: { readonly instances: number } | undefined;
  /** Whether the app looks each morning at everything that it needs. */
  readonly dailyCheck: boolean;
  /** The public key of the front desk, for which a daily extract is locked; undefined: none is made. */
  readonly frontDeskKey: string | undefined;
  /** The policy in force: the id of a profile that ships or, in local mode alone, a file. */
  readonly profile: { readonly id: string } | { readonly file: string };
  /** Teams channels by the code the profile uses. `alerts` hears what could not be delivered. */
  readonly channels: Readonly<Record<string, { readonly teamId: string; readonly channelId: string }>>;
  /** Who holds a role: the members of a team or a group, or certain people; of several, all must be met. */
  readonly roles: Readonly<
    Record<
      string,
      {
        readonly team?: string | undefined;
        readonly group?: string | undefined;
        readonly people?: readonly string[] | undefined;
      }
    >
  >;
}

/** Reads the codes of the profile that the settings name; `wrong` says why it cannot be used, without the setting's value. */
export type CodesOf = (profile: Settings['profile']) => ProfileCodes | { readonly wrong: string };

/**
 * Reads the settings. Throws `SettingsInvalid` with every problem at once, never with a value: a bot that starts unsafe is worse
 * than none. `codesOf` brings the profile, against which channels and roles are held; without it they are not.
 */
export function parseSettings(
  environment: Readonly<Record<string, string | undefined>>,
  codesOf?: CodesOf,
): Settings {
  const { texts, readable, problems } = readEnvironment(environment);
  const all = [
    ...problems,
    ...dangersIn(readable),
    ...problemsOfStorage(environment, readable),
    ...problemsOfProfile(readable, codesOf),
  ];
  if (all.length > 0) throw new SettingsInvalid(all);
  return settingsOf(environmentSchema.parse(texts));
}

function problemsOfProfile(readable: Readable, codesOf: CodesOf | undefined): readonly string[] {
  const { POLICY_PROFILE, BOT_MODE } = readable;
  if (!codesOf || POLICY_PROFILE === undefined) return [];
  const profile = profileIn(POLICY_PROFILE);
  // A file in production is refused for being one, and is not opened.
  if ('file' in profile && BOT_MODE !== 'local') return [];
  const codes = codesOf(profile);
  return 'wrong' in codes ? [`Set POLICY_PROFILE: ${codes.wrong}`] : problemsWithProfile(readable, codes);
}

const settingsOf = (environment: Environment): Settings => ({
  mode: environment.BOT_MODE,
  tenantId: environment.TENANT_ID,
  bot: {
    id: environment.BOT_ID ?? `28:${environment.MicrosoftAppId ?? ''}`,
    appId: environment.MicrosoftAppId ?? '',
    appType: environment.MicrosoftAppType === 'UserAssignedMSI' ? 'UserAssignedMSI' : 'SingleTenant',
    password: environment.MicrosoftAppPassword,
  },
  maySpeakTo:
    environment.BOT_MODE === 'local' ? isLoopback : underOneOf(addressesIn(environment.SERVICE_URLS)),
  connectorUrl: environment.CONNECTOR_URL,
  graph: {
    origin: environment.GRAPH_ORIGIN,
    site: environment.SHAREPOINT_SITE,
    userAgent: `NONISV|${environment.ORGANISATION}|CustomerBehaviour/${version}`,
    clientId: environment.GRAPH_CLIENT_ID,
    signsInBy:
      environment.IDENTITY_ENDPOINT === undefined && environment.MicrosoftAppPassword !== undefined
        ? 'secret'
        : 'identity',
  },
  storage: storageIn(environment),
  pace: environment.TEAMS_LIMITS === 'kept' ? { instances: environment.MOST_INSTANCES } : undefined,
  dailyCheck: environment.DAILY_CHECK === 'on',
  frontDeskKey: environment.FRONT_DESK_KEY,
  profile: profileIn(environment.POLICY_PROFILE),
  channels: environment.CHANNELS,
  roles: environment.ROLES,
});
