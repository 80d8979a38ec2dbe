import { caseReference, customerReference, itemIdOf } from '../../../bot/domain/case/case-reference';

it('a case is called CB and its number, with four digits at least', () => {
  expect(['7', '1234', '123456'].map(caseReference)).toEqual(['CB-0007', 'CB-1234', 'CB-123456']);
});

it.each(['CB-0007', 'cb-7', ' CB 007 ', 'cb7', 'Cb - 7'])(
  'a case is found when somebody writes "%s"',
  (reference) => {
    expect(itemIdOf(reference)).toBe('7');
  },
);

it.each(['', '7', 'CB-', 'CB-0', 'CU-7', 'CB-7a', 'XCB-7', 'CB-12345678901'])(
  '"%s" is no case',
  (reference) => {
    expect(itemIdOf(reference)).toBeUndefined();
  },
);

it('a customer is called CU and the number of the case they were first met in', () => {
  expect(customerReference('CB-0007')).toBe('CU-0007');
});
