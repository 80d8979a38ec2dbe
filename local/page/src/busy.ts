/**
 * Marks a button as busy while `work` runs; presses in the meantime do nothing, as in Teams. The button stays focusable,
 * so that nobody loses their place.
 */
export async function whileBusy(button: HTMLElement | undefined, work: () => Promise<void>): Promise<void> {
  if (button?.getAttribute('aria-busy') === 'true') return;
  button?.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

/** The sentence of something thrown, fit to be shown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong. Try again.';
