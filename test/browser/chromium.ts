import { chromium, type Browser } from 'playwright-core';
import { findChromium, howToGetChromium } from './find-chromium';

/** Nothing that a headless browser would fetch or update on its own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

/** Thrown where there is no browser to test with. */
class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** Starts the Chromium of this machine; the caller closes it. Rejects with `NoChromium` when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new NoChromium(`No browser was found: ${howToGetChromium}`);
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Sentences that need a browser: skipped where there is none, except in the pipeline, where that is a failure. */
export const describeInBrowser =
  findChromium() === undefined && process.env['CI'] === undefined ? describe.skip : describe;
