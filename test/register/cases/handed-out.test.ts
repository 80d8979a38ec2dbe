import { lists } from '../../../bot/register/cases/columns';
import type { Column } from '../../../bot/register/sharepoint/column';
import { handedOut } from '../../../bot/register/cases/handed-out';
import type { Handing } from '../../../bot/register/sharepoint/handing';
import { noticeColumns } from '../../../bot/register/letters/notice-columns';
import { readHeldRow, shownColumns } from '../../../bot/register/records/held-row';

const tables: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  ...lists,
  Notices: noticeColumns,
};
const handings: Readonly<Record<string, Readonly<Record<string, Handing>>>> = handedOut;
const names = Object.keys(tables);
const columns = names.flatMap((list) =>
  Object.entries(tables[list] ?? {}).map(([column, { kind }]) => [list, column, kind] as const),
);

describe('What is handed out of each column when somebody asks for everything kept on them', () => {
  it.each(names)(
    'X4 · is said of every column of %s, in the order in which they stand, and of no other',
    (list) => {
      expect(Object.keys(handings[list] ?? {})).toEqual(Object.keys(tables[list] ?? {}));
    },
  );

  it.each(columns)('X4 · fits what %s.%s is: a %s', (list, column, kind) => {
    const handing = handings[list]?.[column];
    const fitting: Readonly<Record<Column['kind'], readonly (Handing | undefined)[]>> = {
      text: ['plain', 'code', 'colleague', 'kept-back'],
      note: column.endsWith('Json')
        ? ['json', 'kept-back']
        : ['read', 'kept-back', ...(column === 'Paragraphs' ? ['plain' as const] : [])],
      number: ['plain', 'kept-back'],
      flag: ['plain', 'kept-back'],
      instant: ['plain', 'kept-back'],
    };
    expect(fitting[kind]).toContain(handing);
  });

  it.each(columns.filter(([, column]) => /Name$|(?:Found|Decided)By$/.test(column)))(
    'X4 · is marked as a name of a colleague in %s.%s, unless it is the customer’s',
    (list, column) => {
      const isCustomers = ['DisplayName', 'CustomerName'].includes(column);
      expect(handings[list]?.[column]).toBe(isCustomers ? 'plain' : 'colleague');
    },
  );

  it('X4 · is nothing of a column that is kept back: it is not even read', () => {
    const table = { Shown: 'read', Hidden: 'kept-back', Empty: 'plain' } as const;
    expect(shownColumns(table)).toEqual(['Shown', 'Empty']);
    expect(readHeldRow(table, { Shown: 'words', Hidden: 'a secret', Odd: 'of SharePoint' })).toEqual([
      { name: 'Shown', value: 'words', treatment: 'read' },
    ]);
  });
});
