import * as z from 'zod/v4';
import { CouldNotLook } from '../check';
import { openLine, type Answer, type Call, type LineOptions } from '../line';

/** A channel of Teams to hold against the contracts, through the connector and as the bot. Nothing else is written to. */
export interface Channel {
  readonly call: Call;
  /** What Teams calls the team: the id of its General channel. */
  readonly teamId: string;
  readonly channelId: string;
  /** The Teams id of the bot. */
  readonly botId: string;
  readonly tenantId: string;
  /** A private channel of the same team, which is only read; undefined when none was named. */
  readonly privateChannel: string | undefined;
  /** The Entra id of somebody whose account was deleted; undefined when nobody was named. */
  readonly personGone: string | undefined;
  /** Begins a thread; gives its conversation and the message that began it. */
  readonly begin: (text: string) => Promise<Thread>;
}

/** A thread of the channel. */
export interface Thread {
  readonly id: string;
  readonly activityId: string;
}

/** How the channel is reached. */
export interface ChannelOptions extends Omit<LineOptions, 'mayWrite'>, Omit<Channel, 'call' | 'begin'> {
  /** Hears of each message that was posted, so that it can be taken away again. */
  readonly onPosted: (posted: Thread) => void;
}

/** The path of a conversation below the connector. */
export const conversation = (id: string, rest = ''): string =>
  `/v3/conversations/${encodeURIComponent(id)}${rest}`;

/** A message as the connector takes it. */
export const message = (text: string) => ({ type: 'message', text });

/** The body that begins a thread in a channel. */
export const threadIn = (channelId: string, activity?: object) => ({
  isGroup: true,
  channelData: { channel: { id: channelId } },
  activity,
});

const threadSchema = z.object({ id: z.string(), activityId: z.string() });
const postedSchema = z.object({ id: z.string() });

/** Opens the channel. */
export function openChannel(options: ChannelOptions): Channel {
  const { teamId, channelId, botId, tenantId, privateChannel, personGone } = options;
  const line = openLine({ ...options, mayWrite: writesOnlyTo(options) });
  const call: Call = async (method, path, sending) => {
    const answer = await line(method, path, sending);
    const posted = method === 'POST' && answer.status < 300 ? postedBy(path, answer) : undefined;
    if (posted) options.onPosted(posted);
    return answer;
  };
  const begin = async (text: string): Promise<Thread> => {
    const answer = await call('POST', '/v3/conversations', { body: threadIn(channelId, message(text)) });
    const thread = threadSchema.safeParse(answer.body);
    if (answer.status === 201 && thread.success) return thread.data;
    throw new CouldNotLook(`The bot may not write to the channel: ${answer.status}. Is its app in the team?`);
  };
  return { call, teamId, channelId, botId, tenantId, privateChannel, personGone, begin };
}

/** So often a new channel is tried, so many milliseconds apart: Teams lets the bot into it a while after it was made. */
const [mostTries, betweenMs] = [8, 5_000];

/** Waits until the bot may write to the channel. Throws `CouldNotLook` when it still may not. */
export async function waitUntilOpen(channel: Channel, pause: LineOptions['pause']): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await channel.begin('The bot is tried in this channel');
      return;
    } catch (problem) {
      if (!(problem instanceof CouldNotLook) || tries === mostTries) throw problem;
      await pause(betweenMs);
    }
  }
}

/** What an answer says was posted, and where it is found again. */
function postedBy(path: string, { body }: Answer): Thread | undefined {
  if (path === '/v3/conversations') return threadSchema.safeParse(body).data;
  const [, at = ''] = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path) ?? [];
  const posted = postedSchema.safeParse(body).data;
  return posted && { id: decodeURIComponent(at), activityId: posted.id };
}

const createSchema = z.object({
  isGroup: z.boolean().optional(),
  members: z.array(z.object({ id: z.string() })).optional(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).optional(),
});

/** Writing may touch the channel and its threads, and ask for the chat of somebody who is gone. */
function writesOnlyTo({ channelId, personGone }: Pick<Channel, 'channelId' | 'personGone'>) {
  return (_method: string, path: string, body: unknown): boolean => {
    if (path === '/v3/conversations') {
      const { isGroup, members, channelData } = createSchema.parse(body);
      if (isGroup) return channelData?.channel?.id === channelId;
      return personGone !== undefined && members?.length === 1 && members[0]?.id === personGone;
    }
    const [, at = ''] = /^\/v3\/conversations\/([^/]+)\//.exec(path) ?? [];
    const id = decodeURIComponent(at);
    return id === channelId || id.startsWith(`${channelId};messageid=`);
  };
}
