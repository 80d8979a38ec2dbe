import type { Deadline } from '../commands/deadline';
import { LookCheck, type LookFinding } from '../domain/look-check';
import { type Finding, TrailCheck, type TrailEnd } from '../domain/trail-check';
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
}

/** A case that was erased: when, proposed and confirmed by whom. */
export interface ErasedCase {
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
  const findings = suspects.length === 0 ? [] : (await pass(suspects, deadline, deps)).findings;
  const looks =
    ref === undefined ? await checkLooks(first.lookSeals, deadline, deps) : { looks: 0, lookFindings: [] };
  const { cases, entries, seals, erased } = first;
  return { ref, cases, entries, seals, erased, findings, ...looks };
}

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
  return { ...count, erased, findings: check.findings(), lookSeals: sealed.looks };
}

/** The first seal of each name: whatever else was added under it later is not what was recorded. */
async function readSeals(refs: ReadonlySet<string> | undefined, book: Pick<SealBook, 'all'>) {
  const entries = new Map<string, string>();
  const looks = new Map<string, string>();
  for await (const { kind, name, hash } of book.all()) {
    const kept = kind === 'entry' ? entries : looks;
    const isWanted = !refs || (kind === 'entry' && refs.has(name.split('/')[0] ?? ''));
    if (isWanted && !kept.has(name)) kept.set(name, hash);
  }
  return { entries, looks };
}

/** Looks are recorded and sealed at once, in either order: those of the last minutes are left to the next check. */
async function checkLooks(
  sealed: ReadonlyMap<string, string>,
  deadline: Deadline,
  { reader, seals }: VerifyDeps,
): Promise<Pick<TrailReport, 'looks' | 'lookFindings'>> {
  const check = new LookCheck(new Map(sealed));
  let looks = 0;
  for await (const look of reader.looks(deadline)) {
    check.take(look);
    looks += 1;
  }
  const findings = check.findings();
  const unsealed = findings.some(({ kind }) => kind === 'look-not-sealed');
  // A look made while the list was read: its seal has come since.
  const since = unsealed ? (await readSeals(undefined, seals)).looks : sealed;
  const lookFindings = findings.filter(({ kind, key }) => kind !== 'look-not-sealed' || !since.has(key));
  return { looks, lookFindings };
}
