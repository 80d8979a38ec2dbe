import { isDeepStrictEqual } from 'node:util';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { loadProfile, profileIds } from '../bot/policy/load-profile';

/** A profile as text that gives the same profile back. Throws where it holds what JSON cannot say, and `ProfileInvalid` as the check does. */
function textOf(id: string): string {
  const profile = loadProfile(id);
  const text = JSON.stringify(profile);
  if (!isDeepStrictEqual(JSON.parse(text), profile))
    throw new TypeError(`The profile ${id} is more than JSON can say`);
  return text;
}

/** What stands for `bot/policy/shipped-profiles.ts` in the bundle. */
const checked = (): string => {
  const lines = profileIds.map(
    (id) => `  { id: ${JSON.stringify(id)}, load: () => JSON.parse(${JSON.stringify(textOf(id))}) },\n`,
  );
  return `export const shippedProfiles = [\n${lines.join('')}];\n`;
};

const atOnce = "import { parseProfile } from './parse-profile';";
const whenCalled =
  "const parseProfile = (json, file) => require('./parse-profile').parseProfile(json, file);";

/** The module that reads a profile from a file, with the check initialised at its first call: it is a third of a start. */
function checkingLater(source: string): string {
  if (!source.includes(atOnce)) throw new TypeError(`bot/policy/load-profile.ts must say: ${atOnce}`);
  return source.replace(atOnce, whenCalled);
}

/**
 * Checks the profiles that ship while the bundle is made, which fails where one is wrong: a start then takes the one in force as it
 * is. The check is in the bundle for a profile from a file (`readProfile`), and is initialised when one is read.
 */
export const profilesChecked: Plugin = {
  name: 'profiles-checked',
  setup(build) {
    build.onLoad({ filter: /[\\/]bot[\\/]policy[\\/]shipped-profiles\.ts$/ }, () => ({
      contents: checked(),
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]bot[\\/]policy[\\/]load-profile\.ts$/ }, ({ path }) => ({
      contents: checkingLater(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
