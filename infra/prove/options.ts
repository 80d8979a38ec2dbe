import { parseArgs } from 'node:util';
import { isLoopback, isOfTeams } from '../../bot/settings/addresses';
import { readEnvironment } from '../../bot/settings/environment';
import { signInOptions, type SignInWords } from '../sign-in';

/** What was asked of `npm run prove`: by its words, and by the variables of the bot. */
export interface ProveOptions {
  readonly mode: 'local' | 'production';
  readonly tenantId: string;
  readonly graphUrl: string;
  readonly userAgent: string;
  /** `host:/sites/name`, or the id of a site. */
  readonly site: string;
  /** The id of the team's group; undefined when Teams is not looked at. */
  readonly team: string | undefined;
  /** A channel to use in place of a throwaway one. */
  readonly channel: string | undefined;
  readonly privateChannel: string | undefined;
  readonly personGone: string | undefined;
  readonly licences: number | undefined;
  readonly isLong: boolean;
  /** What somebody saw by hand, by the code of the claim. */
  readonly saw: ReadonlyMap<string, string>;
  /** Where the report is written; undefined: in this folder, by its date. */
  readonly reportFile: string | undefined;
  readonly signIn: SignInWords;
  readonly connectorUrl: string;
  readonly bot: { readonly id: string; readonly appId: string; readonly password: string | undefined };
}

/** What was asked cannot be done as it was said; the message says how. */
export class AskedWrongly extends Error {
  override readonly name = 'AskedWrongly';
}

const words = {
  ...signInOptions,
  site: { type: 'string' },
  team: { type: 'string' },
  channel: { type: 'string' },
  'private-channel': { type: 'string' },
  gone: { type: 'string' },
  licences: { type: 'string' },
  long: { type: 'boolean' },
  saw: { type: 'string', multiple: true },
  report: { type: 'string' },
} as const;

/** Reads both. Throws `AskedWrongly`, or a `TypeError` for a word that does not exist. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ProveOptions {
  const { values } = parseArgs({ args: [...args], options: words });
  const addresses = addressesOf(environment);
  const { readable } = readEnvironment(environment);
  const site = values.site ?? readable.SHAREPOINT_SITE;
  if (site === undefined) throw new AskedWrongly('Add -- --site <tenant>.sharepoint.com:/sites/<name>.');
  const { TENANT_ID: tenantId, MicrosoftAppId: appId = '', MicrosoftAppPassword: password } = readable;
  if (tenantId === undefined) throw new AskedWrongly('Set TENANT_ID to the GUID of the Entra tenant.');
  return {
    ...addresses,
    tenantId,
    site,
    userAgent: `NONISV|${readable.ORGANISATION ?? 'CustomerBehaviour'}|CustomerBehaviour`,
    team: values.team,
    channel: channelIn(values.channel),
    privateChannel: channelIn(values['private-channel']),
    personGone: values.gone,
    licences: values.licences === undefined ? undefined : wholeNumber(values.licences),
    isLong: values.long ?? false,
    saw: new Map((values.saw ?? []).map(sightIn)),
    reportFile: values.report,
    signIn: values,
    bot: { id: readable.BOT_ID ?? `28:${appId}`, appId, password },
  };
}

/** Where Graph and Teams are: the tokens of the set-up app and of the bot go there and nowhere else. */
function addressesOf(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<ProveOptions, 'mode' | 'graphUrl' | 'connectorUrl'> {
  const { readable } = readEnvironment(environment);
  const {
    BOT_MODE: mode = 'production',
    GRAPH_ORIGIN,
    CONNECTOR_URL = 'https://smba.trafficmanager.net/teams/',
  } = readable;
  const connectorUrl = CONNECTOR_URL.replace(/\/$/, '');
  if (mode === 'production') {
    if (GRAPH_ORIGIN !== undefined)
      throw new AskedWrongly('Unset GRAPH_ORIGIN: it is for the local stand-in.');
    if (!isOfTeams(CONNECTOR_URL))
      throw new AskedWrongly('Set CONNECTOR_URL to an https address of Microsoft Teams.');
    return { mode, graphUrl: 'https://graph.microsoft.com/v1.0', connectorUrl };
  }
  if (GRAPH_ORIGIN === undefined || ![GRAPH_ORIGIN, CONNECTOR_URL].every(isLoopback))
    throw new AskedWrongly('Set GRAPH_ORIGIN and CONNECTOR_URL to addresses of this machine in local mode.');
  return { mode, graphUrl: `${GRAPH_ORIGIN}/v1.0`, connectorUrl };
}

function channelIn(id: string | undefined): string | undefined {
  if (id === undefined || /^19:[^\s;]+@thread\.(?:tacv2|skype|v2)$/.test(id)) return id;
  throw new AskedWrongly('A channel is named by the id that “Get link to channel” holds: 19:…@thread.tacv2.');
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new AskedWrongly('Say --licences as a whole number.');
}

/** So much is repeated of what somebody says that they saw. */
const longestSight = 120;

function sightIn(text: string): [string, string] {
  const [, code = '', saw = ''] = /^([a-z-]+)=(.+)$/s.exec(text) ?? [];
  if (saw === '') throw new AskedWrongly('Say --saw "<code>=as claimed", or =<what you saw>.');
  return [code, saw.slice(0, longestSight)];
}
