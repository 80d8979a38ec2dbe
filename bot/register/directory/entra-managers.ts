import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { ManagerDirectory } from '../../commands/reporting/propose-entries';
import type { Person } from '../../domain/case/person';
import type { GraphDoor } from '../graph/graph-door';
import { isStaffAccount, userSchema } from './entra-staff';

const managerSchema = userSchema.extend({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
});

/** What is asked of a manager. */
const columns = 'id,displayName,userType,accountEnabled,userPrincipalName';

/** Whom Entra has as somebody's manager, where that is an account in use and no guest's. One request. */
export class EntraManagers implements ManagerDirectory {
  constructor(
    private readonly graph: GraphDoor,
    private readonly deadline: () => Deadline,
  ) {}

  async managerOf(personId: string): Promise<Person | undefined> {
    const path = `/users/${encodeURIComponent(personId)}/manager?$select=${columns}`;
    const answer = await this.graph.send({ method: 'GET', path }, this.deadline());
    // Both nobody of that id and nobody above them.
    if (answer.status === 404) return undefined;
    const manager = managerSchema.safeParse(answer.body);
    if (answer.status !== 200 || !manager.success) {
      const { status, requestId } = answer;
      throw new Outage('Entra answered what is no manager', { system: 'graph', status, requestId });
    }
    const { id, displayName, '@odata.type': type } = manager.data;
    // A contact outside of the organisation can be somebody's manager too, and can take no step here.
    if (type?.endsWith('.orgContact') === true || !isStaffAccount(manager.data)) return undefined;
    return displayName ? { id, name: displayName } : undefined;
  }
}
