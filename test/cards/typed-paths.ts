import * as z from 'zod/v4';

/** One text in a card's data: where it stands and whether people type it. */
export interface TextAt {
  readonly path: readonly (string | number)[];
  readonly isTyped: boolean;
}

/** Every text in data that a schema accepts as any string, and whether the schema says that people type it. */
export function textsIn(schema: unknown, data: unknown, path: readonly (string | number)[] = []): TextAt[] {
  if (schema instanceof z.ZodObject) return entriesIn(data, path, (key) => schema.shape[key]);
  if (schema instanceof z.ZodRecord) return entriesIn(data, path, () => schema.valueType);
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    return data.flatMap((entry, index) => textsIn(schema.element, entry, [...path, index]));
  }
  if (!(schema instanceof z.ZodString) || schema.format !== null) return [];
  return [{ path, isTyped: schema.meta()?.['typedByPeople'] === true }];
}

const entriesIn = (
  data: unknown,
  path: readonly (string | number)[],
  schemaOf: (key: string) => unknown,
): TextAt[] =>
  Object.entries(typeof data === 'object' && data !== null ? data : {}).flatMap(([key, value]) =>
    textsIn(schemaOf(key), value, [...path, key]),
  );

/** The same data with the text at each path replaced by what `replace` gives for its place in `texts`. */
export function withTexts(
  data: unknown,
  texts: readonly TextAt[],
  replace: (index: number) => string,
): unknown {
  const places = new Map(texts.map((text, index) => [text.path.join('/'), replace(index)]));
  const copy = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === 'string') return places.get(path.join('/')) ?? value;
    if (Array.isArray(value)) return value.map((entry, index) => copy(entry, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, copy(entry, [...path, key])]),
    );
  };
  return copy(data, []);
}
