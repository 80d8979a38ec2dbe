import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readManifest } from '../../scripts/manifest-rules';
import { packManifest } from '../../scripts/package-manifest';

const appId = '11111111-2222-4333-8444-555555555555';
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'package-'));
  cpSync(join(__dirname, '..', '..', 'manifest'), join(place, 'manifest'), { recursive: true });
});

afterEach(() => {
  rmSync(place, { recursive: true });
});

const outfile = (): string => join(place, 'dist', 'package.zip');
const pack = (isForALook = true) =>
  packManifest({
    folder: join(place, 'manifest'),
    outfile: outfile(),
    environment: { MICROSOFT_APP_ID: appId },
    isForALook,
  });

describe('the app package', () => {
  it('holds the manifest and both icons at its root, and nothing else', () => {
    const packed = pack();
    const files = unzipSync(readFileSync(outfile()));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(packed.bytes).toBe(readFileSync(outfile()).length);
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(readFileSync(join(place, 'manifest', 'color.png')));
  });

  it('is not made while something that it says of its owner is not set, unless for a look', () => {
    expect(() => pack(false)).toThrow(
      /Set DEVELOPER_NAME: a package without it is nobody’s[^]*Set PRIVACY_URL/,
    );
    expect(existsSync(outfile())).toBe(false);
    expect(pack().defaulted).toContain('DEVELOPER_NAME');
  });

  it('carries the app id of the environment and no placeholder', () => {
    pack();
    const text = strFromU8(unzipSync(readFileSync(outfile()))['manifest.json'] ?? new Uint8Array());
    expect(text).not.toContain('${{');
    expect(readManifest(text).bots[0]?.botId).toBe(appId);
  });

  it('is not written when the manifest or an icon is broken, and every problem is said at once', () => {
    const manifest = join(place, 'manifest', 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"#0B5563"', '"teal"'));
    cpSync(join(place, 'manifest', 'outline.png'), join(place, 'manifest', 'color.png'));
    expect(() => pack()).toThrow(/accentColor[^]*color\.png: make it 192 by 192 pixels/);
    expect(existsSync(outfile())).toBe(false);
  });
});
