import { localOrganisation, type Organisation } from '../../../local/people';
import { createTenant } from '../../../local/tenant';
import { ask } from './ask';
import { startStandIn, type RunningStandIn } from './stand-in';

const { emt } = localOrganisation.channels;
const inPrivate = '19:emt-in-private@thread.tacv2';

/** The usual organisation, with a private channel of Eilidh's in the EMT team. */
const organisation: Organisation = {
  ...localOrganisation,
  teams: localOrganisation.teams.map((team) =>
    team.id === emt.teamId
      ? {
          ...team,
          channels: [...team.channels, { id: inPrivate, name: 'In private', privateTo: ['eilidh'] }],
        }
      : team,
  ),
};

let standIn: RunningStandIn;
afterEach(() => standIn.stop());

const conversation = (id: string, rest: string) =>
  `${standIn.url}/connector/v3/conversations/${encodeURIComponent(id)}/${rest}`;
const post = () =>
  ask('POST', conversation(inPrivate, 'activities'), { type: 'message', text: 'A decision is needed' });
const channelsOfTeam = async () =>
  (await ask('GET', `${standIn.url}/connector/v3/teams/${encodeURIComponent(emt.teamId)}/conversations`))
    .body;

describe('a private channel', () => {
  it('is closed to the bot and not named to it, unless the tenant lets bots in', async () => {
    standIn = await startStandIn({ organisation });
    expect(await post()).toMatchObject({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
    });
    expect((await ask('GET', conversation(inPrivate, 'members'))).status).toBe(403);
    expect(JSON.stringify(await channelsOfTeam())).not.toContain(inPrivate);
  });

  it('takes posts where the tenant lets bots in, and has members of its own', async () => {
    standIn = await startStandIn({ organisation, tenant: createTenant({ privateChannels: true }) });
    expect((await post()).status).toBe(201);
    const members = await ask('GET', conversation(inPrivate, 'members'));
    expect(members.body).toMatchObject([{ name: 'Eilidh Munro' }]);
    expect(JSON.stringify(await channelsOfTeam())).toContain('"type":"private"');
  });

  it('is there for its members and for nobody else of the team', async () => {
    standIn = await startStandIn({ organisation });
    const placesOf = async (key: string) =>
      JSON.stringify((await ask('GET', `${standIn.url}/local/teams/${key}/state`)).body);
    expect(await placesOf('eilidh')).toContain(inPrivate);
    expect(await placesOf('rory')).not.toContain(inPrivate);
  });
});
