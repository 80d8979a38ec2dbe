import type { Browser, Locator, Page } from 'playwright-core';
import type { Local } from '../../../local/start/local';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { faultsOf } from '../../browser/looked-at';
import { dialogFrom, goTo, messageWith, openTab, say } from '../../browser/tab';
import { startTestLocal } from '../../start-local';
import { moveTo } from '../clock';
import { aCaseIn } from '../prepared';
import { aProposal, anApproval, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let browser: Browser;
let isla: Page;
let eilidh: Page;
let ailsa: Page;
let ref: string;

beforeAll(async () => {
  local = await startTestLocal({ page: true });
  browser = await launchChromium();
  // What led to the decision is lived through elsewhere; here it is only brought about.
  ref = await aCaseIn(local, 'awaiting-decision');
  const { eilidh: decider } = people(local);
  const review = await decider.opens('Review', await decider.sees(ref, 'EMT'));
  await (await review.press('Approve')).press('Approve', anApproval);
  await local.drain();
  isla = await tabOf('isla');
  eilidh = await tabOf('eilidh', 'channel-EMT');
  ailsa = await tabOf('ailsa');
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

/** One colleague in a tab of their own, at their chat or at a channel. */
async function tabOf(key: string, place = 'chat'): Promise<Page> {
  const page = await openTab(browser, local.url, key);
  await goTo(page, place);
  return page;
}

const today = (): string => local.clock.now().toISOString().slice(0, 10);

async function isDone(dialog: Locator): Promise<void> {
  await dialog.getByText(/Done: CB/).waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The clerk looks the customer up, as before any contact; gives the answer. */
async function lookUp(): Promise<Locator> {
  const answers = ailsa.getByRole('article').filter({ hasText: 'Check again' });
  await say(ailsa, 'check customer.1@example.org');
  return answers.last();
}

/** The decider weighs everything and gives a reason. */
async function approve(dialog: Locator, rationale: string): Promise<void> {
  for (const weighed of await dialog.getByRole('checkbox').all()) await weighed.check();
  await dialog.getByLabel('Why do you decide so?').fill(rationale);
  await dialog.getByRole('radio', { name: /Yes. The customer gets a notice/ }).check();
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await isDone(dialog);
}

/** The SPOC has sent the letter, and says so. */
async function recordNotice(dialog: Locator): Promise<void> {
  await dialog.getByRole('radio', { name: 'Yes, the notice was sent' }).check();
  await dialog.getByLabel('If sent: date it was sent').fill(today());
  await dialog.getByLabel('If sent: how?').selectOption({ label: 'Letter' });
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await isDone(dialog);
}

describeInBrowser('A restriction, from appointment to lifting', () => {
  const it = tellInOrder('waiting');

  it('S1 · R6 · the SPOC accepts with the history, and records that the customer was told', async () => {
    const card = messageWith(isla, `${ref}: please answer`);
    await card.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    expect(await faultsOf(isla, '6-appointed', card)).toEqual([]);
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    const accepted = messageWith(isla, `${ref}: you accepted`);
    await accepted.waitFor();
    const notice = await dialogFrom(isla, accepted, 'Record the notice');
    await recordNotice(notice);
    const found = await lookUp();
    await found.getByText('No further correspondence with this customer').first().waitFor();
    expect(await faultsOf(ailsa, '6-check-restricted', found)).toEqual([]);
  });

  it('V1 · V2 · the first quarterly review comes on its day, and the SPOC proposes a change on it', async () => {
    await moveTo(local, `${aProposal.reviewOn}T09:16:00Z`);
    const card = messageWith(isla, `${ref}: review due`);
    await card.getByRole('button', { name: 'Propose a change' }).waitFor();
    expect(await faultsOf(isla, '6-review', card)).toEqual([]);
    const dialog = await dialogFrom(isla, card, 'Propose a change');
    await dialog.getByText('Part 1 of 2').waitFor();
    expect(await faultsOf(isla, '6-kinds')).toEqual([]);
    await dialog.getByLabel('No further correspondence with this customer').uncheck();
    await dialog.getByLabel('Contact through certain channels only').check();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('What stands now is filled in').waitFor();
    const open = dialog.getByRole('group', { name: 'Channels the customer may still use' });
    await open.getByLabel('Post', { exact: true }).check();
    await dialog.getByLabel('Review date').fill('2027-05-04');
    await dialog.getByLabel('What was considered, and what').fill('Nothing new is known.');
    await dialog.getByRole('button', { name: 'Send the proposal' }).click();
    await dialog.getByText('Enter your reason').first().waitFor();
    expect(await faultsOf(isla, '6-variation')).toEqual([]);
    await dialog.getByLabel('Why do you propose this?').fill('He rings every day, and swears.');
    await dialog.getByRole('button', { name: 'Send the proposal' }).click();
    await isDone(dialog);
    await (await lookUp()).getByText('No further correspondence with this customer').first().waitFor();
  });

  it('V2 · C2 · EMT reads what is proposed and what stands, and approves; the channel names nobody', async () => {
    const put = messageWith(eilidh, `${ref}: change of a restriction, decision needed`);
    await put.getByRole('button', { name: 'Review' }).waitFor();
    expect(await eilidh.locator('body').innerText()).not.toMatch(/Customer \d|rings every day/);
    expect(await faultsOf(eilidh, '6-put-to-emt', put)).toEqual([]);
    const dialog = await dialogFrom(eilidh, put, 'Review');
    await dialog.getByText('What stands now').waitFor();
    expect(await faultsOf(eilidh, '6-record')).toEqual([]);
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByText('He rings every day, and swears.').first().waitFor();
    expect(await faultsOf(eilidh, '6-approve')).toEqual([]);
    await approve(dialog, 'Nothing milder has helped.');
    await messageWith(eilidh, `${ref}: the restriction is changed`).waitFor();
  });

  it('R6 · the change holds for whoever looks once the customer was told, and not before', async () => {
    const before = await lookUp();
    await before.getByText('No further correspondence with this customer').first().waitFor();
    expect(await before.innerText()).not.toContain('Contact through certain channels only');
    const accepted = messageWith(isla, `${ref}: you accepted`);
    const notice = await dialogFrom(isla, accepted, 'Record the notice');
    await recordNotice(notice);
    await messageWith(isla, `${ref}: the changed restriction is active`).or(accepted).first().waitFor();
    await messageWith(ailsa, `${ref}: the changed restriction is active`).waitFor();
    const after = await lookUp();
    await after.getByText('Contact through certain channels only').first().waitFor();
    expect(await after.innerText()).not.toContain('No further correspondence with this customer');
    expect(await faultsOf(ailsa, '6-check-changed', after)).toEqual([]);
  });

  it('V2 · at the next review the SPOC proposes to lift it, and EMT does', async () => {
    await moveTo(local, '2027-05-04T09:16:00Z');
    const card = messageWith(isla, `${ref}: review due, 4 May 2027`);
    const dialog = await dialogFrom(isla, card, 'Propose to lift it');
    await dialog.getByLabel('Reason').first().fill('Not a word for three months.');
    expect(await faultsOf(isla, '6-lifting')).toEqual([]);
    await dialog.getByRole('button', { name: 'Propose to lift it' }).click();
    await isDone(dialog);
    const put = messageWith(eilidh, `${ref}: lifting, decision needed`);
    const review = await dialogFrom(eilidh, put, 'Review');
    await review.getByRole('button', { name: 'Approve', exact: true }).click();
    await review.getByText('All of this ends').waitFor();
    expect(await faultsOf(eilidh, '6-approve-lifting')).toEqual([]);
    await approve(review, 'It has done its work.');
  });

  it('V2 · R6 · everybody is told that it ended, look-ups find nothing, and the card says so', async () => {
    const told = messageWith(ailsa, 'The restriction is lifted');
    await told.waitFor();
    expect(await faultsOf(ailsa, '6-told', told)).toEqual([]);
    const found = await lookUp();
    await found
      .getByText(/no restriction/i)
      .first()
      .waitFor();
    expect(await faultsOf(ailsa, '6-check-lifted', found)).toEqual([]);
    const closed = messageWith(eilidh, `${ref}: the restriction is lifted`);
    await closed.waitFor();
    expect(await closed.getByRole('button', { name: 'Review' }).count()).toBe(0);
    expect(await faultsOf(eilidh, '6-lifted', closed)).toEqual([]);
  });
});
