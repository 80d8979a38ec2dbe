import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { StaffRegister } from '../../directory/ports';
import type { GraphDoor } from '../graph/graph-door';
import { RegisterFault } from '../sharepoint/register-fault';

/** What tells an account of the staff from another. */
export const userSchema = z.object({
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userPrincipalName: z.string().nullish(),
});

/** Whom Entra knows as staff: an account that is in use and no guest's. One request. */
export class EntraStaff implements StaffRegister {
  constructor(
    private readonly graph: GraphDoor,
    private readonly deadline: () => Deadline,
  ) {}

  async isKnown(personId: string): Promise<boolean> {
    const path = `/users/${encodeURIComponent(personId)}?$select=id,userType,accountEnabled,userPrincipalName`;
    const answer = await this.graph.send({ method: 'GET', path }, this.deadline());
    if (answer.status === 404) return false;
    const user = userSchema.safeParse(answer.body);
    if (answer.status !== 200 || !user.success) {
      throw new RegisterFault(`Entra answered ${answer.status} when asked for a person`);
    }
    return isStaffAccount(user.data);
  }
}

/** Whether an account is in use and no guest's. */
export const isStaffAccount = ({
  userType,
  accountEnabled,
  userPrincipalName,
}: z.infer<typeof userSchema>): boolean =>
  userType !== 'Guest' && accountEnabled !== false && !/#ext#/i.test(userPrincipalName ?? '');
