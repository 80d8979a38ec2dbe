import type { Browser, Locator, Page } from 'playwright-core';
import { loadProfile, profileIds } from '../../bot/policy/load-profile';

/** How a person's tab is opened. */
export interface Look {
  /** Pixels; 390 is a telephone. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** More of the address, such as `&client=old`. */
  readonly query?: string;
}

/** Opens the page as a person of the local organisation, in a browser context of their own. */
export async function openTab(
  browser: Browser,
  url: string,
  key: string,
  { width = 1280, theme = 'light', query = '' }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}/?as=${key}${query}`);
  return page;
}

/** Opens a chat or a channel by its test id, from wherever a telephone stands. */
export async function goTo(page: Page, place: string): Promise<void> {
  const back = page.getByRole('button', { name: 'Back to chats and channels' });
  if (await back.isVisible()) await back.click();
  await page.getByTestId(place).click();
}

/** Types a message and sends it. */
export async function say(page: Page, words: string): Promise<void> {
  await page.getByTestId('compose').fill(words);
  await page.getByTestId('send').click();
}

/** The newest message in sight that has these words. */
export const messageWith = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words }).last();

/** Opens the dialog behind a button of a card. */
export async function dialogFrom(page: Page, card: Locator, button: string): Promise<Locator> {
  await card.getByRole('button', { name: button }).click();
  return page.getByRole('dialog');
}

/** Picks a colleague as a person does: some letters of the name, then the one that is offered. */
export async function pick(within: Locator, label: string | RegExp, name: string): Promise<void> {
  const picker = within.getByRole('combobox', { name: label });
  await picker.pressSequentially(name.slice(0, 4));
  await within.locator('.people-list').getByRole('option', { name }).click();
}

/** Opens the group of a behaviour on a report form and ticks it; `label`: how its label in a shipped profile begins. */
export async function tickBehaviour(form: Locator, label: string): Promise<void> {
  const groups = profileIds.flatMap((id) => {
    const { behaviours, behaviourGroups } = loadProfile(id);
    const found = behaviours.find((one) => one.label.startsWith(label));
    return behaviourGroups.filter(({ code }) => code === found?.group).map((one) => one.label);
  });
  await form.getByRole('button', { name: groups[0] ?? label, exact: true }).click();
  // The first of a group is read with the label of the group before its own.
  await form.locator(`input[type=checkbox][aria-label^="${label}"]`).check();
}

/** Moves the focus with Tab until it is on this control; more presses than the screen has controls fail the test. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor(); // sixty presses are over before a slow dialog has loaded
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await control.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new NotReached(`Tab does not lead to ${String(control)}`);
}

/** How long what a key opens may take to be there, and how often the key is pressed. */
const opens = { withinMs: 10_000, tries: 3 } as const;

/**
 * Opens a dialog with the keyboard: Tab to its button, and Enter; anew where the card was drawn again between the two, which
 * takes the focus from the button, as whoever sits there would.
 */
export async function openByKeyboard(page: Page, button: Locator): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  for (let tries = 1; ; tries += 1) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    try {
      await dialog.waitFor({ timeout: opens.withinMs });
      return dialog;
    } catch (error) {
      if (tries === opens.tries) throw error;
    }
  }
}

/** Whether anything of the page is cut off at its side. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

class NotReached extends Error {}
