import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { DirectoryLook, Holder } from '../../commands/upkeep/ports';
import type { GraphAnswer, GraphDoor, GraphRequest } from '../graph/graph-door';
import { EntraStaff } from './entra-staff';

const pageSchema = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      userType: z.string().nullish(),
      userPrincipalName: z.string().nullish(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});

/** Looks at groups and accounts in Entra. Members throw `Outage` and `RegisterFault`. */
export class EntraLook implements DirectoryLook {
  private readonly staff: EntraStaff;

  constructor(
    private readonly graph: GraphDoor,
    private readonly deadline: () => Deadline,
  ) {
    this.staff = new EntraStaff(graph, deadline);
  }

  async group(id: string): Promise<readonly Holder[] | undefined> {
    const found: Holder[] = [];
    const path = `/groups/${encodeURIComponent(id)}/transitiveMembers`;
    let next: GraphRequest | undefined = { method: 'GET', path };
    while (next) {
      const answer: GraphAnswer = await this.graph.send(next, this.deadline());
      if (answer.status === 404) return undefined;
      const page = pageSchema.parse(answer.body);
      for (const { id: member, userType, userPrincipalName } of page.value)
        found.push({ id: member, isOwn: userType !== 'Guest' && !/#ext#/i.test(userPrincipalName ?? '') });
      const link: string | undefined = page['@odata.nextLink'];
      next = link === undefined ? undefined : { method: 'GET', path: link };
    }
    return found;
  }

  isKnown(personId: string): Promise<boolean> {
    return this.staff.isKnown(personId);
  }
}
