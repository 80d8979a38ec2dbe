import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV that a spreadsheet opens as it is meant: UTF-8 with a byte order mark, so that accents survive, and no
 * cell that is taken for a formula, whatever somebody wrote as a name.
 */
export const csvOf = (table: readonly (readonly string[])[]): string =>
  stringify(
    table.map((row) => row.map(safeCell)),
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );

/**
 * A cell that no spreadsheet calculates. A telephone number keeps its meaning: `+44 131 …` is dialled as `00 44 131 …`;
 * anything else that would begin a formula, also behind blanks and quotes, is made text by an apostrophe.
 */
export function safeCell(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (/^\+[\d\s()./-]{5,}$/.test(line)) return `00 ${line.slice(1)}`;
  return /^[\s"'\p{Cf}]*[=+\-@|%＝＋－＠]/u.test(line) ? `'${line}` : line;
}
