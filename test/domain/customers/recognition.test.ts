import type { Found, Shared } from '../../../bot/domain/customers/matching/candidates';
import { customerMeant, findLikely } from '../../../bot/domain/customers/matching/recognition';
import type { CustomerDetails } from '../../../bot/domain/reporting/state';

const glance = (name: string, more: { readonly email?: string; readonly postcode?: string } = {}) => ({
  v: 1,
  names: [name],
  email: '',
  postcode: '',
  restrictions: [],
  crm: '',
  ...more,
});

const found = (
  customerRef: string,
  shown: ReturnType<typeof glance>,
  ...shares: readonly Shared[]
): Found => ({
  customerRef,
  shares: new Set(shares),
  glances: new Map([[customerRef.replace('CU', 'CB'), shown]]),
});

const catriona: CustomerDetails = {
  name: 'Catriona MacDonald',
  email: 'catriona@customer.example',
  postcode: 'EH8 9AA',
  references: [],
};
const likely = (details: CustomerDetails, ...others: readonly Found[]) =>
  findLikely(details, 'CU-0009', others).map(({ customerRef, because }) => [customerRef, because]);

describe('I1 · the customer under whom a report with a known number is filed', () => {
  const filed = (reported: string, ...names: string[]) =>
    customerMeant(reported, [{ customerRef: 'CU-0001', names }]);

  it.each([
    ['Catriona Baird', 'Catriona Baird'],
    ['Mrs Baird', 'Catriona Baird'],
    ['C. Baird', 'Catriona Baird'],
    ['Catriona MacDonald', 'Catriona McDonald'],
    ['Anne Tulloch', 'Mr and Mrs Tulloch'],
    ['Tulloch Builders', 'Tulloch Builders (Dundee) Ltd'],
  ])('%s is filed under %s', (reported, kept) => {
    expect(filed(reported, kept)).toBe('CU-0001');
  });

  it.each([
    ['Catriona Baird', 'John Ogilvie'],
    ['Jean Ogilvie', 'John Ogilvie'],
    ['Robert Hale jr', 'Robert Hale Sr'],
    ['Unknown caller', 'Unknown caller'],
    ['Anne Tulloch', 'Anne and James Baird'],
    ['J. B.', 'James Baird'],
    ['', 'John Ogilvie'],
  ])('%s gets a customer of their own beside %s', (reported, kept) => {
    expect(filed(reported, kept)).toBe('');
  });
});

describe('S4 · somebody who may have been met before', () => {
  it('I1 · is asked about when a number of a matter is shared under another name', () => {
    expect(likely(catriona, found('CU-0001', glance('John Ogilvie'), 'matter'))).toEqual([
      ['CU-0001', 'key'],
    ]);
  });

  it('I4 · is one of a couple who are kept by their family name, with the same postcode', () => {
    const couple = found('CU-0001', glance('Mr and Mrs MacDonald'), 'postcode');
    expect(likely(catriona, couple)).toEqual([['CU-0001', 'name-and-postcode']]);
  });

  it.each(['Unknown caller', 'unknown', 'Anonymous', 'Name not given', 'Caller, name withheld', 'Unknown 2'])(
    'I4 · is nobody for two of whom nobody knows the name: %s',
    (name) => {
      const bare = { name, references: [] };
      expect(likely(bare, found('CU-0001', glance(name)))).toEqual([]);
    },
  );

  it.each([
    ['who shares something that only one person has, whatever the name', 'Somebody Else', 'contact', 'key'],
    ['whose name is misspelt, with the same postcode', 'Katrina Macdonald', 'postcode', 'name-and-postcode'],
  ] as const)('is one %s', (_, name, shared, because) => {
    expect(likely(catriona, found('CU-0001', glance(name), shared))).toEqual([['CU-0001', because]]);
  });

  it('is one of a name alike in the same district', () => {
    const other = found('CU-0001', glance('Katriona McDonald', { postcode: 'EH8 1ZZ' }));
    expect(likely(catriona, other)).toEqual([['CU-0001', 'name-and-district']]);
  });

  it('is one of the very same name of whom nothing else is known', () => {
    const bare = { name: 'Catriona MacDonald', references: [] };
    const other = found('CU-0001', glance('catriona macdonald', { email: 'z', postcode: 'G1 1AA' }));
    expect(likely(bare, other)).toEqual([['CU-0001', 'name']]);
    expect(likely(catriona, found('CU-0002', glance('Catriona MacDonald')))).toEqual([['CU-0002', 'name']]);
  });

  it.each([
    ['of the same name who lives elsewhere', glance('Catriona MacDonald', { postcode: 'AB1 2CD' }), []],
    ['of another name with the same postcode', glance('Bogdan Nowak'), ['postcode']],
    ['of one name alone', glance('MacDonald'), []],
  ] as const)('is nobody %s', (_, shown, shares) => {
    expect(likely(catriona, found('CU-0001', shown, ...shares))).toEqual([]);
  });

  it('is never the customer under whom the case stands already', () => {
    const own = found('CU-0009', glance('Catriona MacDonald'), 'contact');
    expect(likely(catriona, own)).toEqual([]);
  });

  it('is asked about for the likeliest three, of those who are equally likely whoever was met first', () => {
    const many = [4, 3, 2, 1].map((number) =>
      found(
        `CU-000${number}`,
        glance('Catriona MacDonald', { postcode: 'EH8 9AA' }),
        'postcode',
        ...(number < 3 ? (['contact'] as const) : []),
      ),
    );
    expect(likely(catriona, ...many)).toEqual([
      ['CU-0001', 'key'],
      ['CU-0002', 'key'],
      ['CU-0003', 'name-and-postcode'],
    ]);
  });
});
