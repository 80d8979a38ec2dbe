import { correctDetails } from '../../../bot/domain/customers/correct-details';

const morag = {
  name: 'Morag Ross (also known as Mo)',
  email: 'm@customer.example',
  telephone: '0131 496 0321',
  references: ['MID123'],
};

describe('S4 · the details of a customer, corrected', () => {
  it.each([
    [
      'a name that is added',
      { field: 'name', was: '', is: 'Maggie' },
      { name: morag.name, aliases: ['Maggie'] },
    ],
    [
      'a name that is part of another',
      { field: 'name', was: 'Mo', is: 'Moe' },
      { name: 'Morag Ross', aliases: ['Moe'] },
    ],
    ['an alias that is taken out', { field: 'name', was: 'Mo', is: '' }, { name: 'Morag Ross' }],
    [
      'the first name of all',
      { field: 'name', was: 'Morag Ross', is: 'Morag Rose' },
      { name: 'Morag Rose', aliases: ['Mo'] },
    ],
    [
      'a telephone number',
      { field: 'telephone', was: '0131 496 0321', is: '0131 496 0999' },
      { telephone: '0131 496 0999' },
    ],
    [
      'a name with signs that replacing knows',
      { field: 'name', was: 'Mo', is: '$& $1' },
      { name: 'Morag Ross', aliases: ['$& $1'] },
    ],
  ] as const)('keep everything else beside %s', (_, change, after) => {
    expect(correctDetails(morag, change)).toEqual({ ...morag, ...after });
  });

  it('no longer hold what was taken out', () => {
    const { email: _, ...without } = morag;
    expect(correctDetails(morag, { field: 'email', was: morag.email, is: '' })).toEqual(without);
  });

  it('always keep one name', () => {
    const only = { name: 'Morag Ross', references: [] };
    expect(correctDetails(only, { field: 'name', was: 'Morag Ross', is: '' })).toEqual(only);
  });
});
