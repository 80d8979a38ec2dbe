import { DateTime } from 'luxon';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Local } from '../../../local/start/local';
import { seriousFindings } from '../../browser/accessibility';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import {
  goTo,
  type Look,
  messageWith,
  openByKeyboard,
  openTab,
  pick,
  say,
  scrollsSideways,
  tabTo,
  tickBehaviour,
} from '../../browser/tab';
import { countEffort, effortOf, pixelsBefore, uncounted } from '../../browser/effort';
import { eventually } from '../../eventually';
import { startTestLocal, testNow } from '../../start-local';
import { nextRef } from '../prepared';
import { tellInOrder } from '../tell-in-order';

const wide: Look = { width: 1280 };
const phone: Look = { width: 390 };
const customer = 'Jane Roe';

let local: Local;
let browser: Browser;
let ailsa: Page;
let callum: Page;
let fiona: Page;
let eilidh: Page;

beforeAll(async () => {
  local = await startTestLocal({ page: true });
  browser = await launchChromium();
  ailsa = await openTab(browser, local.url, 'ailsa', phone);
  callum = await openTab(browser, local.url, 'callum', wide);
  fiona = await openTab(browser, local.url, 'fiona', { ...wide, theme: 'dark' });
  eilidh = await openTab(browser, local.url, 'eilidh', phone);
  await goTo(eilidh, 'chat');
  for (const page of [ailsa, callum, fiona, eilidh]) await countEffort(page);
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

/** Everything a report needs, but for the line manager. */
async function fillIn(form: Locator): Promise<void> {
  await form.getByLabel('Customer’s name').fill(customer);
  await form.getByLabel('How did the contact take place?').selectOption({ label: 'Telephone' });
  await form.getByLabel('Time of the incident').fill('00:00');
  await tickBehaviour(form, 'Threatening');
  await form.getByLabel('What happened?').fill('She said she would wait for me outside.');
}

const inDays = (days: number): string =>
  DateTime.fromISO(testNow, { zone: 'Europe/London' }).plus({ days }).toFormat('yyyy-MM-dd');

describeInBrowser('Four people in four tabs, none of them reloaded', () => {
  const it = tellInOrder('waiting');

  it('C1 · a clerk on a phone is shown the top of the form, what to mend at its field, and loses nothing', async () => {
    await goTo(ailsa, 'chat');
    await say(ailsa, 'report');
    const form = messageWith(ailsa, 'Report an incident').filter({ hasText: 'Send the report' });
    await form.getByRole('heading', { name: 'Report an incident' }).waitFor();
    const top = await form.boundingBox();
    expect(top?.y).toBeGreaterThan(0);
    const pixels = Math.round(top?.height ?? 0);
    process.stdout.write(`The plain report form on a phone: ${pixels} px\n`);
    expect(pixels).toBeLessThanOrEqual(1_300);
    await form.getByText('Callum Boyd').waitFor();
    expect(await scrollsSideways(ailsa)).toBe(false);
    expect(await seriousFindings(ailsa)).toEqual([]);

    await fillIn(form);
    await uncounted(ailsa, async () => {
      await pick(form, 'Your line manager', 'Ailsa Reid');
      await form.getByRole('button', { name: 'Send the report' }).click();
      await form.getByText('There is a problem').waitFor();
      expect(await form.getByText('Line manager must be somebody other than you').count()).toBe(2);
      expect(await form.getByLabel('What happened?').inputValue()).toContain('wait for me outside');
      await form.getByRole('button', { name: 'Remove Ailsa Reid' }).click();
      await pick(form, 'Your line manager', 'Callum Boyd');
    });
    await form.getByRole('button', { name: 'Send the report' }).click();
    await ailsa.getByText('Your report CB-0001 is in').waitFor();
    await ailsa.getByRole('heading', { name: 'Your report CB-0001', exact: true }).waitFor();
    expect(await seriousFindings(ailsa)).toEqual([]);
  });

  it('C5 · D1 · the manager refers it at once, with the keyboard alone: the first Head stands there, and nothing has to be added', async () => {
    const card = messageWith(callum, 'Case CB-0001');
    await card.getByRole('button', { name: 'Acknowledge' }).waitFor();
    expect(await seriousFindings(callum)).toEqual([]);
    const dialog = await openByKeyboard(callum, card.getByRole('button', { name: 'Refer the case' }));
    expect(await dialog.getByRole('radio', { name: 'Head of Customer Services' }).isChecked()).toBe(true);
    await tabTo(callum, dialog.getByRole('button', { name: 'Refer' }));
    await callum.keyboard.press('Enter');
    await dialog.getByText('Done: CB-0001').waitFor();
    await callum.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await messageWith(ailsa, 'Your report CB-0001').getByText('With the Heads of Service').waitFor();
  });

  it('X4 · the Heads’ toast has the reference and no name, and goes when the channel is opened', async () => {
    const toast = fiona.locator('.toast').filter({ hasText: 'CB-0001 waits for you' });
    await toast.waitFor();
    expect(await fiona.locator('body').innerText()).not.toContain(customer);
    await goTo(fiona, 'channel-Heads of Service');
    await toast.waitFor({ state: 'detached' });
    await messageWith(fiona, 'CB-0001: review needed').waitFor();
    expect(await fiona.locator('body').innerText()).not.toContain(customer);
  });

  it('R1 · a Head reads the record, proposes with the people picker, and mends two entries at their fields', async () => {
    await messageWith(fiona, 'CB-0001').getByRole('button', { name: 'Review' }).click();
    const dialog = fiona.getByRole('dialog', { name: 'Case CB-0001' });
    await dialog.getByText(customer).waitFor();
    expect(await seriousFindings(fiona)).toEqual([]);
    await dialog.getByRole('button', { name: 'Propose a restriction' }).click();
    await dialog.getByLabel('Contact through certain channels only').check();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    const open = dialog.getByRole('group', { name: 'Channels the customer may still use' });
    await open.getByLabel('Post', { exact: true }).check();
    await pick(dialog, /Single point of contact/, 'Isla Fraser');
    await pick(dialog, /Deputy/, 'Isla Fraser');
    // A quarter from now stands there already.
    expect(await dialog.getByLabel('Review date').inputValue()).not.toBe('');
    await dialog.getByText('People and Change are asked for advice when you send this.').waitFor();
    await dialog.getByLabel('What was considered, and what').fill('Nothing was known.');
    await dialog.getByLabel('Why do you propose this?').fill('A colleague was threatened.');
    await uncounted(fiona, async () => {
      await dialog.getByLabel('Review date').fill(inDays(365));
      await dialog.getByRole('button', { name: 'Send the proposal' }).click();
      await dialog.getByText(/^Enter a review date/).waitFor();
      await dialog.getByLabel('Review date').fill(inDays(60));
      await dialog.getByRole('button', { name: 'Send the proposal' }).click();
      await dialog.getByText('There is a problem').waitFor();
      expect(await dialog.getByText('Who stands in for them must be somebody else').count()).toBe(2);
      expect(await seriousFindings(fiona)).toEqual([]);
      await dialog.getByRole('button', { name: 'Remove Isla Fraser' }).last().click();
      await pick(dialog, /Deputy/, 'Struan Bell');
    });
    await dialog.getByRole('button', { name: 'Send the proposal' }).click();
    await dialog.getByText('Done: CB-0001').waitFor();
    await fiona.keyboard.press('Escape');
    await messageWith(fiona, 'CB-0001: With EMT for decision').waitFor();
  });

  it('C2 · a director on a phone decides between two meetings', async () => {
    await eilidh.locator('.toast').filter({ hasText: 'CB-0001 waits for you' }).click();
    await messageWith(eilidh, 'CB-0001: decision needed').getByRole('button', { name: 'Review' }).click();
    const dialog = eilidh.getByRole('dialog', { name: 'Case CB-0001' });
    await dialog.getByRole('heading', { name: 'With EMT for decision' }).waitFor();
    expect(await dialog.getByRole('heading', { name: 'Proposal' }).isVisible()).toBe(true);
    expect(await scrollsSideways(eilidh)).toBe(false);
    const approve = dialog.getByRole('button', { name: 'Approve', exact: true });
    const pixels = await pixelsBefore(dialog, approve);
    process.stdout.write(`The record before its buttons on a phone: ${pixels} px\n`);
    expect(pixels).toBeLessThanOrEqual(1_400);
    await approve.click();
    const reason = dialog.getByLabel('Why do you decide so?');
    await reason.waitFor();
    expect(await seriousFindings(eilidh)).toEqual([]);
    expect(await dialog.getByRole('heading', { name: 'Approve' }).isVisible()).toBe(true);
    for (const weighed of await dialog.getByRole('checkbox').all()) await weighed.check();
    await reason.fill('The threat was clear and repeated.');
    await dialog
      .getByLabel('People and Change have not advised yet. Why can this not wait for them?')
      .fill('She knows where our people park.');
    // That the customer is told is the rule, and stands there.
    expect(await dialog.getByRole('radio', { name: /Yes/ }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByText('Done: CB-0001').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('C2 · once decided, every tab shows the outcome by itself, with no button that no longer works', async () => {
    for (const page of [eilidh, fiona]) {
      await messageWith(page, 'CB-0001: Approved').getByText('Approved by: Eilidh Munro').waitFor();
      await page.locator('.feed .ac-pushButton').first().waitFor({ state: 'detached' });
    }
    for (const page of [ailsa, callum]) {
      const told = messageWith(page, 'CB-0001: a restriction was decided');
      await told.getByText('Isla Fraser').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    }
  });

  it('R6 · the SPOC records the notice, and the clerk’s card says that contact is restricted', async () => {
    const isla = await openTab(browser, local.url, 'isla', wide);
    await countEffort(isla);
    await messageWith(isla, 'CB-0001: please answer')
      .getByRole('button', { name: 'Record the notice' })
      .click();
    const dialog = isla.getByRole('dialog');
    expect(await dialog.getByRole('radio', { name: /Yes/ }).isChecked()).toBe(true);
    await uncounted(isla, async () => {
      await dialog.getByLabel('If sent: date it was sent').fill('');
      await dialog.getByRole('button', { name: 'Record' }).click();
      await dialog.getByText('There is a problem').waitFor();
      expect(await seriousFindings(isla)).toEqual([]);
    });
    await uncounted(isla, async () => dialog.getByLabel('If sent: date it was sent').fill(inDays(0)));
    await dialog.getByLabel('If sent: how?').selectOption({ label: 'Letter' });
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.getByText('Done: CB-0001').waitFor();
    await messageWith(ailsa, 'Your report CB-0001').getByText('Contact restricted').waitFor();
    const effort = await effortOf([ailsa, callum, fiona, eilidh, isla]);
    process.stdout.write(`From the report to the notice: ${effort.clicks} clicks, ${effort.fields} fields\n`);
    expect(effort.clicks).toBeLessThanOrEqual(24);
    expect(effort.fields).toBeLessThanOrEqual(16);
  });
});

describeInBrowser('A client that does not know Action.Execute', () => {
  it('C6 · sends the report, lists it and acknowledges it by the fallback buttons', async () => {
    const ref = await nextRef(local);
    const gregor = await openTab(browser, local.url, 'gregor', { query: '&client=old' });
    const nadia = await openTab(browser, local.url, 'nadia', { query: '&client=old' });
    await say(gregor, 'report');
    const form = messageWith(gregor, 'Report an incident').filter({ hasText: 'Send the report' });
    await form.waitFor();
    await fillIn(form);
    await form.getByLabel('Customer’s name').fill('Another customer');
    await form.getByRole('button', { name: 'Send the report' }).click();
    await gregor.getByText(`Your report ${ref} is in`).waitFor();
    await gregor.getByRole('button', { name: 'My reports' }).first().click();
    await messageWith(gregor, `${ref}: Reported`).getByRole('heading', { name: 'My reports' }).waitFor();
    const card = messageWith(nadia, `Case ${ref}`);
    await card.getByRole('button', { name: 'Acknowledge' }).click();
    await nadia.getByText('Acknowledged by Nadia Iqbal').first().waitFor();
  });
});

describeInBrowser('A page that is loaded anew, and a second tab of one person', () => {
  it('C5 · show the same messages, and a form half filled in outlives a change elsewhere', async () => {
    const shownTo = (page: Page) => page.getByRole('article').allInnerTexts();
    await local.drain();
    const second = await openTab(browser, local.url, 'callum', wide);
    await eventually(async () => expect(await shownTo(second)).toEqual(await shownTo(callum)));
    const before = await shownTo(callum);
    expect(before).not.toEqual([]);
    await callum.reload();
    await eventually(async () => expect(await shownTo(callum)).toEqual(before));
    await say(callum, 'report');
    const words = callum.getByLabel('What happened?');
    await words.fill('Half a sentence');
    await say(second, 'help');
    await callum.locator('.message-text', { hasText: /^help$/ }).waitFor();
    expect(await words.inputValue()).toBe('Half a sentence');
  });
});
