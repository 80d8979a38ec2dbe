import { deadlineIn } from '../../bot/compose/deadline';
import { EntraManagers } from '../../bot/register/directory/entra-managers';
import { aScriptedGraph } from './scripted-graph';

const callum = { '@odata.type': '#microsoft.graph.user', id: 'a-1', displayName: 'Callum Boyd' };
let closing: (() => void) | undefined;
afterEach(() => closing?.());

async function managerWhere(answer: { readonly status?: number; readonly body?: unknown }) {
  const { graph, arrived, close } = await aScriptedGraph(() => answer);
  closing = close;
  const manager = await new EntraManagers(graph, () => deadlineIn(2_000)).managerOf('b/2');
  return { manager, arrived };
}

describe('Whom Entra names as somebody’s manager', () => {
  it('C1 · is asked for in one request, by an id that is no address', async () => {
    const { manager, arrived } = await managerWhere({ body: callum });
    expect(manager).toEqual({ id: 'a-1', name: 'Callum Boyd' });
    expect(arrived.map(({ method, url }) => `${method} ${url.split('?')[0] ?? ''}`)).toEqual([
      'GET /users/b/2/manager',
    ]);
  });

  it.each([
    ['nobody is named', { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } }],
    [
      'a contact outside of the organisation',
      { body: { ...callum, '@odata.type': '#microsoft.graph.orgContact' } },
    ],
    ['a guest', { body: { ...callum, userType: 'Guest' } }],
    ['somebody whose account is out of use', { body: { ...callum, accountEnabled: false } }],
    ['somebody without a name', { body: { ...callum, displayName: null } }],
  ])('C1 · is nobody where it is %s', async (_, answer) => {
    expect((await managerWhere(answer)).manager).toBeUndefined();
  });

  it('C1 · is an outage where the answer is no manager', async () => {
    await expect(managerWhere({ body: { value: [] } })).rejects.toMatchObject({ name: 'Outage' });
  });
});
