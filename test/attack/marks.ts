/** Marks of free texts: of which case, entered at which step, in which field; parted by a digit, which no name has. */
const markPattern = /zq(\d+)x([a-z-]+)0([A-Za-z]+)zq/g;

/** What a mark in an answer tells of. */
export interface Mark {
  readonly number: number;
  readonly action: string;
  readonly field: string;
}

/** Every mark that can be read in an answer. */
export const marksIn = (text: string): readonly Mark[] =>
  [...text.matchAll(markPattern)].map(([, number = '', action = '', field = '']) => ({
    number: Number(number),
    action,
    field,
  }));

/** The same with a mark at the end of each text that people wrote: what has a space in it and names no colleague. */
export function markAll(value: object, mark: Mark): object {
  return Object.fromEntries(
    Object.entries(value)
      .map(([field, one]: readonly [string, unknown]) => [field, one] as const)
      .map(([field, one]) => [field, marked(one, { ...mark, field: wordOf(field) })]),
  );
}

function marked(value: unknown, mark: Mark): unknown {
  if (typeof value === 'string') return isWritten(value) ? `${value} ${writeMark(mark)}` : value;
  if (Array.isArray(value)) return value.map((one: unknown) => marked(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return 'id' in value && 'name' in value ? value : markAll(value, mark);
}

const isWritten = (text: string): boolean =>
  text.includes(' ') && !/^[\d\s]+$/.test(text) && !/^[A-Z]{1,2}\d/.test(text);
const wordOf = (field: string): string => field.replace(/[^A-Za-z]/g, '') || 'text';
const writeMark = ({ number, action, field }: Mark): string => `zq${number}x${action}0${field}zq`;
