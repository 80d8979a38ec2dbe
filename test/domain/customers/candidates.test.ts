import { isEnough, kindsIn, readQuery } from '../../../bot/domain/customers/matching/query';
import { type Found, mostShown, rankCustomers } from '../../../bot/domain/customers/matching/candidates';
import { type Glance, readNames } from '../../../bot/domain/customers/glance';
import { byThemselves, customerOf, districtOf } from '../../../bot/domain/customers/known-customer';

const aGlance = (overrides: Partial<Glance> = {}): Glance => ({
  v: 1,
  names: ['Morag Ogilvie'],
  email: 'm',
  postcode: 'EH8 7AU',
  restrictions: [],
  crm: '',
  ...overrides,
});
const aFound = (customerRef: string, glance: Partial<Glance>, overrides: Partial<Found> = {}): Found => ({
  customerRef,
  shares: new Set(),
  glances: new Map([[customerRef.replace('CU', 'CB'), aGlance(glance)]]),
  ...overrides,
});
const refs = (text: string, ...found: Found[]) =>
  rankCustomers(readQuery(text), found).customers.map(({ customerRef }) => customerRef);
const restrictions = [{ kind: 'person', answers: {}, active: true, reviewOn: '', endsOn: '' }];

it('S2 · S4 · a customer is called by the name first met first, after ten thousand cases too', () => {
  const [first, later] = [aGlance({ names: ['Morag Ogilvie'] }), aGlance({ names: ['Mo Tait'] })];
  const glances = new Map([
    ['CB-10001', later],
    ['CB-9999', first],
  ]);
  expect(customerOf('CU-9999', glances, byThemselves).names).toEqual(['Morag Ogilvie', 'Mo Tait']);
});

describe('S2 · what a text names is found out, not asked', () => {
  it.each([
    ['Morag Ogilvie', 'name'],
    ['morag@customer.example', 'email'],
    ['+44 (0)131 496-0000', 'telephone'],
    ['0131 496 0000', 'telephone reference'],
    ['eh8 7au', 'postcode'],
    ['EH8', 'postcode reference'],
    ['MID 12345', 'name reference'],
    ['MID12345', 'reference'],
    ['Morag Ogilvie, EH8 7AU', 'name postcode'],
    ['Morag morag@customer.example 07700 900123', 'name email telephone reference'],
    ['محمد', 'name'],
  ])('%s: %s', (text, kinds) => {
    expect(kindsIn(readQuery(text)).join(' ')).toBe(kinds);
  });

  it.each(['', ' ', 'm', "'", '%', '?', '...', '\u200f'])('%j is not enough to look for', (text) => {
    expect(isEnough(readQuery(text))).toBe(false);
  });

  it('two letters, a Chinese family name or five hundred letters are enough, and no more than 160 are looked at', () => {
    expect(['Ng', '王', 'm'.repeat(500)].map((text) => isEnough(readQuery(text)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(readQuery('m'.repeat(500)).name).toHaveLength(160);
  });

  it('S2 · X3 · of several customer numbers only the first is looked up: nobody leafs through the register', () => {
    expect(readQuery('CU-0001 CU-0002, cu 3').customers).toEqual(['CU-0001']);
  });
});

describe('S2 · who is shown, and in which order', () => {
  it('I1 · whoever is called as was asked comes before whoever only has the number, and nobody is left out', () => {
    const catriona = aFound('CU-0002', { names: ['Catriona Baird'], restrictions });
    const john = aFound('CU-0001', { names: ['John Ogilvie'] }, { shares: new Set(['matter']) });
    const { customers } = rankCustomers(readQuery('Catriona Baird MID12345'), [john, catriona]);
    expect(customers.map(({ customerRef, met }) => [customerRef, met])).toEqual([
      ['CU-0002', 'meant'],
      ['CU-0001', 'shares-number'],
    ]);
  });

  it('I1 · an email address or telephone number alone means whoever has it, with another name it may be somebody else', () => {
    const john = aFound('CU-0001', { names: ['John Ogilvie'] }, { shares: new Set(['contact']) });
    const isCertain = (text: string) => rankCustomers(readQuery(text), [john]).customers[0]?.isCertain;
    expect(isCertain('john@x.example')).toBe(true);
    expect(isCertain('Ogilvie, John 0131 496 0001')).toBe(true);
    expect(isCertain('Jean Ogilvie 0131 496 0001')).toBe(false);
  });

  it('I1 · the number of a property or matter says what it is about, and not who somebody is', () => {
    const john = aFound('CU-0001', { names: ['John Ogilvie'] }, { shares: new Set(['matter']) });
    expect(rankCustomers(readQuery('MID12345'), [john]).customers[0]?.isCertain).toBe(false);
    expect(refs('MID12345', john)).toEqual(['CU-0001']);
  });

  it.each([
    ['Robert Hale jr KY16 9AJ', 'Robert Hale Sr', false],
    ['Robert Hale KY16 9AJ', 'Robert Hale Sr', false],
    ['Robert Hale Senior KY16 9AJ', 'Robert Hale Sr', true],
    ['Joan Ogilvie KY16 9AJ', 'John Ogilvie', false],
    ['Ogilvie KY16 9AJ', 'John Ogilvie', false],
    ['Anne Tulloch KY16 9AJ', 'Mr and Mrs Tulloch', false],
    ["Darcy M'Gregor KY16 9AJ", "D'Arcy MacGregor", true],
    ['john ogilvie KY16 9AJ', 'Mr John A. Ogilvie', true],
  ])('I2 · %s, kept as %s, is certainly meant: %s', (text, name, isCertain) => {
    const kept = aFound('CU-0001', { names: [name] }, { shares: new Set(['postcode']) });
    expect(rankCustomers(readQuery(text), [kept]).customers[0]?.isCertain).toBe(isCertain);
  });

  it('the name that is spelt the same comes first, and of equals the one who is restricted', () => {
    const alike = aFound('CU-0001', { names: ['Morag Ogilvy'] });
    const same = aFound('CU-0002', {});
    const restricted = aFound('CU-0003', { restrictions });
    expect(refs('Morag Ogilvie', alike, same, restricted)).toEqual(['CU-0003', 'CU-0002', 'CU-0001']);
  });

  it('who is called otherwise is left out, unless they share the whole postcode', () => {
    const other = aFound('CU-0001', { names: ['Hamish Baird'] });
    expect(refs('Morag Ogilvie', other)).toEqual([]);
    expect(refs('Morag Ogilvie EH8 7AU', { ...other, shares: new Set(['postcode']) })).toEqual(['CU-0001']);
  });

  it('a name with its whole postcode is certain, a name alone or a postcode alone is not', () => {
    const certain = (text: string, sharesPostcode: boolean) =>
      rankCustomers(readQuery(text), [
        aFound('CU-0001', {}, { shares: new Set(sharesPostcode ? ['postcode'] : []) }),
      ]).customers[0]?.isCertain;
    expect(certain('Morag Ogilvie EH8 7AU', true)).toBe(true);
    expect(certain('Morag Ogilvie', false)).toBe(false);
    expect(certain('EH8 7AU', true)).toBe(false);
  });

  it('the first half of a postcode puts those who live there first', () => {
    const here = aFound('CU-0001', {});
    const there = aFound('CU-0002', { postcode: 'G12 8QQ' });
    expect(refs('Morag Ogilvie EH8', there, here)).toEqual(['CU-0001', 'CU-0002']);
  });

  it('eight are shown at most, and that there are more is said', () => {
    const many = Array.from({ length: mostShown + 1 }, (_, at) => aFound(`CU-000${at + 1}`, {}));
    const { customers, areMore } = rankCustomers(readQuery('Morag Ogilvie'), many);
    expect([customers.length, areMore]).toEqual([mostShown, true]);
  });
});

describe('S2 · what a customer is shown by', () => {
  it.each([
    ['Jane Roe (also known as Jenny Rowe)', ['Jane Roe', 'Jenny Rowe']],
    ['Jane Roe aka J. Rowe', ['Jane Roe', 'J. Rowe']],
    ['Jane Roe née Smith', ['Jane Roe', 'Smith']],
    ['Akash Nee', ['Akash Nee']],
    ['???', []],
  ])('an alias written into the name is a name: %s', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  it('no more of a postcode than its first half', () => {
    expect(['eh8 7au', 'EH87AU', 'nonsense', ''].map(districtOf)).toEqual(['EH8', 'EH8', '', '']);
  });
});

describe('S2 · more are found than are shown', () => {
  const namesakes = (count: number, glance: Partial<Glance> = {}) =>
    Array.from({ length: count }, (_, at) => aFound(`CU-${100 + at}`, { names: ['John Smith'], ...glance }));

  it('S2 · whoever is restricted, and found only by the sound of the name, is not cut off by others who are called so', () => {
    const heard = aFound('CU-0001', { names: ['Jon Smyth'], restrictions });
    const { customers, areMore, areMoreToHeed } = rankCustomers(readQuery('John Smith'), [
      ...namesakes(mostShown + 4),
      heard,
    ]);
    expect(customers.map(({ customerRef }) => customerRef)).toContain('CU-0001');
    expect([customers.length, areMore, areMoreToHeed]).toEqual([mostShown, true, false]);
  });

  it.each([
    [mostShown, false],
    [mostShown + 1, true],
  ])('S2 · of %i who have to be heeded it is said whether there are more: %s', (count, areMoreToHeed) => {
    const found = rankCustomers(readQuery('John Smith'), namesakes(count, { restrictions }));
    expect(found).toMatchObject({ areMoreToHeed, areMore: areMoreToHeed });
  });
});
