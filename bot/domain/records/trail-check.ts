import { hashHead, type EntryHead } from './trail';

/** An entry of the trail as its list holds it, reduced to what a check needs: nothing in it names a person. */
export interface TrailEntry extends EntryHead {
  readonly ref: string;
  readonly hash: string;
  /** True when the content of the entry was taken out, as happens when a case is erased. */
  readonly erased: boolean;
  /** Columns that say something else than the entry itself; `EntryJson` where that cannot be read at all. */
  readonly differing: readonly string[];
}

/** What a case itself says of its trail. */
export interface TrailEnd {
  readonly ref: string;
  /** What the first entry is chained to. */
  readonly start: string;
  readonly version: number;
  readonly head: string;
  /** Number of the first event that the worker has still to write into the list; none when all are there. */
  readonly owedFrom: number | undefined;
  /** Its erasure was confirmed: entries may lack their content. `at` is '' while it is under way. */
  readonly erased: { readonly at: string; readonly by: string; readonly confirmedBy: string } | undefined;
}

/** What is known of the cases themselves, by reference; undefined for one that cannot be read. */
export type TrailEnds = ReadonlyMap<string, TrailEnd | undefined>;

/** Seals kept outside SharePoint: hash by `ref/number`. Each was made once its entry stood in the list. */
export type Seals = ReadonlyMap<string, string>;

/** Something about a trail that is not as it was written. `after` and `before`: instants between which it lies. */
export type Finding = { readonly ref: string } & (
  | {
      readonly kind: 'altered';
      readonly number: number;
      readonly at: string;
      readonly columns: readonly string[];
    }
  /** The entry does not follow from the one before: one of the two was written anew. */
  | { readonly kind: 'broken'; readonly number: number; readonly after: string; readonly before: string }
  | {
      readonly kind: 'missing';
      readonly from: number;
      readonly to: number;
      readonly after: string;
      readonly before: string;
    }
  | { readonly kind: 'twice'; readonly number: number; readonly at: string }
  /** The case keeps another hash of its newest entry than the list holds. */
  | { readonly kind: 'head-differs'; readonly number: number; readonly at: string }
  /** More entries than the case has events. */
  | { readonly kind: 'added'; readonly from: number; readonly to: number; readonly after: string }
  | { readonly kind: 'case-gone'; readonly entries: number }
  | { readonly kind: 'case-unreadable' }
  /** The entry is not the one that was sealed when it was written. */
  | { readonly kind: 'seal-differs'; readonly number: number; readonly at: string }
  | { readonly kind: 'sealed-gone'; readonly number: number }
  | { readonly kind: 'not-sealed'; readonly number: number; readonly at: string }
);

/** How far the trail of one case was followed. */
interface Followed {
  next: number;
  hash: string | undefined;
  at: string;
  /** Whether the hash is the sealed one; so is what the first entry is chained to. */
  isSealed: boolean;
  /** Entries that came before their turn. */
  readonly early: Map<number, TrailEntry>;
  entries: number;
}

/**
 * Follows the trails of many cases at once, an entry at a time in any order: of each it keeps a place and a hash, so that a
 * million entries need no more room than their cases (X3). `take` every entry, then ask for `findings` once.
 */
export class TrailCheck {
  private readonly cases = new Map<string, Followed>();
  private readonly found: Finding[] = [];
  private readonly unseen: Map<string, string>;

  constructor(
    private readonly ends: TrailEnds,
    private readonly seals: Seals,
  ) {
    this.unseen = new Map(seals);
  }

  /** Takes the next entry. */
  take(entry: TrailEntry): void {
    const followed = this.followedOf(entry.ref);
    followed.entries += 1;
    if (entry.number < followed.next || followed.early.has(entry.number)) {
      this.found.push({ kind: 'twice', ref: entry.ref, number: entry.number, at: entry.at });
      return;
    }
    followed.early.set(entry.number, entry);
    for (let next = followed.early.get(followed.next); next; next = followed.early.get(followed.next)) {
      this.follow(followed, next);
    }
  }

  /** Everything that is not as it was written, case by case. */
  findings(): readonly Finding[] {
    for (const [ref, followed] of this.cases) {
      this.closeGaps(followed);
      const end = this.ends.get(ref);
      if (end) this.compareEnd(followed, end);
      else if (!this.ends.has(ref)) this.found.push({ kind: 'case-gone', ref, entries: followed.entries });
    }
    for (const [ref, end] of this.ends) {
      if (!end) this.found.push({ kind: 'case-unreadable', ref });
      else if (!this.cases.has(ref)) this.compareEnd(this.beginning(ref), end);
    }
    for (const key of this.unseen.keys()) {
      const [ref = '', number] = key.split('/');
      this.found.push({ kind: 'sealed-gone', ref, number: Number(number) });
    }
    return this.found.toSorted((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
  }

  private follow(followed: Followed, entry: TrailEntry): void {
    const { ref, number, at } = entry;
    followed.early.delete(number);
    const seal = this.sealOf(entry);
    const follows = followed.hash === undefined || hashHead(followed.hash, entry) === entry.hash;
    if (entry.erased && !this.ends.get(ref)?.erased) {
      this.found.push({ kind: 'altered', ref, number, at, columns: ['EntryJson'] });
    } else if (entry.differing.length > 0) {
      this.found.push({ kind: 'altered', ref, number, at, columns: entry.differing });
    } else if (!follows && seal === entry.hash && followed.isSealed) {
      // Both hashes are the sealed ones, so it is the content that no longer gives this one.
      this.found.push({ kind: 'altered', ref, number, at, columns: ['EntryJson'] });
    } else if (!follows) {
      this.found.push({ kind: 'broken', ref, number, after: followed.at, before: at });
    }
    if (seal !== undefined && seal !== entry.hash) {
      this.found.push({ kind: 'seal-differs', ref, number, at });
    }
    followed.isSealed = seal === entry.hash;
    followed.next = number + 1;
    followed.hash = entry.hash;
    followed.at = at;
  }

  private sealOf({ ref, number }: TrailEntry): string | undefined {
    const key = `${ref}/${number}`;
    const seal = this.unseen.get(key);
    this.unseen.delete(key);
    return seal;
  }

  /** Where entries that came after a gap go on; what an entry after a gap follows from cannot be known. */
  private closeGaps(followed: Followed): void {
    for (const number of [...followed.early.keys()].sort((a, b) => a - b)) {
      const entry = followed.early.get(number);
      if (!entry) continue;
      if (number > followed.next) {
        const [from, to] = [followed.next, number - 1];
        this.found.push({ kind: 'missing', ref: entry.ref, from, to, after: followed.at, before: entry.at });
        followed.hash = undefined;
      }
      this.follow(followed, entry);
    }
  }

  private compareEnd(followed: Followed, end: TrailEnd): void {
    const { ref, version } = end;
    const last = followed.next - 1;
    const expected = (end.owedFrom ?? version + 1) - 1;
    if (last < expected) {
      this.found.push({ kind: 'missing', ref, from: last + 1, to: expected, after: followed.at, before: '' });
    } else if (last > version) {
      this.found.push({ kind: 'added', ref, from: version + 1, to: last, after: followed.at });
    } else if (last === version && followed.hash !== end.head) {
      this.found.push({ kind: 'head-differs', ref, number: last, at: followed.at });
    }
    const isSealed = this.seals.has(`${ref}/${version}`);
    if (end.owedFrom === undefined && last === version && !isSealed) {
      this.found.push({ kind: 'not-sealed', ref, number: last, at: followed.at });
    }
  }

  private followedOf(ref: string): Followed {
    const known = this.cases.get(ref);
    if (known) return known;
    const followed = this.beginning(ref);
    this.cases.set(ref, followed);
    return followed;
  }

  /** Without the case nothing says what its first entry is chained to: the rest is checked all the same. */
  private beginning(ref: string): Followed {
    return {
      next: 1,
      hash: this.ends.get(ref)?.start,
      at: '',
      isSealed: true,
      early: new Map(),
      entries: 0,
    };
  }
}
