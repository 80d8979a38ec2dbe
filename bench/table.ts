import type { Spread } from './rounds';

/** A table of text as Markdown, as Prettier leaves it; a column that holds nothing but figures stands to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const isFigures = head.map((_, column) => rows.every((row) => /^\d/.test(row[column] ?? '')));
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return isFigures[column] ? text.padStart(width) : text.padEnd(width);
  };
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const dashes = widths.map((width, column) =>
    isFigures[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), `| ${dashes.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A figure to three significant places or whole. */
export const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

/** A median with its least and most. */
export const figures = ({ median, least, most }: Spread): string =>
  `${figure(median)} (${figure(least)}–${figure(most)})`;

/** Bytes as kilobytes (1,024 bytes). */
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

/** Bytes as megabytes (1,048,576 bytes). */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
