import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chatCommands } from '../../bot/teams/routes/chat';
import { manifestProblems, readManifest } from '../../scripts/manifest-rules';
import { fillManifest, ManifestInvalid, nobodysAppId } from '../../scripts/manifest-text';

const template = readFileSync(join(__dirname, '..', '..', 'manifest', 'manifest.json'), 'utf8');
const shipped = fillManifest(template, {}).text;

/** The shipped manifest with a part of its text replaced; fails when the part is not there. */
function shippedWith(part: string | RegExp, other: string): string {
  const changed = shipped.replace(part, other);
  expect(changed).not.toBe(shipped);
  return changed;
}

/** The titles that the menu of a scope offers. */
const offeredIn = (scope: string): readonly string[] =>
  readManifest(shipped).bots.flatMap(({ commandLists }) =>
    commandLists
      .filter(({ scopes }) => scopes.includes(scope))
      .flatMap(({ commands }) => commands.map(({ title }) => title)),
  );

describe('the manifest', () => {
  it('satisfies the schema it names and the rules of Teams beside it', () => {
    expect(manifestProblems(shipped)).toEqual([]);
  });

  it('asks for the bot in private chats and in teams, where the channels of the deciders are', () => {
    const [bot] = readManifest(shipped).bots;
    expect(bot?.scopes).toEqual(['personal', 'team']);
    expect(bot?.botId).toBe(nobodysAppId);
  });

  it('names no command that the bot does not answer', () => {
    const answered = chatCommands.flatMap(({ words }) => words);
    const offered = [...offeredIn('personal'), ...offeredIn('team')];
    expect(offered.filter((title) => !answered.includes(title))).toEqual([]);
    expect(offered).not.toEqual([]);
  });

  it('offers in a private chat the first word of every command that is for many', () => {
    const forMany = chatCommands.filter(({ isForFew }) => !isForFew);
    expect(offeredIn('personal')).toEqual(forMany.map(({ words }) => words[0]));
  });

  it('says of each command in a private chat what the help says of it', () => {
    const described = readManifest(shipped).bots.flatMap(({ commandLists }) =>
      commandLists
        .filter(({ scopes }) => scopes.includes('personal'))
        .flatMap(({ commands }) => commands.map(({ title, description }) => [title, description])),
    );
    const forMany = chatCommands.filter(({ isForFew }) => !isForFew);
    expect(described).toEqual(forMany.map(({ words, does }) => [words[0], does]));
  });

  it('offers nothing in a channel that would show a customer to it', () => {
    expect(offeredIn('team')).toEqual(['help']);
  });
});

describe('filling in', () => {
  it('takes values from the environment and says for which a default stands in', () => {
    const appId = '11111111-2222-4333-8444-555555555555';
    const filled = fillManifest(template, { MICROSOFT_APP_ID: appId, DEVELOPER_NAME: 'A "quoted" office' });
    const manifest = readManifest(filled.text);
    expect(manifest.bots[0]?.botId).toBe(appId);
    expect(manifest.developer['name']).toBe('A "quoted" office');
    expect(filled.defaulted).toEqual(['WEBSITE_URL', 'PRIVACY_URL', 'TERMS_OF_USE_URL']);
  });

  it('refuses a name that nobody set, by that name', () => {
    const fill = (): unknown => fillManifest('{"id": "${{NOBODY_SET_THIS}}"}', {});
    expect(fill).toThrow(ManifestInvalid);
    expect(fill).toThrow('Set NOBODY_SET_THIS');
  });
});

describe('a broken manifest is refused by the field and the mend', () => {
  it.each([
    [
      'a name too long for Teams',
      '"short": "Customer Behaviour"',
      `"short": "${'n'.repeat(31)}"`,
      'name.short',
    ],
    [
      'a short description too long for Teams',
      /"short": "Report[^"]*"/,
      `"short": "${'d'.repeat(81)}"`,
      'description.short',
    ],
    ['an app id that is no GUID', `"id": "${nobodysAppId}"`, '"id": "customer-behaviour"', 'id: must match'],
    [
      'a field that no schema knows',
      '"accentColor"',
      '"packageColour": "#000000", "accentColor"',
      'take packageColour out',
    ],
    [
      'another version than the schema',
      '"manifestVersion": "1.29"',
      '"manifestVersion": "1.28"',
      'manifestVersion',
    ],
    ['a version below 1.0.0', '"version": "1.0.0"', '"version": "0.9.0"', 'version: write three numbers'],
    [
      'an address without encryption',
      'https://intranet.example/customer-behaviour"',
      'http://intranet.example"',
      'developer.websiteUrl',
    ],
    ['a command offered twice', '"title": "my reports"', '"title": "Report"', 'offer "report" once'],
    ['a command too long for the menu', '"title": "my reports"', `"title": "${'r'.repeat(33)}"`, 'shorten'],
    [
      'a list for a scope the bot lacks',
      '"scopes": ["personal", "team"]',
      '"scopes": ["personal"]',
      'take team out',
    ],
    ['an icon in a folder', '"color": "color.png"', '"color": "icons/color.png"', 'icons.color'],
    [
      'a domain with its protocol',
      '"validDomains": []',
      '"validDomains": ["https://a.example"]',
      'validDomains',
    ],
    ['a schema of elsewhere', 'https://developer.microsoft.com', 'https://elsewhere.example', '$schema'],
    ['a schema newer than the package knows', 'teams/v1.29/', 'teams/v9.9/', '$schema'],
    ['no JSON at all', '{', '', 'is not JSON'],
  ])('%s', (_, part, other, said) => {
    expect(manifestProblems(shippedWith(part, other)).join('\n')).toContain(said);
  });
});
