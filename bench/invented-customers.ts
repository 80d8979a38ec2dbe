const starts = [
  'Al',
  'Bre',
  'Ca',
  'Do',
  'El',
  'Fer',
  'Gal',
  'Hol',
  'In',
  'Jar',
  'Kel',
  'Lin',
  'Mor',
  'Nor',
  'Os',
  'Pen',
];
const middles = [
  'lan',
  'der',
  'mi',
  'to',
  'ver',
  'sing',
  'bur',
  'cor',
  'wen',
  'far',
  'gi',
  'lock',
  'nam',
  'pel',
  'rud',
  'stan',
];
const ends = [
  'son',
  'ton',
  'ley',
  'man',
  'ford',
  'well',
  'wick',
  'more',
  'dale',
  'worth',
  'gate',
  'shaw',
  'bury',
  'croft',
];
/** Beginnings of names that nobody in the crowd has: of those who are looked up. */
const rareStarts = ['Quil', 'Xan', 'Zeb', 'Yor', 'Vash', 'Uist'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

/** A number without a pattern from another, the same at each run. */
const scattered = (index: number): number => {
  const mixed = Math.imul(index ^ (index >>> 15), 2_246_822_519) ^ Math.imul(index + 1, 3_266_489_917);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

const surname = (of: readonly string[], number: number): string =>
  `${pick(of, number)}${pick(middles, number >>> 4)}${pick(ends, number >>> 8)}`;
const firstName = (number: number): string => `${pick(starts, number >>> 3)}${pick(middles, number >>> 7)}a`;

const letters = 'ABDEFGHJLNPQRSTUWXYZ';
const letter = (at: number): string => letters.charAt(at % letters.length);

/** How many of the customers there are to be looked up; they are the first ones, in registers of every size. */
export const lookedUp = 40;

/** What is known of an invented customer. */
export interface InventedCustomer {
  readonly name: string;
  readonly email: string;
  readonly telephone: string;
  readonly postcode: string;
  readonly references: readonly [string];
}

/**
 * An invented customer by number, the same at each run. The first have names that are rare in the crowd, since how many have a
 * name and not how many there are would be measured otherwise.
 */
export function inventedCustomer(index: number): InventedCustomer {
  const number = scattered(index);
  const rare = index < lookedUp;
  return {
    name: `${firstName(number)} ${surname(rare ? rareStarts : starts, rare ? index * 37 : scattered(number))}`,
    email: `customer.${index}@example.org`,
    telephone: `07${String(100_000_000 + index).padStart(9, '0')}`,
    postcode: `${letter(number)}${letter(number >>> 5)}${1 + ((number >>> 9) % 80)} ${(number >>> 12) % 10}${letter(index)}${letter(number >>> 17)}`,
    references: [`CAS${String(5_000_000 + index)}`],
  };
}

/** A name as somebody might have heard it: a doubled letter, and another vowel. */
export const misspelt = (name: string): string =>
  name.replace(/([lnrst])(?=[aeiou])/, '$1$1').replace(/e(?=[^e]*$)/, 'a');
