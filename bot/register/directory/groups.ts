import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { GroupMembership } from '../../directory/ports';
import type { GraphDoor } from '../graph/graph-door';
import { RegisterFault } from '../sharepoint/register-fault';

/** Membership of Entra groups, nested ones included, by Graph's checkMemberGroups: at most 20 groups a question. */
export class EntraGroupMembership implements GroupMembership {
  constructor(
    private readonly graph: GraphDoor,
    private readonly deadline: () => Deadline,
  ) {}

  async groupsOf(personId: string, among: readonly string[]): Promise<readonly string[]> {
    const answer = await this.graph.send(
      {
        method: 'POST',
        path: `/users/${encodeURIComponent(personId)}/checkMemberGroups`,
        body: { groupIds: among.slice(0, 20) },
      },
      this.deadline(),
    );
    if (answer.status === 404) return [];
    const groups = z.object({ value: z.array(z.string()) }).safeParse(answer.body);
    if (!groups.success) {
      throw new RegisterFault(`Entra answered ${answer.status} when asked for groups`);
    }
    return groups.data.value;
  }
}
