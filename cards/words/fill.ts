/**
 * A sentence with its braces filled: `{who}` by `values.who`. What fills them is not read as a pattern, and what ends with a stop of
 * its own is given no second.
 */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}(\.?)/g, (braces: string, name: string, stop: string) => {
    const value = values[name];
    if (value === undefined) return braces;
    return /[.!?]$/.test(value) ? value : `${value}${stop}`;
  });
