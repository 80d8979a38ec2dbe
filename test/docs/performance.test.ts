import { readFigures } from '../../bench/gate/figures';
import { gateText, requestsText } from '../../bench/gate/tables';
import { putTable, tableIn, tableNames } from '../../bench/performance-page';
import { read } from './pages';

const page = read('docs/performance.md');
const figures = readFigures();

describe('The page about performance', () => {
  it('holds each table that the bench writes, once, and no other marks', () => {
    const marked = [...page.matchAll(/<!-- bench writes: (.+) -->/g)].map(([, name]) => name);
    expect([...marked].sort()).toEqual([...tableNames].sort());
    expect([...page.matchAll(/<!-- bench ends -->/g)]).toHaveLength(tableNames.length);
  });

  it.each(tableNames)('says of "%s" on which day and of which commit it is', (name) => {
    const [first = ''] = tableIn(page, name).split('\n');
    expect(first).toMatch(/^(?:Measured|Accepted) on \d{4}-\d\d-\d\d.*\bat (?:a )?commit /);
    expect(tableIn(page, name)).toMatch(/^\| .* \|\n\| -+:? \|/m);
  });

  it('shows the figures that the gate holds to', () => {
    expect(tableIn(page, 'requests')).toBe(requestsText(figures));
    expect(tableIn(page, 'gate')).toBe(gateText(figures));
  });

  it('keeps its prose when a table is written, and its table when it is written again', () => {
    const other = putTable(page, 'turns', 'Nothing yet.');
    expect(tableIn(other, 'turns')).toBe('Nothing yet.');
    expect(putTable(other, 'turns', tableIn(page, 'turns'))).toBe(page);
  });

  it('cannot be written where the marks of a table are missing', () => {
    expect(() => putTable(page.replace('bench writes: trail', ''), 'trail', '')).toThrow(
      'bench writes: trail',
    );
  });
});
