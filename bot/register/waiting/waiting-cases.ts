import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { Actor } from '../../domain/case/context';
import { isAsked, isChased, statusesFor, type WaitingFound, waitingOf } from '../../domain/waiting/queue';
import { type Status, statuses } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { caseOf } from '../cases/case-row';
import { isTooMany } from '../sharepoint/graph';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { mostInBatch } from '../sharepoint/batches';

/** As many rows as SharePoint serves for one filter. */
const mostRows = 5_000;

const rowSchema = z.object({ CaseStatus: z.enum(statuses) });

/**
 * The cases that wait for a person to lead them on (C5), the longest first. One request finds those that name them, or that
 * stand with a role of theirs, by status alone; a second reads the oldest twenty whole, since who may act on a case is said
 * by the case. `profileOf`: the policy under which a case was opened. Throws `Outage`, and
 * `RegisterFault` for a case that somebody made unreadable by hand.
 */
export async function waitingCases(
  site: SharePointSite,
  { actor, profile, profileOf }: Reader,
  deadline: Deadline,
): Promise<WaitingFound> {
  const { ids, areMore } = await idsFor(site, { actor, profile }, deadline);
  // As many cases as one batch reads: the oldest, since they have waited longest.
  const oldest = ids.slice(0, mostInBatch);
  if (oldest.length === 0) return { waiting: [], areMore };
  const cases = site.list('Cases');
  const requests = oldest.map((id) => cases.getRequest(String(id)));
  const waiting = (await site.graph.batch(requests, deadline)).flatMap((answer) => {
    const item = cases.itemOf(answer);
    if (!item) return [];
    const { subject } = caseOf(item);
    const own = waitingOf(subject, actor, profileOf(subject.profile.id));
    return own ? [own] : [];
  });
  waiting.sort((one, other) => (one.since < other.since ? -1 : 1));
  return { waiting, areMore: areMore || ids.length > oldest.length };
}

/** The numbers of the cases that may wait for somebody, the oldest first. One request. */
async function idsFor(
  site: SharePointSite,
  { actor, profile }: Pick<Reader, 'actor' | 'profile'>,
  deadline: Deadline,
): Promise<{ readonly ids: readonly number[]; readonly areMore: boolean }> {
  const cases = site.list('Cases');
  const wanted = wantedOf(actor, profile);
  const requests = wanted.map(({ column, values }) =>
    cases.whereRequestOf(['CaseStatus'], column, values, mostRows),
  );
  const answers = await site.graph.batch(requests, deadline);
  const ids = wanted.flatMap(({ isWanted }, at) => {
    const answer = answers[at];
    if (!answer || isTooMany(answer)) return [];
    const rows = cases.itemsOf(answer);
    return rows.filter(({ fields }) => isWanted(rowSchema.safeParse(fields).data?.CaseStatus));
  });
  const numbers = [...new Set(ids.map(({ id }) => Number(id)))].sort((one, other) => one - other);
  return { ids: numbers, areMore: answers.some(isTooMany) };
}

/** Who asks, and the policies: the one in force, and that of a case. */
interface Reader {
  readonly actor: Actor;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
}

/** Where cases are looked for that may wait for somebody, and in which statuses they then do. */
interface Wanted {
  readonly column: 'Reporter' | 'Manager' | 'Spoc' | 'Deputy' | 'CaseStatus';
  readonly values: readonly string[];
  readonly isWanted: (status: Status | undefined) => boolean;
}

function wantedOf(actor: Actor, profile: Profile): readonly Wanted[] {
  const isWanted = (status: Status | undefined): boolean => status !== undefined && isChased(profile, status);
  const withRoles = statusesFor(profile, actor.roles);
  return [
    ...(['Manager', 'Spoc', 'Deputy'] as const).map((column) => ({ column, values: [actor.id], isWanted })),
    // A reporter has no step to take but to answer a question.
    {
      column: 'Reporter',
      values: [actor.id],
      isWanted: (status) => isWanted(status) && status !== undefined && isAsked(profile, status),
    },
    ...(withRoles.length > 0 ? [{ column: 'CaseStatus' as const, values: withRoles, isWanted }] : []),
  ];
}
