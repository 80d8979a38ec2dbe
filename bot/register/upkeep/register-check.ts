import { isUnfit } from '../../commands/outage';
import type { Deadline } from '../../commands/deadline';
import type { StoredCase } from '../../commands/ports';
import { caseReference } from '../../domain/case/case-reference';
import type { Case } from '../../domain/case/state';
import { customerRefOf } from '../../domain/customers/identity';
import { writeInstant } from '../../domain/time/instant';
import type { Divergence, DivergenceKind } from '../../domain/upkeep/differences';
import type { Profile } from '../../policy/profile';
import type { CheckedCases, CheckWish, RegisterCheck } from '../../records/ports';
import { waitingColumns, caseOf } from '../cases/case-row';
import type { GraphRequest } from '../graph/graph-door';
import { dueColumn } from '../sharepoint/due-minute';
import { RegisterFault } from '../sharepoint/register-fault';
import { columnText } from '../sharepoint/same-value';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { compareRecorded, type FoundRow } from './case-differences';
import { compareCase, compareCustomer, compareLookups, type StandingCase } from './derived-rows';
import { historyOf } from './expected-rows';
import { foreseeMends, mendRows } from './mend-rows';
import { readHistory } from './read-history';
import { readRows, type RowsOfCases } from './read-rows';

/** What comparing needs besides the lists. */
export interface RegisterCheckDeps {
  readonly profileOf: (id: string) => Profile;
  /** When a case is next due, as an instant; null when nothing is. */
  readonly dueAt: (subject: Case) => Promise<string | null>;
  readonly now: () => Date;
}

/** How many cases are compared at a time. */
const casesAPage = 10;
/** What happened less than this ago, in milliseconds, searches may not show yet. */
const lagMs = 15 * 60_000;

/** Compares the lists with the cases and their trail, some cases at a time. */
export class SharePointRegisterCheck implements RegisterCheck {
  constructor(
    private readonly site: SharePointSite,
    private readonly deps: RegisterCheckDeps,
  ) {}

  async checkPage(link: string, wish: CheckWish, deadline: Deadline): Promise<CheckedCases> {
    const cases = this.site.list('Cases');
    const request: GraphRequest =
      link === '' ? cases.firstRequest(casesAPage) : { method: 'GET', path: link };
    const answer = await this.site.graph.send(request, deadline);
    const checked = await this.check(cases.itemsOf(answer), wish, deadline);
    return { ...checked, next: cases.nextOf(answer)?.path ?? '' };
  }

  async checkCase(itemId: string, wish: CheckWish, deadline: Deadline): Promise<CheckedCases> {
    const item = await this.site.list('Cases').get(itemId, deadline);
    return { ...(await this.check(item ? [item] : [], wish, deadline)), next: '' };
  }

  private async check(items: readonly Item[], wish: CheckWish, deadline: Deadline) {
    const refs = items.map(({ id }) => caseReference(id));
    const rows = refs.length > 0 ? await readRows(this.site, refs, deadline) : undefined;
    const differences: Divergence[] = [];
    let passedOver = 0;
    for (const item of items) {
      const found = rows && (await this.checkOne(item, rows, wish, deadline));
      if (found) differences.push(...found);
      else passedOver += 1;
    }
    return { refs, differences, passedOver };
  }

  /**
   * Undefined where the case cannot be compared now: somebody is still to be told of it, it was changed a moment ago, or a newer
   * version of the app stored it.
   */
  private async checkOne(
    item: Item,
    rows: RowsOfCases,
    wish: CheckWish,
    deadline: Deadline,
  ): Promise<readonly Divergence[] | undefined> {
    const ref = caseReference(item.id);
    const stored = readCase(item);
    if (stored === 'of-other-version') return undefined;
    if (!stored) return [ofCase(ref, 'case-unreadable')];
    const { subject } = stored;
    const sealed = wish.heads.get(ref);
    // Of a case that somebody put back nothing follows: its rows, which say more than it does, are right.
    if (sealed && sealed.number > subject.version) return [ofCase(ref, 'case-put-back')];
    if (sealed?.number === subject.version && sealed.hash !== subject.head)
      return [ofCase(ref, 'case-altered')];
    if (subject.erasure?.doneAt || this.isFresh(stored)) return undefined;
    const profile = this.deps.profileOf(subject.profile.id);
    const standing = { subject: { ...subject, customerRef: customerRefOf(subject) }, profile };
    const [found, told] = [await this.compare(standing, item, rows), this.compareTrail(standing, rows)];
    const derived = [...found, ...(told === 'altered' ? [] : told)];
    const altered = told === 'altered' ? [{ ...ofCase(ref, 'trail-altered'), list: 'Events' }] : [];
    const mended = wish.isDry
      ? foreseeMends(ref, derived)
      : await mendRows(this.site, { standing, found: derived }, deadline);
    return [...altered, ...mended];
  }

  private isFresh({ subject, undelivered }: StoredCase): boolean {
    const before = writeInstant(this.deps.now().getTime() - lagMs);
    const newest = subject.steps.at(-1)?.at ?? subject.since;
    return undelivered.length > 0 || newest > before;
  }

  private async compare(standing: StandingCase, item: Item, rows: RowsOfCases): Promise<readonly FoundRow[]> {
    const { subject, profile } = standing;
    const due = dueColumn(subject.ref, await this.deps.dueAt(subject));
    // A chase that comes early finds nothing to do, and says when it is due: only one that comes late or never is wrong.
    const noted = columnText(item.fields['DueAt']);
    const isLate = due !== null && (noted === '' || noted > due);
    const more = { ...waitingColumns(subject, profile), ...(isLate ? { DueAt: due } : {}) };
    const of = rows.of(subject.ref);
    const lookups = new Map([...of].filter(([list]) => list === 'CustomerKeys' || list === 'InForce'));
    return [
      ...compareCase(subject, item, more),
      ...compareCustomer(standing, rows.customers),
      ...compareLookups(standing, lookups),
    ];
  }

  private compareTrail(
    { subject, profile }: StandingCase,
    rows: RowsOfCases,
  ): readonly FoundRow[] | 'altered' {
    const { Events: entries, ...recorded } = splitRows(rows.of(subject.ref));
    const events = readHistory(subject, entries);
    if (events === 'altered') return 'altered';
    if (events === 'older') return [];
    const history = historyOf({ subject, profile }, events);
    return history === 'broken' ? 'altered' : compareRecorded(history, recorded.rows);
  }
}

const splitRows = (rows: ReturnType<RowsOfCases['of']>) => ({
  Events: rows.get('Events') ?? [],
  rows: new Map([...rows].filter(([list]) => !['Events', 'CustomerKeys', 'InForce'].includes(list))),
});

function readCase(item: Item): StoredCase | 'of-other-version' | undefined {
  try {
    return caseOf(item);
  } catch (problem) {
    if (problem instanceof RegisterFault) return undefined;
    if (isUnfit(problem)) return 'of-other-version';
    throw problem;
  }
}

const ofCase = (ref: string, kind: DivergenceKind): Divergence => ({
  kind,
  ref,
  list: '',
  row: ref,
  columns: [],
  outcome: 'left',
});
