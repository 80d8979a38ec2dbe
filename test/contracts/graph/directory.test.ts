import { createMembership } from '../../../local/membership';
import { localOrganisation, personBy } from '../../../local/people';
import { openLocalSite, type LocalContractSite } from './contract-site';
import * as wire from '../../../contracts/graph/wire';

let site: LocalContractSite;

beforeAll(async () => {
  site = await openLocalSite();
});
afterAll(() => site.close());

const hamish = 'a0000000-0000-4000-8000-000000000006';
const verity = 'a0000000-0000-4000-8000-000000000013';
const legal = 'c0000000-0000-4000-8000-000000000005';
const customerExperience = 'b0000000-0000-4000-8000-000000000003';
const names = (body: unknown) => wire.people.parse(body).value.map(({ displayName }) => displayName);
const aGroupId = (n: number) => `d0000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;

describe('Users', () => {
  it('a person is found by id and by mail', async () => {
    const byId = wire.named.parse((await site.call('GET', `/users/${hamish}`)).body);
    const byMail = wire.named.parse((await site.call('GET', '/users/Hamish.Doig@ros.example')).body);
    expect([byId.id, byMail.id]).toEqual([hamish, hamish]);
  });

  it('somebody who is not there is 404, and so is every photo', async () => {
    const [nobody, photo] = [
      await site.call('GET', '/users/nobody'),
      await site.call('GET', `/users/${hamish}/photo/$value`),
    ];
    expect([nobody.status, photo.status]).toEqual([404, 404]);
  });

  it('the manager of a person is a user, and nobody’s is refused as nobody is', async () => {
    const { status, body } = await site.call(
      'GET',
      '/users/Ailsa.Reid@ros.example/manager?$select=id,userType',
    );
    expect([status, body]).toMatchObject([
      200,
      {
        '@odata.type': '#microsoft.graph.user',
        id: 'a0000000-0000-4000-8000-000000000003',
        userType: 'Member',
      },
    ]);
    for (const path of [`/users/${hamish}/manager`, '/users/nobody/manager'])
      expect(await site.call('GET', path)).toMatchObject({
        status: 404,
        body: { error: { code: 'Request_ResourceNotFound' } },
      });
  });

  it('people are found by how their name begins', async () => {
    const { body } = await site.call(
      'GET',
      `/users?$filter=${encodeURIComponent("startswith(displayName,'ha')")}`,
    );
    expect(names(body)).toEqual(['Hamish Doig']);
  });

  it('a search needs its consistency level and finds any part of a name by its beginning', async () => {
    const path = `/users?$search=${encodeURIComponent('"displayName:doi"')}`;
    expect((await site.call('GET', path)).status).toBe(400);
    expect(names((await site.call('GET', path, { headers: { consistencylevel: 'eventual' } })).body)).toEqual(
      ['Hamish Doig'],
    );
  });

  it('properties are selected and pages followed', async () => {
    const first = wire.people.parse((await site.call('GET', '/users?$top=10&$select=id,displayName')).body);
    expect(Object.keys(first.value[0] ?? {}).filter((name) => !name.startsWith('@'))).toEqual([
      'id',
      'displayName',
    ]);
    const rest = wire.people.parse((await site.follow(first['@odata.nextLink'] ?? '')).body);
    const listed = localOrganisation.people.filter((person) => !person.left && person.inDirectory !== false);
    expect(first.value.length + rest.value.length).toBe(listed.length);
  });

  it('a guest is found like anybody else, and told apart by a type that must be asked for', async () => {
    const plain = await site.call('GET', `/users/${verity}`);
    const asked = await site.call('GET', `/users/${verity}?$select=id,userType`);
    const member = await site.call('GET', `/users/${hamish}?$select=userType`);
    expect(plain.body).toMatchObject({ userPrincipalName: expect.stringContaining('#EXT#') });
    expect(plain.body).not.toHaveProperty('userType');
    expect([asked.body, member.body]).toMatchObject([{ userType: 'Guest' }, { userType: 'Member' }]);
  });

  it.each([
    ['somebody who has left', 'a0000000-0000-4000-8000-000000000012'],
    ['somebody of another tenant', 'a0000000-0000-4000-8000-000000000014'],
    ['somebody whom it never knew', 'a0000000-0000-4000-8000-000000000015'],
  ])('the directory has no entry for %s', async (_, id) => {
    expect(await site.call('GET', `/users/${id}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    });
  });
});

describe('Groups', () => {
  it('a check tells which of the asked groups a person is in, a team being a group', async () => {
    const groupIds = [legal, customerExperience, aGroupId(0)];
    const { body } = await site.call('POST', `/users/${hamish}/checkMemberGroups`, { body: { groupIds } });
    expect(wire.ids.parse(body).value).toEqual([customerExperience]);
  });

  it('a check of more than twenty groups is 400', async () => {
    const groupIds = Array.from({ length: 21 }, (_, n) => aGroupId(n));
    expect(
      (await site.call('POST', `/users/${hamish}/checkMemberGroups`, { body: { groupIds } })).status,
    ).toBe(400);
  });

  it.each(['members', 'transitiveMembers'])('%s are the people of a group', async (kind) => {
    expect(names((await site.call('GET', `/groups/${legal}/${kind}`)).body)).toEqual(['Moira Kidd']);
  });

  it('somebody who leaves is in no group any more, and who joins a team is in its group', async () => {
    const membership = createMembership(localOrganisation);
    const moved = await openLocalSite({ membership });
    const moira = personBy(localOrganisation, 'moira');
    const eilidh = personBy(localOrganisation, 'eilidh');
    const team = localOrganisation.teams.find(({ groupId }) => groupId === customerExperience);
    if (!moira || !eilidh || !team) throw new RangeError('The organisation has changed');
    membership.setLeft(moira, true);
    membership.setMember(team, eilidh, true);
    const check = { body: { groupIds: [customerExperience] } };
    const held = await moved.call('POST', `/users/${eilidh.id}/checkMemberGroups`, check);
    expect(wire.ids.parse(held.body).value).toEqual([customerExperience]);
    expect(names((await moved.call('GET', `/groups/${legal}/members`)).body)).toEqual([]);
    await moved.close();
  });

  it('a group that is not there is 404', async () => {
    expect((await site.call('GET', `/groups/${aGroupId(0)}/members`)).status).toBe(404);
  });
});
