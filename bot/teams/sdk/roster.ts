import { Outage } from '../../commands/outage';
import type { TeamRoster } from '../../directory/ports';
import type { BotAdapter } from './adapter';
import type { TeamsSettings } from './ports';

/** How long Teams may take to say who is in a team: a decision waits for it within the 5 s of an invoke. */
const patienceMs = 2_000;

/**
 * Whether a person is in a team, asked of the connector: one look-up of one member, without any Graph permission,
 * for teams in which the bot is installed. Never the whole roster, which is deprecated and throttled.
 */
export class ConnectorTeamRoster implements TeamRoster {
  constructor(
    private readonly adapter: BotAdapter,
    private readonly settings: TeamsSettings,
  ) {}

  async isMember(teamId: string, personId: string): Promise<boolean> {
    const client = await this.adapter.connector(this.settings.connectorUrl);
    try {
      const member = await client.conversations.getConversationMember(teamId, personId, {
        abortSignal: AbortSignal.timeout(patienceMs),
      });
      return member.id !== '';
    } catch (problem) {
      const status = statusOf(problem);
      if (status === 404) return false;
      throw new Outage('Teams did not say who is in a team', { system: 'connector', status, cause: problem });
    }
  }
}

const statusOf = (problem: unknown): number | undefined =>
  typeof problem === 'object' && problem !== null && 'statusCode' in problem
    ? Number(problem.statusCode) || undefined
    : undefined;
