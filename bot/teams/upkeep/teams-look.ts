import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';
import type { Holder, TeamsLook } from '../../commands/upkeep/ports';
import type { BotAdapter } from '../sdk/adapter';
import type { Conversation, TeamsSettings } from '../sdk/ports';

const memberSchema = z.object({
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  tenantId: z.string().optional(),
  userRole: z.string().optional(),
});
const pageSchema = z.object({
  members: z.array(memberSchema).optional(),
  continuationToken: z.string().optional(),
});
const statusSchema = z.object({ statusCode: z.number() });

/** How long Teams may take over one question. */
const patienceMs = 10_000;
/** How many pages of a roster are read: 5,000 people, of whom each would hold a role. */
const mostPages = 10;

/** Looks at teams, channels and chats through the connector, and changes nothing. */
export class ConnectorLook implements TeamsLook {
  constructor(
    private readonly adapter: Pick<BotAdapter, 'connector'>,
    private readonly settings: Pick<TeamsSettings, 'connectorUrl' | 'tenantId'>,
    private readonly chatOf: (personId: string) => Promise<Conversation | undefined>,
  ) {}

  async members(conversationId: string): Promise<readonly Holder[] | 'gone' | 'not-installed'> {
    const client = await this.adapter.connector(this.settings.connectorUrl);
    const found: Holder[] = [];
    let continuationToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const next = continuationToken;
      const asked = await this.ask(() =>
        next === undefined
          ? client.conversations.getConversationPagedMembers(conversationId)
          : client.conversations.getConversationPagedMembers(conversationId, {
              pageSize: 500,
              continuationToken: next,
            }),
      );
      if (typeof asked === 'string') return asked;
      const read = pageSchema.parse(asked.value);
      found.push(...(read.members ?? []).flatMap((member) => this.holderOf(member)));
      continuationToken = read.continuationToken || undefined;
      if (continuationToken === undefined) break;
    }
    return found;
  }

  async hasApp(personId: string): Promise<boolean> {
    const chat = await this.chatOf(personId);
    if (!chat) return false;
    const client = await this.adapter.connector(chat.serviceUrl);
    const abortSignal = AbortSignal.timeout(patienceMs);
    const asked = await this.ask(() =>
      client.conversations.getConversationMember(chat.conversationId, personId, { abortSignal }),
    );
    return typeof asked !== 'string';
  }

  private holderOf({
    aadObjectId,
    objectId,
    tenantId,
    userRole = 'user',
  }: z.infer<typeof memberSchema>): readonly Holder[] {
    const id = aadObjectId ?? objectId;
    const isOwn = userRole === 'user' && (tenantId ?? this.settings.tenantId) === this.settings.tenantId;
    return id === undefined ? [] : [{ id, isOwn }];
  }

  private async ask(
    question: () => Promise<unknown>,
  ): Promise<{ readonly value: unknown } | 'gone' | 'not-installed'> {
    try {
      return { value: await question() };
    } catch (cause) {
      const status = statusSchema.safeParse(cause).data?.statusCode;
      if (status === 404) return 'gone';
      if (status === 403) return 'not-installed';
      throw new Outage('Teams did not answer', { system: 'connector', status, cause });
    }
  }
}
