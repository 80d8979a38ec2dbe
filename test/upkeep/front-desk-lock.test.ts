import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFrontDeskKeys, openExtract } from '../../bot/compose/operating/front-desk-keys';
import { lock, unlock } from '../../bot/compose/operating/front-desk-lock';
import { parseSettings } from '../../bot/settings';
import { aProductionEnvironment } from '../teams/settings';

const passphrase = 'twelve letters and more';
const { privatePem: pem, publicLine: key } = makeFrontDeskKeys(passphrase);
const text = 'Morag Ogilvie: do not meet her alone. Ask Callum Boyd.';

describe('The extract for the front desk', () => {
  it('X4 · is opened by the front desk with its key and passphrase', () => {
    expect(openExtract(lock(text, key), { pem, passphrase })).toBe(text);
  });

  it('X4 · shows nothing of it without them', () => {
    const locked = lock(text, key);
    expect(locked).not.toContain('Morag');
    expect(Buffer.from(locked, 'base64').toString()).not.toContain('Morag');
    expect(pem).toContain('ENCRYPTED');
    expect(() => openExtract(locked, { pem, passphrase: 'another passphrase' })).toThrow(/passphrase/);
    const other = generateKeyPairSync('x25519').privateKey;
    expect(() => unlock(locked, other)).toThrow(/another key/);
  });

  it('X3 · is not opened when somebody changed it', () => {
    const mine = createPrivateKey({ key: pem, passphrase });
    const read: Record<string, unknown> = JSON.parse(lock(text, key));
    const content = Buffer.from(String(read['content']), 'base64');
    content[0] = (content[0] ?? 0) ^ 1;
    const changed = JSON.stringify({ ...read, content: content.toString('base64') });
    expect(() => unlock(changed, mine)).toThrow(/changed/);
    expect(() => unlock('{}', mine)).toThrow(/no extract/);
    expect(() => unlock('not JSON', mine)).toThrow(/no extract/);
  });

  it('X4 · is locked anew each time: two of one text have nothing in common', () => {
    const [one, other] = [lock(text, key), lock(text, key)].map((locked) => locked.split('"content"')[1]);
    expect(one).not.toBe(other);
  });

  it('C6 · is locked for a key of the right kind only', () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const wrong = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const settingsWith = (FRONT_DESK_KEY: string) =>
      parseSettings(aProductionEnvironment({ FRONT_DESK_KEY }));
    expect(settingsWith(key).frontDeskKey).toBe(key);
    expect(() => settingsWith(wrong)).toThrow(/Set FRONT_DESK_KEY: expected is what npm run front-desk/);
  });

  it('X4 · is opened by a command that makes the keys too, and overwrites none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'front-desk-'));
    const command = resolve(__dirname, '..', '..', 'infra', 'front-desk.ts');
    const run = (...words: readonly string[]): string =>
      execFileSync(process.execPath, ['--import', 'tsx', command, ...words], {
        env: { ...process.env, FRONT_DESK_PASSPHRASE: passphrase },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const [, line = ''] = /^FRONT_DESK_KEY=(\S+)$/m.exec(run('make-keys', folder)) ?? [];
    const extract = join(folder, 'extract.json');
    writeFileSync(extract, lock(text, line));
    expect(run('open', extract, '--key', join(folder, 'front-desk-key.pem'))).toBe(`${text}\n`);
    const before = readFileSync(join(folder, 'front-desk-key.pem'));
    expect(() => run('make-keys', folder)).toThrow(/EEXIST/);
    expect(readFileSync(join(folder, 'front-desk-key.pem'))).toEqual(before);
    rmSync(folder, { recursive: true, force: true });
  });
});
