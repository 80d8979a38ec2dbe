import type { Browser, Locator, Page } from 'playwright-core';
import type { Local } from '../../../local/start/local';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { faultsOf } from '../../browser/looked-at';
import { dialogFrom, goTo, messageWith, openTab, say } from '../../browser/tab';
import { startTestLocal } from '../../start-local';
import { aCaseIn } from '../prepared';
import { tellInOrder } from '../tell-in-order';

const postcode = 'EH6 7AA';
let local: Local;
let browser: Browser;
let kirsty: Page;

beforeAll(async () => {
  local = await startTestLocal({ page: true, enforceRates: false });
  browser = await launchChromium();
  const telephone = '0131 496 0321';
  await aCaseIn(local, 'reported', { customerName: 'Catriona MacDonald', postcode, telephone });
  await aCaseIn(local, 'reported', { customerName: 'Katrina Mcdonald', postcode });
  kirsty = await openTab(browser, local.url, 'kirsty');
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

/** The record of the first customer of the list, as Kirsty opens it. */
async function record(): Promise<Locator> {
  await goTo(kirsty, 'chat');
  await say(kirsty, 'customers');
  const list = messageWith(kirsty, 'Customer Behaviour List');
  await list.getByLabel('Which part of the list').selectOption('all');
  await list.getByRole('button', { name: 'Show this part' }).click();
  return dialogFrom(kirsty, messageWith(kirsty, 'Every customer in the register, page 1'), 'Open 1');
}

const close = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

describeInBrowser('S4 · two customers who are one person, in Chromium', () => {
  const it = tellInOrder('waiting');

  it('are asked about in the channel, compared side by side, and merged', async () => {
    await goTo(kirsty, 'channel-Customer Experience');
    const question = messageWith(kirsty, 'one person?');
    expect(await faultsOf(kirsty, 'match-question', question)).toEqual([]);
    const dialog = await dialogFrom(kirsty, question, 'Compare');
    await dialog.getByText('Katrina Mcdonald').first().waitFor();
    expect(await faultsOf(kirsty, 'match-compared')).toEqual([]);
    const merge = dialog.getByRole('button', { name: 'The same person: merge them' });
    await merge.click();
    await dialog.getByText('Enter why you are sure').waitFor();
    await dialog.getByLabel('Why you are sure').fill('She told us that she is written both ways.');
    await merge.click();
    await dialog.getByText('CU-0002 becomes part of CU-0001').waitFor();
    await close(dialog);
    await messageWith(kirsty, 'One person: CU-0002 is part of CU-0001').waitFor();
  });

  it('stand in one record, from which a name is added and the merge is undone', async () => {
    const dialog = await record();
    await dialog.getByText('Merged into this customer').waitFor();
    expect(await faultsOf(kirsty, 'merged-record')).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct, or add a name' }).click();
    await dialog.getByLabel('Add another name').waitFor();
    expect(await faultsOf(kirsty, 'correct-form')).toEqual([]);
    await close(dialog);
    const again = await record();
    await again.getByRole('button', { name: 'Undo: CU-0002' }).click();
    await again.getByText('goes back there: CB-0002').waitFor();
    expect(await faultsOf(kirsty, 'undo-form')).toEqual([]);
    await again.getByLabel('Why they are different people').fill('Two sisters.');
    await again.getByRole('button', { name: 'Undo the merge' }).click();
    await again.getByText('is taken out of CU-0001 again').waitFor();
    await close(again);
    await messageWith(kirsty, 'CU-0002 and CU-0001 are two customers again').waitFor();
  });
});
