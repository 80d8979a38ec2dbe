import fc from 'fast-check';
import { keysOf } from '../../bot/register/customers/customer-keys';

const valuesOf = (customer: Parameters<typeof keysOf>[0]): readonly string[] =>
  keysOf(customer).map(({ value }) => value);

describe('S2 · how a customer is found again', () => {
  it.each([
    [{ name: 'Mórag  O’Hara' }, { name: 'morag o hara' }],
    [{ name: 'MORAG O-HARA' }, { name: 'Morag O.Hara' }],
    [{ telephone: '0131 496 0000' }, { telephone: '+44 131 4960000' }],
    [{ telephone: '(0131) 496-0000' }, { telephone: '0044 131 496 0000' }],
    [{ email: ' Morag@Example.ORG ' }, { email: 'morag@example.org' }],
    [{ postcode: 'eh8 7au' }, { postcode: 'EH87AU' }],
    [{ references: ['MID 12345'] }, { references: ['mid12345'] }],
  ])('%j and %j are the same', (one, other) => {
    expect(valuesOf(one)).toEqual(valuesOf(other));
    expect(valuesOf(one)).not.toEqual([]);
  });

  it('a name alone, or a postcode alone, identifies nobody; both together do', () => {
    const identifying = keysOf({ name: 'Jane Roe', postcode: 'EH8 7AU' }).filter((key) => key.identifies);
    expect(identifying.map(({ value }) => value)).toEqual(['name:jane roe|eh87au']);
    expect(keysOf({ name: 'Jane Roe' }).some((key) => key.identifies)).toBe(false);
    expect(keysOf({ postcode: 'EH8 7AU' }).some((key) => key.identifies)).toBe(false);
  });

  it('what holds nothing to search for has no key', () => {
    expect(keysOf({ name: '???', telephone: '-', postcode: '.', references: ['!', ''] })).toEqual([]);
    expect(keysOf({})).toEqual([]);
  });

  it('whatever is typed, a key fits a column and capitals make no difference', () => {
    const customer = fc.record({
      name: fc.string({ unit: 'grapheme' }),
      email: fc.emailAddress(),
      telephone: fc.string(),
      postcode: fc.string(),
      references: fc.array(fc.string()),
    });
    fc.assert(
      fc.property(customer, (typed) => {
        for (const { value } of keysOf(typed)) expect(value.length).toBeLessThanOrEqual(255);
        expect(valuesOf({ email: typed.email.toUpperCase() })).toEqual(
          valuesOf({ email: typed.email.toLowerCase() }),
        );
      }),
    );
  });
});
