/** What a text says as JSON; undefined where it is none. Nothing else is checked: whoever asks gives it to a schema. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
