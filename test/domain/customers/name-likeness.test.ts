import { measured, pairs } from '../../builders/name-pairs';
import { askedKeys, namedKeys } from '../../../bot/domain/customers/names/keys';
import { likenessTo, worthShowing } from '../../../bot/domain/customers/names/likeness';
import { splitName, spell } from '../../../bot/domain/customers/names/parts';

describe('S2 · names that are spelt or heard differently', () => {
  it('there are pairs enough of every kind, of the same person and of different ones', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    for (const { group, same, different } of measured()) {
      expect([group, same >= 15, different >= 10]).toEqual([group, true, true]);
    }
  });

  it('S2 · what is found of all pairs is told with each run', () => {
    const shares = measured().map(
      ({ group, recall, precision }) => `${group} ${recall.toFixed(2)}/${precision.toFixed(2)}`,
    );
    process.stdout.write(`S2 · ${pairs.length} pairs of names, recall/precision: ${shares.join(', ')}\n`);
    const all = measured().at(-1);
    expect(all?.recall).toBeGreaterThanOrEqual(0.985);
    expect(all?.precision).toBeGreaterThanOrEqual(0.87);
  });

  // By group 0.97 and 0.70 at the least on the day the pairs were written.
  it.each(measured().map((one) => [one.group, one] as const))(
    'S2 · %s names of one person are found, and those of others mostly are not',
    (_, { recall, precision }) => {
      expect(recall).toBeGreaterThanOrEqual(0.95);
      expect(precision).toBeGreaterThanOrEqual(0.68);
    },
  );

  it.each([
    ['Ogilvie, Morag', 'Morag Ogilvie'],
    ['Wang Xiaoming', 'XIAOMING WANG'],
    ['Mrs Morag  O’Hara', 'morag o hara'],
  ])('%s and %s are the same name', (one, other) => {
    expect(likenessTo(one)(other)).toBe(1);
  });

  it.each([
    ['Morag Ogilvie', 'Morag Campbell'],
    ['Morag Ogilvie', 'Hamish Ogilvie'],
    ['Jane Roe', ''],
    ['', 'Jane Roe'],
  ])('%j and %j are not worth showing together', (one, other) => {
    expect(likenessTo(one)(other)).toBeLessThan(worthShowing);
  });

  it('likeness is the same both ways and never above 1', () => {
    for (const { one, other } of pairs) {
      expect(likenessTo(one)(other)).toBeCloseTo(likenessTo(other)(one));
      expect(likenessTo(one)(other)).toBeLessThanOrEqual(1);
    }
  });
});

describe('S2 · what a name is kept under', () => {
  it('a title, a small word and more than five parts make no keys of their own', () => {
    expect(splitName('Dr Maria de Souza').map(({ text }) => text)).toEqual(['maria', 'souza']);
    expect(splitName('a1 b c d e f g h')).toHaveLength(5);
    expect(splitName('???')).toEqual([]);
  });

  it('every script becomes Latin letters', () => {
    expect([spell('Łukasz Żółć'), spell('Иван'), spell('王小明'), spell('محمد')]).toEqual([
      'lukasz zolc',
      'ivan',
      'wangxiaoming',
      'mhmd',
    ]);
  });

  it('a name is found under itself by every kind of key, and few values are asked for', () => {
    for (const { one } of pairs) {
      const [kept, asked] = [namedKeys(one), askedKeys(one)];
      expect(kept.sound.some((value) => asked.sound.includes(value))).toBe(true);
      expect(asked.sound.length).toBeLessThanOrEqual(20);
      expect(Object.values(kept).flat().length).toBeLessThanOrEqual(60);
    }
  });
});
