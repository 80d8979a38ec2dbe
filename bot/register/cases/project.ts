import type { Deadline } from '../../commands/deadline';
import { isUnfit, Outage } from '../../commands/outage';
import type { StoredCase } from '../../commands/ports';
import type { Case } from '../../domain/case/state';
import { customerReference } from '../../domain/case/case-reference';
import type { CaseEvent } from '../../domain/case/events';
import { wasIdentified } from '../../domain/customers/identity';
import { isAboutIdentity } from '../../domain/customers/events';
import type { Profile } from '../../policy/profile';
import type { NewRow } from './columns';
import { surestKeys } from '../customers/customer-rows';
import { type Glances, glancesAt, keepGlance } from '../customers/glances';
import { followCustomer } from '../customers/follow-customer';
import { keepInForce } from '../restricting/in-force';
import { keepKeys } from '../customers/keep-keys';
import { projectionOf } from './projections';
import { type RowChange, rowsMeant, rowsToChange } from './row-change';
import { trailRow } from '../records/trail-row';
import { RegisterFault } from '../sharepoint/register-fault';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { writeInBatchesNow, sendInBatches } from '../sharepoint/batches';

/**
 * Writes what events of a case leave in the other lists, each row under its unique key: writing twice is writing
 * once. Without events it only makes look-ups show the case as it stands; gives whether all of them do (see `keepGlance`).
 * A list that is gone or spoilt keeps no other from being written: then the `Outage` that names it is thrown at the end. Throws
 * `Outage` at once when SharePoint is away, and `RegisterFault` when it refuses a row for another reason.
 */
export async function project(
  site: SharePointSite,
  what: { readonly subject: Case; readonly events: StoredCase['undelivered']; readonly profile: Profile },
  deadline: Deadline,
): Promise<boolean> {
  const { subject, events, profile } = what;
  // Rows made a moment ago may not be seen yet, and need not: they are made so that they show everything.
  const isNew = events.some(({ happened }) => happened.type === 'IncidentReported');
  const isKnown = subject.customerRef !== customerReference(subject.ref);
  const known = isNew && isKnown ? await glancesAt(site, subject.customerRef, deadline) : new Map();
  const leastRows = isNew ? 0 : surestKeys(subject, profile);
  const areDone = await doEach([
    ...events.map((event) => async () => {
      await projectOne(site, { subject, profile, event, known }, deadline);
      return true;
    }),
    () => follow(site, what, deadline),
    () => keepInForce(site, { subject, profile }, deadline),
    () => keepGlance(site, { subject, profile, leastRows }, deadline),
  ]);
  return areDone.every((isDone) => isDone);
}

/** Does each even where one fails for what only a person can mend; throws the first such `Outage` once all were tried. */
async function doEach(tasks: readonly (() => Promise<boolean>)[]): Promise<readonly boolean[]> {
  const done: boolean[] = [];
  let unfit: Outage | undefined;
  for (const task of tasks) {
    try {
      done.push(await task());
    } catch (problem) {
      if (!isUnfit(problem)) throw problem;
      unfit ??= problem;
    }
  }
  if (unfit) throw unfit;
  return done;
}

/**
 * Where anything was ever decided about who the customer is, every list says the same of it as the case. Gives whether that
 * could be seen: right after such a decision it never can.
 */
async function follow(
  site: SharePointSite,
  { subject, events, profile }: Parameters<typeof project>[1],
  deadline: Deadline,
): Promise<boolean> {
  if (!wasIdentified(subject)) return true;
  await followCustomer(site, subject, deadline);
  const areKept = await keepKeys(site, { subject, profile }, deadline);
  return areKept && !events.some(({ happened }) => isAboutIdentity(happened));
}

async function projectOne(
  site: SharePointSite,
  what: {
    readonly subject: Case;
    readonly event: CaseEvent;
    readonly profile: Profile;
    readonly known: Glances;
  },
  deadline: Deadline,
): Promise<void> {
  const { subject, event } = what;
  const projection = projectionOf(subject, event, what);
  await doEach([
    () => createAll(site, projection.create, deadline),
    ...projection.change.map((change) => async () => {
      await changeAll(site, subject.ref, change, deadline);
      return true;
    }),
  ]);
}

/** All rows in one request; where one of their lists is gone or spoilt, the rows of each list by themselves. */
async function createAll(
  site: SharePointSite,
  rows: readonly NewRow[],
  deadline: Deadline,
): Promise<boolean> {
  try {
    await createOnce(site, rows, deadline);
  } catch (problem) {
    if (!isUnfit(problem) || rows.length < 2) throw problem;
    await doEach(rows.map((row) => () => createAll(site, [row], deadline)));
  }
  return true;
}

/** Writes the entries of events into the trail and nothing else: of a case that is being erased nothing else may come back. */
export async function writeTrail(
  site: SharePointSite,
  ref: string,
  events: readonly CaseEvent[],
  deadline: Deadline,
): Promise<void> {
  const rows = events.map((event): NewRow => ({ list: 'Events', row: trailRow(ref, event) }));
  await createOnce(site, rows, deadline);
}

async function createOnce(site: SharePointSite, rows: readonly NewRow[], deadline: Deadline): Promise<void> {
  const requests = rows.map(({ list, row }) => site.list(list).createRequest(row));
  const answers = await sendInBatches(site.graph, requests, deadline);
  for (const [at, request] of requests.entries()) {
    const [row, status] = [rows[at], answers[at]?.status ?? 0];
    if (row && status >= 300 && !(await exists(site, row, deadline))) {
      await site.graph.explainRefusal(request, deadline);
      throw new RegisterFault(`The list ${row.list} answered ${status} to a new row`);
    }
  }
}

/** Whether a refused row is there already: SharePoint answers 400 to a duplicate and to anything else alike. */
async function exists(site: SharePointSite, { list, row }: NewRow, deadline: Deadline): Promise<boolean> {
  const [column, value] =
    list === 'Customers' ? (['CustomerRef', row.CustomerRef] as const) : (['RowKey', rowKeyOf(row)] as const);
  const request = {
    method: 'GET' as const,
    path: `${site.path}/lists/${list}/items?$filter=${encodeURIComponent(`fields/${column} eq '${String(value).replaceAll("'", "''")}'`)}`,
  };
  const answer = await site.graph.send(request, deadline);
  return site.list(list).countOf(answer) > 0;
}

const rowKeyOf = (row: NewRow['row']): unknown => ('RowKey' in row ? row.RowKey : undefined);

async function changeAll(
  site: SharePointSite,
  caseRef: string,
  what: RowChange,
  deadline: Deadline,
): Promise<void> {
  const { list, expected, change } = what;
  const rows = await site.list(list).where('CaseRef', [caseRef], deadline);
  const meant = rowsMeant(what, rows);
  if (meant.length < expected) {
    throw new Outage(`The list ${list} does not show all rows of ${caseRef} yet`, { system: 'graph' });
  }
  const requests = rowsToChange(what, meant).map(({ id }) => ({
    method: 'PATCH' as const,
    path: `${site.path}/lists/${list}/items/${id}`,
    body: { fields: change },
  }));
  await writeInBatchesNow(site.graph, { requests, of: `The list ${list}` }, deadline);
}
