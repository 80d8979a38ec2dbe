import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  admitStaff,
  admitToKeeping,
  admitToPermission,
  type Standing,
} from '../../bot/domain/door/admission';
import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import type { Profile } from '../../bot/policy/profile';
import { entries } from '../../bot/teams/door/entries';
import { chatCommands, commandsOf } from '../../bot/teams/routes/chat';
import { readManifest } from '../../scripts/manifest-rules';
import { fillManifest } from '../../scripts/manifest-text';
import { aCase } from '../builders/cases';
import { aPerson } from '../builders/people';

type Command = (typeof chatCommands)[number];

/** Whether the door lets somebody in to a command, by its own rows and rules. */
function isLetIn({ entry }: Command, standing: Standing, profile: Profile): boolean {
  const { of } = entries.command[entry];
  switch (of) {
    case 'nothing':
      return true;
    case 'staff':
      return admitStaff({ standing, profile }) !== undefined;
    case 'list':
    case 'access':
      return admitToPermission(of, { standing, profile }) !== undefined;
    case 'keeping':
      return admitToKeeping(aCase(), { standing, profile }) !== undefined;
  }
}

const names = (commands: readonly Command[]): readonly string[] =>
  commands.flatMap(({ words }) => words.slice(0, 1));
const standingOf = (...roles: readonly string[]): Standing => ({
  person: aPerson(),
  isStaff: true,
  roles,
});

/** Each role of each policy, and nobody’s. */
const everyRole = profileIds.flatMap((id) => {
  const profile = loadProfile(id);
  return ['', ...profile.roles.map(({ code }) => code)].map((role) => [id, role, profile] as const);
});

describe('H1 · help, the welcome and the menu name the commands that somebody may use, and no other', () => {
  it.each(everyRole)('C5 · under %s to whoever holds “%s”', (_, role, profile) => {
    const told = names(commandsOf([role], profile));
    expect(told).toEqual(names(chatCommands.filter((one) => isLetIn(one, standingOf(role), profile))));
    expect(told).toEqual(expect.arrayContaining(['report', 'check', 'help', 'emergency']));
  });

  it.each(profileIds)('C5 · under %s each command is somebody’s, and some are not everybody’s', (id) => {
    const profile = loadProfile(id);
    const all = profile.roles.map(({ code }) => code);
    expect(names(commandsOf(all, profile))).toEqual(names(chatCommands));
    expect(names(chatCommands).filter((name) => !names(commandsOf([], profile)).includes(name))).toEqual([
      'customers',
      'records',
      'export',
    ]);
  });

  it.each(profileIds)(
    'C5 · under %s the menu, which Teams shows to all alike, names those of everybody',
    (id) => {
      const template = readFileSync(join(__dirname, '..', '..', 'manifest', 'manifest.json'), 'utf8');
      const menu = readManifest(fillManifest(template, {}).text).bots.flatMap(({ commandLists }) =>
        commandLists.filter(({ scopes }) => scopes.includes('personal')).flatMap(({ commands }) => commands),
      );
      expect(menu.map(({ title }) => title)).toEqual(names(commandsOf([], loadProfile(id))));
    },
  );
});
