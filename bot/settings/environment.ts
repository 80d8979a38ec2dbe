import * as z from 'zod/v4';
import { readJson } from '../json';
import { isConnection, isServiceAddress } from './storage-account';

const given = z.string().trim().min(1);
const guid = (what: string) =>
  given
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, `expected is the GUID of ${what}`)
    .refine((id) => /[1-9a-f]/i.test(id), `expected is the GUID of ${what}, not zeros`);

const serviceAddress = (service: string) =>
  given.refine(
    isServiceAddress,
    `expected is the https address of a ${service} service in Azure, with nothing behind it`,
  );

const json = <T extends z.ZodType>(schema: T) =>
  given
    .transform((text, context): unknown => {
      const value = readJson(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    })
    .pipe(schema);

/** A conversation in which many are: what Teams calls a team or a channel, without a thread of it. */
const conversation = (what: string) =>
  given.regex(
    /^19:[^\s;]+@thread\.(?:tacv2|skype|v2)$/,
    `expected is the id that Teams gives ${what} (19:…@thread.tacv2), not a GUID or a link`,
  );

const channelSchema = z.strictObject(
  {
    teamId: conversation('the General channel of the team'),
    channelId: conversation('the channel'),
  },
  shapeOf('a channel is {"teamId": "19:…", "channelId": "19:…"} and nothing else'),
);

const roleSchema = z
  .strictObject(
    {
      team: conversation('the General channel of the team').optional(),
      group: guid('an Entra group').optional(),
      people: z
        .array(guid('a person in Entra'))
        .min(1, 'names nobody: nobody could hold the role')
        .optional(),
    },
    shapeOf('a role is made of "team", "group" and "people" and nothing else'),
  )
  .refine((source) => source.team ?? source.group ?? source.people, 'names no team, group or people');

/** Says a shape in place of what stood there, which zod would repeat; what is missing is still called so. */
function shapeOf(sentence: string) {
  return {
    error: ({ code }: { readonly code?: string }): string | undefined =>
      code === 'unrecognized_keys' || code === 'invalid_type' ? sentence : undefined,
  };
}

/** What the app reads of the environment. Blank values are taken for none before this is asked. */
export const environmentSchema = z.object({
  BOT_MODE: z.enum(['local', 'production']).default('production'),
  TENANT_ID: guid('the Entra tenant, not its name'),
  MicrosoftAppId: given.optional(),
  MicrosoftAppType: given.optional(),
  MicrosoftAppPassword: given
    .refine((text) => !text.startsWith('@Microsoft.KeyVault('), 'its Key Vault reference was not resolved')
    .optional(),
  BOT_ID: given.optional(),
  SERVICE_URLS: given.default('https://smba.trafficmanager.net/,https://smba.infra.gcc.teams.microsoft.com/'),
  CONNECTOR_URL: given.default('https://smba.trafficmanager.net/teams/'),
  GRAPH_ORIGIN: given.optional(),
  GRAPH_CLIENT_ID: guid('a managed identity').optional(),
  ORGANISATION: given
    .regex(/^[A-Za-z0-9._-]{1,64}$/, 'expected are up to 64 letters, digits, dots and dashes, without spaces')
    .default('CustomerBehaviour'),
  SHAREPOINT_SITE: given.regex(
    /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\/(?:sites|teams)\/[^\s/:?#,]+|(?:,[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}){2})$/i,
    'expected is host:/sites/name or the id of a site (host,GUID,GUID), without https://',
  ),
  AzureWebJobsStorage: given
    .refine(isConnection, 'expected is the connection string of a storage account, with its name and key')
    .optional(),
  AzureWebJobsStorage__accountName: given
    .regex(/^[a-z0-9]{3,24}$/, 'expected is the name of a storage account, not its address')
    .optional(),
  AzureWebJobsStorage__blobServiceUri: serviceAddress('blob').optional(),
  AzureWebJobsStorage__queueServiceUri: serviceAddress('queue').optional(),
  AzureWebJobsStorage__tableServiceUri: serviceAddress('table').optional(),
  AzureWebJobsStorage__credential: z
    .literal('managedidentity', 'expected is managedidentity, spelt exactly so')
    .optional(),
  AzureWebJobsStorage__clientId: guid('a managed identity').optional(),
  SEALS_ADDRESS: serviceAddress('blob').optional(),
  MOST_INSTANCES: z.coerce
    .number('expected is a whole number from 1 to 1,000')
    .int('expected is a whole number from 1 to 1,000')
    .min(1, 'expected is a whole number from 1 to 1,000')
    .max(1_000, 'expected is a whole number from 1 to 1,000')
    .default(1),
  TEAMS_LIMITS: z.enum(['kept', 'ignored']).default('kept'),
  DAILY_CHECK: z.enum(['on', 'off']).default('on'),
  FRONT_DESK_KEY: given
    .regex(/^MCowBQYDK2VuAyEA[A-Za-z0-9+/]{43}=$/, 'expected is what npm run front-desk -- make-keys prints')
    .optional(),
  POLICY_PROFILE: given,
  CHANNELS: json(z.record(z.string(), channelSchema)),
  ROLES: json(z.record(z.string(), roleSchema)),
  NODE_TLS_REJECT_UNAUTHORIZED: z.string().optional(),
  NODE_OPTIONS: z.string().optional(),
  AZURE_FUNCTIONS_ENVIRONMENT: z.string().optional(),
  /** What Azure sets where the app runs there; not CONTAINER_NAME, which others set as well. */
  WEBSITE_SITE_NAME: z.string().optional(),
  WEBSITE_INSTANCE_ID: z.string().optional(),
  WEBSITE_POD_NAME: z.string().optional(),
  FUNCTIONS_WORKER_RUNTIME: z.string().optional(),
  IDENTITY_ENDPOINT: z.string().optional(),
  CONTAINER_APP_NAME: z.string().optional(),
  KUBERNETES_SERVICE_HOST: z.string().optional(),
  DOTNET_RUNNING_IN_CONTAINER: z.string().optional(),
  ECS_CONTAINER_METADATA_URI_V4: z.string().optional(),
  K_SERVICE: z.string().optional(),
});

/** The environment, read. */
export type Environment = z.infer<typeof environmentSchema>;

const readableSchema = environmentSchema.partial();

/** Those parts of the environment that could be read. */
export type Readable = z.infer<typeof readableSchema>;

/** A part of a path that may be repeated in a sentence: a name of ours or a code, nothing that could be a secret. */
const isName = (part: PropertyKey): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,40}$|^\d{1,4}$/.test(String(part));

const said = ({ code, message, path }: z.core.$ZodIssue, name: string): string => {
  const where = [name, ...path.map((part) => (isName(part) ? String(part) : '…'))].join('.');
  const isMissing = code === 'invalid_type' && message.includes('received undefined');
  return `Set ${where}: ${isMissing ? 'it is missing' : message}`;
};

/**
 * Reads each variable by itself, so that one that is wrong hides no other: the texts that can be read, what they say, and what is
 * wrong with the rest.
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly readable: Readable;
  readonly problems: readonly string[];
} {
  const read = Object.entries(environmentSchema.shape).map(([name, field]) => {
    const text = environment[name]?.trim() === '' ? undefined : environment[name];
    const { success, error } = field.safeParse(text);
    return { name, text: success ? text : undefined, issues: error?.issues ?? [] };
  });
  const texts = Object.fromEntries(read.map(({ name, text }) => [name, text]));
  return {
    texts,
    readable: readableSchema.parse(texts),
    problems: read.flatMap(({ name, issues }) => issues.map((issue) => said(issue, name))),
  };
}
