import { existsSync } from 'node:fs';
import { join } from 'node:path';

const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
].flatMap((program) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, program)];
  }),
);

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...onWindows,
];

/** The browser for the tests: `CHROMIUM_PATH`, taken as it is, else the first of the usual places; undefined: none. */
export const findChromium = (): string | undefined => process.env['CHROMIUM_PATH'] ?? usual.find(existsSync);

/** How somebody gets one. */
export const howToGetChromium =
  'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chrome or an Edge';
