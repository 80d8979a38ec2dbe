import * as fc from 'fast-check';
import { csvOf, safeCell } from '../../bot/register/sharepoint/csv';

/** The cells of a CSV file as a spreadsheet reads them, quotes taken off. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** What Excel, LibreOffice or Google Sheets would calculate, also behind blanks and quotes. */
const isFormula = (cell: string): boolean => /^[\s"]*[=+\-@|%\t\r＝＋－＠]/u.test(cell);

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(
      fc.constantFrom('', ' ', '"', '\u200b', '\t', '\r\n', '\ufeff', '""  '),
      fc.constantFrom('=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'),
      fc.string(),
    )
    .map((parts) => parts.join('')),
);

describe('S4 · a file of the Customer Behaviour List', () => {
  it('has no cell that a spreadsheet would calculate, whatever anybody is called', () => {
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(csvOf(rows)).flat().filter(isFormula)).toEqual([]);
      }),
    );
  });

  it('has a row for each row and a cell for each cell, whatever stands in them', () => {
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(csvOf(rows))).toEqual(rows.map((row) => row.map(safeCell)));
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://evil.example","x")', `'=HYPERLINK("http://evil.example","x")`],
    ['" =1+1', `'" =1+1`],
    ['\t=1+1', `'=1+1`],
    ['@SUM(1)', `'@SUM(1)`],
    ['＝1+1', `'＝1+1`],
    ['＋1+cmd', `'＋1+cmd`],
    ['－1+1', `'－1+1`],
    ['＠SUM(1)', `'＠SUM(1)`],
    ['|cmd', `'|cmd`],
    ['%1', `'%1`],
    ['-1+1|cmd', `'-1+1|cmd`],
    ['+1+cmd', `'+1+cmd`],
    ['Siobhán O’Hara', 'Siobhán O’Hara'],
    ['2027-02-10', '2027-02-10'],
  ])('writes %j as %j', (text, written) => {
    expect(safeCell(text)).toBe(written);
  });

  it('keeps a telephone number readable, and text', () => {
    expect(safeCell('+44 131 496 0555')).toBe('00 44 131 496 0555');
    expect(safeCell('0131 496 0555')).toBe('0131 496 0555');
  });

  it('begins with the mark by which a spreadsheet knows UTF-8, and ends its lines as Windows does', () => {
    expect(csvOf([['Ünal', 'b']])).toBe('\uFEFFÜnal,b\r\n');
  });
});
