import * as z from 'zod/v4';
import { version } from '../package.json';
import { readJson } from './json';

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
  };
  readonly storageConnection: string;
  /** How the app keeps within what Teams takes: at most so many instances share it. Undefined: not at all, on a laptop. */
  readonly pace: { readonly instances: number } | undefined;
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

/** The environment cannot be used; `problems` name each variable and what to set, never a value. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';

  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

const given = z.string().trim().min(1);
const json = <T extends z.ZodType>(schema: T) =>
  given
    .transform((text, context): unknown => {
      const value = readJson(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    })
    .pipe(schema);

const environmentSchema = z.object({
  BOT_MODE: z.enum(['local', 'production']).default('production'),
  TENANT_ID: given,
  MicrosoftAppId: z.string().trim().default(''),
  MicrosoftAppType: z.string().trim().default(''),
  MicrosoftAppPassword: z.string().trim().optional(),
  BOT_ID: given.optional(),
  SERVICE_URLS: given.default('https://smba.trafficmanager.net/,https://smba.infra.gcc.teams.microsoft.com/'),
  CONNECTOR_URL: given.default('https://smba.trafficmanager.net/teams/'),
  GRAPH_ORIGIN: given.optional(),
  GRAPH_CLIENT_ID: given.optional(),
  ORGANISATION: given.default('CustomerBehaviour'),
  SHAREPOINT_SITE: given,
  AzureWebJobsStorage: given,
  MOST_INSTANCES: z.coerce.number().int().min(1).max(1_000).default(1),
  TEAMS_LIMITS: z.enum(['kept', 'ignored']).default('kept'),
  POLICY_PROFILE: given,
  CHANNELS: json(z.record(z.string(), z.strictObject({ teamId: given, channelId: given }))),
  ROLES: json(
    z.record(
      z.string(),
      z
        .strictObject({
          team: given.optional(),
          group: given.optional(),
          people: z.array(z.guid()).optional(),
        })
        .refine((source) => source.team ?? source.group ?? source.people, 'names no team, group or people'),
    ),
  ),
  /** What Azure sets where the app runs there; not CONTAINER_NAME, which others set as well. */
  WEBSITE_SITE_NAME: z.string().optional(),
  WEBSITE_INSTANCE_ID: z.string().optional(),
  WEBSITE_POD_NAME: z.string().optional(),
});

/** Reads the settings. Throws `SettingsInvalid` with every problem at once: a bot that starts unsafe is worse than none. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new SettingsInvalid(
      parsed.error.issues.map((issue) => `Set ${issue.path.join('.')}: ${sayWhy(issue)}`),
    );
  }
  const problems = unsafe(parsed.data);
  if (problems.length > 0) throw new SettingsInvalid(problems);
  return settingsOf(parsed.data);
}

type Environment = z.infer<typeof environmentSchema>;

const sayWhy = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' && issue.message.includes('undefined') ? 'it is missing' : issue.message;

/** What must never run, said as what to set instead. */
function unsafe(environment: Environment): readonly string[] {
  return environment.BOT_MODE === 'local' ? unsafeLocally(environment) : unsafeInProduction(environment);
}

function unsafeLocally(environment: Environment): readonly string[] {
  const problems: string[] = [];
  const { WEBSITE_SITE_NAME, WEBSITE_INSTANCE_ID, WEBSITE_POD_NAME } = environment;
  if (WEBSITE_SITE_NAME ?? WEBSITE_INSTANCE_ID ?? WEBSITE_POD_NAME) {
    problems.push('Unset BOT_MODE: local mode has no authentication and must not run in Azure');
  }
  for (const url of [
    ...environment.SERVICE_URLS.split(','),
    environment.CONNECTOR_URL,
    environment.GRAPH_ORIGIN,
  ]) {
    if (url === undefined || !isLoopback(url)) {
      problems.push(
        'Set SERVICE_URLS, CONNECTOR_URL and GRAPH_ORIGIN to addresses of this machine in local mode',
      );
      break;
    }
  }
  return problems;
}

function unsafeInProduction(environment: Environment): readonly string[] {
  const problems: string[] = [];
  if (environment.MicrosoftAppId === '') {
    problems.push('Set MicrosoftAppId: without it anybody could speak as anybody');
  }
  if (environment.MicrosoftAppType !== 'SingleTenant' && environment.MicrosoftAppType !== 'UserAssignedMSI') {
    problems.push('Set MicrosoftAppType to SingleTenant or UserAssignedMSI, spelt exactly so');
  }
  if (environment.MicrosoftAppType === 'SingleTenant' && !environment.MicrosoftAppPassword) {
    problems.push('Set MicrosoftAppPassword, or use UserAssignedMSI');
  }
  if (isFile(environment.POLICY_PROFILE)) {
    problems.push('Set POLICY_PROFILE to the id of a profile that ships: files are read in local mode only');
  }
  if (environment.TEAMS_LIMITS === 'ignored')
    problems.push('Unset TEAMS_LIMITS: Teams refuses messages of an app that ignores them');
  if (environment.GRAPH_ORIGIN !== undefined)
    problems.push('Unset GRAPH_ORIGIN: it is for the local stand-in');
  const urls = [...environment.SERVICE_URLS.split(','), environment.CONNECTOR_URL];
  if (urls.some((url) => !url.trim().startsWith('https://'))) {
    problems.push('Set SERVICE_URLS and CONNECTOR_URL to https addresses of Microsoft Teams');
  }
  return problems;
}

/** Whether a profile is named by its file and not by its id, which has neither dot nor slash. */
const isFile = (profile: string): boolean => profile.endsWith('.json');

/** Whether an address is on this machine. */
function isLoopback(address: string): boolean {
  try {
    const { hostname, protocol } = new URL(address.trim());
    return /^https?:$/.test(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  } catch {
    return false;
  }
}

const underOneOf = (addresses: readonly string[]) => {
  const prefixes = addresses.map((address) => address.trim().replace(/\/?$/, '/'));
  return (serviceUrl: string): boolean =>
    prefixes.some((prefix) => `${serviceUrl}/` === prefix || serviceUrl.startsWith(prefix));
};

const settingsOf = (environment: Environment): Settings => ({
  mode: environment.BOT_MODE,
  tenantId: environment.TENANT_ID,
  bot: {
    id: environment.BOT_ID ?? `28:${environment.MicrosoftAppId}`,
    appId: environment.MicrosoftAppId,
    appType: environment.MicrosoftAppType === 'UserAssignedMSI' ? 'UserAssignedMSI' : 'SingleTenant',
    password: environment.MicrosoftAppPassword,
  },
  maySpeakTo: environment.BOT_MODE === 'local' ? isLoopback : underOneOf(environment.SERVICE_URLS.split(',')),
  connectorUrl: environment.CONNECTOR_URL,
  graph: {
    origin: environment.GRAPH_ORIGIN,
    site: environment.SHAREPOINT_SITE,
    userAgent: `NONISV|${environment.ORGANISATION}|CustomerBehaviour/${version}`,
    clientId: environment.GRAPH_CLIENT_ID,
  },
  storageConnection: environment.AzureWebJobsStorage,
  pace: environment.TEAMS_LIMITS === 'kept' ? { instances: environment.MOST_INSTANCES } : undefined,
  profile: isFile(environment.POLICY_PROFILE)
    ? { file: environment.POLICY_PROFILE }
    : { id: environment.POLICY_PROFILE },
  channels: environment.CHANNELS,
  roles: environment.ROLES,
});
