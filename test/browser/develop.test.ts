import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { messageWith, openTab, say } from './tab';

const root = resolve(__dirname, '..', '..');
/** What `npm run dev` reads; nothing of the tree itself is touched. */
const read = [
  ...['bot', 'cards', 'functions', 'local', 'policy', 'manifest'],
  ...['host.json', 'package.json', 'tsconfig.json'],
];

/** A copy of the sources in which a developer may write. */
function aCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const name of read) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** `npm run dev` in a checkout; `spoken` resolves when it has said the words since the last that was waited for. */
function startDev(folder: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', '--dev'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', LOCAL_DATA: join(folder, '.local') },
  });
  const ended = once(child, 'close');
  let said = '';
  for (const pipe of [child.stdout, child.stderr])
    pipe.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      child.emit('heard');
    });
  const spoken = async (words: RegExp): Promise<RegExpExecArray | null> => {
    let found = words.exec(said);
    while (!found && child.exitCode === null) {
      await Promise.race([once(child, 'heard'), ended]);
      found = words.exec(said);
    }
    if (found) said = said.slice(found.index + found[0].length);
    return found;
  };
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { spoken, stop };
}

describe('npm run dev', () => {
  let folder: string;
  let dev: ReturnType<typeof startDev>;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = aCheckout();
    dev = startDev(folder);
    browser = await launchChromium();
    const [, url = ''] = (await dev.spoken(/is at (http:\/\/127\.0\.0\.1:\d+)\/[\s\S]*taken up when/)) ?? [];
    page = await openTab(browser, url, 'ailsa');
    await say(page, 'help');
    await messageWith(page, 'See where your own reports stand').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await dev.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const save = (file: string, change: (before: string) => string): void => {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('C3 · a card that stands on the page shows the changed template, soon after it was saved', async () => {
    await button('Someone is in danger').first().waitFor();
    save('cards/welcome/template.json', (before) =>
      before.replaceAll('Someone is in danger', 'Somebody needs us now'),
    );
    const [, tookMs] = (await dev.spoken(/ready (\d+) ms after it was saved\. Cards shown again: \d/)) ?? [];
    await button('Somebody needs us now').first().waitFor();
    // Two seconds are promised, of a machine that does nothing else.
    expect(Number(tookMs)).toBeLessThan(10_000);
  });

  it('C3 · what cannot be compiled is shown with its place, and what ran before answers until it is mended', async () => {
    const file = 'bot/views/messages/welcome.ts';
    save(file, (before) => `${before}\nexport const = 1;`);
    expect(await dev.spoken(/welcome\.ts:\d+:\d+[\s\S]*What ran before goes on/)).not.toBeNull();
    await say(page, 'support');
    await messageWith(page, 'Support for you').waitFor();
    save(file, (before) => before.replace('\nexport const = 1;', ''));
    expect(await dev.spoken(/ready \d+ ms/)).not.toBeNull();
  });

  it('C3 · changed code answers the next message, and the conversation is still there', async () => {
    save('cards/words/chat.ts', (before) =>
      before.replace('See where your own reports stand', 'What became of it'),
    );
    expect(await dev.spoken(/ready \d+ ms/)).not.toBeNull();
    await say(page, 'help');
    await messageWith(page, 'What became of it').waitFor();
    await expect(messageWith(page, 'Support for you').count()).resolves.toBe(1);
  });
});
