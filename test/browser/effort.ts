import type { Locator, Page } from 'playwright-core';
import * as z from 'zod/v4';

const effortSchema = z.object({ clicks: z.int(), fields: z.int() });
/** What a story asked of people: buttons pressed, boxes ticked and people picked; and fields filled in, ticked or chosen from, each once a form. */
export type Effort = z.infer<typeof effortSchema>;

/** Runs in the page: counts from now on what is pressed and what is filled in, however it is done. */
const listen = `(() => {
  if (window.effort) return;
  window.effort = { clicks: 0, fields: 0, isPaused: false };
  const forms = new WeakMap();
  document.addEventListener('click', ({ target }) => {
    if (window.effort.isPaused) return;
    const at = target.closest('button, [role=button], [role=option], input[type=checkbox], input[type=radio]');
    if (at) window.effort.clicks += 1;
  }, true);
  const note = ({ target }) => {
    if (window.effort.isPaused || !target.matches('input, select, textarea')) return;
    const form = target.closest('[role=dialog], article') ?? document.body;
    const isTick = target.type === 'checkbox';
    const name = isTick ? target.name + '=' + target.value + (target.id ?? '') : target.name || target.id || target.getAttribute('aria-label') || 'field';
    const known = forms.get(form) ?? new Set();
    forms.set(form, known);
    if (known.has(name)) return;
    known.add(name);
    window.effort.fields += 1;
  };
  document.addEventListener('input', note, true);
})()`;

/** Begins to count in a tab. */
export const countEffort = async (page: Page): Promise<void> => {
  await page.evaluate(listen);
};

/** Does something that the story needs and people do not: a slip that is mended, or a look around. */
export async function uncounted<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.evaluate('window.effort.isPaused = true');
  const done = await work();
  await page.evaluate('window.effort.isPaused = false');
  return done;
}

/** What was asked of the people in some tabs so far. */
export async function effortOf(pages: readonly Page[]): Promise<Effort> {
  const each = await Promise.all(pages.map((page) => page.evaluate('window.effort')));
  return each
    .map((one) => effortSchema.parse(one))
    .reduce((sum, { clicks, fields }) => ({ clicks: sum.clicks + clicks, fields: sum.fields + fields }), {
      clicks: 0,
      fields: 0,
    });
}

/** How many pixels of a dialog one scrolls past before a button of it. */
export async function pixelsBefore(dialog: Locator, button: Locator): Promise<number> {
  const top = await dialog.getByRole('heading').first().boundingBox();
  const at = await button.boundingBox();
  return Math.round((at?.y ?? 0) - (top?.y ?? 0));
}
