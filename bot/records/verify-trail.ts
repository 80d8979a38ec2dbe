import type { Deadline } from '../commands/deadline';
import { LookCheck, type LookFinding, type LookSeal } from '../domain/records/look-check';
import { removedBeforeHour, isInTime, type LookRemoval } from '../domain/records/look-period';
import { type Finding, TrailCheck, type TrailEnd } from '../domain/records/trail-check';
import type { SealBook, TrailReader } from './ports';

/** What checking the trail found (X3), for whoever keeps the records. */
export interface TrailReport {
  /** The one case that was checked; undefined: all, and the looks. */
  readonly ref: string | undefined;
  readonly cases: number;
  readonly entries: number;
  readonly seals: number;
  readonly looks: number;
  /** Cases that were erased as they should be. */
  readonly erased: readonly ErasedCase[];
  readonly findings: readonly Finding[];
  readonly lookFindings: readonly LookFinding[];
  /** Looks that were removed since their period was over: of each period the newest removal. */
  readonly removals: readonly LookRemoval[];
}

/** A case that was erased: when, proposed and confirmed by whom. */
interface ErasedCase {
  readonly ref: string;
  readonly at: string;
  readonly by: string;
  readonly confirmedBy: string;
}

/** What checking needs. */
export interface VerifyDeps {
  readonly reader: TrailReader;
  readonly seals: Pick<SealBook, 'all'>;
}

/**
 * Checks the trail of every case, or of one, against itself, against the cases and against the seals (X3). The order of
 * reading keeps work that goes on meanwhile from looking like tampering: an entry is in its list before it is sealed, and
 * sealed before its case says that it was told. What still looks wrong is read once more on its own.
 */
export async function verifyTrail(
  ref: string | undefined,
  deadline: Deadline,
  deps: VerifyDeps,
): Promise<TrailReport> {
  const first = await pass(ref === undefined ? undefined : [ref], deadline, deps);
  const suspects = [...new Set(first.findings.map((finding) => finding.ref))];
  const findings = suspects.length === 0 ? [] : await lookAgain(suspects, first.findings, deadline, deps);
  const looks =
    ref === undefined
      ? await checkLooks(first.sealedLooks, deadline, deps)
      : { looks: 0, lookFindings: [], removals: [] };
  const { cases, entries, seals, erased } = first;
  return { ref, cases, entries, seals, erased, findings, ...looks };
}

/** What a search does not show was removed, or is not shown yet. */
const missingKinds: readonly Finding['kind'][] = ['missing', 'sealed-gone'];

/** Reads suspects once more; where entries are missing not by a search, which may lag behind what was written, but entry by entry. */
async function lookAgain(
  suspects: readonly string[],
  found: readonly Finding[],
  deadline: Deadline,
  deps: VerifyDeps,
): Promise<readonly Finding[]> {
  const isMissing = found.some(({ kind }) => missingKinds.includes(kind));
  const reader: TrailReader = isMissing ? readAll(deps.reader, suspects) : deps.reader;
  return (await pass(suspects, deadline, { ...deps, reader })).findings;
}

/** The entries of some cases as the whole list shows them, read once for all of them. */
function readAll(reader: TrailReader, refs: readonly string[]): TrailReader {
  const wanted = new Set(refs);
  const [first] = refs;
  return {
    ends: (ref, deadline) => reader.ends(ref, deadline),
    looks: (deadline) => reader.looks(deadline),
    async *entries(ref, deadline) {
      if (ref !== first) return;
      for await (const entry of reader.entries(undefined, deadline)) if (wanted.has(entry.ref)) yield entry;
    },
  };
}

/** Whether nothing was found that should not be, and the case that was asked for is there at all. */
export const isTrailWhole = ({ ref, cases, findings, lookFindings }: TrailReport): boolean =>
  findings.length + lookFindings.length === 0 && (ref === undefined || cases > 0);

async function pass(refs: readonly string[] | undefined, deadline: Deadline, { reader, seals }: VerifyDeps) {
  const ends = new Map<string, TrailEnd | undefined>();
  const wanted = refs ?? [undefined];
  for (const ref of wanted) {
    for await (const found of reader.ends(ref, deadline)) ends.set(found.ref, found.end);
  }
  const sealed = await readSeals(refs && new Set(refs), seals);
  const check = new TrailCheck(ends, sealed.entries);
  let entries = 0;
  for (const ref of wanted) {
    for await (const entry of reader.entries(ref, deadline)) {
      check.take(entry);
      entries += 1;
    }
  }
  const erased = [...ends].flatMap(([ref, end]) => (end?.erased?.at ? [{ ref, ...end.erased }] : []));
  const count = { cases: ends.size, entries, seals: sealed.entries.size + sealed.looks.size };
  const { looks, removals } = sealed;
  return { ...count, erased, findings: check.findings(), sealedLooks: { looks, removals } };
}

/** What was sealed of looks. */
interface SealedLooks {
  readonly looks: ReadonlyMap<string, LookSeal>;
  readonly removals: readonly LookRemoval[];
}

/** The first seal of each name: whatever else was added under it later is not what was recorded. */
async function readSeals(refs: ReadonlySet<string> | undefined, book: Pick<SealBook, 'all'>) {
  const entries = new Map<string, string>();
  const looks = new Map<string, LookSeal>();
  const removals: LookRemoval[] = [];
  for await (const { kind, name, hash, sealedIn } of book.all()) {
    if (kind === 'entry') {
      const isWanted = !refs || refs.has(name.split('/')[0] ?? '');
      if (isWanted && !entries.has(name)) entries.set(name, hash);
    } else if (refs) continue;
    else if (kind === 'looks-over') removals.push({ before: name, months: Number(hash), sealedIn });
    else if (!looks.has(name)) looks.set(name, { hash, sealedIn });
  }
  return { entries, looks, removals };
}

/** Looks are recorded and sealed at once, in either order: those of the last minutes are left to the next check. */
async function checkLooks(
  sealed: SealedLooks,
  deadline: Deadline,
  { reader, seals }: VerifyDeps,
): Promise<Pick<TrailReport, 'looks' | 'lookFindings' | 'removals'>> {
  const check = new LookCheck(new Map(sealed.looks), removedBeforeHour(sealed.removals));
  let looks = 0;
  for await (const look of reader.looks(deadline)) {
    check.take(look);
    looks += 1;
  }
  const findings = check.findings();
  // What was sealed while the list was read: looks that were made, and that others go.
  const since = findings.length > 0 ? await readSeals(undefined, seals) : sealed;
  const lookFindings = findings.filter((finding) => !isExplained(finding, since));
  return { looks, lookFindings, removals: newestOf(since.removals) };
}

function isExplained({ kind, key }: LookFinding, { looks, removals }: SealedLooks): boolean {
  const seal = looks.get(key);
  if (kind === 'look-not-sealed') return seal !== undefined;
  return kind === 'look-gone' && seal !== undefined && seal.sealedIn < removedBeforeHour(removals);
}

/** For each period only the removal that reaches furthest. */
const newestOf = (removals: readonly LookRemoval[]): readonly LookRemoval[] => [
  ...new Map(
    removals
      .filter(isInTime)
      .toSorted((one, other) => (one.before < other.before ? -1 : 1))
      .map((removal) => [removal.months, removal] as const),
  ).values(),
];
