import type { Browser, Locator, Page } from 'playwright-core';
import { localOrganisation } from '../../local/people';
import { describeInBrowser, launchChromium } from './chromium';
import { startEchoTeams, type EchoTeams } from './echo-teams';

let browser: Browser;
let teams: EchoTeams;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  teams = await startEchoTeams();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await teams.stop();
});

interface Look {
  readonly width?: number;
  readonly query?: string;
}

async function openAs(key: string, { width = 1200, query = '' }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 860 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${teams.url}/?as=${key}${query}`);
  return page;
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByTestId('compose').fill(words);
  await page.getByTestId('send').click();
}

const lastMessage = (page: Page): Locator => page.getByRole('article').last();

async function showCard(page: Page): Promise<Locator> {
  await say(page, 'card');
  const card = page.getByRole('article').filter({ hasText: 'Approval needed' });
  await card.waitFor();
  return card;
}

const sidewaysScroll = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Whether the focus is in the dialog, or with the browser itself, where Tab leads from the last field. */
const focusStays = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.activeElement.matches("body, dialog *")');

describeInBrowser('a chat with the bot', () => {
  it('carries words both ways', async () => {
    const page = await openAs('ailsa');
    await say(page, 'Good morning');
    await lastMessage(page).getByText('You said: Good morning').waitFor();
    expect(await page.getByRole('article').first().getAttribute('data-from')).toMatch(/^29:/);
    expect(await lastMessage(page).getAttribute('data-from')).toBe(localOrganisation.bot.id);
  });

  it('shows what people type as they typed it, never as markup', async () => {
    const page = await openAs('ailsa');
    await say(page, '<img src=x onerror="document.title=1"> **bold**');
    const own = page.getByRole('article').first();
    await own.getByText('<img src=x onerror="document.title=1"> **bold**').waitFor();
    expect(await page.locator('.feed img, .feed .is-plain strong').count()).toBe(0);
  });

  it('is there again after the page is loaded anew', async () => {
    const page = await openAs('ailsa');
    await say(page, 'Remember me');
    await lastMessage(page).getByText('You said').waitFor();
    await page.reload();
    await lastMessage(page).getByText('You said: Remember me').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('misses nothing that was said before its line to the server was open', async () => {
    const context = await browser.newContext();
    const late = await context.newPage();
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    await late.route('**/events', async (route) => {
      await opened;
      await route.continue();
    });
    const readFirst = late.waitForResponse(/\/messages/);
    await late.goto(`${teams.url}/?as=ailsa`);
    await (await readFirst).finished();
    const other = await openAs('ailsa');
    await say(other, 'Meanwhile');
    await lastMessage(other).getByText('You said: Meanwhile').waitFor();
    expect(await late.getByText('Meanwhile').count()).toBe(0);
    open();
    await lastMessage(late).getByText('You said: Meanwhile').waitFor();
  });
});

describeInBrowser('a card', () => {
  it('shows fallbacks, and only the parts for its width', async () => {
    const card = await showCard(await openAs('ailsa'));
    expect(await card.getByText('Urgent').isVisible()).toBe(true);
    expect(await card.getByText('Seen on a wide card only').count()).toBe(0);
    expect(await card.locator('em').innerText()).toBe('restriction');
  });

  it('that is executed is replaced, and everybody in the channel sees the update', async () => {
    const [eilidh, rory] = [await openAs('eilidh'), await openAs('rory')];
    await eilidh.getByTestId('channel-EMT').click();
    await rory.getByTestId('channel-EMT').click();
    await eilidh.getByRole('button', { name: 'Mention Customer Behaviour' }).click();
    await eilidh.getByTestId('compose').pressSequentially('card');
    await eilidh.getByTestId('send').click();
    await rory.getByRole('button', { name: 'Approve' }).click();
    await eilidh.getByText('Approved by Rory Sinclair').waitFor();
    await rory.getByText('Approved by Rory Sinclair').waitFor();
    expect(await eilidh.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  it('says that something went wrong when the bot breaks, and stays', async () => {
    const card = await showCard(await openAs('ailsa'));
    await card.getByRole('button', { name: 'Break' }).click();
    await card.getByText('Something went wrong. Try again.').waitFor();
    expect(await card.getByRole('button', { name: 'Break' }).getAttribute('aria-busy')).toBeNull();
  });

  it('keeps the sentence of the answer, although the card was updated meanwhile', async () => {
    const card = await showCard(await openAs('ailsa'));
    await card.getByRole('button', { name: 'Remind' }).click();
    await card.getByText('Fiona Grant is reminded').waitFor();
    await card.getByText('Edited').waitFor();
  });

  it('that names the viewer in its refresh brings itself up to date', async () => {
    const page = await openAs('ailsa');
    await say(page, 'stale');
    await lastMessage(page).getByText('Approved by Ailsa Reid').waitFor();
    expect(await page.getByText('As it was').count()).toBe(0);
  });

  it('submits its data as a message that is not shown', async () => {
    const page = await openAs('ailsa');
    const card = await showCard(page);
    await card.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('You sent verb').waitFor();
    expect(teams.bot.submitted).toEqual([{ verb: 'ask' }]);
  });

  it('in a client that does not know Action.Execute submits its fallback', async () => {
    const page = await openAs('ailsa', { query: '&client=old' });
    const card = await showCard(page);
    await card.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('You sent verb').waitFor();
    expect(teams.bot.submitted).toEqual([{ verb: 'approve' }]);
    expect(await card.getByRole('button', { name: 'Break' }).count()).toBe(0);
  });
});

describeInBrowser('a dialog', () => {
  async function openForm(page: Page): Promise<Locator> {
    await (await showCard(page)).getByRole('button', { name: 'Review' }).click();
    const dialog = page.getByRole('dialog', { name: 'Review the proposal' });
    await dialog.waitFor();
    return dialog;
  }

  it('names what is missing at its field and sends nothing', async () => {
    const dialog = await openForm(await openAs('ailsa'));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Enter a reason for your decision').waitFor();
    expect(await dialog.getByText('Enter who the single point of contact is').isVisible()).toBe(true);
    await dialog.locator('textarea[aria-invalid="true"]').waitFor();
    expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(2);
    expect(teams.bot.submitted).toEqual([]);
  });

  it('lets one pick a person with the keyboard and sends what a real client would', async () => {
    const page = await openAs('ailsa');
    const dialog = await openForm(page);
    const picker = dialog.getByRole('combobox', { name: 'Single point of contact' });
    await picker.pressSequentially('st');
    await dialog.getByRole('option', { name: 'Struan Bell' }).waitFor();
    await picker.press('Enter');
    await dialog.getByLabel('Reason for your decision').fill('She knows the case');
    await dialog.getByLabel('Contacts so far').fill('7');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Saved. The case is yours.').waitFor();
    const struan = localOrganisation.people.find(({ key }) => key === 'struan');
    expect(teams.bot.submitted).toEqual([
      { verb: 'save', spoc: struan?.id, reason: 'She knows the case', contacts: '7', told: 'false' },
    ]);
  });

  it('keeps the focus, and Escape closes it', async () => {
    const page = await openAs('ailsa');
    const dialog = await openForm(page);
    for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Tab');
    const isInside = await focusStays(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(isInside).toBe(true);
  });
});

describeInBrowser('a message somewhere else', () => {
  it('is told by a toast with its summary, and counted until it is seen', async () => {
    const [eilidh, rory] = [await openAs('eilidh'), await openAs('rory')];
    await rory.getByTestId('channel-EMT').waitFor();
    await eilidh.getByTestId('channel-EMT').click();
    await say(eilidh, '@Customer Behaviour card');
    const toast = rory.locator('.toast[role=status]').filter({ hasText: 'CB-2026-0042 needs a decision' });
    await toast.waitFor();
    expect(await toast.getByText('Unreasonable persistence').count()).toBe(0);
    await rory.getByTestId('channel-EMT').getByText('2 unread').waitFor();
    await rory.getByTestId('channel-EMT').click();
    await rory.getByTestId('channel-EMT').getByText('unread').waitFor({ state: 'detached' });
    await rory.getByRole('button', { name: 'Approve' }).waitFor();
  });
});

describeInBrowser('the message extension', () => {
  it('puts a found card into the compose box', async () => {
    const page = await openAs('ailsa');
    await page.getByRole('button', { name: 'Customer Behaviour in this message' }).click();
    await page.getByRole('menuitem', { name: 'Check a customer' }).click();
    await page.getByRole('searchbox', { name: 'Customer' }).fill('Ann');
    await page.getByRole('dialog').getByRole('button', { name: 'CB-2026-0042' }).click();
    await page.getByTestId('send').click();
    await page.getByRole('article').first().getByText('Approved: CB-2026-0042').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('begins an action from a message and hands the message over', async () => {
    const page = await openAs('ailsa');
    await say(page, 'He shouted at me');
    const message = page.getByRole('article').first();
    await message.getByRole('button', { name: 'More actions' }).click();
    await message.getByRole('menuitem', { name: 'Report this message' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report this message' });
    await dialog.getByRole('combobox').pressSequentially('isla');
    await dialog.getByRole('option', { name: 'Isla Fraser' }).waitFor();
    await dialog.getByRole('combobox').press('Enter');
    await dialog.getByLabel('Reason for your decision').fill('Abuse');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(teams.bot.submitted).toMatchObject([
      {
        commandId: 'reportMessage',
        commandContext: 'message',
        messagePayload: { body: { content: 'He shouted at me' } },
      },
    ]);
  });
});

describeInBrowser('on a telephone of 390 pixels', () => {
  it('one pane stands at a time and nothing scrolls sideways', async () => {
    const page = await openAs('ailsa', { width: 390 });
    expect(await page.getByTestId('compose').count()).toBe(0);
    await page.getByTestId('chat').click();
    await showCard(page);
    expect(await sidewaysScroll(page)).toBe(false);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to chats and channels' }).click();
    await page.getByTestId('chat').waitFor();
  });
});

describeInBrowser('the local tools', () => {
  it('move the clock on', async () => {
    const page = await openAs('ailsa');
    await page.getByText('Local tools').click();
    const before = await page.getByText('It is').innerText();
    await page.getByRole('button', { name: '+ 90 days' }).click();
    await page.getByText(before).waitFor({ state: 'detached' });
    expect(teams.clock.aheadMs).toBe(90 * 24 * 60 * 60 * 1000);
  });
});

describeInBrowser('the start page', () => {
  it('names everybody with their job and opens each in a tab of their own', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(teams.url);
    const fiona = page.getByRole('link', { name: 'Fiona Grant' });
    await fiona.waitFor();
    expect(await page.getByRole('link').count()).toBe(localOrganisation.people.length);
    expect(await fiona.innerText()).toContain('Head of Customer Services');
    const [tab] = await Promise.all([context.waitForEvent('page'), fiona.click()]);
    await tab.getByTestId('chat').waitFor();
    expect(tab.url()).toBe(`${teams.url}/?as=fiona`);
  });
});
