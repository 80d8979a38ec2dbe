import type { Browser, Locator, Page } from 'playwright-core';
import { loadProfile } from '../../../bot/policy/load-profile';
import type { Local } from '../../../local/start/local';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { faultsOf } from '../../browser/looked-at';
import { dialogFrom, goTo, messageWith, openTab, say, tickBehaviour } from '../../browser/tab';
import { startTestLocal } from '../../start-local';
import { nextRef } from '../prepared';
import { tellInOrder } from '../tell-in-order';

const profile = loadProfile('west-lothian');
let local: Local;
let browser: Browser;
let ailsa: Page;
let callum: Page;

beforeAll(async () => {
  local = await startTestLocal({ page: true, environment: { POLICY_PROFILE: profile.id } });
  browser = await launchChromium();
  [ailsa, callum] = [await tabOf('ailsa'), await tabOf('callum')];
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

/** Ailsa reports by the form in her chat what a customer did, to her manager Callum. */
async function report(customer: string, behaviour: string, complaint = false): Promise<void> {
  await say(ailsa, 'report');
  const form = messageWith(ailsa, 'Report an incident').filter({ hasText: 'Send the report' });
  await form.getByLabel('Customer’s name').fill(customer);
  await form.getByLabel('How did the contact take place?').selectOption({ label: 'Telephone' });
  await form.getByLabel('Time of the incident').fill('00:00');
  await tickBehaviour(form, behaviour);
  await form.getByLabel('What happened?').fill('He shouted that we were all liars.');
  if (complaint) await form.getByLabel('Yes, we are dealing with a complaint').check();
  await form.getByRole('button', { name: 'Send the report' }).click();
}

/** Callum picks a case up; gives his card of it. */
async function acknowledged(ref: string): Promise<Locator> {
  const card = messageWith(callum, `Case ${ref}`);
  await card.getByRole('button', { name: 'Acknowledge' }).click();
  await card.getByText('Acknowledged by Callum Boyd').waitFor();
  return card;
}

async function isDone(dialog: Locator, words: string): Promise<void> {
  await dialog.getByText(words).first().waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What a page must not show: whatever in it names the customer, or repeats what happened. */
async function namesNobody(page: Page, customer: string): Promise<void> {
  const words = await page.locator('body').innerText();
  expect(words).not.toContain(customer);
  expect(words).not.toContain('all liars');
}

describeInBrowser('An aggressive caller', () => {
  const it = tellInOrder('waiting');

  const customer = 'Ann Other';
  const beside = 'Police, tasks';

  /** Presses one choice after another on the card of the guidance, which each replaces. */
  async function choose(steps: readonly (readonly [heading: string, choice: string])[]): Promise<Locator> {
    const guide = ailsa.getByRole('article').last();
    for (const [heading, choice] of steps) {
      await guide.getByText(heading, { exact: true }).waitFor();
      // Nobody answers before they have read: within half a second it would be a double tap.
      await local.clock.advance('PT1S');
      await guide.getByRole('button', { name: choice, exact: true }).click();
    }
    return guide;
  }

  it('H1 · F1 · a clerk on the telephone is led through the chart, with help in danger on every card', async () => {
    await say(ailsa, 'guide');
    const guide = await choose([
      ['How is the contact taking place?', 'Telephone'],
      ['What is it like?', 'Aggressive or abusive'],
      ['Is the customer aggressive or abusive?', 'Yes'],
    ]);
    await guide.getByText('Calm things down').waitFor();
    expect(await faultsOf(ailsa, '1-calm', guide)).toEqual([]);
    await choose([
      ['Calm things down', 'I have said this'],
      ['Are they still aggressive or abusive?', 'Yes'],
    ]);
    await guide.getByText('Are they threatening or violent').waitFor();
    await guide.getByRole('button', { name: 'I am in danger' }).click();
    await guide.getByText(/Call 999/).waitFor();
    expect(await faultsOf(ailsa, '1-danger', guide)).toEqual([]);
    await guide.getByRole('button', { name: 'Back to the step' }).click();
    await choose([
      ['Are they threatening or violent, and are you at risk now?', 'No'],
      ['Say that you will end the contact', 'I have said this'],
      ['Have they changed their behaviour?', 'No'],
      ['End it politely', 'I have ended it'],
      ['Was there violence, or a threat of it?', 'Yes, a threat'],
      ['You will go through it with your line manager', 'Go on'],
    ]);
    await guide.getByText('Now report it').waitFor();
    expect(await faultsOf(ailsa, '1-end', guide)).toEqual([]);
  });

  it('F1.12 · T1 · the report is filled in from what was answered, and support is offered at once', async () => {
    const form = await dialogFrom(ailsa, ailsa.getByRole('article').last(), 'Report it');
    await form.getByLabel('Customer’s name').fill(customer);
    await form.getByLabel('Time of the incident').fill('00:00');
    expect(await form.getByLabel('Threats').isChecked()).toBe(true);
    await form.getByLabel('There was violence or a threat of it').check();
    await form.getByLabel('What happened?').fill('He said he would find us, for we were all liars.');
    expect(await faultsOf(ailsa, '1-form')).toEqual([]);
    await form.getByRole('button', { name: 'Send the report' }).click();
    await form.getByText('Your report CB-0001 is in').waitFor();
    await form.getByText(/Nobody is disciplined/).waitFor();
    expect(await faultsOf(ailsa, '1-in')).toEqual([]);
    await form.getByRole('button', { name: 'Close', exact: true }).click();
    const support = messageWith(ailsa, 'For you, after what happened');
    await support.getByText('Counselling').first().waitFor();
    expect(await faultsOf(ailsa, '1-support', support)).toEqual([]);
  });

  it('E4 · F1.11 · the manager sees both forms and the risk assessment, and records each as done', async () => {
    const toast = callum.locator('.toast').filter({ hasText: 'CB-0001' });
    for (const words of await toast.allInnerTexts()) expect(words).not.toContain(customer);
    const card = await acknowledged('CB-0001');
    await card.getByText(/Violent incident report form, due 25 November 2026/).waitFor();
    expect(await faultsOf(callum, '1-manager', card)).toEqual([]);
    const dialog = await dialogFrom(callum, card, beside);
    expect(await faultsOf(callum, '1-beside')).toEqual([]);
    await dialog.getByRole('button', { name: 'Record a task as done' }).click();
    await dialog.getByRole('radio', { name: /(^| )Incident report form/ }).check();
    await dialog.getByRole('button', { name: 'Record it as done' }).click();
    await dialog.getByText('Enter what was done').first().waitFor();
    expect(await faultsOf(callum, '1-task')).toEqual([]);
    await dialog.getByLabel('What was done').fill('Sent to the Health and Safety Unit.');
    await dialog.getByRole('button', { name: 'Record it as done' }).click();
    await isDone(dialog, 'Done: CB-0001');
    const more = await dialogFrom(callum, messageWith(callum, 'Case CB-0001'), beside);
    await more.getByRole('button', { name: 'Record a task as done' }).click();
    await more.getByRole('radio', { name: /Risk assessment/ }).check();
    await more.getByLabel('What was done').fill('See him only at the front desk, two of you.');
    await more.getByRole('button', { name: 'Record it as done' }).click();
    await isDone(more, 'Done: CB-0001');
    await callum.getByText('Task recorded as done by Callum Boyd').nth(1).waitFor();
    const record = await dialogFrom(callum, messageWith(callum, 'Case CB-0001'), 'Open the record');
    await record.getByText('See him only at the front desk, two of you.').waitFor();
    expect(await faultsOf(callum, '1-protocol')).toEqual([]);
    await record.getByRole('button', { name: 'Close', exact: true }).click();
  });
});

describeInBrowser('A customer who is warned, and changes', () => {
  const it = tellInOrder('waiting');

  let ref: string;

  beforeAll(async () => {
    ref = await nextRef(local);
  });

  it('H9 · the line manager prepares a warning, reads it, and records it as sent', async () => {
    await report('Jane Roe', 'Verbal abuse of a person');
    const card = await acknowledged(ref);
    const prepare = await dialogFrom(callum, card, 'Prepare a letter');
    await prepare.getByRole('radio', { name: 'Warning letter' }).check();
    await prepare.getByRole('button', { name: 'Continue' }).click();
    await prepare
      .getByLabel('What happened and when, written to the customer')
      .fill('On 20 November you shouted at us.');
    await prepare.getByLabel('What must change').fill('Speak to our staff without shouting.');
    await prepare
      .getByLabel('How the customer reaches whoever deals with them')
      .fill('Callum Boyd, 0131 496 0001');
    await prepare.getByRole('button', { name: 'Prepare it' }).click();
    await isDone(prepare, `Done: ${ref}`);

    const letter = messageWith(callum, `${ref}: Warning letter`);
    await letter.getByText('On 20 November you shouted at us.').first().waitFor();
    expect(await faultsOf(callum, '3-letter', letter)).toEqual([]);
    const sent = await dialogFrom(callum, letter, 'Record the letter as sent');
    await sent.getByLabel('Date it was sent').fill('2026-11-22');
    await sent.getByRole('radio', { name: /Letter$/ }).check();
    await sent.getByLabel('Until when the behaviour is watched').fill('2026-11-25');
    expect(await faultsOf(callum, '3-sent')).toEqual([]);
    await sent.getByRole('button', { name: 'Record it as sent' }).click();
    await isDone(sent, 'Warned, and watched');
    await letter.getByText('It was sent, and stays with the case.').waitFor();
    const clerks = messageWith(ailsa, `Your report ${ref}`);
    await clerks.getByText('Warned, and watched').waitFor();
    expect(await faultsOf(ailsa, '3-clerk', clerks)).toEqual([]);
  });

  it('D2 · on the day set the manager is asked, says that the behaviour changed, and the case is closed', async () => {
    await fetch(`${local.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: 'P4D' }),
    });
    const asked = messageWith(callum, `${ref}: has the behaviour changed?`);
    await asked.getByRole('button', { name: 'Behaviour changed' }).waitFor();
    expect(await faultsOf(callum, '3-asked', asked)).toEqual([]);
    const dialog = await dialogFrom(callum, asked, 'Behaviour changed');
    await dialog.getByLabel('Date you saw it').fill('2026-11-24');
    await dialog.getByRole('button', { name: 'Close the case' }).click();
    await dialog.getByText('Enter what you saw').first().waitFor();
    expect(await faultsOf(callum, '3-changed')).toEqual([]);
    await dialog.getByLabel('What you saw').fill('She was polite, twice.');
    await dialog.getByRole('button', { name: 'Close the case' }).click();
    await isDone(dialog, `Done: ${ref}`);
    const ended = messageWith(callum, `${ref}: the warning`);
    await ended.waitFor();
    expect(await ended.getByRole('button', { name: 'Behaviour changed' }).count()).toBe(0);
    const told = messageWith(ailsa, `${ref}: the case was closed`);
    await told.getByText('She was polite, twice.').waitFor();
    expect(await faultsOf(ailsa, '3-closed', told)).toEqual([]);
  });
});

describeInBrowser('A persistent complainant whose complaint is being handled', () => {
  const it = tellInOrder('waiting');

  const customer = 'John Doe';
  let morven: Page;
  let fiona: Page;
  let ref: string;

  beforeAll(async () => {
    ref = await nextRef(local);
    morven = await tabOf('morven', 'channel-Complaints Officers');
    fiona = await tabOf('fiona', 'channel-Heads of Service');
  });

  it('D1 · the complaints officer is asked first, in a channel that names nobody', async () => {
    await report(customer, 'The same complaint after it was fully dealt with', true);
    const card = await acknowledged(ref);
    expect(await card.getByRole('button', { name: 'Propose a restriction' }).count()).toBe(0);
    expect(await faultsOf(callum, '2-manager', card)).toEqual([]);
    const put = messageWith(morven, ref);
    await put.getByRole('button', { name: 'Review' }).waitFor();
    await namesNobody(morven, customer);
    expect(await faultsOf(morven, '2-put', put)).toEqual([]);
  });

  it('D1 · the officer finds the behaviour unacceptable, with a reason, and everybody’s card says so', async () => {
    const dialog = await dialogFrom(morven, messageWith(morven, ref), 'Review');
    await dialog.getByText(customer).first().waitFor();
    expect(await faultsOf(morven, '2-record')).toEqual([]);
    await dialog.getByRole('button', { name: 'It is unacceptable' }).click();
    await dialog.getByRole('button', { name: 'Record the finding' }).click();
    await dialog.getByText('Enter your reason').first().waitFor();
    expect(await faultsOf(morven, '2-finding')).toEqual([]);
    await dialog.getByRole('textbox').fill('It was answered in full, twice.');
    await dialog.getByRole('button', { name: 'Record the finding' }).click();
    await isDone(dialog, `Done: ${ref}`);
    await messageWith(morven, 'Assessed by').waitFor();
    await morven.locator('.feed .ac-pushButton').first().waitFor({ state: 'detached' });
    const news = messageWith(ailsa, 'those who handle complaints have answered');
    await news.getByText('The behaviour was found unacceptable').waitFor();
    expect(await faultsOf(ailsa, '2-told', news)).toEqual([]);
  });

  it('D2 · F2.9 · the manager proposes, and has to say why nobody warned the customer', async () => {
    const card = messageWith(callum, `Case ${ref}`);
    const dialog = await dialogFrom(callum, card, 'Propose a restriction');
    await dialog.getByLabel('Contact in writing only').check();
    expect(await faultsOf(callum, '2-kinds')).toEqual([]);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByLabel(/matter/i).fill('The repair of the close');
    await dialog.getByLabel('Review date').fill('2027-05-20');
    await dialog.getByLabel('What was considered, and what').fill('Nothing was known.');
    await dialog.getByLabel('Why do you propose this?').fill('He asks every day what was answered twice.');
    await dialog.getByRole('button', { name: 'Send the proposal' }).click();
    await dialog.getByText('Enter why the customer was not warned first').first().waitFor();
    expect(await faultsOf(callum, '2-measures')).toEqual([]);
    await dialog.getByLabel('Why was the customer not warned first?').fill('Warned thrice by telephone.');
    await dialog.getByRole('button', { name: 'Send the proposal' }).click();
    await isDone(dialog, `Done: ${ref}`);
  });

  it('F2.10 · D6 · the Head says no, has to give a reason, and reporter and manager read it', async () => {
    const put = messageWith(fiona, ref);
    await put.getByRole('button', { name: 'Review' }).waitFor();
    await namesNobody(fiona, customer);
    expect(await faultsOf(fiona, '2-head', put)).toEqual([]);
    const dialog = await dialogFrom(fiona, put, 'Review');
    await dialog.getByText('It was answered in full, twice.').waitFor();
    expect(await faultsOf(fiona, '2-head-record')).toEqual([]);
    await dialog.getByRole('button', { name: 'Refuse' }).click();
    const reason = dialog.getByLabel('Why do you decide so?');
    await reason.waitFor();
    for (const weighed of await dialog.getByRole('checkbox').all()) await weighed.check();
    await dialog.getByRole('button', { name: 'Refuse', exact: true }).click();
    await dialog.getByText('Enter a reason for your decision').first().waitFor();
    expect(await faultsOf(fiona, '2-refuse')).toEqual([]);
    await reason.fill('Nobody has told him in writing what to expect.');
    await dialog.getByRole('button', { name: 'Refuse', exact: true }).click();
    await isDone(dialog, `Done: ${ref}`);
    const decided = messageWith(fiona, `${ref}: Refused`);
    await decided.waitFor();
    await decided.locator('.ac-pushButton').first().waitFor({ state: 'detached' });
    const managers = messageWith(callum, `${ref}: no restriction`);
    await managers.getByText('Nobody has told him in writing').waitFor();
    expect(await faultsOf(callum, '2-refused', managers)).toEqual([]);
    const clerks = messageWith(ailsa, `${ref}: no restriction`);
    await clerks.getByText('It was decided not to restrict').waitFor();
    expect(await faultsOf(ailsa, '2-clerk', clerks)).toEqual([]);
  });
});
