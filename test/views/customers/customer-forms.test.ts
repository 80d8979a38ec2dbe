import { byThemselves, customerOf } from '../../../bot/domain/customers/known-customer';
import { type Match, newMatch } from '../../../bot/domain/customers/matching/matches';
import { partForm } from '../../../bot/views/customers/customer-forms';
import { aProfile } from '../../builders/profile';

const merged: Match = {
  ...newMatch(['CU-0001', 'CU-0002'], 'name', ''),
  state: 'merged',
  change: {
    kind: 'merge',
    key: 'a-form',
    stays: 'CU-0001',
    goes: 'CU-0002',
    reason: 'Says so.',
    belongs: [],
    by: { id: 'kirsty', name: 'Kirsty Lamont' },
    at: '2026-01-01T09:00:00Z',
  },
};

/** The form that undoes the merge, after so many cases were reported since. */
function formAfter(count: number) {
  const cases = Array.from({ length: count }, (_, at) => ({
    ref: `CB-${String(9_000 - at)}`,
    status: 'reported',
    behaviours: ['threatening'],
    reportedAt: '2026-02-01T09:00:00Z',
    cameFrom: [],
  }));
  const customer = customerOf('CU-0001', new Map(), byThemselves);
  const record = { customer, details: {}, keys: [], cases, mergedInto: '', matches: [] };
  return partForm({ ref: 'MA-1', match: merged, record }, { key: 'a-key', profile: aProfile() });
}

describe('S4 · the form that undoes a merge', () => {
  it('offers every case reported since, and says nothing of others, as long as twenty are not exceeded', () => {
    const { fields, lead } = formAfter(20);
    expect(fields.find(({ id }) => id === 'belongs')?.choices).toHaveLength(20);
    expect(lead).not.toContain('older');
  });

  it('says how many older ones stay where they are, rather than leave them out in silence', () => {
    const { fields, lead } = formAfter(23);
    const offered = fields.find(({ id }) => id === 'belongs')?.choices.map(({ value }) => value);
    expect(offered).toHaveLength(20);
    expect(offered?.[0]).toBe('CB-9000');
    expect(lead).toContain('3 older ones stay with CU-0001');
  });
});
