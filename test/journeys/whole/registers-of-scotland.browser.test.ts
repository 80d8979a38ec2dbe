import type { Browser, Locator, Page } from 'playwright-core';
import type { Local } from '../../../local/start/local';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { faultsOf } from '../../browser/looked-at';
import { dialogFrom, goTo, messageWith, openTab, say, tickBehaviour } from '../../browser/tab';
import { startTestLocal } from '../../start-local';
import { nextRef } from '../prepared';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let browser: Browser;

beforeAll(async () => {
  local = await startTestLocal({ page: true });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

const today = '2026-11-22';

/** One colleague in a tab of their own, at their chat or at a channel. */
async function tabOf(key: string, place = 'chat'): Promise<Page> {
  const page = await openTab(browser, local.url, key);
  await goTo(page, place);
  return page;
}

async function isDone(dialog: Locator): Promise<void> {
  await dialog.getByText(/Done: CB/).waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A page whose words neither name the customer nor repeat what happened. */
async function namesNobody(page: Page, customer: string): Promise<void> {
  const words = await page.locator('body').innerText();
  expect(words).not.toContain(customer);
  expect(words).not.toContain('wait for me');
}

describeInBrowser('A decided matter, written about again and again', () => {
  const it = tellInOrder('waiting');

  const customer = 'Jane Roe';
  let ailsa: Page;
  let callum: Page;

  beforeAll(async () => {
    [ailsa, callum] = [await tabOf('ailsa'), await tabOf('callum')];
  });

  it('H7 · a clerk reports it by the words of the policy, and the manager’s toast has no name', async () => {
    await say(ailsa, 'report');
    const form = messageWith(ailsa, 'Report an incident').filter({ hasText: 'Send the report' });
    await form.getByLabel('Customer’s name').fill(customer);
    await form.getByLabel('How did the contact take place?').selectOption({ label: 'Email' });
    await form.getByLabel('Time of the incident').fill('00:00');
    await tickBehaviour(form, 'So much contact that it disrupts');
    await form.getByLabel('What happened?').fill('The fourteenth letter about the same boundary.');
    await form.getByRole('button', { name: 'Send the report' }).click();
    await messageWith(callum, 'Case CB-0001').getByRole('button', { name: 'Acknowledge' }).waitFor();
    for (const toast of await callum.locator('.toast').allInnerTexts()) expect(toast).not.toContain(customer);
    expect(await faultsOf(ailsa, '5-reported', messageWith(ailsa, 'Your report CB-0001'))).toEqual([]);
  });

  it('H7 · the manager prepares a letter, and what is missing is said at its field', async () => {
    await messageWith(callum, 'Case CB-0001').getByRole('button', { name: 'Acknowledge' }).click();
    const card = messageWith(callum, 'Case CB-0001').filter({ hasText: 'Acknowledged by Callum Boyd' });
    await card.waitFor();
    expect(await faultsOf(callum, '5-manager', card)).toEqual([]);
    const dialog = await dialogFrom(callum, card, 'Prepare a letter');
    await dialog.getByRole('radio', { name: 'Expectation letter' }).check();
    expect(await faultsOf(callum, '5-choose')).toEqual([]);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog
      .getByLabel('What happened and when, written to the customer')
      .fill('You wrote 14 times about a boundary.');
    await dialog.getByLabel('The level of service').fill('We answer a letter within ten working days.');
    await dialog
      .getByLabel('How the customer reaches whoever deals with them')
      .fill('Customer Services, 0131 496 0000');
    await dialog.getByRole('button', { name: 'Prepare it' }).click();
    await dialog.getByText('Enter what the customer can do next').first().waitFor();
    expect(await faultsOf(callum, '5-missing')).toEqual([]);
    await dialog.getByLabel('What the customer can do next').fill('You can appeal to the Lands Tribunal.');
    await dialog.getByRole('button', { name: 'Prepare it' }).click();
    await isDone(dialog);
  });

  it('H7 · the letter is read on its card, sent by a person, and recorded as sent', async () => {
    const card = messageWith(callum, 'CB-0001: Expectation letter');
    await card.getByText('You wrote 14 times about a boundary.').first().waitFor();
    expect(await faultsOf(callum, '5-letter', card)).toEqual([]);
    const dialog = await dialogFrom(callum, card, 'Record the letter as sent');
    await dialog.getByLabel('Date it was sent').fill(today);
    await dialog.getByRole('radio', { name: /Letter$/ }).check();
    await dialog.getByRole('radio', { name: /stays open/ }).check();
    expect(await faultsOf(callum, '5-sent')).toEqual([]);
    await dialog.getByRole('button', { name: 'Record it as sent' }).click();
    await isDone(dialog);
    await card.getByText('It was sent, and stays with the case.').waitFor();
    expect(await card.getByRole('button', { name: 'Record the letter as sent' }).count()).toBe(0);
  });

  it('H8 · the manager is reminded of a restriction, and the clerk sees that the customer was written to', async () => {
    const managers = messageWith(callum, 'Case CB-0001').filter({ hasText: 'consider a restriction' });
    await managers.waitFor();
    expect(await faultsOf(callum, '5-after', managers)).toEqual([]);
    const clerks = messageWith(ailsa, 'Your report CB-0001');
    await clerks.getByText('Letter recorded as sent by Callum Boyd').waitFor();
    expect(await faultsOf(ailsa, '5-clerk', clerks)).toEqual([]);
  });
});

describeInBrowser('A threat that is to be reported to the police', () => {
  const it = tellInOrder('waiting');

  const customer = 'John Doe';
  let ailsa: Page;
  let callum: Page;
  let moira: Page;
  let eilidh: Page;
  let ref: string;

  beforeAll(async () => {
    ref = await nextRef(local);
    [ailsa, callum] = [await tabOf('ailsa'), await tabOf('callum')];
    moira = await tabOf('moira', 'channel-Advice');
    eilidh = await tabOf('eilidh', 'channel-EMT');
  });

  it('E1 · E2 · a clerk who was threatened reports it, and is offered support', async () => {
    await say(ailsa, 'report');
    const form = messageWith(ailsa, 'Report an incident').filter({ hasText: 'Send the report' });
    await form.getByLabel('Customer’s name').fill(customer);
    await form.getByLabel('How did the contact take place?').selectOption({ label: 'Telephone' });
    await form.getByLabel('Time of the incident').fill('00:00');
    await tickBehaviour(form, 'Threatening');
    await form.getByLabel('What happened?').fill('He said he would wait for me outside.');
    await form.getByLabel(/violence/i).check();
    await form.getByRole('button', { name: 'Send the report' }).click();
    const sent = messageWith(ailsa, `Your report ${ref} is in`);
    await sent.waitFor();
    expect(await faultsOf(ailsa, '4-reported', sent)).toEqual([]);
  });

  it('E3 · the manager proposes telling the police, and the advisers’ channel names nobody', async () => {
    const card = messageWith(callum, `Case ${ref}`);
    await card.getByRole('button', { name: 'Acknowledge' }).waitFor();
    expect(await faultsOf(callum, '4-manager', card)).toEqual([]);
    const tracks = await dialogFrom(callum, card, 'Police, tasks');
    expect(await faultsOf(callum, '4-tracks')).toEqual([]);
    await tracks.getByRole('button', { name: 'Propose telling the police or others' }).click();
    await tracks.getByRole('radio', { name: 'Police Scotland' }).check();
    await tracks.getByLabel('A threat to harm staff').check();
    await tracks.getByRole('button', { name: 'Propose it' }).click();
    await tracks.getByText('Enter your assessment of the risk').first().waitFor();
    expect(await faultsOf(callum, '4-propose')).toEqual([]);
    await tracks.getByLabel('How you assess the risk').fill('He knows where our people park.');
    await tracks.getByRole('button', { name: 'Propose it' }).click();
    await isDone(tracks);
    const put = messageWith(moira, ref);
    await put.getByRole('button', { name: 'Review' }).waitFor();
    await namesNobody(moira, customer);
    expect(await faultsOf(moira, '4-advice-wanted', put)).toEqual([]);
  });

  it('E3 · EMT is not asked before a solicitor advised, and then is', async () => {
    await messageWith(callum, `Case ${ref}`).getByRole('button', { name: 'Acknowledge' }).click();
    expect(await eilidh.getByText(ref).count()).toBe(0);
    const review = await dialogFrom(moira, messageWith(moira, ref), 'Review');
    await review.getByRole('button', { name: 'Give advice' }).click();
    await review.getByText('He knows where our people park.').waitFor();
    expect(await faultsOf(moira, '4-advice')).toEqual([]);
    await review.getByLabel('Your advice').fill('Report it; the ground is made out.');
    await review.getByRole('button', { name: 'Give the advice' }).click();
    await isDone(review);
    const asked = messageWith(eilidh, ref);
    await asked.getByRole('button', { name: 'Review' }).waitFor();
    await namesNobody(eilidh, customer);
    expect(await faultsOf(eilidh, '4-emt', asked)).toEqual([]);
  });

  it('E3 · E5 · EMT reads the advice and decides, the report is recorded, and clerk and manager are told', async () => {
    const review = await dialogFrom(eilidh, messageWith(eilidh, ref), 'Review');
    await review.getByRole('button', { name: 'Decide on telling the police or others' }).click();
    await review.getByText('Report it; the ground is made out.').waitFor();
    await review.getByRole('radio', { name: /Approve: / }).check();
    await review.getByRole('button', { name: 'Record the decision' }).click();
    await review.getByText('Enter a reason for your decision').first().waitFor();
    expect(await faultsOf(eilidh, '4-decide')).toEqual([]);
    await review.getByLabel('Reason for your decision').fill('Her life was threatened.');
    await review.getByRole('button', { name: 'Record the decision' }).click();
    await isDone(review);
    const approved = messageWith(eilidh, 'approved: record');
    await approved.waitFor();
    expect(await faultsOf(eilidh, '4-approved', approved)).toEqual([]);
    const record = await dialogFrom(eilidh, approved, 'Review');
    await record.getByRole('button', { name: 'Record a report to the police' }).click();
    await record.getByLabel('Date it was reported').fill(today);
    await record.getByLabel('Reference they gave').fill('PS-20261122-7');
    expect(await faultsOf(eilidh, '4-record')).toEqual([]);
    await record.getByRole('button', { name: 'Record the report' }).click();
    await isDone(record);
    for (const [name, page] of Object.entries({ ailsa, callum })) {
      const told = messageWith(page, 'the customer was reported to a third party');
      await told.getByText('Police Scotland: Reported').waitFor();
      expect(await faultsOf(page, `4-told-${name}`, told)).toEqual([]);
    }
    await eilidh.locator('.feed .ac-pushButton').waitFor({ state: 'detached' });
    await namesNobody(eilidh, customer);
  });
});
