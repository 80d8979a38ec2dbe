import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { reckonedHolidays } from './reckoned-holidays';

/**
 * Writes `policy/holidays/bank-holidays.json`, in the shape of https://www.gov.uk/bank-holidays.json, as the library date-holidays
 * reckons the days: for a tree that cannot ask the government's address. Where it can, take that file as it is instead, and say
 * so in `about.json`. Run: npx tsx scripts/write-bank-holidays.ts 2024 2028
 */
const divisions = [
  ['england-and-wales', 'ENG'],
  ['scotland', 'SCT'],
  ['northern-ireland', 'NIR'],
] as const;

async function main(): Promise<void> {
  const [first, last] = process.argv.slice(2).map(Number);
  if (first === undefined || last === undefined) throw new RangeError('Give the first and the last year');
  const lists = divisions.map(([division, region]) => [
    division,
    { division, events: reckonedHolidays(region, first, last) },
  ]);
  const file = join(__dirname, '..', 'policy', 'holidays', 'bank-holidays.json');
  const config = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(Object.fromEntries(lists)), { ...config, filepath: file }));
}

void main();
