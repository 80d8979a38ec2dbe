import { type ListName, lists } from '../../../bot/register/cases/columns';
import type { Column } from '../../../bot/register/sharepoint/column';
import { followings } from '../../../bot/register/cases/following';
import { removals } from '../../../bot/register/cases/removal';

// Object.keys forgets that these are the names of lists.
const names = Object.keys(lists) as ListName[];
const columnsOf = (list: ListName): Readonly<Record<string, Column>> => lists[list];

describe('The lists of the register', () => {
  it.each(names)(
    'C3 · %s has a column that no two rows share, so that writing twice is writing once',
    (list) => {
      const unique = Object.entries(columnsOf(list)).filter(([, column]) => 'unique' in column);
      const own = { Cases: 'ReportKey', Customers: 'CustomerRef', Matches: 'MatchKey' } as Partial<
        Record<ListName, string>
      >;
      expect(unique.map(([name]) => name)).toEqual([own[list] ?? 'RowKey']);
    },
  );

  it.each([
    ['Cases', 'PendingSince', 'what is owed'],
    ['Cases', 'DueAt', 'what is due'],
    ['Customers', 'ChangeAskedAt', 'corrections left behind'],
    ['Matches', 'DueAt', 'questions that are due'],
    ['InForce', 'ReviewOn', 'reviews that come soon'],
    ['Decisions', 'Precedent', 'comparable decisions'],
    ['CustomerKeys', 'KeyValue', 'a customer'],
  ] as const)('V3 · %s is searched by %s for %s, which therefore is indexed', (list, column, _what) => {
    expect(columnsOf(list)[column]).toMatchObject({ indexed: true });
  });

  it.each(names)(
    'S4 · every row of a case in %s names the customer of the case, once that is another',
    (list) => {
      const { how } = followings[list];
      const isOfBoth = 'CaseRef' in columnsOf(list) && 'CustomerRef' in columnsOf(list);
      expect([list, how === 'stays']).toEqual([list, !isOfBoth && list !== 'Cases']);
    },
  );

  it('S4 · rows that are made anew of the case are those that show how it stands', () => {
    expect(names.filter((list) => followings[list].how === 'kept-true')).toEqual([
      'Cases',
      'CustomerKeys',
      'InForce',
    ]);
  });

  it.each(names)(
    'X4 · nothing of an erased case stays in %s but its place in the trail and its own row',
    (list) => {
      const { how } = removals[list];
      const isOfCase = 'CaseRef' in columnsOf(list);
      const expected =
        list === 'Events' ? 'hollowed' : isOfCase ? 'deleted' : list === 'Cases' ? 'emptied' : undefined;
      expect([list, isOfCase || list === 'Cases' ? how : undefined]).toEqual([list, expected]);
    },
  );

  it('X4 · the customer goes by every column that names one', () => {
    const gone = names.flatMap((list) => {
      const removal = removals[list];
      return removal.how === 'deleted-with-customer' ? [[list, removal.by]] : [];
    });
    expect(gone).toEqual([
      ['Customers', ['CustomerRef']],
      ['Matches', ['Older', 'Newer']],
    ]);
  });
});
