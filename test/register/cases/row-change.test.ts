import { type RowChange, rowsMeant, rowsToChange } from '../../../bot/register/cases/row-change';

const aRow = (RowKey: string, RestrictionState = 'active') => ({ fields: { RowKey, RestrictionState } });
const aChange = (which: Partial<RowChange> = {}): RowChange => ({
  list: 'Restrictions',
  expected: 1,
  change: { RestrictionState: 'ended' },
  ...which,
});
const keysOf = (rows: readonly { readonly fields: { readonly RowKey: string } }[]): readonly string[] =>
  rows.map(({ fields }) => fields.RowKey);

const first = aRow('CB-0001/4/channel');
const second = aRow('CB-0001/9/channel');
const later = aRow('CB-0001/41/person');
const all = [first, second, later];

describe('Which rows of a case a change means', () => {
  it('V2 · all of them, where it names none', () => {
    expect(rowsMeant(aChange(), all)).toEqual(all);
  });

  it('V2 · before an event are those that earlier events made, neither its own nor later ones', () => {
    expect(keysOf(rowsMeant(aChange({ before: 9 }), all))).toEqual(['CB-0001/4/channel']);
    expect(keysOf(rowsMeant(aChange({ before: 10 }), all))).toEqual([
      'CB-0001/4/channel',
      'CB-0001/9/channel',
    ]);
  });

  it('R6 · of one event are those that it made, and not those of an event whose number begins alike', () => {
    expect(keysOf(rowsMeant(aChange({ only: 'CB-0001/4' }), all))).toEqual(['CB-0001/4/channel']);
    expect(keysOf(rowsMeant(aChange({ only: 'CB-0001/4' }), [aRow('CB-0001/4')]))).toEqual(['CB-0001/4']);
  });

  it('R6 · are all but those of one event, where it leaves that out', () => {
    expect(keysOf(rowsMeant(aChange({ except: 'CB-0001/9' }), all))).toEqual([
      'CB-0001/4/channel',
      'CB-0001/41/person',
    ]);
    expect(rowsMeant(aChange({ only: 'CB-0001/9', except: 'CB-0001/9' }), all)).toEqual([]);
  });

  it('X3 · are none that somebody gave another key by hand', () => {
    expect(rowsMeant(aChange({ only: 'CB-0001/4' }), [{ fields: { RowKey: 4 } }])).toEqual([]);
    expect(rowsMeant(aChange({ before: 9 }), [{ fields: { RowKey: 'something' } }])).toEqual([]);
  });
});

describe('Which of these rows it changes', () => {
  const ended = aRow('CB-0001/2/channel', 'ended');
  const waiting = aRow('CB-0001/9/person', 'awaiting-notice');

  it('R7 · never those of restrictions that have ended: they are history', () => {
    expect(rowsToChange(aChange(), [ended, first, waiting])).toEqual([first, waiting]);
  });

  it('R6 · only those in one state, where it names that', () => {
    expect(rowsToChange(aChange({ state: 'awaiting-notice' }), [ended, first, waiting])).toEqual([waiting]);
  });

  it('C3 · also those of lists that know no state', () => {
    const key = { fields: { RowKey: 'CB-0001/email:a@b.example' } };
    expect(rowsToChange(aChange({ list: 'CustomerKeys' }), [key])).toEqual([key]);
  });
});
