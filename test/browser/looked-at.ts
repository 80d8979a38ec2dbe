import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from './accessibility';
import { scrollsSideways } from './tab';

const pictures = process.env['PICTURES'];
const widths = { phone: 390, wide: 1280 } as const;

/**
 * What is wrong with a page as it stands, on a telephone and on a desk: axe's findings, and whether something is cut off
 * at its side; empty when all is well. `at` is brought into sight first. Where the environment names a folder in PICTURES,
 * both views are kept there under this name, to be looked at.
 */
export async function faultsOf(page: Page, name: string, at?: Locator): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [look, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 844 });
    if (at) await bringIntoSight(at);
    if (pictures !== undefined) await takePicture(page, pictures, `${name}-${look}`);
    if (await scrollsSideways(page)) faults.push(`${look}: scrolls sideways`);
    faults.push(...(await seriousFindings(page)).map((finding) => `${look}: ${finding}`));
  }
  return faults;
}

/** Scrolls to a card, also where the page replaces it by a newer state of itself meanwhile. */
async function bringIntoSight(at: Locator, triesLeft = 5): Promise<void> {
  try {
    await at.scrollIntoViewIfNeeded();
  } catch (problem) {
    const isReplaced = problem instanceof Error && problem.message.includes('not attached');
    if (!isReplaced || triesLeft === 0) throw problem;
    await bringIntoSight(at, triesLeft - 1);
  }
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
