import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { Actor } from '../../domain/case/context';
import { sortWaiting, statusesFor, type WaitingFound, waitingOf } from '../../domain/waiting/queue';
import { waitsIn } from '../../domain/waiting/whose-turn';
import { statuses } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { readableCases } from '../cases/case-row';
import { isTooMany } from '../sharepoint/graph';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { mostInBatch } from '../sharepoint/batches';

/** As many rows as SharePoint serves for one filter. */
const mostRows = 5_000;

const rowSchema = z.object({
  CaseStatus: z.enum(statuses),
  Urgent: z.boolean().default(false),
  Asked: z.string().default(''),
});

/**
 * Everything that waits for a person (C5), the most urgent first. One request finds the cases that name them, that stand with a
 * role of theirs or ask something of them beside the flow, by columns alone; a second reads twenty of them whole, the urgent
 * ones and then the oldest, since who may act on a case is said by the case. `profileOf`: the policy under which a case was
 * opened. A case that somebody made unreadable by hand is not among them, and there are then more. Throws `Outage`.
 */
export async function waitingCases(
  site: SharePointSite,
  { actor, profile, profileOf }: Reader,
  deadline: Deadline,
): Promise<WaitingFound> {
  const { ids, areMore } = await idsFor(site, { actor, profile }, deadline);
  // As many cases as one batch reads: the most urgent, then the oldest, since they have waited longest.
  const first = ids.slice(0, mostInBatch);
  if (first.length === 0) return { waiting: [], areMore };
  const cases = site.list('Cases');
  const requests = first.map((id) => cases.getRequest(String(id)));
  const items = (await site.graph.batch(requests, deadline)).flatMap((answer) => cases.itemOf(answer) ?? []);
  const stored = readableCases(items);
  const waiting = stored.flatMap(
    ({ subject }) => waitingOf(subject, actor, profileOf(subject.profile.id)) ?? [],
  );
  const areAllRead = stored.length === items.length && ids.length === first.length;
  return { waiting: sortWaiting(waiting), areMore: areMore || !areAllRead };
}

/** The numbers of the cases that may wait for somebody, the urgent ones first, then the oldest. One request. */
async function idsFor(
  site: SharePointSite,
  { actor, profile }: Pick<Reader, 'actor' | 'profile'>,
  deadline: Deadline,
): Promise<{ readonly ids: readonly number[]; readonly areMore: boolean }> {
  const cases = site.list('Cases');
  const wanted = wantedOf(actor, profile);
  const requests = wanted.map(({ column, values }) =>
    cases.whereRequestOf(['CaseStatus', 'Urgent', 'Asked'], column, values, mostRows),
  );
  const answers = await site.graph.batch(requests, deadline);
  const found = new Map<number, boolean>();
  wanted.forEach(({ isWanted }, at) => {
    const answer = answers[at];
    if (!answer || isTooMany(answer)) return;
    for (const { id, fields } of cases.itemsOf(answer)) {
      const row = rowSchema.safeParse(fields).data;
      if (row && isWanted(row)) found.set(Number(id), row.Urgent);
    }
  });
  const ids = [...found].sort(([one, a], [other, b]) => Number(b) - Number(a) || one - other);
  return { ids: ids.map(([id]) => id), areMore: answers.some(isTooMany) };
}

/** Who asks, and the policies: the one in force, and that of a case. */
interface Reader {
  readonly actor: Actor;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
}

/** Where cases are looked for that may wait for somebody, and which of them then do. */
interface Wanted {
  readonly column: 'Manager' | 'Spoc' | 'Deputy' | 'CaseStatus' | 'AsksBeside';
  readonly values: readonly string[];
  readonly isWanted: (row: z.infer<typeof rowSchema>) => boolean;
}

function wantedOf(actor: Actor, profile: Profile): readonly Wanted[] {
  const isWanted = ({ CaseStatus }: z.infer<typeof rowSchema>): boolean => waitsIn(profile, CaseStatus);
  const withRoles = statusesFor(profile, actor.roles);
  const parties = [actor.id, ...actor.roles];
  return [
    ...(['Manager', 'Spoc', 'Deputy'] as const).map((column) => ({ column, values: [actor.id], isWanted })),
    {
      column: 'AsksBeside',
      values: ['yes'],
      isWanted: ({ Asked }) => Asked.split(' ').some((party) => parties.includes(party)),
    },
    ...(withRoles.length > 0 ? [{ column: 'CaseStatus' as const, values: withRoles, isWanted }] : []),
  ];
}
