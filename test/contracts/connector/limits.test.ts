import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { createRates } from '../../../local/connector/rates';
import { ConnectorRefusal } from '../../../local/connector/refusals';
import { localOrganisation } from '../../../local/people';
import { ask } from './ask';
import { startStandIn, type RunningStandIn } from './stand-in';

const { channels } = localOrganisation;
const approvals = channels['heads-of-service'];
const aMessage = { type: 'message', text: 'Hello' };

let running: RunningStandIn | undefined;

async function start(...options: Parameters<typeof startStandIn>): Promise<RunningStandIn> {
  running = await startStandIn(...options);
  return running;
}

afterEach(() => running?.stop());

const activitiesOf = (standIn: RunningStandIn, conversation: string) =>
  `${standIn.url}/connector/v3/conversations/${encodeURIComponent(conversation)}/activities`;

describe('the rate of a thread', () => {
  it('is kept by the connector client, which waits as told', async () => {
    const standIn = await start();
    const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), {
      baseUri: `${standIn.url}/connector`,
    });
    const posts = Array.from({ length: 8 }, () =>
      client.conversations.sendToConversation(approvals.channelId, aMessage),
    );
    await Promise.all(posts);
    expect(standIn.connector.requests.map(({ status }) => status)).toContain(429);
    expect(standIn.connector.sent).toHaveLength(8);
  });

  it('is not enforced when a test turns it off', async () => {
    const standIn = await start({ enforceRates: false });
    const url = activitiesOf(standIn, approvals.channelId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('POST', url, aMessage)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });
});

describe('the sliding windows', () => {
  const refusalAt = (take: () => void): number | undefined => {
    try {
      take();
      return undefined;
    } catch (error) {
      return error instanceof ConnectorRefusal ? error.retryAfterSeconds : Number.NaN;
    }
  };

  it.each([
    { requests: 7, inMs: 896, retryAfter: 1 },
    { requests: 8, inMs: 1_896, retryAfter: 1 },
    { requests: 60, inMs: 29_040, retryAfter: 1 },
    { requests: 1_800, inMs: 3_599_100, retryAfter: 1 },
  ])('let $requests posts through in $inMs ms and no more', ({ requests, inMs, retryAfter }) => {
    let now = 1_000_000;
    const rates = createRates(() => now);
    const step = inMs / requests;
    const verdicts = Array.from({ length: requests + 1 }, () => {
      const verdict = refusalAt(() => rates.take('write', 'thread'));
      now += step;
      return verdict;
    });
    expect(verdicts.slice(0, -1).every((verdict) => verdict === undefined)).toBe(true);
    expect(verdicts.at(-1)).toBe(retryAfter);
  });

  it('let fifty requests a second through for the app, whatever the thread', () => {
    const rates = createRates(() => 1_000_000);
    const verdicts = Array.from({ length: 51 }, (_, index) =>
      refusalAt(() => rates.take('write', `thread ${index}`)),
    );
    expect(verdicts.indexOf(1)).toBe(50);
  });

  it('do not count what was refused', () => {
    let now = 1_000_000;
    const rates = createRates(() => now);
    for (let count = 0; count < 20; count += 1) refusalAt(() => rates.take('write', 'thread'));
    now += 2_000;
    expect(refusalAt(() => rates.take('write', 'thread'))).toBeUndefined();
  });
});

describe('a fault on demand', () => {
  it('answers its status and Retry-After and has no effect', async () => {
    const standIn = await start();
    standIn.faults.add({ service: 'connector', method: 'POST', status: 503, retryAfter: 7 });
    const refused = await ask('POST', activitiesOf(standIn, approvals.channelId), aMessage);
    const accepted = await ask('POST', activitiesOf(standIn, approvals.channelId), aMessage);
    expect([refused.status, refused.headers.get('retry-after'), accepted.status]).toEqual([503, '7', 201]);
    expect(standIn.connector.sent).toHaveLength(1);
  });

  it.each([
    { drop: 'before' as const, posted: 0 },
    { drop: 'after' as const, posted: 1 },
  ])('closes the connection $drop the effect, which leaves $posted posted', async ({ drop, posted }) => {
    const standIn = await start();
    standIn.faults.add({ service: 'connector', path: 'activities', drop });
    await expect(ask('POST', activitiesOf(standIn, approvals.channelId), aMessage)).rejects.toThrow(
      'fetch failed',
    );
    expect(standIn.connector.sent).toHaveLength(posted);
    expect(standIn.connector.requests.map(({ status }) => status)).toEqual([0]);
  });
});

describe('what the connector keeps', () => {
  it('survives a restart', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'connector-'));
    const file = path.join(folder, 'connector.db');
    const before = await start({ file });
    await ask('POST', activitiesOf(before, approvals.channelId), aMessage);
    await before.stop();
    const after = await start({ file });
    const seen = await ask(
      'GET',
      `${after.url}/local/teams/fiona/messages?place=${encodeURIComponent(approvals.channelId)}`,
    );
    await after.stop();
    running = undefined;
    await rm(folder, { recursive: true });
    expect(seen.body).toMatchObject([{ text: 'Hello', from: { isBot: true } }]);
  });
});
