import { createPlaces } from '../../../local/connector/places';
import { localOrganisation, mriOf, personBy, type LocalPerson } from '../../../local/people';
import { ask } from './ask';
import { startStandIn, type RunningStandIn } from './stand-in';

const { tenantId, channels } = localOrganisation;
const { emt, advice } = channels;

function aPerson(key: string): LocalPerson {
  const person = personBy(localOrganisation, key);
  if (!person) throw new RangeError(`The organisation has no ${key}`);
  return person;
}

const verity = aPerson('verity');
const jonas = aPerson('jonas');

let standIn: RunningStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const at = (key: string, path: string): string => `${standIn.url}/local/teams/${key}/${path}`;
const member = (teamId: string, { id }: LocalPerson) =>
  ask('GET', `${standIn.url}/connector/v3/conversations/${encodeURIComponent(teamId)}/members/${id}`);
const chatWith = (person: LocalPerson) =>
  ask('POST', `${standIn.url}/connector/v3/conversations`, { members: [{ id: mriOf(person) }], tenantId });

describe('a guest', () => {
  it('is a member of a team whose role, tenant and user name say that they are a guest', async () => {
    expect((await member(advice.teamId, verity)).body).toMatchObject({
      aadObjectId: verity.id,
      userRole: 'guest',
      tenantId: verity.tenantId,
      userPrincipalName: 'verity.lang_langpartners.example#EXT#@ros.example',
    });
    expect((await member(advice.teamId, aPerson('moira'))).body).toMatchObject({
      userRole: 'user',
      tenantId,
      userPrincipalName: 'moira.kidd@ros.example',
    });
  });

  it('writes with an Entra id like anybody else, in the tenant whose guest they are', async () => {
    await ask('POST', at('verity', 'message'), {
      place: advice.channelId,
      text: '@Customer Behaviour hello',
    });
    expect(standIn.received).toMatchObject([
      {
        from: { aadObjectId: verity.id },
        conversation: { tenantId },
        channelData: { tenant: { id: tenantId } },
      },
    ]);
  });

  it('may be put into any team, and the bot is told who came', async () => {
    await ask('POST', at('verity', 'team'), { place: emt.channelId, member: true });
    expect((await member(emt.teamId, verity)).body).toMatchObject({ userRole: 'guest' });
    expect(standIn.received).toMatchObject([
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: mriOf(verity), aadObjectId: verity.id }],
        channelData: { eventType: 'teamMemberAdded', team: { id: emt.teamId } },
      },
    ]);
  });
});

describe('somebody of another tenant', () => {
  it('is in a roster with a tenant of their own, and a user like the rest', async () => {
    await ask('POST', at('jonas', 'team'), { place: emt.channelId, member: true });
    expect((await member(emt.teamId, jonas)).body).toMatchObject({
      userRole: 'user',
      tenantId: jonas.tenantId,
    });
  });

  it('writes in a channel of ours as of our tenant, and in their own chat as of theirs', async () => {
    await ask('POST', at('jonas', 'team'), { place: emt.channelId, member: true });
    const state = await ask('GET', at('jonas', 'state'));
    const { places } = state.body as { places: { id: string }[] }; // what the page reads; its shape is page-contract's
    for (const place of [emt.channelId, String(places[0]?.id)])
      await ask('POST', at('jonas', 'message'), { place, text: '@Customer Behaviour hello' });
    const written = standIn.received.filter(({ type }) => type === 'message');
    expect(written).toMatchObject([
      { conversation: { tenantId }, locale: 'de-DE', localTimezone: 'Europe/Berlin' },
      { conversation: { tenantId: jonas.tenantId }, channelData: { tenant: { id: jonas.tenantId } } },
    ]);
  });

  it('cannot be written to by the bot', async () => {
    expect(await chatWith(jonas)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
  });
});

describe('somebody who leaves the organisation', () => {
  const leave = (key: string, employed = false) => ask('POST', at(key, 'employment'), { employed });

  it('is gone from every roster at that moment, and back when they return', async () => {
    const eilidh = aPerson('eilidh');
    expect((await member(emt.teamId, eilidh)).status).toBe(200);
    await leave('eilidh');
    expect(await member(emt.teamId, eilidh)).toMatchObject({
      status: 404,
      body: { error: { code: 'MemberNotFoundInConversation' } },
    });
    const team = await ask('GET', `${standIn.url}/connector/v3/teams/${encodeURIComponent(emt.teamId)}`);
    expect(team.body).toMatchObject({ memberCount: 1 });
    await leave('eilidh', true);
    expect((await member(emt.teamId, eilidh)).status).toBe(200);
  });

  it('cannot be written to, in the chat that was or in a new one', async () => {
    const eilidh = aPerson('eilidh');
    const chat = (await chatWith(eilidh)).body as { id: string }; // what the connector's client reads
    await leave('eilidh');
    const old = await ask(
      'POST',
      `${standIn.url}/connector/v3/conversations/${encodeURIComponent(chat.id)}/activities`,
      { type: 'message', text: 'Hello' },
    );
    for (const answer of [old, await chatWith(eilidh)]) {
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    }
  });

  it('can no longer use Teams', async () => {
    await leave('eilidh');
    expect(await ask('GET', at('eilidh', 'state'))).toMatchObject({
      status: 403,
      body: { error: 'Eilidh Munro has left the organisation: Teams no longer signs them in.' },
    });
  });

  it('may have left long before', async () => {
    expect((await ask('GET', at('iain', 'state'))).status).toBe(403);
  });
});

describe('a member of a team', () => {
  it('who is taken out of it is told to the bot, and stays in the other teams', async () => {
    const hamish = aPerson('hamish');
    await ask('POST', at('hamish', 'team'), { place: channels['heads-of-service'].channelId, member: false });
    expect(standIn.received).toMatchObject([
      { type: 'conversationUpdate', membersRemoved: [{ id: mriOf(hamish) }] },
    ]);
    expect((await member(channels['heads-of-service'].teamId, hamish)).status).toBe(404);
    expect((await member(channels['customer-experience'].teamId, hamish)).status).toBe(200);
  });
});

describe('a chat of two colleagues', () => {
  const [gregor, isla] = [aPerson('gregor'), aPerson('isla')];
  const chat = createPlaces(localOrganisation).pairOf(isla, gregor).id;

  it('is named after the two, in whatever order, and the bot learns of it by what is pressed there alone', async () => {
    expect(chat).toBe(createPlaces(localOrganisation).pairOf(gregor, isla).id);
    await ask('POST', at('gregor', 'message'), { place: chat, text: 'hello Isla' });
    expect(standIn.received).toEqual([]);
    await ask('POST', at('isla', 'ask'), { place: chat, name: 'task/fetch', value: { data: {} } });
    expect(standIn.received).toMatchObject([
      { from: { aadObjectId: isla.id }, conversation: { id: chat, conversationType: 'personal' } },
    ]);
  });

  it('is closed to the bot: it may neither write there nor ask who is in it', async () => {
    const url = `${standIn.url}/connector/v3/conversations/${encodeURIComponent(chat)}`;
    expect((await member(chat, isla)).status).toBe(403);
    expect((await ask('POST', `${url}/activities`, { type: 'message', text: 'hello' })).status).toBe(403);
  });

  it('is no place of anybody else', async () => {
    const answer = await ask('POST', at('moira', 'message'), { place: chat, text: 'hello' });
    expect(answer.status).toBe(404);
  });
});

describe.each(['groupChat', 'channel'] as const)(
  'a %s of others, in which the app is not installed',
  (as) => {
    const isla = aPerson('isla');
    const { id } = createPlaces(localOrganisation).ofMany[as];

    it('is known to the bot by what is pressed there alone', async () => {
      await ask('POST', at('isla', 'message'), { place: id, text: '@Customer Behaviour hello' });
      expect(standIn.received).toEqual([]);
      await ask('POST', at('isla', 'ask'), { place: id, name: 'task/fetch', value: { data: {} } });
      expect(standIn.received).toMatchObject([
        { from: { aadObjectId: isla.id }, conversation: { id, conversationType: as } },
      ]);
    });

    it('is closed to the bot: it may neither write there nor ask who is in it', async () => {
      const url = `${standIn.url}/connector/v3/conversations/${encodeURIComponent(id)}`;
      expect((await member(id, isla)).status).toBe(403);
      expect((await ask('POST', `${url}/activities`, { type: 'message', text: 'hello' })).status).toBe(403);
    });
  },
);
