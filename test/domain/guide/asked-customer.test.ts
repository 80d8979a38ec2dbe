import { readAskedCustomer } from '../../../bot/domain/guide/asked-customer';

const nothing = { customerName: '', email: '', telephone: '', postcode: '', references: '' };

describe('H1 · who was looked up in the guidance is in the report form', () => {
  it.each([
    ['Morag Ogilvie', { customerName: 'Morag Ogilvie' }],
    ["Seán D'Arcy-M’Gregor", { customerName: "Seán D'Arcy-M’Gregor" }],
    ['Anne Tulloch EH8 9YL', { customerName: 'Anne Tulloch', postcode: 'EH8 9YL' }],
    ['john@doe.example', { email: 'john@doe.example' }],
    ['Jo Doe, 0131 496 0123', { customerName: 'Jo Doe', telephone: '0131 496 0123' }],
    ['MID12345', { references: 'MID12345' }],
    ['Morag Ogilvie MID 12345', { customerName: 'Morag Ogilvie', references: 'MID12345' }],
    ['CU-0012', {}],
    // Half a postcode may be the beginning of a number: whoever reports sees it and can move it.
    ['EH8', { references: 'EH8' }],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(readAskedCustomer(text)).toEqual({ ...nothing, ...expected });
  });
});
