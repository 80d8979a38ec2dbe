import type { CaseInRecord } from '../../../bot/domain/customers/customer-record';
import type { MatchDecision } from '../../../bot/domain/customers/matching/matches';
import { partingOf } from '../../../bot/domain/customers/matching/parting';
import { aPerson } from '../../builders/people';

/** Morag and Maggie were taken for one person at ten o'clock. */
const merge: MatchDecision = {
  kind: 'merge',
  key: 'form-opened-1',
  stays: 'CU-0001',
  goes: 'CU-0002',
  by: aPerson('nadia'),
  at: '2025-11-10T10:00:00Z',
  reason: 'The same telephone.',
  belongs: [],
};
const aCaseInRecord = (ref: string, reportedAt: string, cameFrom: readonly string[] = []): CaseInRecord => ({
  ref,
  status: 'reported',
  behaviours: ['offensive-language'],
  reportedAt,
  cameFrom,
});
const refs = (cases: readonly CaseInRecord[]): readonly string[] => cases.map(({ ref }) => ref);

describe('S4 · I3 · when two customers who were taken for one are two again', () => {
  it('the cases that came from the one that goes go back with it, and those that came from another stay', () => {
    const { back, later } = partingOf(
      [
        aCaseInRecord('CB-0001', '2025-11-01T09:00:00Z', ['CU-0002']),
        aCaseInRecord('CB-0002', '2025-11-01T09:00:00Z', ['CU-0003']),
        aCaseInRecord('CB-0003', '2025-11-01T09:00:00Z', ['CU-0003', 'CU-0002']),
        aCaseInRecord('CB-0004', '2025-11-01T09:00:00Z'),
      ],
      merge,
    );
    expect(refs(back)).toEqual(['CB-0001', 'CB-0003']);
    expect(later).toEqual([]);
  });

  it.each([
    ['a second before the merge', '2025-11-10T09:59:59Z', []],
    ['at the very second of the merge', '2025-11-10T10:00:00Z', []],
    ['a second after the merge', '2025-11-10T10:00:01Z', ['CB-0001']],
  ])('somebody is asked of a case reported %s only where nobody can know whose it is', (_, at, expected) => {
    expect(refs(partingOf([aCaseInRecord('CB-0001', at)], merge).later)).toEqual(expected);
  });

  it('nobody is asked of a later case that another merge brought', () => {
    const brought = aCaseInRecord('CB-0001', '2025-11-11T09:00:00Z', ['CU-0003']);
    expect(partingOf([brought], merge)).toEqual({ back: [], later: [] });
  });
});
