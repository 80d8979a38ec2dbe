import * as z from 'zod/v4';
import { defineContract, type Plain } from '../check';
import { codeOf, type Answer } from '../line';
import { conversation, message, threadIn, type Channel, type Thread } from './channel';
import { botRight } from './right';

const said = ({ status, body }: Answer): Plain => (status < 400 ? status : [status, codeOf(body)]);
const created = z.object({ id: z.string(), activityId: z.string() });
const posted = z.object({ id: z.string() });

/** Beginning a thread in a channel. */
export const threads = defineContract<Channel, Channel>({
  code: 'threads',
  right: botRight,
  prepare: async (channel) => channel,
  checks: [
    {
      says: 'the id of a new thread carries the message that began it',
      expected: [201, true],
      look: async ({ call, channelId }) => {
        const { status, body } = await call('POST', '/v3/conversations', {
          body: threadIn(channelId, message('A thread')),
        });
        const { id, activityId } = created.parse(body);
        return [status, id === `${channelId};messageid=${activityId}`];
      },
    },
    {
      says: 'a thread needs its first activity',
      expected: { with: 201, without: [400, 'BadSyntax'] },
      look: async ({ call, channelId }) => {
        const begin = async (activity?: object) =>
          said(await call('POST', '/v3/conversations', { body: threadIn(channelId, activity) }));
        return { with: await begin(message('First')), without: await begin() };
      },
    },
    {
      says: 'a thread that nobody began is not found',
      expected: { begun: 201, nobody: [404, 'ConversationNotFound'] },
      look: async ({ call, channelId, begin }) => {
        const reply = async (id: string) =>
          said(await call('POST', conversation(id, '/activities'), { body: message('Hello') }));
        return {
          begun: await reply((await begin('A thread')).id),
          nobody: await reply(`${channelId};messageid=1`),
        };
      },
    },
  ],
});

/** A thread, and what is done in it. */
interface InThread {
  readonly channel: Channel;
  readonly thread: Thread;
  readonly post: (body: object) => Promise<Answer>;
  readonly at: (method: string, id: string, body?: object) => Promise<Answer>;
}

async function prepareThread(channel: Channel): Promise<InThread> {
  const thread = await channel.begin('A thread for what is tried');
  return {
    channel,
    thread,
    post: (body) => channel.call('POST', conversation(thread.id, '/activities'), { body }),
    at: (method, id, body) =>
      channel.call(method, conversation(thread.id, `/activities/${id}`), body ? { body } : {}),
  };
}

const idOf = ({ body }: Answer): string => posted.parse(body).id;
const notFound = [404, 'ActivityNotFoundInConversation'] as const;

/** Posting, changing and taking back what the bot said. */
export const activities = defineContract<Channel, InThread>({
  code: 'activities',
  right: botRight,
  prepare: prepareThread,
  checks: [
    {
      says: 'an activity gets an id that grows, of thirteen digits',
      expected: { posts: [201, 201], grows: true, digits: 13 },
      look: async ({ post }) => {
        const [first, second] = [await post(message('One')), await post(message('Two'))];
        return {
          posts: [first.status, second.status],
          grows: Number(idOf(second)) > Number(idOf(first)),
          digits: /^\d+$/.test(idOf(first)) ? idOf(first).length : 0,
        };
      },
    },
    {
      says: 'it is changed as often as wanted, and one that was never posted is not found',
      expected: { twice: [200, 200], never: notFound },
      look: async ({ post, at }) => {
        const id = idOf(await post(message('Before')));
        const change = async (one: string, text: string) => said(await at('PUT', one, message(text)));
        return {
          twice: [await change(id, 'After'), await change(id, 'After that')],
          never: await change('1', 'Nothing'),
        };
      },
    },
    {
      says: 'one that was taken back can neither be changed nor taken back again',
      expected: { removal: 200, change: notFound, again: notFound },
      look: async ({ post, at }) => {
        const id = idOf(await post(message('Soon gone')));
        return {
          removal: said(await at('DELETE', id)),
          change: said(await at('PUT', id, message('Too late'))),
          again: said(await at('DELETE', id)),
        };
      },
    },
    {
      says: 'what stands in a thread is changed only through the thread',
      expected: { throughChannel: 404, throughThread: 200 },
      look: async ({ channel, thread, at }) => {
        const { call, channelId } = channel;
        const path = conversation(channelId, `/activities/${thread.activityId}`);
        const body = message('A thread for what is tried, changed');
        return {
          throughChannel: (await call('PUT', path, { body })).status,
          throughThread: (await at('PUT', thread.activityId, body)).status,
        };
      },
    },
    {
      says: 'one without words or attachments is refused',
      expected: { words: 201, none: [400, 'BadSyntax'] },
      look: async ({ post }) => ({
        words: said(await post(message('Words'))),
        none: said(await post({ type: 'message', summary: 'Only this' })),
      }),
    },
  ],
});

/** How long a message may be. */
export const messageSize = defineContract<Channel, InThread>({
  code: 'message-size',
  right: botRight,
  prepare: prepareThread,
  checks: [
    {
      says: 'a message over 100 KB is refused, one of 99 KB is not',
      expected: { over: [413, 'MessageSizeTooBig'], just: 201 },
      look: async ({ post }) => ({
        over: said(await post(message('x'.repeat(100 * 1024)))),
        just: said(await post(message('x'.repeat(99 * 1024)))),
      }),
    },
  ],
});

/** How many messages a thread takes in a second. */
export const threadRate = defineContract<Channel, Channel>({
  code: 'thread-rate',
  right: botRight,
  prepare: async (channel) => channel,
  checks: [
    {
      says: 'of eight messages at once in a thread seven go through, the last is 429 with Retry-After',
      expected: { posted: 7, refused: 1, waits: [true] },
      look: async ({ call, begin }) => {
        const path = conversation((await begin('A thread for eight at once')).id, '/activities');
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            call('POST', path, { body: message(`${n + 1} of eight`), isPatient: false }),
          ),
        );
        const refused = answers.filter(({ status }) => status === 429);
        return {
          posted: answers.filter(({ status }) => status === 201).length,
          refused: refused.length,
          waits: refused.map(({ headers }) => Number(headers.get('retry-after')) > 0),
        };
      },
    },
  ],
});
