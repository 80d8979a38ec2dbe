import * as z from 'zod/v4';
import type { NamedOn } from '../../commands/absences/find-leavers';
import type { Deadline } from '../../commands/deadline';
import { caseReference } from '../../domain/case/case-reference';
import { isFinal } from '../../domain/case/transitions';
import { statuses } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import type { SharePointSite } from '../sharepoint/sharepoint-list';

const rowSchema = z.object({
  CaseStatus: z.enum(statuses),
  Manager: z.string().nullish(),
  Spoc: z.string().nullish(),
  Deputy: z.string().nullish(),
});

/**
 * Every case that is not at its end, with its manager and the people who look after its contact: pages of a few columns in the
 * order of the list, without a filter, so that no threshold counts. A row that somebody made unreadable by hand is left out.
 */
export async function* namedOnCases(
  site: SharePointSite,
  profile: Profile,
  deadline: Deadline,
): AsyncGenerator<NamedOn> {
  const columns = ['CaseStatus', 'Manager', 'Spoc', 'Deputy'] as const;
  for await (const { id, fields } of site.list('Cases').pages({ columns, top: 2_000 }, deadline)) {
    const row = rowSchema.safeParse(fields).data;
    if (!row || isFinal(profile, row.CaseStatus)) continue;
    const people = [row.Manager, row.Spoc, row.Deputy].filter(
      (one): one is string => typeof one === 'string',
    );
    yield { ref: caseReference(id), people };
  }
}
