import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';
import type {
  Destination,
  Message,
  Posted,
  Sender,
  Unchangeable,
  Undeliverable,
} from '../../deliveries/ports';
import type { BotAdapter } from './adapter';
import { cardActivity } from './answers';
import { type Pace, Pacer, type PacerTime, unpaced, type SendUrgency } from './pacer';
import type { Conversation, Conversations, TeamsSettings } from './ports';
import { lineWords } from '../../../cards/words/chat';
import { fill } from '../../../cards/words/fill';

/** Statuses that say the same message may be taken later; 401 is our own token, never the person's fault. */
const passing = new Set([401, 408, 412, 429, 500, 502, 503, 504]);

/** Seconds a worker waits for Teams itself before it gives the message back to the queue. */
const patienceSeconds = 10;

/** Puts messages into Teams through the Bot Connector, without ever repeating a post that may have succeeded. */
export class TeamsSender implements Sender {
  constructor(
    private readonly adapter: BotAdapter,
    private readonly settings: TeamsSettings,
    private readonly book: Conversations,
    private readonly pace: Pace,
  ) {}

  async post(destination: Destination, message: Message): Promise<Posted | Undeliverable> {
    const activity = cardActivity(message.card, message.summary);
    return destination.kind === 'person'
      ? this.postToPerson(destination.id, activity)
      : this.postToChannel(destination.code, activity);
  }

  async update(posted: Posted, message: Message): Promise<'updated' | 'gone' | Unchangeable> {
    const client = await this.client(posted.serviceUrl);
    const activity = { ...cardActivity(message.card, message.summary), id: posted.activityId };
    const result = await this.call(posted.conversationId, () =>
      client.conversations.updateActivity(posted.conversationId, posted.activityId, activity),
    );
    if (!('refused' in result)) return 'updated';
    const isGone = result.status === 404 || /not ?found/i.test(result.refused);
    return isGone ? 'gone' : { unchangeable: result.refused };
  }

  private async postToPerson(id: string, activity: Partial<Activity>): Promise<Posted | Undeliverable> {
    const known = (await this.book.find('person', id)) ?? (await this.openChat(id));
    if ('undeliverable' in known) return known;
    const client = await this.client(known.serviceUrl);
    const result = await this.call(known.conversationId, () =>
      client.conversations.sendToConversation(known.conversationId, activity),
    );
    if ('refused' in result) return { undeliverable: result.refused };
    return { ...known, activityId: idIn(result.value) };
  }

  /** Opens the chat of somebody who has the app but never wrote to it. */
  private async openChat(id: string): Promise<Conversation | Undeliverable> {
    const serviceUrl = this.settings.connectorUrl;
    const client = await this.client(serviceUrl);
    const result = await this.call(id, () =>
      client.conversations.createConversation({
        isGroup: false,
        bot: { id: this.settings.bot.id, name: '' },
        members: [{ id, name: '', aadObjectId: id }],
        tenantId: this.settings.tenantId,
        channelData: { tenant: { id: this.settings.tenantId } },
      }),
    );
    if ('refused' in result) return { undeliverable: result.refused };
    const conversationId = idIn(result.value);
    // A chat without a name cannot be written to: nothing was said in it, and it may be opened again.
    if (conversationId === '')
      throw new Outage('Teams opened a chat without saying which', { system: 'connector' });
    const chat = { conversationId, serviceUrl };
    await this.book.remember('person', id, chat);
    return chat;
  }

  /**
   * A new thread in a channel. The connector is called directly: the SDK's own helper gives the id of the
   * conversation for that of the message, which can then never be updated.
   */
  private async postToChannel(code: string, activity: Partial<Activity>): Promise<Posted | Undeliverable> {
    const channel = this.settings.channels[code];
    if (!channel) return { undeliverable: fill(lineWords.noChannel, { code }) };
    const serviceUrl =
      (await this.book.find('channel', channel.channelId))?.serviceUrl ?? this.settings.connectorUrl;
    const client = await this.client(serviceUrl);
    const result = await this.call(channel.channelId, () =>
      client.conversations.createConversation({
        isGroup: true,
        bot: { id: this.settings.bot.id, name: '' },
        tenantId: this.settings.tenantId,
        channelData: { channel: { id: channel.channelId }, tenant: { id: this.settings.tenantId } },
        activity,
        // The SDK's type demands fields that the service does without.
      } as unknown as Parameters<ConnectorClient['conversations']['createConversation']>[0]),
    );
    if ('refused' in result) return { undeliverable: result.refused };
    const conversationId = idIn(result.value);
    const activityId = threadSchema.safeParse(result.value).data?.activityId ?? messageIdOf(conversationId);
    return { serviceUrl, conversationId, activityId };
  }

  private async client(serviceUrl: string): Promise<ConnectorClient> {
    if (!this.settings.maySpeakTo(serviceUrl)) {
      throw new ForeignServiceUrl('A stored service URL is not one that the settings allow');
    }
    return this.adapter.connector(serviceUrl);
  }

  /** Calls the connector at its pace; waits where Teams says for how long, gives up where it says never. */
  private async call<T>(
    thread: string,
    call: () => Promise<T>,
  ): Promise<{ readonly value: T } | { readonly refused: string; readonly status: number }> {
    for (let attempt = 0; ; attempt += 1) {
      await this.pace.take(thread);
      try {
        return { value: await call() };
      } catch (problem) {
        const { status, code, retryAfterSeconds } = factsOf(problem);
        if (status !== undefined && !passing.has(status))
          return { refused: `${status} ${code}`.trim(), status };
        const wait = retryAfterSeconds ?? 2 ** attempt;
        // Whose limit was met Teams does not say: everybody in this process waits.
        if (status === 429) this.pace.hold(wait);
        // After 502 and 504, or no answer at all, the post may stand: only the queue's repeat, much later, is left.
        const isCertain = status === 429 || status === 412 || status === 503;
        if (!isCertain || attempt >= 3 || wait > patienceSeconds) {
          throw new Outage('Teams did not take a message', {
            system: 'connector',
            status,
            retryAfterSeconds: status === 429 ? wait : retryAfterSeconds,
            mayHaveHappened: isUnclear(status, code),
            cause: problem,
          });
        }
        await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
      }
    }
  }
}

/** A sender for each urgency, of one process: they share what Teams takes of it. */
export function sendersOf(
  parts: { readonly adapter: BotAdapter; readonly settings: TeamsSettings; readonly book: Conversations },
  time: PacerTime,
  doRemindersWait: () => Promise<boolean>,
): Readonly<Record<SendUrgency, TeamsSender>> {
  const { adapter, settings, book } = parts;
  const pacer = settings.pace && new Pacer(settings.pace.instances, time, doRemindersWait);
  const sender = (urgency: SendUrgency): TeamsSender =>
    new TeamsSender(adapter, settings, book, pacer?.lane(urgency) ?? unpaced);
  return { person: sender('person'), reminder: sender('reminder') };
}

/** A message was about to go to an address that is not Teams. Safe for telemetry. */
class ForeignServiceUrl extends Error {
  override readonly name = 'ForeignServiceUrl';
}

const threadSchema = z.object({ activityId: z.string().min(1) });
const idSchema = z.object({ id: z.string().min(1) });

/** The id of what Teams made; '' where it does not say: what was posted stands all the same. */
const idIn = (answer: unknown): string => idSchema.safeParse(answer).data?.id ?? '';

/** Whether a message may stand although no answer says so: a gateway gave up waiting, or the line broke after it was open. */
const isUnclear = (status: number | undefined, code: string): boolean =>
  status === undefined ? !neverSent.has(code) : status === 502 || status === 504 || status === 408;

/** Why a request never left: nobody was there to take it. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** The id of a thread's first message is in the id of the thread. */
const messageIdOf = (conversationId: string): string => /;messageid=(.+)$/.exec(conversationId)?.[1] ?? '';

const problemSchema = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  body: z.object({ error: z.object({ code: z.string() }) }).optional(),
  details: z.object({ error: z.object({ code: z.string().optional() }).optional() }).optional(),
  response: z.object({ headers: z.unknown() }).optional(),
});

function factsOf(problem: unknown) {
  const facts = problemSchema.safeParse(problem).data;
  const seconds = Number(headerOf(facts?.response?.headers, 'retry-after'));
  return {
    status: facts?.statusCode,
    code: facts?.body?.error.code ?? facts?.details?.error?.code ?? facts?.code ?? '',
    retryAfterSeconds: seconds > 0 ? seconds : undefined,
  };
}

/** A header, from whichever kind of headers the client's version gives. */
function headerOf(headers: unknown, name: string): string | undefined {
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return undefined;
  const { get } = headers;
  const value: unknown = typeof get === 'function' ? get.call(headers, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
