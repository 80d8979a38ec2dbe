import type { Activity } from 'botbuilder';
import { ConnectorClient, MicrosoftAppCredentials, TeamsConnectorClient } from 'botframework-connector';
import { localOrganisation, mriOf, personBy, type LocalPerson } from '../../../local/people';
import { memberPage } from '../../../local/connector/roster';
import { ask } from './ask';
import { startStandIn, type RunningStandIn } from './stand-in';

const { bot, tenantId, teams, channels } = localOrganisation;
const emt = channels.emt;

function aPerson(key: string): LocalPerson {
  const person = personBy(localOrganisation, key);
  if (!person) throw new RangeError(`The organisation has no ${key}`);
  return person;
}

/** The client's type asks for what the service fills in itself. */
const aMessage = (text: string) => ({ type: 'message', text }) as Activity;

let standIn: RunningStandIn;
let client: ConnectorClient;
let v3: string;

beforeEach(async () => {
  standIn = await startStandIn();
  v3 = `${standIn.url}/connector/v3`;
  client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: `${standIn.url}/connector` });
});

afterEach(() => standIn.stop());

/** A chat begins without an activity, although the client's type asks for one. */
const noActivity = undefined as unknown as Activity;

const chatWith = (person: LocalPerson) =>
  client.conversations.createConversation({
    isGroup: false,
    bot,
    members: [{ id: mriOf(person), name: person.name }],
    tenantId,
    activity: noActivity,
    channelData: { tenant: { id: tenantId } },
  });

const threadIn = (channelId: string, text: string) =>
  client.conversations.createConversation({
    isGroup: true,
    bot,
    members: [],
    channelData: { channel: { id: channelId } },
    activity: aMessage(text),
  });

const inConversation = (id: string) => `${v3}/conversations/${encodeURIComponent(id)}`;

describe('a conversation', () => {
  it('is one per person, whether they are named by Teams id or by Entra id', async () => {
    const ailsa = aPerson('ailsa');
    const byMri = await chatWith(ailsa);
    const byEntraId = await ask('POST', `${v3}/conversations`, {
      bot,
      members: [{ id: ailsa.id }],
      tenantId,
    });
    expect(byEntraId.body).toEqual({ id: byMri.id });
    expect(byMri.id).toMatch(/^a:/);
  });

  it('is refused without the tenant', async () => {
    const answer = await ask('POST', `${v3}/conversations`, { bot, members: [{ id: aPerson('ailsa').id }] });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadSyntax' } } });
  });

  it('is refused for somebody outside the tenant', async () => {
    const answer = await ask('POST', `${v3}/conversations`, {
      bot,
      members: [{ id: '29:nobody' }],
      tenantId,
    });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
  });

  it('that nobody knows is not found', async () => {
    const unknown = await ask(
      'POST',
      `${inConversation('19:nowhere@thread.tacv2')}/activities`,
      aMessage('Hello'),
    );
    const noThread = await ask(
      'POST',
      `${inConversation(`${emt.channelId};messageid=1`)}/activities`,
      aMessage('Hello'),
    );
    expect([unknown.body, noThread.body]).toEqual([
      { error: { code: 'ConversationNotFound', message: 'Conversation not found.' } },
      { error: { code: 'ConversationNotFound', message: 'Conversation not found.' } },
    ]);
  });
});

describe('an activity', () => {
  it('is replaced where it stands', async () => {
    const { id: chat } = await chatWith(aPerson('ailsa'));
    const { id } = await client.conversations.sendToConversation(chat, aMessage('Before'));
    await client.conversations.updateActivity(chat, id, aMessage('After'));
    const seen = await ask(
      'GET',
      `${standIn.url}/local/teams/ailsa/messages?place=${encodeURIComponent(chat)}`,
    );
    expect(seen.body).toMatchObject([{ id, text: 'After' }]);
  });

  it('of a person cannot be changed by the bot', async () => {
    const { id: chat } = await chatWith(aPerson('ailsa'));
    await ask('POST', `${standIn.url}/local/teams/ailsa/message`, { place: chat, text: 'My own words' });
    const [mine] = standIn.received;
    const answer = await ask(
      'PUT',
      `${inConversation(chat)}/activities/${String(mine?.id)}`,
      aMessage('Other words'),
    );
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'OperationNotAllowed' } } });
  });

  it('is in the log of what was sent, with its conversation', async () => {
    const { id: thread, activityId } = await threadIn(emt.channelId, 'Approve?');
    await client.conversations.updateActivity(thread, activityId, aMessage('Approved'));
    await client.conversations.deleteActivity(thread, activityId);
    expect(standIn.connector.sent).toMatchObject([
      { method: 'POST', conversationId: thread, activityId, activity: { text: 'Approve?' } },
      { method: 'PUT', conversationId: thread, activityId, activity: { text: 'Approved' } },
      { method: 'DELETE', conversationId: thread, activityId },
    ]);
  });
});

describe('a roster', () => {
  it('knows a member by Teams id and by Entra id, through the team id', async () => {
    const eilidh = aPerson('eilidh');
    const byMri = await client.conversations.getConversationMember(emt.teamId, mriOf(eilidh));
    const byEntraId = await client.conversations.getConversationMember(emt.teamId, eilidh.id);
    expect(byEntraId).toMatchObject({ id: mriOf(eilidh), aadObjectId: eilidh.id, name: eilidh.name });
    expect(byMri).toMatchObject({ id: mriOf(eilidh) });
  });

  it('comes in pages', async () => {
    const page = await client.conversations.getConversationPagedMembers(emt.teamId, {
      pageSize: 50,
      continuationToken: '',
    });
    expect(page.members.map(({ name }) => name)).toEqual(['Eilidh Munro', 'Rory Sinclair']);
    expect(page.continuationToken).toBeUndefined();
  });

  it('leads from page to page until everybody was named once', () => {
    const ailsa = aPerson('ailsa');
    const crowd = Array.from({ length: 120 }, (_, index) => ({ ...ailsa, id: `person-${index}` }));
    const first = memberPage(localOrganisation, crowd, { pageSize: '50' });
    const second = memberPage(localOrganisation, crowd, {
      pageSize: '50',
      continuationToken: first.continuationToken,
    });
    const third = memberPage(localOrganisation, crowd, {
      pageSize: '50',
      continuationToken: second.continuationToken,
    });
    const named = [...first.members, ...second.members, ...third.members].map(
      ({ aadObjectId }) => aadObjectId,
    );
    expect(named).toEqual(crowd.map(({ id }) => id));
    expect(third.continuationToken).toBeUndefined();
  });

  it('of a chat is the person alone', async () => {
    const { id: chat } = await chatWith(aPerson('ailsa'));
    const members = await client.conversations.getConversationMembers(chat);
    expect(members.map(({ name }) => name)).toEqual(['Ailsa Reid']);
  });

  it('of a team names the team and its channels', async () => {
    const teamsClient = new TeamsConnectorClient(new MicrosoftAppCredentials('', ''), {
      baseUri: `${standIn.url}/connector`,
    });
    const details = await teamsClient.teams.fetchTeamDetails(emt.teamId);
    const list = await teamsClient.teams.fetchChannelList(emt.teamId);
    expect(details).toMatchObject({ id: emt.teamId, name: 'EMT', memberCount: 2 });
    expect(list.conversations).toMatchObject([{ id: emt.teamId }, { id: emt.channelId, name: 'EMT' }]);
    expect(teams.map(({ id }) => id)).toContain(emt.teamId);
  });
});
