import { composeTrailCheck } from '../../../bot/compose/records';
import { parseSettings } from '../../../bot/settings';
import type { MessageView } from '../../../local/connector/page-contract';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { Colleague, type OpenDialog, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let ref = '';
beforeAll(async () => {
  local = await startAtRest();
  await kirsty().places();
  ref = await aCaseIn(local, 'reported', {
    customerName: 'Iain Urquhart',
    email: 'iain@customer.example',
    telephone: '0131 496 0321',
  });
  await aCaseIn(local, 'reported', {
    customerName: 'I. Urquhart',
    email: 'iain@customer.example',
    postcode: 'KW1 4AA',
    addTo: 'new',
  });
});
afterEach(() => local.faults.clear());
afterAll(async () => local.stop());

const kirsty = () => new Colleague(local, 'kirsty');
const customer = (): string => ref.replace('CB', 'CU');
const reason = 'He showed his passport at the counter.';

/** The list with every customer in it, as Kirsty has it before her. */
async function everybody(): Promise<MessageView> {
  await kirsty().says('customers');
  const list = await kirsty().sees('Customer Behaviour List');
  const shown = await kirsty().presses('Show this part', list, { filter: 'all' });
  const content = shown.kind === 'card' ? shown.card : {};
  return { ...list, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

async function form(): Promise<OpenDialog> {
  const record = await kirsty().opens('Open 1', await everybody(), { ref: customer() });
  return record.press('Correct, or add a name');
}

async function correct(inputs: Readonly<Record<string, string>>): Promise<string> {
  const done = await (await form()).press('Correct it', { reason, ...inputs });
  await local.drain();
  return wordsOn(done.card);
}

async function checked(text: string): Promise<string> {
  const { ailsa } = people(local);
  await ailsa.says(`check ${text}`);
  return wordsOn((await ailsa.messages()).at(-1)?.attachments);
}

const keysOf = async (kind: string): Promise<readonly unknown[]> => {
  const rows = (await rowsOf(local, 'CustomerKeys')).filter((row) => row['CustomerRef'] === customer());
  return [...new Set(rows.filter((row) => row['KeyKind'] === kind).map((row) => row['KeyValue']))];
};

describe('S4 · a customer whose details are wrong', () => {
  const it = tellInOrder();

  it('is found by a name that was added, in every case', async () => {
    expect(await checked('Eilidh Sinclair-Wood')).toContain('No restriction');
    expect(await correct({ what: 'name:', value: 'Eilidh Sinclair-Wood' })).toContain(
      'It is being corrected',
    );
    await kirsty().sees('The customer is corrected');
    const words = await checked('Eilidh Sinclair-Wood');
    expect(words).toContain('Iain Urquhart, also Eilidh Sinclair-Wood');
    const names = (await rowsOf(local, 'Cases')).map((row) => String(row['CaseJson']));
    expect(names.every((json) => json.includes('Eilidh Sinclair-Wood'))).toBe(true);
  });

  it('is found by the right telephone number and no longer by the wrong one', async () => {
    await correct({ what: 'telephone:+441314960321', value: '0131 496 0999' });
    expect(await keysOf('telephone')).toEqual(['telephone:+441314960999']);
    expect(await checked('0131 496 0321')).not.toContain('Urquhart');
    expect(await checked('+44 131 496 0999')).toContain('Iain Urquhart');
  });

  it('loses an address that is somebody else’s', async () => {
    await correct({ what: 'email:iain@customer.example', value: '' });
    expect(await keysOf('email')).toEqual([]);
    const [row] = await rowsOf(local, 'Customers');
    expect(String(row?.['DetailsJson'])).not.toContain('iain@');
  });

  it('gets the right name on the list, on the record and where the case is shown', async () => {
    await correct({ what: 'name:iain urquhart', value: 'Ian Urquhart' });
    const [row] = await rowsOf(local, 'Customers');
    expect(row).toMatchObject({ DisplayName: 'Ian Urquhart' });
    expect(row?.['ChangeJson']).toBeUndefined();
    const { ailsa } = people(local);
    await ailsa.says(ref);
    expect(await checked('Ian Urquhart')).toContain('Ian Urquhart');
  });

  it('X3 · keeps in the trail what stood there, who corrected it and why; the trail is whole', async () => {
    const entries = (await rowsOf(local, 'Events')).filter((row) => row['EventType'] === 'CustomerCorrected');
    const told = entries.map((row) => String(row['EntryJson'])).join();
    for (const text of ['0131 496 0321', 'iain@customer.example', 'Iain Urquhart', reason, 'Kirsty']) {
      expect(told).toContain(text);
    }
    const { isWhole } = await composeTrailCheck(parseSettings(local.environment), async () => 'local', {
      ref: undefined,
      now: () => local.clock.now(),
    });
    expect(isWhole).toBe(true);
  });

  it.each([
    ['nothing chosen', { what: '', value: 'x' }, 'Select what to change'],
    [
      'what the customer does not have',
      { what: 'email:other@customer.example', value: 'a@b.example' },
      'Select what to change',
    ],
    [
      'what is no telephone number',
      { what: 'telephone:+441314960999', value: 'ring me' },
      'Enter a telephone number, like',
    ],
    ['a name without a letter', { what: 'name:', value: ' ?! ' }, 'Enter the name'],
    ['a name that is too long', { what: 'name:', value: 'x'.repeat(121) }, 'must be 120 characters or fewer'],
    ['no reason', { what: 'name:', value: 'Ina', reason: ' ' }, 'Enter how you know'],
  ])('is not corrected with %s', async (_, inputs, words) => {
    const before = (await rowsOf(local, 'Events')).length;
    expect(await correct(inputs)).toContain(words);
    expect(await rowsOf(local, 'Events')).toHaveLength(before);
  });

  it('takes text that looks like markup for text', async () => {
    await correct({ what: 'name:', value: '**Bold** [x](http://evil.example)' });
    expect(await checked('0131 496 0999')).toContain('**Bold** [x](http://evil.example)');
  });

  it('is corrected to the end although SharePoint breaks off in the middle, one correction after another', async () => {
    const open = await form();
    local.faults.add({
      service: 'graph',
      method: 'PATCH',
      path: '/lists/Cases/items',
      status: 403,
      times: 500,
    });
    const done = await open.press('Correct it', { what: 'postcode:kw14aa', value: 'KW1 4BB', reason });
    expect(wordsOn(done.card)).toContain('It is being corrected');
    await local.drain();
    const second = await open.press('Correct it', { what: 'name:', value: 'Ina', reason, key: 'another' });
    expect(wordsOn(second.card)).toMatch(/being corrected|Another correction/);
    local.faults.clear();
    await local.clock.advance('PT20M');
    await local.drain();
    expect(await keysOf('postcode')).toEqual(['postcode:kw14bb']);
    const [row] = await rowsOf(local, 'Customers');
    expect(row?.['ChangeJson']).toBeUndefined();
  });

  it('is corrected by nobody who does not keep the list', async () => {
    const { ailsa } = people(local);
    await ailsa.says('help');
    const mine = (await ailsa.messages()).at(-1);
    const forged = { ...(await everybody()), id: mine?.id ?? '', place: mine?.place ?? '' };
    const data = {
      dialog: 'customer-correct',
      step: 'submit',
      ref: customer(),
      what: 'name:',
      value: 'X',
      reason,
    };
    const answer = await ailsa.opens('Open 1', forged, data);
    expect(wordsOn(answer.card)).toContain('not yours to see');
  });
});
