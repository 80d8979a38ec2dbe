import { readInstant } from '../../domain/time/instant';

/** A column as text: a number as its digits, an empty one or one of another kind as ''. */
export const columnText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Whether a column says what it must; SharePoint drops milliseconds, and gives a number as it was or as text. */
export function says(found: unknown, expected: string | number): boolean {
  if (columnText(found) === String(expected)) return true;
  const [one, other] = [found, expected].map((value) => readInstant(String(value)));
  const isInstant = typeof expected === 'string' && /^\d{4}-\d\d-\d\dT/.test(expected);
  return isInstant && Math.trunc(Number(one) / 1000) === Math.trunc(Number(other) / 1000);
}

/** Whether a column holds what was written into it: what is empty is absent, and text may come back with other line ends. */
export function holds(found: unknown, written: string | number | boolean | null | undefined): boolean {
  if (written === null || written === undefined || written === '') return columnText(found) === '';
  if (typeof written === 'boolean') return (found ?? false) === written;
  return says(plainText(found), typeof written === 'string' ? plainText(written) : written);
}

const plainText = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
