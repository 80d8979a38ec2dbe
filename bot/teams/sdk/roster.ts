import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';
import type { StaffChat, StaffRoster, TeamRoster } from '../../directory/ports';
import type { BotAdapter } from './adapter';
import type { Conversation, TeamsSettings } from './ports';

/** How long Teams may take to say who somebody is: a decision waits for it within the 5 s of an invoke. */
const patienceMs = 2_000;

/** What tells staff from guests among the members of a team or a chat (docs/platform-limits.md, Teams). */
const memberSchema = z.object({
  id: z.string().min(1),
  tenantId: z.string().optional(),
  userRole: z.string().optional(),
  userPrincipalName: z.string().optional(),
});

/**
 * Who somebody is, asked of the connector: one look-up of one member, without any Graph permission, in a team or a chat in
 * which the bot is. Never the whole roster, which is deprecated and throttled.
 */
export class ConnectorTeamRoster implements TeamRoster, StaffRoster {
  /** `chatOf`: the chat of a person with the bot; undefined where they never wrote to it. */
  constructor(
    private readonly adapter: Pick<BotAdapter, 'connector'>,
    private readonly settings: Pick<TeamsSettings, 'connectorUrl' | 'tenantId'>,
    private readonly chatOf: (personId: string) => Promise<Conversation | undefined>,
  ) {}

  async isMember(teamId: string, personId: string): Promise<boolean> {
    const place = { conversationId: teamId, serviceUrl: this.settings.connectorUrl };
    return (await this.memberIn(place, personId)) === 'staff';
  }

  async isMemberOfStaff(personId: string, chat: StaffChat | undefined): Promise<boolean | undefined> {
    const here = chat ? await this.memberIn(chat, personId) : 'not-asked';
    const own = here === 'not-asked' ? await this.chatOf(personId) : undefined;
    // A card of ours is pressed in chats of others too, in which the bot is not: then Teams is asked in their own.
    const isOther = own !== undefined && own.conversationId !== chat?.conversationId;
    const found = isOther ? await this.memberIn(own, personId) : here;
    // Who is not in a team may be staff all the same: then the directory alone says so.
    return found === 'not-asked' || found === 'absent' ? undefined : found === 'staff';
  }

  /** `absent`: not in that conversation; `not-asked`: the bot is not in it, so that Teams does not say. */
  private async memberIn(
    { conversationId, serviceUrl }: StaffChat,
    personId: string,
  ): Promise<'staff' | 'other' | 'absent' | 'not-asked'> {
    const client = await this.adapter.connector(serviceUrl);
    try {
      const member: unknown = await client.conversations.getConversationMember(conversationId, personId, {
        abortSignal: AbortSignal.timeout(patienceMs),
      });
      return this.isOwn(member) ? 'staff' : 'other';
    } catch (problem) {
      const status = statusOf(problem);
      if (status === 404) return 'absent';
      if (status === 403) return 'not-asked';
      throw new Outage('Teams did not say who somebody is', { system: 'connector', status, cause: problem });
    }
  }

  /** Whether a member belongs to this organisation: guests and people of other tenants have an Entra id like anybody else. */
  private isOwn(member: unknown): boolean {
    const read = memberSchema.safeParse(member).data;
    if (!read) return false;
    const { tenantId, userRole = 'user', userPrincipalName = '' } = read;
    const isOfTenant = tenantId === undefined || tenantId === this.settings.tenantId;
    return isOfTenant && userRole === 'user' && !/#ext#/i.test(userPrincipalName);
  }
}

const statusOf = (problem: unknown): number | undefined =>
  typeof problem === 'object' && problem !== null && 'statusCode' in problem
    ? Number(problem.statusCode) || undefined
    : undefined;
