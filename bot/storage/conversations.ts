import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { Conversation, Conversations } from '../teams/sdk/ports';
import { isStatus, storageCall, tableKey } from './table';

const conversationSchema = z.object({ conversationId: z.string(), serviceUrl: z.string() });

/**
 * The chats of people with the bot and the addresses of channels, learnt from their activities: without them nothing
 * can be sent first. Kept in an Azure table; an instance remembers what it has seen.
 */
export class ConversationBook implements Conversations {
  private readonly seen = new Map<string, Conversation>();

  constructor(private readonly table: TableClient) {}

  /** The chat or channel under a key; undefined when it was never met. */
  async find(kind: 'person' | 'channel', id: string): Promise<Conversation | undefined> {
    return storageCall(async () => {
      try {
        const entity = await this.table.getEntity(kind, tableKey(id));
        // One that cannot be read is as good as none: it is learnt again from the next message, or opened anew.
        return conversationSchema.safeParse(entity).data;
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
  }

  /** Whether a person is known to have their chat with the bot elsewhere than in some conversation. */
  async isElsewhere(personId: string, conversationId: string): Promise<boolean> {
    const known = this.seen.get(`person/${personId}`) ?? (await this.find('person', personId));
    return known !== undefined && known.conversationId !== conversationId;
  }

  /** Remembers a chat or channel; writes only what is new. */
  async remember(kind: 'person' | 'channel', id: string, conversation: Conversation): Promise<void> {
    const known = this.seen.get(`${kind}/${id}`);
    const isKnown =
      known?.conversationId === conversation.conversationId && known.serviceUrl === conversation.serviceUrl;
    if (isKnown) return;
    await storageCall(() =>
      this.table.upsertEntity({ partitionKey: kind, rowKey: tableKey(id), ...conversation }, 'Replace'),
    );
    if (this.seen.size >= rememberedConversations) this.seen.clear();
    this.seen.set(`${kind}/${id}`, conversation);
  }
}

/** How many conversations an instance remembers before it starts afresh: a bound, not a tuning. */
const rememberedConversations = 10_000;
