/** A sentence with its braces filled: `{who}` by `values.who`. What fills them is not read as a pattern. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace);
