import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  type Activity,
  ConfigurationServiceClientCredentialFactory,
  StatusCodes,
  type TurnContext,
} from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type ConnectorClient,
} from 'botframework-connector';
import * as z from 'zod/v4';
import type { Log } from '../../commands/ports';
import { findOwnFrame } from '../../commands/own-frame';
import { failureAnswer } from './answers';
import { inTimeAndWithoutRetries, noteRequests } from './connector/connector-client';
import type { TeamsSettings } from './ports';
import { channelIssuer, mayBeBotService } from './token-sieve';
import { lineWords } from '../../../cards/words/chat';

/** What came over HTTP: the Authorization header ('' for none) and the body, already parsed. */
export interface Delivery {
  readonly authorization: string;
  readonly body: unknown;
}

/** What goes back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({ id: z.string().min(1) }),
  serviceUrl: z.string(),
});

/** The adapter of this bot: authenticates what arrives, answers invokes, speaks to the connector. */
export class BotAdapter extends TeamsAdapter {
  private readonly connectors = new Map<string, ConnectorClient>();

  constructor(
    private readonly settings: TeamsSettings,
    private readonly log: Log,
    private readonly now: () => Date,
  ) {
    super(
      configurationOf(settings),
      new ConfigurationServiceClientCredentialFactory(configurationOf(settings)),
      new AuthenticationConfiguration([], settings.mode === 'local' ? undefined : onlyBotService),
    );
    this.onTurnError = async (context, problem) => {
      // The message of an unforeseen error may hold anything; its name and where it was thrown do not.
      this.log.error('turn-failed', {
        kind: problem.name,
        type: context.activity.type,
        at: findOwnFrame(problem),
      });
      await context.sendActivity(
        context.activity.type === 'invoke' ? failureAnswer : failureAnswer.value.body.value.message,
      );
    };
  }

  /**
   * The 401 for an Authorization header that cannot be Bot Service's, by what it says of itself, so that nothing need be read
   * of what came with it; undefined where it has to be verified, which `receive` does.
   */
  refuseToken(authorization: string): Reply | undefined {
    const { mode, bot } = this.settings;
    if (mode === 'local' || mayBeBotService(authorization, bot.appId, this.now())) return undefined;
    this.log.warn('activity-refused', { kind: 'token', status: 401 });
    return { status: 401, body: { error: lineWords.noToken } };
  }

  /**
   * Takes one activity through authentication and the bot's logic. A token that does not prove Bot Service is answered 401,
   * anything that is no activity 400, a failure 500; none of them says more than a sentence to the client.
   */
  async receive(delivery: Delivery, logic: (context: TurnContext) => Promise<void>): Promise<Reply> {
    const refused = this.refuseToken(delivery.authorization);
    if (refused) return refused;
    const activity = activitySchema.safeParse(delivery.body);
    if (!activity.success) {
      return { status: 400, body: { error: lineWords.noActivity } };
    }
    let isAdmitted = false;
    const admitted = async (context: TurnContext): Promise<void> => {
      isAdmitted = true;
      noteRequests(context.turnState.get<ConnectorClient>(this.ConnectorClientKey), this.log);
      await logic(context);
    };
    try {
      const answer = await this.processActivity(delivery.authorization, toActivity(activity.data), admitted);
      return { status: answer?.status ?? 200, body: answer?.body };
    } catch (problem) {
      return this.refusalOf(problem, isAdmitted);
    }
  }

  /**
   * The connector client of a service URL, without the library's own retries: those wait out a throttling inside a
   * turn and repeat posts that may have succeeded. We decide what is repeated. Made once for each service URL: it renews
   * its token itself and keeps nothing of a turn.
   */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.connectors.get(serviceUrl);
    if (known) return known;
    const client = await this.newConnector(serviceUrl);
    if (this.connectors.size >= rememberedConnectors) this.connectors.clear();
    this.connectors.set(serviceUrl, client);
    return client;
  }

  /** Has a token for the connector before anybody waits for one; on a laptop there is none. Rejects as the sign-in does. */
  async warmUp(): Promise<void> {
    if (this.settings.mode === 'local') return;
    const { credentials } = await this.connector(this.settings.connectorUrl);
    if (credentials instanceof AppCredentials) await credentials.getToken();
  }

  private async newConnector(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(
      this.createClaimsIdentity(this.settings.bot.appId),
    );
    const client = await factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
    inTimeAndWithoutRetries(client);
    noteRequests(client, this.log);
    return client;
  }

  private refusalOf(problem: unknown, isAdmitted: boolean): Reply {
    const kind = problem instanceof Error ? problem.name : 'unknown';
    // Before any logic ran, whatever fails is the token; only the keys of Bot Service may be out of reach.
    const isAuthentication = !isAdmitted && !areKeysAway(problem);
    this.log.warn('activity-refused', { kind, status: isAuthentication ? 401 : 500 });
    return isAuthentication
      ? { status: 401, body: { error: lineWords.noToken } }
      : { status: 500, body: { error: lineWords.ourFault } };
  }
}

const keysNotLoaded: number = StatusCodes.INTERNAL_SERVER_ERROR;

/** Whether the keys of Bot Service could not be fetched: it tries again after a 500, not after a 401. */
const areKeysAway = (problem: unknown): boolean =>
  (problem instanceof AuthenticationError && problem.statusCode === keysNotLoaded) ||
  (problem instanceof Error && problem.name === 'FetchError');

/** How many connector clients an instance keeps before it starts afresh: a bound, for Teams has a service URL a region. */
const rememberedConnectors = 50;

const configurationOf = ({ mode, bot, tenantId }: TeamsSettings) =>
  mode === 'local'
    ? {}
    : {
        MicrosoftAppId: bot.appId,
        MicrosoftAppType: bot.appType,
        MicrosoftAppTenantId: tenantId,
        ...(bot.password === undefined ? {} : { MicrosoftAppPassword: bot.password }),
      };

/** The emulator's path accepts tokens whose audience nobody checked: only Bot Service may speak to us. */
async function onlyBotService(
  claims: readonly { readonly type: string; readonly value: string }[],
): Promise<void> {
  const issuer = claims.find((claim) => claim.type === 'iss')?.value;
  if (issuer !== channelIssuer) throw new NotBotService('The token was not issued by Bot Service');
}

/** A token that authenticates somebody, but not Bot Service. Safe for telemetry. */
class NotBotService extends Error {
  override readonly name = 'NotBotServiceAuthentication';
}

/** The activity as the SDK wants it: times as dates, absent lists as absent. The SDK's type claims more fields than Teams sends. */
function toActivity(body: z.infer<typeof activitySchema>): Activity {
  const dates = Object.fromEntries(
    (['timestamp', 'localTimestamp', 'expiration'] as const)
      .map((field) => [field, new Date(String(body[field]))] as const)
      .filter(([, date]) => !Number.isNaN(date.getTime())),
  );
  return { ...body, ...dates } as unknown as Activity;
}
