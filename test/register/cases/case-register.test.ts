import { deadlineIn } from '../../../bot/compose/deadline';
import { rowOf } from '../../../bot/register/cases/case-row';
import { SharePointCaseRegister } from '../../../bot/register/cases/cases';
import { writeTrail } from '../../../bot/register/cases/project';
import { SharePointSite } from '../../../bot/register/sharepoint/sharepoint-list';
import { aCase, aCaseAt, aHistoryTo } from '../../builders/cases';
import { aPerson } from '../../builders/people';
import { type Answering, aScriptedGraph, type Arrived } from '../scripted-graph';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** The register over a Graph that answers by a script, and what arrived there. */
async function aRegister(answering: Answering) {
  const { graph, arrived, close } = await aScriptedGraph(answering);
  stops.push(close);
  const site = new SharePointSite(graph, 'a-site');
  return { register: new SharePointCaseRegister(site, 'GB'), site, arrived };
}

const soon = () => deadlineIn(5_000);
const anItem = (id: string, fields: object) => ({
  id,
  eTag: '"one"',
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
});
const usersAsked = (arrived: readonly Arrived[]) => arrived.filter(({ url }) => url.startsWith('/users/'));

describe('The register of cases', () => {
  it('C3 · reads a case and the people named with it in one batch, which has room for twenty requests', async () => {
    const { register, arrived } = await aRegister(({ url }) =>
      url.startsWith('/users/')
        ? { body: { id: url.slice('/users/'.length, '/users/'.length + 36), displayName: 'Somebody' } }
        : { body: anItem('1', rowOf(aCaseAt('reported'), [])) },
    );
    const many = Array.from({ length: 25 }, (_, at) => `00000000-0000-4000-8000-0000000000${at + 10}`);
    const loaded = await register.load('CB-0001', soon(), many);
    expect(loaded?.stored.subject.ref).toBe('CB-0001');
    expect([usersAsked(arrived).length, loaded?.people.length]).toEqual([19, 19]);
  });

  it('S2 · asks, when somebody reports, only for what points at one person: a name alone is no proof', async () => {
    const { register, arrived } = await aRegister(() => ({ body: { value: [] } }));
    await register.lookUpForReport({ name: 'Jo Smith', email: 'jo@example.com' }, [], soon());
    const asked = arrived.map(({ url }) => url).join(' ');
    expect(asked).toContain('email:jo@example.com');
    expect(asked).not.toContain('name:');
  });

  it('S2 · shows the cases of a customer once each, the newest first; one whose key says nothing is not open', async () => {
    const key = (id: string, CaseRef: string, ReportedAt: string, more: object = {}) =>
      anItem(id, { CaseRef, CustomerRef: 'CU-0001', ReportedAt, ...more });
    const { register } = await aRegister(() => ({
      body: {
        value: [
          key('1', 'CB-0001', '2025-11-03T10:00:00Z', { CaseOpen: true }),
          key('2', 'CB-0002', '2025-11-05T10:00:00Z'),
          key('3', 'CB-0001', '2025-11-03T10:00:00Z', { CaseOpen: true }),
        ],
      },
    }));
    const { matches } = await register.lookUpForReport({ email: 'jo@example.com' }, [], soon());
    expect(matches.map(({ ref, isOpen }) => [ref, isOpen])).toEqual([
      ['CB-0002', false],
      ['CB-0001', true],
    ]);
  });

  it('C3 · finds what a reporter told of before, the newest first', async () => {
    const items = ['2', '11', '3'].map((id) => anItem(id, rowOf(aCase(), [])));
    const { register } = await aRegister(() => ({ body: { value: items } }));
    const found = await register.reportedBy(aPerson().id, soon());
    expect(found.map(({ ref }) => ref)).toEqual(['CB-0011', 'CB-0003', 'CB-0002']);
  });

  it('V3 · saves with what is new also what was owed before', async () => {
    const { register, arrived } = await aRegister(() => ({ body: {} }));
    const { subject, events } = aHistoryTo('acknowledged');
    const [owed, ...fresh] = events;
    const stored = {
      subject: { ...subject, ref: 'CB-0001' },
      etag: '"one"',
      undelivered: owed ? [owed] : [],
    };
    expect(await register.save(stored, stored.subject, fresh, soon())).toBe('saved');
    expect(arrived[0]?.body).toMatchObject({ fields: { OutboxJson: JSON.stringify(events) } });
  });

  it('V3 · strikes off what everybody was told of, up to that event and no further', async () => {
    const { register, arrived } = await aRegister(() => ({ body: {} }));
    const { subject, events } = aHistoryTo('restricted');
    const stored = { subject: { ...subject, ref: 'CB-0001' }, etag: '"one"', undelivered: events };
    const upTo = events[1]?.number ?? 0;
    await register.markDelivered(stored, { customerRef: 'CU-0001', upTo, dueAt: null }, soon());
    const left = events.filter(({ number }) => number > upTo);
    expect(arrived[0]?.body).toMatchObject({
      fields: { OutboxJson: JSON.stringify(left), CustomerRef: 'CU-0001', DueAt: null },
    });
  });

  it('C3 · gives the case that is there already where one of the same report was made before', async () => {
    const { register } = await aRegister(({ method }) =>
      method === 'POST' ? { status: 400 } : { body: { value: [anItem('7', rowOf(aCase(), []))] } },
    );
    expect(await register.create(aCase(), [], soon())).toMatchObject({
      isNew: false,
      subject: { ref: 'CB-0007' },
    });
  });
});

describe('Rows that must exist once', () => {
  const { events } = aHistoryTo('reported');

  it('X3 · are as good as written where they exist already', async () => {
    const { site } = await aRegister(({ method }) =>
      method === 'POST' ? { status: 400 } : { body: { value: [{ id: '1' }] } },
    );
    await expect(writeTrail(site, 'CB-0001', events, soon())).resolves.toBeUndefined();
  });

  it('X3 · are a fault where they are refused and do not exist', async () => {
    const { site } = await aRegister(({ method }) =>
      method === 'POST' ? { status: 400 } : { body: { value: [] } },
    );
    await expect(writeTrail(site, 'CB-0001', events, soon())).rejects.toThrow(
      'The list Events answered 400 to a new row',
    );
  });
});

describe('A register that somebody changed by hand', () => {
  const good = anItem('2', rowOf(aCaseAt('reported'), []));
  const garbage = { ...good, id: '7', fields: { ...good.fields, CaseJson: '{"status":' } };

  it('C5 · shows people their reports although one of them cannot be read', async () => {
    const { register } = await aRegister(() => ({ body: { value: [good, garbage] } }));
    const own = await register.reportedBy(aPerson('ailsa').id, soon());
    expect(own.map(({ ref }) => ref)).toEqual(['CB-0002']);
  });

  it('V3 · is asked no more pages than there are, where a page leads back to one that was read', async () => {
    const next = 'https://graph.microsoft.com/v1.0/circle';
    const { register, arrived } = await aRegister(() => ({
      body: { value: [good], '@odata.nextLink': next },
    }));
    await expect(register.reportedBy(aPerson('ailsa').id, soon())).rejects.toThrow('lead in a circle');
    expect(arrived).toHaveLength(2);
  });

  it('V3 · is asked no more pages than there are, where each page leads back under another address', async () => {
    let pages = 0;
    const { register, arrived } = await aRegister(() => {
      pages += 1;
      const next = `https://graph.microsoft.com/v1.0/circle?turn=${pages}`;
      return { body: { value: [good], ...(pages < 500 ? { '@odata.nextLink': next } : {}) } };
    });
    await expect(register.reportedBy(aPerson('ailsa').id, soon())).rejects.toThrow('lead in a circle');
    expect(arrived).toHaveLength(2);
  });
});
