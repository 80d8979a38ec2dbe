import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { caseReference } from '../../domain/case/case-reference';
import { type DutiesFound, dutySchema, sortDuties, type OwnDuty } from '../../domain/customers/duties';
import { type ContactRole, statuses } from '../../policy/codes';
import { isFinal } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { isTooMany } from '../sharepoint/graph';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { readJson } from '../../json';

/** As many rows as SharePoint serves for one filter. */
const mostRows = 5_000;

const columns = ['CaseStatus', 'DutyJson'] as const;
const rowSchema = z.object({ CaseStatus: z.enum(statuses), DutyJson: z.string() });

/**
 * The unfinished cases that name a person as SPOC or deputy now, in the order of their list (S1): one request, by two
 * indexed columns, of which only what the list shows is read. A row made unreadable by hand is left out. Throws `Outage`.
 */
export async function dutiesOf(
  site: SharePointSite,
  { personId, profile }: { readonly personId: string; readonly profile: Profile },
  deadline: Deadline,
): Promise<DutiesFound> {
  const cases = site.list('Cases');
  const roles = [
    ['spoc', 'Spoc'],
    ['deputy', 'Deputy'],
  ] as const;
  const requests = roles.map(([, column]) => cases.whereRequestOf(columns, column, [personId], mostRows));
  const answers = await site.graph.batch(requests, deadline);
  const duties = answers.flatMap((answer, at) => {
    const role = roles[at]?.[0];
    if (role === undefined || isTooMany(answer)) return [];
    return cases.itemsOf(answer).flatMap((item) => dutyIn(item, role, profile));
  });
  return { duties: sortDuties(duties), areTooMany: answers.some(isTooMany) };
}

function dutyIn({ id, fields }: Item, role: ContactRole, profile: Profile): readonly OwnDuty[] {
  const row = rowSchema.safeParse(fields).data;
  if (!row || isFinal(profile, row.CaseStatus)) return [];
  const duty = dutySchema.safeParse(readJson(row.DutyJson)).data;
  return duty ? [{ ...duty, ref: caseReference(id), role }] : [];
}
