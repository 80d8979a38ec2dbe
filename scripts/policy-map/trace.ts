import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import type { Profile } from '../../bot/policy/profile';
import { type CitedRule, rulesIn } from './cited-rules';
import { entriesOf, type MeetingEntry } from './profile-entries';
import { parsedFiles } from './project-files';
import type { Requirement } from './requirement';
import { requirements } from './requirements';
import { testsIn, type TitledTest } from './test-titles';

/** A requirement with everything that carries it out and proves it. */
export interface Trace {
  readonly requirement: Requirement;
  readonly entries: readonly { readonly profile: Profile; readonly met: readonly MeetingEntry[] }[];
  /** File and declaration of each rule that names it, and of those it is said to rest on. */
  readonly rules: readonly string[];
  /** Rules that it is said to rest on and that are not there. */
  readonly lostRules: readonly string[];
  readonly tests: readonly TitledTest[];
}

/** Traces every requirement through the profiles, the code and the tests of a project. `root`: its folder. */
export function traceRequirements(root: string): readonly Trace[] {
  const profiles = profileIds.map((id) => {
    const profile = loadProfile(id);
    return { profile, entries: entriesOf(profile) };
  });
  const rules = ['bot', 'cards', 'functions']
    .flatMap((room) => parsedFiles(root, room, '.ts'))
    .flatMap(rulesIn);
  const tests = parsedFiles(root, 'test', '.test.ts').flatMap(testsIn);
  return requirements.map((requirement) => traceOf(requirement, { profiles, rules, tests }));
}

interface Project {
  readonly profiles: readonly { readonly profile: Profile; readonly entries: readonly MeetingEntry[] }[];
  readonly rules: readonly CitedRule[];
  readonly tests: readonly TitledTest[];
}

function traceOf(requirement: Requirement, { profiles, rules, tests }: Project): Trace {
  const { id, rules: said = [] } = requirement;
  const known = new Set(rules.map(({ rule }) => rule));
  const citing = rules.filter(({ ids }) => ids.includes(id)).map(({ rule }) => rule);
  return {
    requirement,
    entries: profiles.map(({ profile, entries }) => ({
      profile,
      met: entries.filter(({ meets }) => meets.includes(id)),
    })),
    rules: [...new Set([...citing, ...said.filter((rule) => known.has(rule))])].sort(),
    lostRules: said.filter((rule) => !known.has(rule)),
    tests: tests.filter(({ ids }) => ids.includes(id)),
  };
}

/** What a requirement lacks, a sentence each: "D3 lacks a test". Empty when it is whole. */
export function gapsOf({
  requirement: { id, without = {} },
  entries,
  rules,
  lostRules,
  tests,
}: Trace): readonly string[] {
  const silent = entries.flatMap(({ profile, met }) => {
    const reason = without[profile.id];
    if (met.length === 0 && reason === undefined) return [`${id} lacks an entry in ${profile.id}`];
    if (met.length > 0 && reason !== undefined)
      return [`${id} has an entry in ${profile.id} and a reason for none`];
    return [];
  });
  return [
    ...silent,
    ...lostRules.map((rule) => `${id} rests on ${rule}, which is not there`),
    ...(rules.length === 0 ? [`${id} lacks a rule in the code`] : []),
    ...(tests.length === 0 ? [`${id} lacks a test`] : []),
  ];
}
