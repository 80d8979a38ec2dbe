import {
  colleaguesIn,
  type ColumnTreatment,
  entriesOf,
  type HeldColumn,
  toReview,
} from '../../../bot/domain/records/disclosure';

const aColumn = (treatment: ColumnTreatment, value: HeldColumn['value'], name = 'Column'): HeldColumn => ({
  name,
  value,
  treatment,
});
const why = (...held: readonly HeldColumn[]) =>
  Object.fromEntries(toReview(entriesOf(held)).map(({ at, why: reason }) => [at, reason]));
const whyInside = (inner: object) => why(aColumn('json', JSON.stringify(inner), 'CaseJson'));

const id = 'a0000000-0000-4000-8000-000000000001';

describe('What of a row has to be looked at before it is handed out', () => {
  it.each([
    ['plain', 'Morag Ogilvie', {}],
    ['plain', id, {}],
    ['colleague', 'Eilidh Munro', { Column: 'colleague' }],
    ['read', 'Mr Kerr saw it.', { Column: 'read' }],
    ['read', '2026-11-20', { Column: 'read' }],
    ['code', 'approved', {}],
    ['code', 'threatening abusive-language', {}],
    ['code', 'C', {}],
    ['code', 'He said so.', { Column: 'read' }],
    ['code', id, { Column: 'colleague' }],
  ] as const)('X4 · is what the register says of its column: %s, "%s"', (treatment, value, expected) => {
    expect(why(aColumn(treatment, value))).toEqual(expected);
  });

  it.each(['plain', 'colleague', 'read', 'code', 'json'] as const)(
    'X4 · is nothing where a column (%s) is empty, and never a number or a yes',
    (treatment) => {
      expect(entriesOf([aColumn(treatment, '')])).toEqual([]);
      expect(why(aColumn(treatment, 7), aColumn(treatment, true))).toEqual({});
    },
  );

  it('X4 · is found within what is kept as JSON, and people wherever they stand', () => {
    const steps = [{ by: { id, name: 'Ailsa Reid' }, at: '2026-11-20T10:30:00Z', event: 'CaseClosed' }];
    expect(whyInside({ steps, closure: { reason: 'He moved.' } })).toEqual({
      'Case.steps.1.by': 'colleague',
      'Case.closure.reason': 'read',
    });
    const held = [aColumn('json', JSON.stringify({ steps }), 'CaseJson'), aColumn('colleague', 'Ian O’Neil')];
    expect(colleaguesIn(entriesOf([...held, aColumn('colleague', id)]))).toEqual([
      'Ailsa Reid',
      'Ian O’Neil',
    ]);
  });

  it('X4 · is everything in JSON whose name is not known, and what stands under the name of a question', () => {
    expect(whyInside({ outcome: 'approved', ofTomorrow: 'approved', name: 'Morag Ogilvie' })).toEqual({
      'Case.ofTomorrow': 'read',
    });
    expect(whyInside({ answers: { kind: 'the manager' }, channel: 'by the back door.' })).toEqual({
      'Case.answers.kind': 'read',
      'Case.channel': 'read',
    });
  });

  it('X4 · is all of a text that was to be JSON and is not', () => {
    expect(why(aColumn('json', '{"broken', 'DetailsJson'), aColumn('json', '"a text"', 'OtherJson'))).toEqual(
      {
        DetailsJson: 'read',
        OtherJson: 'read',
      },
    );
  });
});
