/** A text as HTML, whatever it holds: no markup, and no character that hides or turns round what stands beside it. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(/(?![\n\r\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The shortest part of a name that is marked by itself: shorter ones are too often other words. */
const shortestName = 3;

/**
 * What finds colleagues in a text: their names, and each part of a name where it stands alone. `customer`: the names of the
 * customer, whose parts are not marked, since they may be called the same. `written`: how a name stands in the text. Undefined
 * where nobody is named.
 */
export function namePattern(
  colleagues: Iterable<string>,
  customer: readonly string[],
  written: (name: string) => string = escapeMarkup,
): RegExp | undefined {
  const own = new Set(customer.flatMap(partsOf).map((part) => part.toLowerCase()));
  const whole = [...colleagues].filter((name) => name.trim() !== '');
  const parts = whole
    .flatMap(partsOf)
    .filter((part) => part.length >= shortestName && !own.has(part.toLowerCase()));
  // The longest first: a whole name is one mark.
  const names = [...new Set([...whole, ...parts].map(written))].sort(
    (one, other) => other.length - one.length,
  );
  if (names.length === 0) return undefined;
  const either = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}&#])(?:${either})(?![\\p{L}\\p{N}])`, 'gu');
}

const partsOf = (name: string): readonly string[] =>
  name.split(/[^\p{L}\p{N}'’-]+/u).filter((part) => part !== '');

/** An escaped text with the names of colleagues marked. */
export const markedNames = (html: string, names: RegExp | undefined): string =>
  names ? html.replace(names, (name) => `<mark>${name}</mark>`) : html;
