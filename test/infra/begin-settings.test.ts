import { beginSettings } from '../../bot/compose/operating/begin-settings';
import { codesOf } from '../../bot/compose/profile';
import { profileIds } from '../../bot/policy/load-profile';
import { parseSettings } from '../../bot/settings';
import { SettingsInvalid } from '../../bot/settings/settings-invalid';

/** What the settings say is wrong with channels and roles, under a profile. */
function problemsOf(POLICY_PROFILE: string, channels: unknown, roles: unknown): readonly string[] {
  try {
    parseSettings(
      { POLICY_PROFILE, CHANNELS: JSON.stringify(channels), ROLES: JSON.stringify(roles) },
      codesOf,
    );
  } catch (problem) {
    if (problem instanceof SettingsInvalid)
      return problem.problems.filter((line) => /CHANNELS|ROLES/.test(line));
    throw problem;
  }
  return [];
}

describe('npm run settings', () => {
  it.each(profileIds)('C6 · begins all that %s asks for, and is refused until the ids are put in', (id) => {
    const begun = beginSettings(codesOf({ id }));
    if ('wrong' in begun) throw new TypeError(begun.wrong);
    const { channels, roles } = begun;
    expect(problemsOf(id, channels, roles).join()).toMatch(/CHANNELS.*ROLES/);
    const filled = (part: object): unknown =>
      JSON.parse(JSON.stringify(part).replaceAll('to come: 19:…', '19:a'));
    expect(problemsOf(id, filled(channels), filled(roles))).toEqual([]);
  });

  it('C6 · says of a profile that does not ship which there are', () => {
    expect(beginSettings(codesOf({ id: 'nowhere' }))).toEqual({
      wrong: expect.stringContaining(profileIds.join(', ')),
    });
  });
});
