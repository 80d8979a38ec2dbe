import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Plain } from '../../../contracts/check';
import { WritesElsewhere, type Answer } from '../../../contracts/line';
import { conversation, message, openChannel, threadIn, type Channel } from '../../../contracts/teams/channel';
import { teamsContracts } from '../../../contracts/teams/contracts';
import { localOrganisation, personBy } from '../../../local/people';
import { inPrivate, organisation } from './advice-in-private';
import { startStandIn, type RunningStandIn } from './stand-in';

const { bot, tenantId, channels } = localOrganisation;
/** Of this team a guest is a member. */
const { advice, emt } = channels;
const personGone = personBy(localOrganisation, 'iain')?.id;

let standIn: RunningStandIn;
let channel: Channel;
beforeAll(async () => {
  standIn = await startStandIn({ organisation });
  channel = openChannel({
    ...advice,
    baseUrl: `${standIn.url}/connector`,
    getToken: async () => 'local',
    pause: (ms) => pause(ms),
    isStopped: () => false,
    onHindrance: () => undefined,
    onPosted: () => undefined,
    botId: bot.id,
    tenantId,
    privateChannel: inPrivate,
    personGone,
  });
});
afterAll(() => standIn.stop());

describe.each(teamsContracts)('$code', (contract) => {
  let ready: ReturnType<typeof contract.begin>;
  beforeAll(() => {
    ready = contract.begin(channel);
  });

  it.each(contract.sentences.map((says, index) => ({ says, index })))('$says', async ({ index }) => {
    const check = ready[index];
    expect(await check?.look()).toEqual(check?.expected);
  });
});

describe('a check', () => {
  it.each([200, 201, 400, 403, 404])('holds nowhere if whatever it asks is answered %i', async (status) => {
    const quiet = await startStandIn({ organisation, enforceRates: false });
    const sound = openChannel({
      ...channel,
      baseUrl: `${quiet.url}/connector`,
      getToken: async () => 'local',
      pause: async () => undefined,
      isStopped: () => false,
      onHindrance: () => undefined,
      onPosted: () => undefined,
    });
    const lies: Answer[] = [];
    const lie = async (answer: Promise<Answer>): Promise<Answer> => {
      const truth = await answer;
      if (truth.status !== status) lies.push(truth);
      return { ...truth, status };
    };
    const liar: Channel = { ...sound, call: (...asked) => lie(sound.call(...asked)) };
    const held: string[] = [];
    for (const contract of teamsContracts) {
      for (const { says, expected, look } of contract.begin(liar)) {
        lies.length = 0;
        const seen = await look().catch((): Plain => 'another shape');
        if (lies.length > 0 && isDeepStrictEqual(seen, expected)) held.push(`${contract.code}: ${says}`);
      }
    }
    await quiet.stop();
    expect(held).toEqual([]);
  });

  it('writes nowhere but in its channel', async () => {
    const post = (path: string, body: object) => channel.call('POST', path, { body });
    const { id } = personBy(localOrganisation, 'priya') ?? { id: '' };
    const writes: readonly [string, object][] = [
      [conversation(emt.channelId, '/activities'), message('elsewhere')],
      [conversation(advice.teamId, '/activities'), message('elsewhere')],
      [conversation(`${advice.channelId}x`, '/activities'), message('elsewhere')],
      ['/v3/conversations', threadIn(emt.channelId, message('elsewhere'))],
      ['/v3/conversations', { members: [{ id }], tenantId }],
      ['/v3/conversations', { members: [{ id: personGone }, { id }], tenantId }],
      [`/v3/conversations/${advice.channelId}/../${emt.channelId}/activities`, message('elsewhere')],
    ];
    const before = standIn.connector.sent.length;
    for (const [path, body] of writes) await expect(post(path, body)).rejects.toThrow(WritesElsewhere);
    expect(standIn.connector.sent).toHaveLength(before);
  });
});
