import type { GraphAnswer, GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { CaseRegister, OpenCase, ReportLookup, SomeCases, StoredCase } from '../../commands/ports';
import type { Case } from '../../domain/case/state';
import { caseReference, itemIdOf } from '../../domain/case/case-reference';
import type { CaseEvent } from '../../domain/case/events';
import { type waitingColumns, caseOf, readableCases, rowOf } from './case-row';
import { dueColumn, endOfMinute } from '../sharepoint/due-minute';
import { keysOf } from '../customers/customer-keys';
import { glancesIn } from '../customers/glances';
import { oldestBefore, type Oldest } from '../sharepoint/oldest';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { mostInBatch } from '../sharepoint/batches';
import type { Person } from '../../domain/case/person';
import type { CustomerDetails } from '../../domain/reporting/state';

const userSchema = z.object({ id: z.string(), displayName: z.string() });

/** Cases in the list `Cases`, one item each. Reads by item number, which is never stale. */
export class SharePointCaseRegister implements CaseRegister {
  /** `country`: which telephone numbers without a country are of (ISO 3166). */
  constructor(
    private readonly site: SharePointSite,
    private readonly country: string,
  ) {}

  async load(ref: string, deadline: Deadline, people: readonly string[] = []) {
    const id = itemIdOf(ref);
    if (id === undefined) return undefined;
    const wanted = this.cases.getRequest(id);
    const [first, ...rest] =
      people.length === 0
        ? [await this.site.graph.send(wanted, deadline)]
        : await this.site.graph.batch([wanted, ...people.slice(0, batchRoom).map(userRequest)], deadline);
    const item = first && this.cases.itemOf(first);
    return item && { stored: caseOf(item), people: peopleOf(rest) };
  }

  async loadToAdd(
    ref: string,
    customer: Partial<CustomerDetails>,
    people: readonly string[],
    deadline: Deadline,
  ) {
    // What names no case is asked for all the same: its answer tells no more than that of another's case.
    const wanted = this.cases.getRequest(itemIdOf(ref) ?? '0');
    const looking = this.lookRequests(customer, people, batchRoom - 1);
    const [first, ...rest] = await this.site.graph.batch([wanted, ...looking], deadline);
    const item = first && this.cases.itemOf(first);
    return { stored: item && caseOf(item), lookup: this.lookupIn(rest, customer) };
  }

  async lookUpForReport(
    customer: Partial<CustomerDetails>,
    people: readonly string[],
    deadline: Deadline,
  ): Promise<ReportLookup> {
    const requests = this.lookRequests(customer, people, batchRoom);
    if (requests.length === 0) return { matches: [], people: [] };
    return this.lookupIn(await this.site.graph.batch(requests, deadline), customer);
  }

  /** The people, and last, where anything identifies the customer, whoever else shares it. */
  private lookRequests(
    customer: Partial<CustomerDetails>,
    people: readonly string[],
    room: number,
  ): GraphRequest[] {
    const keys = this.identifying(customer);
    const shared = keys.length > 0 ? [this.keys.whereRequest('KeyValue', keys, 50)] : [];
    return [...people.slice(0, room).map(userRequest), ...shared];
  }

  private lookupIn(answers: readonly GraphAnswer[], customer: Partial<CustomerDetails>): ReportLookup {
    const isAsked = this.identifying(customer).length > 0;
    const found = isAsked ? answers.at(-1) : undefined;
    return {
      people: peopleOf(isAsked ? answers.slice(0, -1) : answers),
      matches: found ? newestFirst(this.keys.itemsOf(found).flatMap(matchOf)) : [],
    };
  }

  private identifying(customer: Partial<CustomerDetails>): readonly string[] {
    return keysOf(customer, this.country)
      .filter((key) => key.identifies)
      .map((key) => key.value);
  }

  async create(next: Case, events: readonly CaseEvent[], deadline: Deadline) {
    const created = await this.cases.create(rowOf(next, events), deadline);
    if (created !== 'refused') return { subject: { ...next, ref: caseReference(created.id) }, isNew: true };
    const [existing] = await this.cases.where('ReportKey', [next.reportKey], deadline);
    // Refused, yet not to be found: the filter lags behind the unique index. Asking again later finds it.
    if (!existing) {
      await this.cases.explainRefusal(rowOf(next, events), deadline);
      throw new Outage('A case with this report key exists but is not found yet', {
        system: 'graph',
        reason: 'busy',
      });
    }
    return { subject: caseOf(existing).subject, isNew: false };
  }

  async save(stored: StoredCase, next: Case, events: readonly CaseEvent[], deadline: Deadline) {
    const row = rowOf(next, [...stored.undelivered, ...events]);
    return this.write(stored, row, deadline);
  }

  /**
   * Strikes events off the outbox once everybody has been told, and notes when the case is next due, if nobody changed
   * it meanwhile. `dueAt`: an instant, null when nothing is due.
   */
  async markDelivered(
    stored: StoredCase,
    done: { readonly customerRef: string; readonly upTo: number; readonly dueAt: string | null },
    deadline: Deadline,
  ) {
    const owed = stored.undelivered.filter((event) => event.number > done.upTo);
    const row = rowOf({ ...stored.subject, customerRef: done.customerRef }, owed);
    const columns = { ...this.waitingIn(stored.subject), DueAt: dueColumn(stored.subject.ref, done.dueAt) };
    return this.write(stored, { ...row, ...columns }, deadline);
  }

  /** Stores what a reminder did to a case, with its events and when it is next due, in one write if nobody changed it meanwhile. */
  async saveChased(
    stored: StoredCase,
    {
      next,
      events,
      dueAt,
    }: { readonly next: Case; readonly events: readonly CaseEvent[]; readonly dueAt: string | null },
    deadline: Deadline,
  ) {
    const row = rowOf(next, [...stored.undelivered, ...events]);
    return this.write(stored, { ...row, DueAt: dueColumn(stored.subject.ref, dueAt) }, deadline);
  }

  /** Notes anew when a case is next due, if nobody changed it meanwhile. */
  async reschedule(stored: StoredCase, dueAt: string | null, deadline: Deadline): Promise<void> {
    const { ref } = stored.subject;
    await this.cases.update(itemIdOf(ref) ?? '', { DueAt: dueColumn(ref, dueAt) }, stored.etag, deadline);
  }

  /** The cases that are due in the minute of an instant or before, the longest due first; see `oldestBefore`. */
  async dueBy(instant: string, deadline: Deadline): Promise<SomeCases> {
    return casesIn(await oldestBefore(this.cases, 'DueAt', endOfMinute(instant), deadline));
  }

  /** The names of people by their Entra object ids; whom the directory does not know is absent. */
  async people(ids: readonly string[], deadline: Deadline): Promise<readonly Person[]> {
    return peopleOf(await this.site.graph.batch(ids.slice(0, mostInBatch).map(userRequest), deadline));
  }

  /** The cases whose oldest owed delivery is older than an instant, the oldest first: what the sweep looks for. */
  async pendingSince(instant: string, deadline: Deadline): Promise<SomeCases> {
    return casesIn(await oldestBefore(this.cases, 'PendingSince', instant, deadline));
  }

  /** The cases that a person reported, newest first. */
  async reportedBy(personId: string, deadline: Deadline): Promise<readonly Case[]> {
    const items = await this.cases.where('Reporter', [personId], deadline);
    const newest = [...items].sort((a, b) => Number(b.id) - Number(a.id));
    return readableCases(newest).map(({ subject }) => subject);
  }

  /** What is noted of whom a case asks; nothing where no profile is at hand. */
  protected waitingIn(_subject: Case): Partial<ReturnType<typeof waitingColumns>> {
    return {};
  }

  private async write(stored: StoredCase, row: ReturnType<typeof rowOf>, deadline: Deadline) {
    const id = itemIdOf(stored.subject.ref) ?? '';
    return this.cases.update(id, row, stored.etag, deadline);
  }

  private get cases() {
    return this.site.list('Cases');
  }

  private get keys() {
    return this.site.list('CustomerKeys');
  }
}

const casesIn = ({ rows, areAll }: Oldest): SomeCases => ({
  refs: rows.map(({ id }) => caseReference(id)),
  areAll,
});

const keyFields = z.object({
  CaseRef: z.string(),
  CustomerRef: z.string(),
  ReportedAt: z.string(),
  CaseOpen: z.boolean().default(false),
});

function matchOf(item: Item): readonly OpenCase[] {
  const fields = keyFields.safeParse(item.fields);
  if (!fields.success) return [];
  const { CaseRef: ref, CustomerRef: customerRef, ReportedAt: reportedAt, CaseOpen: isOpen } = fields.data;
  const names = [...glancesIn(item.fields).values()].flatMap((glance) => glance.names);
  return [{ ref, customerRef, reportedAt, isOpen, names }];
}

/** Each case once, the newest first: by their numbers, for clocks of two instances may differ. */
function newestFirst(matches: readonly OpenCase[]): readonly OpenCase[] {
  const byRef = new Map(matches.map((match) => [match.ref, match]));
  return [...byRef.values()].sort((a, b) => Number(itemIdOf(b.ref)) - Number(itemIdOf(a.ref)));
}

/** One place of a batch is kept for the search of keys or the case. */
const batchRoom = mostInBatch - 1;

const userRequest = (id: string): GraphRequest => ({
  method: 'GET',
  path: `/users/${encodeURIComponent(id)}?$select=id,displayName`,
});

const peopleOf = (answers: readonly GraphAnswer[]): readonly Person[] =>
  answers.flatMap((answer) => {
    const user = userSchema.safeParse(answer.body);
    return answer.status === 200 && user.success ? [{ id: user.data.id, name: user.data.displayName }] : [];
  });
