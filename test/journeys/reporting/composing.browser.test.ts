import type { Browser, Page } from 'playwright-core';
import type { Local } from '../../../local/start/local';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { faultsOf } from '../../browser/looked-at';
import { goTo, messageWith, openTab, pick, say, tickBehaviour } from '../../browser/tab';
import { startTestLocal } from '../../start-local';
import { aRestriction } from '../prepared';
import { rowsOf } from '../register-rows';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let browser: Browser;
const channel = 'channel-Customer Experience';

beforeAll(async () => {
  local = await startTestLocal({ page: true, enforceRates: false });
  await aRestriction(local, {
    customerName: 'Morag Ogilvie',
    email: 'morag@customer.example',
    violent: 'true',
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

async function tabOf(key: string): Promise<Page> {
  const page = await openTab(browser, local.url, key);
  await goTo(page, channel);
  return page;
}

describeInBrowser('Somebody who writes to colleagues about a customer', () => {
  const it = tellInOrder('waiting');

  it('S2 · C1 · finds them while typing, and puts what to do into the message, without what happened', async () => {
    const [kirsty, hamish] = [await tabOf('kirsty'), await tabOf('hamish')];
    await kirsty.getByRole('button', { name: 'Customer Behaviour in this message' }).first().click();
    await kirsty.getByRole('menuitem', { name: 'Check a customer' }).click();
    const search = kirsty.getByRole('dialog');
    await search.getByText('Type at least three letters').waitFor();
    await search.getByRole('searchbox', { name: 'Customer' }).pressSequentially('morag ogil');
    const hit = search.getByRole('list', { name: 'Results' }).getByRole('button');
    await hit.first().waitFor();
    expect(await faultsOf(kirsty, 'composing-search', hit.first())).toEqual([]);
    expect(await search.innerText()).toMatch(
      /Contact with this customer is restricted too: .*Email begins with m\./,
    );
    expect(await search.innerText()).not.toMatch(/wait for me|[Vv]iolence|CB-\d/);
    await hit.first().click();
    await search.waitFor({ state: 'detached' });
    expect(await faultsOf(kirsty, 'composing-inserted')).toEqual([]);
    await kirsty.getByTestId('compose').fill('Who takes her letter of today?');
    await kirsty.getByTestId('send').click();
    const seen = messageWith(hamish, 'Who takes her letter of today?');
    await seen.getByText('CU-0001').first().waitFor();
    const words = await seen.innerText();
    expect(words).not.toMatch(/wait for me|[Vv]iolence|CB-\d|morag@customer|Morag Ogilvie|Isla Fraser/);
    expect(await faultsOf(hamish, 'composing-read', seen)).toEqual([]);
  });

  it('X3 · leaves in the trail that they looked', async () => {
    await local.drain();
    expect(await rowsOf(local, 'Looks')).toContainEqual(
      expect.objectContaining({ ActorName: 'Kirsty Lamont', CustomersFound: 'CU-0001' }),
    );
  });

  it('C1 · X1 · reports an incident from a message, which is quoted as evidence', async () => {
    const [hamish, kirsty] = [await tabOf('hamish'), await tabOf('kirsty')];
    await say(hamish, 'He rang again and said that he knows my car.');
    const message = messageWith(kirsty, 'he knows my car');
    await message.getByRole('button', { name: 'More actions' }).click();
    await message.getByRole('menuitem', { name: 'Report an incident' }).click();
    const form = kirsty.getByRole('dialog');
    const narrative = form.getByLabel('What happened?');
    await narrative.waitFor();
    expect(await narrative.inputValue()).toContain('Hamish Doig wrote:');
    await form.getByLabel('Customer’s name').fill('Rab Ruthven');
    await form.getByLabel('How did the contact take place?').selectOption({ label: 'Telephone' });
    await form.getByLabel('Time of the incident').fill('00:00');
    await tickBehaviour(form, 'Threatening');
    await pick(form, 'Your line manager', 'Callum Boyd');
    expect(await faultsOf(kirsty, 'composing-report', form)).toEqual([]);
    await form.getByRole('button', { name: 'Send the report' }).click();
    await form.getByText(/Your report CB-\d+ is in/).waitFor();
    await local.drain();
    const narratives = (await rowsOf(local, 'Incidents')).map((row) => String(row['Narrative']));
    expect(narratives.at(-1)).toContain('he knows my car');
  });
});
