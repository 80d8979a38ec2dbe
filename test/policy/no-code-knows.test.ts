import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfile, profileIds, ProfileUnreadable, readProfile } from '../../bot/policy/load-profile';
import { ProfileInvalid } from '../../bot/policy/profile-invalid';
import { anInventedProfile } from '../builders/invented-profile';
import { filesUnder, read } from '../docs/pages';

const profiles = profileIds.map((id) => loadProfile(id));

describe('no code asks which policy it is', () => {
  const code = ['bot', 'cards', 'functions'].flatMap((room) => filesUnder(room, '.ts'));

  it('P4 · no id of a profile stands in the code, but where the files are listed', () => {
    const naming = code.filter((path) => profileIds.some((id) => read(path).includes(id)));
    expect(naming).toEqual(['bot/policy/shipped-profiles.ts']);
  });

  it('P4 · no code of a role stands in the code', () => {
    const codes = profiles.flatMap(({ roles }) => roles);
    const quoted = [...new Set(codes.map(({ code: one }) => `'${one}'`))];
    const naming = code.flatMap((path) =>
      quoted.filter((one) => read(path).includes(one)).map((one) => [path, one]),
    );
    expect(naming).toEqual([]);
    expect(quoted).toContain("'emt'");
  });

  it('P4 · no decider of one policy is named in the words that all share', () => {
    const words = [...filesUnder('cards', '.ts'), ...filesUnder('cards', 'template.json')];
    const ours = words.filter((path) =>
      /\bEMT\b|\bHeads? of (?:Customer )?Service/.test(withoutComments(read(path))),
    );
    expect(ours).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*$/gm, '');

describe('a profile that is named by its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const written = (text: string): string => {
    const file = join(folder, 'mine.json');
    writeFileSync(file, text);
    return file;
  };

  it('P4 · is read and checked like one that ships', () => {
    const profile = readProfile(written(JSON.stringify(anInventedProfile())));
    expect(profile.id).toBe('elswyn-harbour');
    const odd = { ...anInventedProfile(), timeZone: 'Elswyn/Pier' };
    expect(() => readProfile(written(JSON.stringify(odd)))).toThrow(ProfileInvalid);
    expect(() => readProfile(written(JSON.stringify(odd)))).toThrow('- timeZone: found "Elswyn/Pier"');
  });

  it.each(['no JSON', ''])('P4 · is refused when it holds "%s", by the name of its file', (text) => {
    expect(() => readProfile(written(text))).toThrow(ProfileUnreadable);
    expect(() => readProfile(join(folder, 'absent.json'))).toThrow('absent.json cannot be read');
  });
});
