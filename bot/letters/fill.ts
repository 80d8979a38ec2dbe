import type { Letter } from '../domain/letters/state';
import { writable } from '../domain/entries/characters';
import type { Problem } from '../domain/entries/problem';

/** The values of placeholders, by name. */
type Values = Letter['values'];

/** A Word file made from a template, or what is wrong with the template. */
export type Filled = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/**
 * Fills a Word template with values. Text stays text: braces, tags and ampersands in a value are only characters, a line
 * break becomes one in Word. `{#ends?}…{/ends?}` stands only where the value is not empty, `{^ends?}…{/ends?}` only where it
 * is; `{#exceptions}{.}{/exceptions}` stands once for each of its lines. A placeholder that no value has, or broken
 * braces, give a problem that says which.
 */
export async function fillTemplate(name: string, template: Uint8Array, values: Values): Promise<Filled> {
  // Loaded when the first letter is made: a start of the app does without.
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  const unknown = new Set<string>();
  try {
    const document = new Docxtemplater(new PizZip(template), {
      linebreaks: true,
      paragraphLoop: true,
      parser: (tag) => ({
        get: (line: unknown, context) => {
          const name = tag.trim();
          if (name === '.') return line;
          const value = valueOf(name.replace(/\?$/, ''), values, unknown);
          return isSection(context) && !name.endsWith('?') ? linesOf(value) : value;
        },
      }),
    });
    document.render();
    if (unknown.size > 0) return { problem: unknownIn(name, unknown) };
    return { bytes: document.toBuffer() };
  } catch (problem) {
    return { problem: brokenIn(name, problem) };
  }
}

/** Whether the library asks for a section, and not for text to put in. */
const isSection = ({ meta }: { readonly meta: { readonly part: { readonly module?: string } } }): boolean =>
  meta.part.module === 'loop';

const linesOf = (value: string): readonly string[] => value.split('\n').filter((line) => line !== '');

/** A value by its placeholder; one that nothing fills is noted, and no file comes of it. */
function valueOf(tag: string, values: Values, unknown: Set<string>): string {
  const value = Object.hasOwn(values, tag) ? values[tag] : undefined;
  if (value === undefined) unknown.add(tag);
  // What was stored before such characters were refused at the door is made fit here.
  return writable(value ?? '');
}

const unknownIn = (name: string, tags: ReadonlySet<string>): Problem => ({
  field: 'template',
  code: 'template-unknown',
  words: `${[...tags].map((tag) => `{${tag}}`).join(', ')} in ${name}`,
});

const brokenIn = (name: string, problem: unknown): Problem => ({
  field: 'template',
  code: 'template-broken',
  words: [name, ...placesIn(problem)].join(', near '),
});

/** The braces that the library could not read, as its errors name them; none where the file is no Word file. */
function placesIn(problem: unknown): readonly string[] {
  if (typeof problem !== 'object' || problem === null || !('properties' in problem)) return [];
  const { properties } = problem;
  if (typeof properties !== 'object' || properties === null) return [];
  if ('errors' in properties && Array.isArray(properties.errors)) {
    const errors: readonly unknown[] = properties.errors;
    return [...new Set(errors.flatMap(placesIn))];
  }
  if ('context' in properties && typeof properties.context === 'string') return [`“${properties.context}”`];
  return 'xtag' in properties && typeof properties.xtag === 'string' ? [`“${properties.xtag}”`] : [];
}
