import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..', '..');
const dataDir = mkdtempSync(join(tmpdir(), 'main-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** `npm start` as a child; `spoken` resolves when it has printed the words, `ended` to its code and everything it said. */
function aStart(
  port: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): {
  readonly spoken: (words: string) => Promise<string>;
  readonly ended: Promise<{ readonly code: unknown; readonly said: string }>;
  readonly kill: () => boolean;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', ...options], {
    cwd: root,
    env: { ...process.env, PORT: port, LOCAL_DATA: dataDir, ...environment },
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    child.emit('heard');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, said }));
  const spoken = async (words: string): Promise<string> => {
    while (!said.includes(words)) {
      if (child.exitCode !== null) return said;
      await Promise.race([once(child, 'heard'), ended]);
    }
    return said;
  };
  return { spoken, ended, kill: () => child.kill('SIGTERM') };
}

describe('npm start', () => {
  it.each(['no number', '70000', '-1', '3.5'])('refuses PORT=%s with one sentence', async (port) => {
    const { code, said } = await aStart(port).ended;
    expect(code).toBe(1);
    expect(said).toBe('PORT must be a whole number from 0 to 65535, for example PORT=3979.\n');
  });

  it('says of an option that it does not know which there is, and how the policy is chosen', async () => {
    const { code, said } = await aStart('0', ['--profile', 'west-lothian']).ended;
    expect(code).toBe(1);
    expect(said).toBe(
      'The only option is --demo: npm start -- --demo. Settings go before it, for example POLICY_PROFILE=west-lothian npm start.\n',
    );
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [
      'a profile that does not ship',
      { POLICY_PROFILE: 'elswyn' },
      'Set POLICY_PROFILE: no profile of that id ships',
    ],
    [
      'a profile that is not there',
      { POLICY_PROFILE: './nowhere.json' },
      'Set POLICY_PROFILE: expected is a file',
    ],
    ['certificates unchecked', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'Unset NODE_TLS_REJECT_UNAUTHORIZED'],
    [
      'Azure around it',
      { WEBSITE_SITE_NAME: 'behaviour' },
      'Unset BOT_MODE: local mode has no authentication',
    ],
  ])('C6 · refuses %s with what is to be set, and no stack trace', async (_, environment, sentence) => {
    const { code, said } = await aStart('0', [], environment).ended;
    expect(code).toBe(1);
    expect(said).toContain(`The settings cannot be used:\n- ${sentence}`);
    expect(said).not.toMatch(/^\s+at /m);
    expect(said).not.toMatch(/elswyn|nowhere/);
  });

  it('says in one sentence that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, said } = await aStart(String(port)).ended;
    server.close();
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${String(port)} is taken. Stop what uses it, or choose another: set PORT, for example PORT=3979.\n`,
    );
  });

  it('prints where to click, serves the page and ends with code 0 when it is told to', async () => {
    const start = aStart('0');
    const said = await start.spoken('Ctrl+C stops.');
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? 'nothing was printed';
    expect(said).toContain(`${url}?as=ailsa`);
    expect(await (await fetch(url)).text()).toContain('<title>Teams (local)');
    start.kill();
    expect((await start.ended).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
