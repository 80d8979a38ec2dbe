import type { Item } from '../../bot/register/sharepoint/sharepoint-list';
import { compareRecorded } from '../../bot/register/upkeep/case-differences';
import { type CaseHistory, historyOf, readingsOf } from '../../bot/register/upkeep/expected-rows';
import { aHistoryTo } from '../builders/cases';
import { aProfile } from '../builders/profile';

const { subject, events } = aHistoryTo('lifted');
const standing = { subject: { ...subject, ref: 'CB-0001', customerRef: 'CU-0001' }, profile: aProfile() };
const history = readHistory();

function readHistory(): CaseHistory {
  const read = historyOf(standing, events);
  if (read === 'broken') throw new TypeError('The history makes no sense');
  return read;
}

/** The lists as a worker leaves them that tells of each event in turn, with some columns changed. */
function listsOf(change: (list: string, row: string) => object = () => ({})) {
  const rows = new Map<'Decisions' | 'Restrictions' | 'Incidents', Item[]>();
  for (const list of ['Decisions', 'Restrictions', 'Incidents'] as const) {
    const [first = []] = readingsOf(history);
    const items = first.filter((one) => one.list === list);
    const asItem = ({ fields }: (typeof items)[number], at: number): Item => ({
      id: String(at),
      eTag: '"1"',
      fields: { ...fields, ...change(list, String(fields['RowKey'])) },
    });
    rows.set(list, items.map(asItem));
  }
  return rows;
}

describe('X3 · What a case must have left in the lists', () => {
  it('X3 · is what stands there when nobody changed anything', () => {
    expect(compareRecorded(history, listsOf())).toEqual([]);
  });

  it('X3 · differs where a column says something else, and names the column', () => {
    const changed = listsOf((list) => (list === 'Restrictions' ? { RestrictionState: 'active' } : {}));
    expect(compareRecorded(history, changed)).toMatchObject([
      { list: 'Restrictions', kind: 'row-changed', columns: ['RestrictionState'] },
    ]);
  });

  it('X3 · is right as well where a worker wrote it late, when more had been reported', () => {
    const [event] = events;
    if (event?.happened.type !== 'IncidentReported') throw new TypeError('A case begins with a report');
    const late = [...readingsOf(history)].at(-1)?.find(({ list }) => list === 'Decisions')?.fields;
    const asWrittenLate = listsOf((list) =>
      list === 'Decisions' && late ? { Behaviours: late['Behaviours'] } : {},
    );
    expect(compareRecorded(history, asWrittenLate)).toEqual([]);
  });

  it('X3 · misses a row that is gone, and knows no row that nothing made', () => {
    const rows = listsOf((list) => (list === 'Incidents' ? { RowKey: 'by-hand' } : {}));
    expect(compareRecorded(history, rows).map(({ kind, list }) => `${list} ${kind}`)).toEqual([
      'Incidents row-gone',
      'Incidents row-added',
    ]);
  });

  it('X3 · is not read into dates of which SharePoint drops the milliseconds, nor into other line ends', () => {
    const rows = listsOf((list) => (list === 'Incidents' ? { ReportedAt: '2025-11-03T10:00:00.000Z' } : {}));
    expect(compareRecorded(history, rows)).toEqual([]);
  });
});
