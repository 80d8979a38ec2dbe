import * as z from 'zod/v4';
import type { Deadline } from '../commands/deadline';
import type { SharePointSite } from './sharepoint-list';

/** A contact as the list `Contacts` keeps it: what became of it and what it was about. Instants in UTC. */
const rowSchema = z.object({
  RowKey: z.string(),
  ReceivedAt: z.string(),
  LoggedAt: z.string(),
  Outcome: z.string(),
  ContactChannel: z.string().default(''),
  RoutedTo: z.string().default(''),
  ActorName: z.string().default(''),
  Summary: z.string().default(''),
});

/** A contact that was logged. */
export interface LoggedContact {
  /** The number of the event in its case. */
  readonly number: number;
  readonly receivedAt: string;
  readonly loggedAt: string;
  /** Codes of the profile; `area` is a code or a place in words, '' where it went nowhere. */
  readonly outcome: string;
  readonly channel: string;
  readonly area: string;
  readonly loggedBy: string;
  readonly summary: string;
}

/**
 * The contacts of a case that were logged at or after an instant, oldest first (V2): what was logged late counts in the
 * review that could see it first. One request to 200 contacts of the case. What was logged in the last seconds may be missing.
 * A row that somebody made unreadable by hand is left out. Throws `Outage`.
 */
export async function contactsSince(
  site: SharePointSite,
  { caseRef, since }: { readonly caseRef: string; readonly since: string },
  deadline: Deadline,
): Promise<readonly LoggedContact[]> {
  const items = await site.list('Contacts').where('CaseRef', [caseRef], deadline);
  return items
    .flatMap(({ fields }) => {
      const read = rowSchema.safeParse(fields).data;
      if (!read || Date.parse(read.LoggedAt) < Date.parse(since)) return [];
      return [
        {
          ...{
            number: Number(read.RowKey.split('/')[1]),
            receivedAt: read.ReceivedAt,
            loggedAt: read.LoggedAt,
          },
          ...{ outcome: read.Outcome, channel: read.ContactChannel, area: read.RoutedTo },
          ...{ loggedBy: read.ActorName, summary: read.Summary },
        },
      ];
    })
    .sort((one, other) => one.number - other.number);
}
