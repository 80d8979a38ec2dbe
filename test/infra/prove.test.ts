import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CouldNotLook } from '../../contracts/check';
import { AskedWrongly, readOptions, type ProveOptions } from '../../infra/prove/options';
import { prove, type Proof, type World } from '../../infra/prove/prove';
import { withoutNames } from '../../infra/prove/report';
import { localOrganisation } from '../../local/people';
import { inPrivate } from '../contracts/connector/advice-in-private';
import { startStage, type Deviation, type Exchanged, type Stage } from './prove-stage';

const { advice } = localOrganisation.channels;
const group = localOrganisation.teams.find(({ id }) => id === advice.teamId)?.groupId ?? '';
const gone = localOrganisation.people.find(({ left }) => left)?.id ?? '';
const { host, path } = localOrganisation.site;
const words = ['--site', `${host}:${path}`, '--team', group, '--private-channel', inPrivate, '--gone', gone];

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(() => stage.stop());

const environment = () => ({
  BOT_MODE: 'local',
  TENANT_ID: localOrganisation.tenantId,
  BOT_ID: localOrganisation.bot.id,
  GRAPH_ORIGIN: stage.graphUrl.replace('/v1.0', ''),
  CONNECTOR_URL: stage.connectorUrl,
});

const run = (args: readonly string[] = words, world: Partial<World> = {}): Promise<Proof> =>
  prove(readOptions(args, environment()), {
    graphToken: async () => 'set-up',
    botToken: async () => 'local',
    pause: (ms) => pause(ms),
    isStopped: () => false,
    nowMs: Date.now,
    onFindings: () => undefined,
    ...world,
  });

const codesOf = ({ findings }: Proof, outcome: string): readonly string[] => [
  ...new Set(findings.filter((finding) => finding.outcome === outcome).map(({ code }) => code)),
];
const long = ['threshold', 'quota-steps', 'quota-minute'];

/** What of ours is still in the tenant. */
async function leftovers(): Promise<readonly string[]> {
  const headers = { authorization: 'Bearer set-up' };
  const lists = await (await fetch(`${stage.graphUrl}/sites/${host}:${path}:/lists`, { headers })).text();
  const channels = stage.membership.channelsOf(
    localOrganisation.teams.find(({ id }) => id === advice.teamId) ?? teamMissing(),
  );
  return [
    ...[...lists.matchAll(/Throwaway[^"]*/g)].map(([name]) => name),
    ...channels.map(({ name }) => name).filter((name) => name.startsWith('prove ')),
  ];
}
function teamMissing(): never {
  throw new RangeError('The organisation has no team Advice');
}

const onItems = ({ path: at }: Exchanged): boolean => /\/items\/\d+(?:\/fields)?$/.test(at);

/** One way in which a real service could differ from what its stand-in claims, and the claim that says otherwise. */
const deviations: readonly { readonly code: string; readonly differ: Deviation }[] = [
  {
    code: 'versions',
    differ: (one) => (one.status === 412 && onItems(one) ? { status: 428 } : undefined),
  },
  {
    code: 'unique',
    differ: ({ method, status, asked }) =>
      method === 'POST' && status === 400 && asked.includes('FORM-a') ? { status: 409 } : undefined,
  },
  {
    code: 'unique-at-once',
    differ: ({ method, status, asked }) =>
      method === 'POST' && status === 400 && asked.includes('contested-3') ? { status: 201 } : undefined,
  },
  {
    code: 'order',
    differ: ({ path: at, body }) => {
      if (!at.includes('$orderby')) return undefined;
      const page = JSON.parse(body) as { value: unknown[] }; // a page of the stand-in
      return { body: JSON.stringify({ ...page, value: page.value.reverse() }) };
    },
  },
  {
    code: 'filter-instants',
    differ: ({ path: at }) =>
      at.includes("lt '2027-05-05T12") ? { body: JSON.stringify({ value: [] }) } : undefined,
  },
  {
    code: 'batches',
    differ: ({ path: at, asked, status }) =>
      at.endsWith('$batch') && asked.includes('"id":"20"') && status === 400
        ? { status: 200, body: JSON.stringify({ responses: [] }) }
        : undefined,
  },
  {
    code: 'text-lengths',
    differ: ({ asked, status }) =>
      status === 400 && asked.includes('y'.repeat(64_000)) ? { status: 201 } : undefined,
  },
  {
    code: 'activities',
    differ: ({ method, status, path: at }) =>
      method === 'PUT' && at.includes('/activities/') && status === 404 ? { status: 200 } : undefined,
  },
  {
    code: 'message-size',
    differ: ({ status, path: at }) =>
      at.includes('/activities') && status === 413 ? { status: 202 } : undefined,
  },
  {
    code: 'member-kinds',
    differ: ({ path: at, body }) =>
      at.includes('/pagedmembers') && body.includes('#EXT#')
        ? { body: body.replaceAll('#EXT#', '') }
        : undefined,
  },
  {
    code: 'private-channels',
    differ: ({ path: at }) =>
      at.includes(inPrivate) ? { status: 200, body: JSON.stringify({ members: [] }) } : undefined,
  },
];

describe('prove', () => {
  it('waits for a channel that was just made, and could not look where the bot is not let in at all', async () => {
    await stage.stop();
    stage = await startStage({ enforceRates: false });
    const conversations = {
      service: 'connector',
      method: 'POST',
      path: '^/v3/conversations$',
      status: 404,
    } as const;
    const waits: number[] = [];
    const world = { pause: async (ms: number) => void waits.push(ms) };
    const teams = async () =>
      (
        await run(['--site', 'nowhere.sharepoint.example:/sites/none', '--team', group], world)
      ).findings.filter(({ code }) => ['threads', 'activities'].includes(code));
    stage.faults.add({ ...conversations, times: 3 });
    expect(new Set((await teams()).map(({ outcome }) => outcome))).toEqual(new Set(['holds']));
    expect(waits.filter((ms) => ms === 5_000)).toHaveLength(3);
    stage.faults.add({ ...conversations, times: 1_000 });
    expect(new Set((await teams()).map(({ outcome }) => outcome))).toEqual(new Set(['unseen']));
    expect(await leftovers()).toEqual([]);
  });

  it('names each claim that a tenant does not keep, and no other', async () => {
    stage.differ(deviations.map(({ differ }) => differ));
    const proof = await run();
    expect([...codesOf(proof, 'differs')].sort()).toEqual(deviations.map(({ code }) => code).sort());
    expect(await leftovers()).toEqual([]);
  });

  it('could look at nothing where it may do nothing, and at nothing where nobody answers', async () => {
    stage.differ([() => ({ status: 403, body: JSON.stringify({ error: { code: 'accessDenied' } }) })]);
    const refused = await run();
    const options: ProveOptions = { ...readOptions(words, environment()), graphUrl: 'http://127.0.0.1:9' };
    const alone = await prove(options, await worldWithoutBot());
    for (const proof of [refused, alone]) {
      expect(new Set(proof.findings.map(({ outcome }) => outcome))).toEqual(new Set(['unseen']));
      expect(proof.findings.every(({ details }) => details.some((line) => line.startsWith('Needs ')))).toBe(
        true,
      );
    }
  });

  it('says what was expected and seen, and takes a refusal in the middle for something it could not look at', async () => {
    stage.differ([
      ...deviations.filter(({ code }) => code === 'versions').map(({ differ }) => differ),
      ({ path: at }) =>
        at.includes('$orderby') ? { status: 403, body: '{"error":{"code":"accessDenied"}}' } : undefined,
    ]);
    const proof = await run(words.slice(0, 2));
    const { details } = proof.findings.find(({ outcome }) => outcome === 'differs') ?? {};
    expect(details).toEqual(['fields: expected 412, saw 428', 'item: expected 412, saw 428']);
    expect(codesOf(proof, 'differs')).toEqual(['versions']);
    expect(proof.findings.find(({ code }) => code === 'order')).toMatchObject({
      outcome: 'unseen',
      details: [expect.stringContaining('403 accessDenied'), expect.stringContaining('Needs ')],
    });
  });

  it('in a channel that was named takes back each message of its own', async () => {
    await stage.stop();
    stage = await startStage({ enforceRates: false });
    const proof = await run([...words.slice(0, 2), '--team', advice.teamId, '--channel', advice.channelId]);
    const { sent } = stage.connector;
    const ids = (method: string) =>
      new Set(sent.filter((one) => one.method === method).map(({ activityId }) => activityId));
    expect(ids('POST').size).toBeGreaterThan(10);
    expect(ids('DELETE')).toEqual(ids('POST'));
    expect(new Set(sent.map(({ conversationId }) => conversationId.split(';')[0]))).toEqual(
      new Set([advice.channelId]),
    );
    expect(proof.left).toEqual([]);
  });

  it('names what it could not remove, with how to', async () => {
    stage.faults.add({ service: 'graph', method: 'DELETE', path: '/channels/', status: 403, times: 3 });
    const proof = await run();
    expect(proof.left).toMatchObject([
      {
        name: expect.stringMatching(/^the channel “prove /),
        byHand: expect.stringContaining('Delete channel'),
      },
    ]);
  });
});

async function worldWithoutBot(): Promise<World> {
  return {
    graphToken: async () => 'set-up',
    botToken: async () => {
      throw new CouldNotLook('No secret.');
    },
    pause: async () => undefined,
    isStopped: () => false,
    nowMs: Date.now,
    onFindings: () => undefined,
  };
}

describe('npm run prove', () => {
  const root = join(__dirname, '..', '..');
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prove-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const cli = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')];

  const start = (args: readonly string[], runner = cli) => {
    const command = [...runner, 'infra/prove.ts', ...args];
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { PATH: process.env['PATH'], ...environment() },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (some: Buffer) => (output += some.toString()));
    return { child, output: () => output, ended: once(child, 'exit') };
  };

  it('finds a tenant that differs in one place as claimed but there, and writes a report without names, ids, addresses or secrets, which answers what was open', async () => {
    stage.differ(deviations.filter(({ code }) => code === 'unique-at-once').map(({ differ }) => differ));
    const file = join(folder, 'report.md');
    const { output, ended } = start([...words, '--report', file, '--saw', 'chats-of-others=as claimed']);
    expect(await ended).toEqual([1, null]);
    const marked = (mark: string) => [
      ...new Set([...output().matchAll(new RegExp(`^\\${mark} ([a-z-]+): `, 'gm'))].map(([, code]) => code)),
    ];
    expect(marked('✗')).toEqual(['unique-at-once']);
    expect(marked('?')).toEqual(long);
    expect(await leftovers()).toEqual([]);
    expect(output()).toContain('✓ private-channels: ');
    expect(output()).toContain('Sites.FullControl.All');
    const report = await readFile(file, 'utf8');
    const day = new Date().toISOString().slice(0, 10);
    expect(report).toContain(`${day}, \`unique-at-once\`: otherwise: made: expected`);
    expect(report).toContain(`${day}, \`filter-instants\`: as claimed: `);
    expect(report).toContain(`${day}, \`chats-of-others\`: as claimed`);
    expect(report).toContain(`${day}, \`quota-minute\`: not settled: Takes minutes: add --long.`);
    expect(report).toContain('Everything that was made was removed.');
    const { people, teams, tenantId } = localOrganisation;
    const secrets = [
      ...people.flatMap(({ id, name, mail }) => [id, name, mail]),
      ...teams.flatMap(({ id, groupId, channels }) => [
        id,
        groupId,
        ...channels.map((channel) => channel.id),
      ]),
      ...[tenantId, host, localOrganisation.bot.id, '127.0.0.1', 'set-up,'],
    ];
    expect(secrets.filter((secret) => report.includes(secret))).toEqual([]);
    expect(report).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it.each([
    { signal: 'SIGINT', runner: cli, after: '✓ threads' },
    { signal: 'SIGTERM', runner: ['--import', 'tsx'], after: '✓ items' },
  ] as const)('removes what it made when it is stopped by $signal', async ({ signal, runner, after }) => {
    const { child, output, ended } = start([...words, '--report', join(folder, 'report.md')], [...runner]);
    while (!output().includes(after)) await pause(20);
    const before = await leftovers();
    child.kill(signal);
    expect(await ended).toEqual([2, null]);
    expect(before.length).toBeGreaterThan(0);
    expect(await leftovers()).toEqual([]);
    expect(await readFile(join(folder, 'report.md'), 'utf8')).toContain('Stopped before its end.');
  });
});

describe('what is asked of prove', () => {
  const production = { TENANT_ID: localOrganisation.tenantId };
  const site = ['--site', 'a.sharepoint.com:/sites/b'];

  it.each([
    [[], production, '--site'],
    [site, {}, 'TENANT_ID'],
    [site, { ...production, GRAPH_ORIGIN: 'https://elsewhere.example' }, 'GRAPH_ORIGIN'],
    [site, { ...production, CONNECTOR_URL: 'https://elsewhere.example/teams' }, 'CONNECTOR_URL'],
    [site, { ...production, BOT_MODE: 'local', GRAPH_ORIGIN: 'https://elsewhere.example' }, 'GRAPH_ORIGIN'],
    [[...site, '--channel', 'General'], production, '19:'],
    [[...site, '--licences', 'many'], production, '--licences'],
    [[...site, '--saw', 'nothing'], production, '--saw'],
  ])('%j under %j is refused and says %s', (args, variables, says) => {
    expect(() => readOptions(args, variables)).toThrow(AskedWrongly);
    expect(() => readOptions(args, variables)).toThrow(says);
  });

  it('goes to Graph and Teams themselves and nowhere else', () => {
    expect(readOptions(site, production)).toMatchObject({
      graphUrl: 'https://graph.microsoft.com/v1.0',
      connectorUrl: 'https://smba.trafficmanager.net/teams',
    });
  });
});

describe('what goes into the report', () => {
  it.each([
    ['verity.lang_langpartners.example#EXT#@ros.example is a guest', '<mail address> is a guest'],
    ['of 19:abc_DEF@thread.tacv2;messageid=17 and 29:1AbC-x', 'of <address in Teams> and <address in Teams>'],
    ['a 5C0FFEE0-0000-4000-8000-00000000c0de b', 'a <id> b'],
    ['at https://smba.trafficmanager.net/emea/x', 'at <address>'],
    ['Site ros-test.sharepoint.com:/sites/hr of', 'Site <site> of'],
    ['Bearer eyJ0eXAi.eyJhdWQi.c2ln', 'Bearer <token>'],
    ['versions: expected 412, saw [404,"itemNotFound"]', 'versions: expected 412, saw [404,"itemNotFound"]'],
  ])('%j reads %j', (text, reads) => {
    expect(withoutNames(text)).toBe(reads);
  });
});
