import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startLocal } from '../../local/start';
import type { Local } from '../../local/start/local';
import { findChromium } from '../browser/find-chromium';
import { goTo, messageWith, openTab } from '../browser/tab';
import { type Picture, pictures, tellStory, wordsOf } from './story';

const folder = resolve(__dirname, '..', '..', 'docs', 'pictures');

async function take(picture: Picture, local: Local, browser: Browser): Promise<void> {
  const { name, person, place, words, opens, width } = picture;
  const page = await openTab(browser, local.url, person, { width });
  await goTo(page, place);
  const card = messageWith(page, words);
  await card.evaluate((shown: { scrollIntoView(to: { readonly block: 'start' }): void }) => {
    shown.scrollIntoView({ block: 'start' });
  });
  if (opens !== undefined) {
    await card.getByRole('button', { name: opens }).click();
    await page.getByRole('dialog').getByRole('button').first().waitFor();
  }
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
}

/** `npm run pictures`: takes the pictures of the documents from the app itself, and writes down the words that stand on them. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'pictures-'));
  const local = await startLocal({
    dataDir,
    inMemory: true,
    quiet: true,
    startsAt: '2026-11-22T12:00:00.000Z',
    timersFireUnasked: false,
    enforceRates: false,
    // Nothing is worked on but when the story says so, as in the test.
    polling: { minMs: 3_600_000, maxMs: 3_600_000 },
  });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--lang=en-GB'],
  });
  try {
    await tellStory(local);
    const words: Record<string, string> = {};
    for (const picture of pictures) {
      words[picture.name] = await wordsOf(picture, local);
      await take(picture, local, browser);
      console.log(`docs/pictures/${picture.name}.png`);
    }
    writeFileSync(join(folder, 'words.json'), `${JSON.stringify(words, undefined, 2)}\n`);
  } finally {
    await browser.close();
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
