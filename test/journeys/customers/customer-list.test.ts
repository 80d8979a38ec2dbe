import * as z from 'zod/v4';
import { localOrganisation } from '../../../local/people';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { aCaseIn, aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

const kirsty = () => new Colleague(local, 'kirsty');
const newest = async (who: Colleague) => (await who.messages()).at(-1);
const said = async (who: Colleague, text: string): Promise<string> => {
  await who.says(text);
  return wordsOn((await newest(who))?.attachments);
};
const cardOf = (outcome: Awaited<ReturnType<Colleague['presses']>>): unknown =>
  outcome.kind === 'card' ? outcome.card : undefined;

const drives = z.object({ id: z.string() });

/** The lines of the file that a message speaks of, as somebody reads it who may open the library. */
async function fileOf(words: string): Promise<readonly string[]> {
  const name = /\[(customers-[\w-]+\.csv)\]/.exec(words)?.[1] ?? 'no file';
  const { host, path } = localOrganisation.site;
  const graph = `${local.url}/graph/v1.0`;
  const headers = { authorization: 'Bearer a-reader' };
  const drive = await fetch(`${graph}/sites/${host}:${path}:/lists/Exports/drive`, { headers });
  const { id } = drives.parse(await drive.json());
  const file = await fetch(`${graph}/drives/${id}/root:/${name}:/content`, { headers });
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
}

/** The requests to Graph until the answer stands: timers aside, and a batch counted as one. */
async function requestsOf(turn: () => Promise<unknown>): Promise<number> {
  local.graph.clearRequests();
  await turn();
  const timers = /PendingSince|DueAt/;
  return local.graph.requests.filter(({ inBatch, path }) => !inBatch && !timers.test(path)).length;
}

const morag = {
  customerName: 'Morag MacGillivray (also known as Mo Gill)',
  email: 'morag@customer.example',
  telephone: '0131 496 0555',
} as const;

describe('S4 · the Customer Behaviour List', () => {
  const it = tellInOrder();

  let ref = '';

  it('is empty before anybody is restricted, and says so', async () => {
    await aCaseIn(local, 'reported', { behaviours: 'insulting-or-degrading' });
    expect(await said(kirsty(), 'customers')).toContain('Nobody stands in this part of the list.');
  });

  it('shows those restricted now with SPOC, deputy and review, and nobody whose notice is not out', async () => {
    ref = await aRestriction(local, morag);
    await aRestriction(local, { customerName: 'Not Told Yet' }, { isTold: false });
    const words = await said(kirsty(), 'customers');
    expect(words).toContain('Morag MacGillivray');
    expect(words).toContain(`(${ref}): review on 10 February 2027`);
    expect(words).toContain('SPOC Isla Fraser; deputy Struan Bell');
    expect(words).not.toContain('Not Told Yet');
  });

  it.each(['ailsa', 'callum', 'fiona', 'eilidh', 'gregor'])(
    'is not shown to %s, who is told whom to ask',
    async (key) => {
      const who = new Colleague(local, key);
      // Whoever writes for the first time installs the app, and is greeted by the name in the directory.
      await said(who, 'help');
      let words = '';
      const cost = await requestsOf(async () => {
        words = await said(who, 'customers');
      });
      expect(words).toContain('It is kept by: Customer Experience');
      expect(words).not.toContain('Morag');
      expect(cost).toBe(0);
    },
  );

  it('is not opened by the card of somebody who keeps it either', async () => {
    await kirsty().says('customers');
    const list = await kirsty().sees('Customer Behaviour List');
    const { ailsa } = people(local);
    await ailsa.says('help');
    const mine = await newest(ailsa);
    if (!mine) throw new TypeError('Ailsa was answered');
    const forged = { ...list, id: mine.id, place: mine.place };
    const outcome = await ailsa.presses('Show this part', forged, { filter: 'all' });
    expect(wordsOn(outcome)).toContain('not yours to see');
    expect(wordsOn((await ailsa.opens('Open 1', forged)).card)).toContain('not yours to see');
  });

  it('opens the record of a customer: names, keys, restriction, contacts and cases, in one request', async () => {
    await kirsty().says('customers');
    const list = await kirsty().sees('Customer Behaviour List');
    let words = '';
    const cost = await requestsOf(async () => {
      words = wordsOn((await kirsty().opens('Open 1', list)).card);
    });
    for (const text of ['Morag MacGillivray', 'Mo Gill', 'morag@customer.example', '+441314960555', ref]) {
      expect(words).toContain(text);
    }
    expect(words).toContain('Isla Fraser (SPOC); Struan Bell (deputy)');
    expect(words).not.toContain('wait for me');
    expect(cost).toBe(1);
  });

  it('shows by kind of restriction, by review and without SPOC those who belong there', async () => {
    await kirsty().says('customers');
    const list = await kirsty().sees('Customer Behaviour List');
    const part = async (filter: string) =>
      wordsOn(cardOf(await kirsty().presses('Show this part', list, { filter })));
    expect(await part('kind/no-correspondence')).toContain('Morag MacGillivray');
    expect(await part('kind/terminated')).toContain('Nobody stands in this part');
    expect(await part('review-soon')).toContain('Nobody stands in this part');
    expect(await part('no-spoc')).toContain('Nobody stands in this part');
    const all = await part('all');
    expect(all).toContain('Morag MacGillivray');
    expect(all).toContain('Not Told Yet');
    await local.clock.advance('P60D');
    await local.drain();
    await kirsty().says('customers');
    const later = await kirsty().sees('Customer Behaviour List');
    const soon = await kirsty().presses('Show this part', later, { filter: 'review-soon' });
    expect(wordsOn(cardOf(soon))).toContain('Morag MacGillivray');
  });

  it('X3 · leaves in the trail who saw which part and whom, and who opened a record', async () => {
    await local.drain();
    const rows = await rowsOf(local, 'Looks');
    expect(rows).toContainEqual(
      expect.objectContaining({
        ActorName: 'Kirsty Lamont',
        KeyKinds: 'list in-force',
        CustomersFound: 'CU-0002',
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ ActorName: 'Kirsty Lamont', KeyKinds: 'record', CustomersFound: 'CU-0002' }),
    );
    expect(rows.filter((row) => row['ActorName'] === 'Ailsa Reid')).toEqual([]);
  });

  it('is written into a file for whoever keeps it, who hears where it is, and is not made twice', async () => {
    await kirsty().says('customers');
    const list = await newest(kirsty());
    if (!list) throw new TypeError('Kirsty was answered');
    expect(wordsOn(cardOf(await kirsty().presses('Export to a file', list)))).toContain('is being written');
    await kirsty().presses('Export to a file', list);
    await local.drain();
    const told = (await kirsty().messages()).filter((one) =>
      wordsOn(one.attachments).includes('Your file is ready'),
    );
    expect(told).toHaveLength(1);
    const words = wordsOn(told[0]?.attachments);
    expect(words).toContain('Contact restricted now. Rows: 1.');
    expect(await fileOf(words)).toEqual([
      'Customer,Name,Case,Restriction,Next review,Ends on,SPOC,Deputy',
      `CU-0002,Morag MacGillivray (also known as Mo Gill),${ref},No further correspondence with this customer,2027-02-10,,Isla Fraser,Struan Bell`,
    ]);
  });

  it('is written with how customers are reached where every customer was asked for', async () => {
    await aCaseIn(local, 'reported', {
      behaviours: 'insulting-or-degrading',
      customerName: '=2+5',
      telephone: '+44 131 496 0777',
    });
    await kirsty().says('customers');
    const list = await kirsty().presses('Show this part', await kirsty().sees('Behaviour List'), {
      filter: 'all',
    });
    const shown = await kirsty().sees('Every customer in the register, page 1');
    expect(list.kind).toBe('card');
    await kirsty().presses('Export to a file', shown);
    await local.drain();
    const lines = await fileOf(
      wordsOn((await kirsty().sees('Every customer in the register. Rows')).attachments),
    );
    expect(lines.join()).toContain("'=2+5,");
    expect(lines.join()).toContain('00 44 131 496 0777');
  });

  it('X3 · leaves in the trail who asked for a file of which part', async () => {
    await local.drain();
    expect(await rowsOf(local, 'Looks')).toContainEqual(
      expect.objectContaining({ ActorName: 'Kirsty Lamont', KeyKinds: 'export in-force' }),
    );
  });

  it('is not written for anybody else, whatever card they press on', async () => {
    const list = await kirsty().sees('Customer Behaviour List');
    const { ailsa } = people(local);
    const mine = await newest(ailsa);
    if (!mine) throw new TypeError('Ailsa was answered');
    const outcome = await ailsa.presses('Export to a file', { ...list, id: mine.id, place: mine.place });
    expect(wordsOn(outcome)).toContain('not yours to see');
    await local.drain();
    const rows = await rowsOf(local, 'Looks');
    expect(rows.filter((row) => row['ActorName'] === 'Ailsa Reid')).toEqual([]);
  });

  it('says so when the register is away', async () => {
    local.faults.add({ service: 'graph', times: 50, status: 503 });
    const words = await said(kirsty(), 'customers');
    local.faults.clear();
    expect(words).toContain('The register cannot be reached just now');
  });
});

describe('S4 · a long Customer Behaviour List', () => {
  const customers = 100_000;
  const restrictions = 20_000;

  beforeAll(async () => {
    local.graph.bulkInsert('Customers', made(customers, customerRow));
    local.graph.bulkInsert('InForce', made(restrictions, restrictionRow));
    // Nothing answered meanwhile: a connection that was kept open may have been closed.
    await kirsty()
      .places()
      .catch(() => kirsty().places());
  });

  it('costs one request a page on the first page and on every further one, forth and back', async () => {
    const costs = [await requestsOf(() => kirsty().says('customers'))];
    const seen: string[] = [];
    for (const button of ['Next page', 'Next page', 'Previous page']) {
      const card = await kirsty().sees('Customer Behaviour List');
      let words = '';
      costs.push(
        await requestsOf(async () => {
          words = wordsOn(cardOf(await kirsty().presses(button, card)));
        }),
      );
      seen.push(words);
    }
    expect(costs).toEqual([1, 1, 1, 1]);
    expect(seen.map((words) => /page (\d+)/.exec(words)?.[1])).toEqual(['2', '3', '2']);
    expect(seen[0]).toBe(seen[2]);
    expect(seen[0]).not.toContain('Morag');
  });

  it('begins again, and says so, on a card of a list that was opened anew since', async () => {
    await kirsty().says('customers');
    const old = await newest(kirsty());
    await kirsty().says('customers');
    if (!old) throw new TypeError('Kirsty was answered');
    const words = wordsOn(cardOf(await kirsty().presses('Next page', old)));
    expect(words).toContain('shown from its beginning');
    expect(words).toContain('page 1');
  });

  it('is written whole, also of a part that cannot be searched, a file for each 20,000 rows', async () => {
    await kirsty().says('customers');
    await kirsty().presses('Show this part', await kirsty().sees('Behaviour List'), {
      filter: 'kind/subject',
    });
    await kirsty().presses('Export to a file', await kirsty().sees('More than 5,000'));
    await local.drain();
    const words = wordsOn((await kirsty().sees('Restricted: No further')).attachments);
    expect(words).toContain('Rows: 20000.');
    expect(await fileOf(words)).toHaveLength(restrictions + 1);
  });

  it('says of a part that more than 5,000 stand in that it cannot be searched, and offers others', async () => {
    await kirsty().says('customers');
    const card = await kirsty().sees('Customer Behaviour List');
    const outcome = await kirsty().presses('Show this part', card, { filter: 'kind/subject' });
    expect(wordsOn(cardOf(outcome))).toContain('More than 5,000 stand in this part');
    expect(buttonsOn(cardOf(outcome))).toEqual(['Show this part', 'Export to a file']);
  });
});

function made<T>(count: number, row: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => row(1_000_000 + index));
}

const customerRow = (number: number) => ({
  Title: `CU-${number}`,
  CustomerRef: `CU-${number}`,
  DisplayName: `Customer ${number}`,
  FirstCase: `CB-${number}`,
  DetailsJson: '{"references":[]}',
});

const restrictionRow = (number: number) => ({
  Title: `CB-${number}/subject`,
  RowKey: `CB-${number}/subject`,
  CaseRef: `CB-${number}`,
  CustomerRef: `CU-${number}`,
  CustomerName: `Customer ${number}`,
  RestrictionKind: 'subject',
  ReviewOn: '2028-02-10T12:00:00Z',
  Spoc: 'a0000000-0000-4000-8000-000000000009',
  SpocName: 'Isla Fraser',
});
