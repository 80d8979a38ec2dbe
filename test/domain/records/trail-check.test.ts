import { headOf } from '../../../bot/domain/records/trail';
import { chainStart } from '../../../bot/domain/records/trail';
import {
  type Finding,
  TrailCheck,
  type TrailEnd,
  type TrailEntry,
} from '../../../bot/domain/records/trail-check';
import { aHistoryTo } from '../../builders/cases';

const { events, subject } = aHistoryTo('restricted');
const ref = 'CB-0001';
const entries: readonly TrailEntry[] = events.map((event) => ({
  ...headOf(event),
  ref,
  hash: event.hash,
  erased: false,
  differing: [],
}));
const end: TrailEnd = {
  ref,
  start: chainStart(subject.reportKey),
  version: subject.version,
  head: subject.head,
  owedFrom: undefined,
  erased: undefined,
};
const seals = new Map(entries.map(({ number, hash }) => [`${ref}/${number}`, hash]));

function found(
  given: readonly TrailEntry[],
  known: Partial<TrailEnd> = {},
  sealed: ReadonlyMap<string, string> = seals,
): readonly Finding['kind'][] {
  const check = new TrailCheck(new Map([[ref, { ...end, ...known }]]), sealed);
  for (const entry of given) check.take(entry);
  return check.findings().map(({ kind }) => kind);
}

describe('following the trail of a case', () => {
  it('X3 · finds nothing in a whole one, in whatever order its entries come', () => {
    expect(found(entries)).toEqual([]);
    expect(found(entries.toReversed())).toEqual([]);
  });

  it('X3 · leaves what is still being written to the next check', () => {
    const last = entries.at(-1)?.number ?? 0;
    expect(found(entries.slice(0, -1), { owedFrom: last }, withoutSeal(last))).toEqual([]);
    expect(found(entries, { owedFrom: last }, withoutSeal(last))).toEqual([]);
  });

  it('X3 · finds an end that was cut off, even where the case was put back to fit', () => {
    const cut = entries.slice(0, -1);
    const before = cut.at(-1);
    expect(found(cut)).toEqual(['missing', 'sealed-gone']);
    expect(found(cut, { version: before?.number ?? 0, head: before?.hash ?? '' })).toEqual(['sealed-gone']);
  });

  it('X3 · finds an entry that was added, by the case or by the missing seal', () => {
    const { head, version } = { head: entries.at(-2)?.hash ?? '', version: subject.version - 1 };
    expect(found(entries, { head, version }, withoutSeal(subject.version))).toContain('added');
    expect(found(entries, {}, withoutSeal(subject.version))).toEqual(['not-sealed']);
  });

  it('X3 · finds a case that stands beside its trail', () => {
    expect(found(entries, { head: 'another' })).toEqual(['head-differs']);
    const nobody = new TrailCheck(new Map(), new Map());
    for (const entry of entries) nobody.take(entry);
    expect(nobody.findings()).toEqual([{ kind: 'case-gone', ref, entries: entries.length }]);
    const unreadable = new TrailCheck(new Map([[ref, undefined]]), seals);
    for (const entry of entries) unreadable.take(entry);
    expect(unreadable.findings()).toEqual([{ kind: 'case-unreadable', ref }]);
  });

  it('X4 · takes an entry without its content for altered, unless its erasure was confirmed', () => {
    const hollow = entries.map((entry) => ({ ...entry, erased: true }));
    expect(found(hollow)).toEqual(entries.map(() => 'altered'));
    expect(found(hollow, { erased: { at: '', by: 'Hamish', confirmedBy: 'Duncan' } })).toEqual([]);
  });

  it('X3 · finds a graft: entries of another case, whole in themselves', () => {
    expect(found(entries, { start: chainStart('another-form') })).toEqual(['altered']);
    expect(found(entries, { start: chainStart('another-form') }, new Map())).toEqual([
      'broken',
      'not-sealed',
    ]);
  });
});

function withoutSeal(number: number): ReadonlyMap<string, string> {
  return new Map([...seals].filter(([key]) => key !== `${ref}/${number}`));
}
