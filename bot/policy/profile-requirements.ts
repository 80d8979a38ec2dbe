import type { Profile } from './profile';
import type { ProfileProblems } from './profile-problems';
import { checkPromises } from './promises/problems';

/** Requirements that every policy answers by an entry, whatever its answer is; docs/policy-map.md says what each is. */
export const everyPolicyMeets = [
  ...['P1', 'P2', 'P3', 'P4', 'P5'],
  ...['B1', 'B2', 'B3', 'B4'],
  ...['H1', 'H4', 'H5', 'H7', 'H9'],
  ...['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
  ...['R1', 'R6', 'R7'],
  ...['V1', 'V2', 'V3'],
  ...['E1', 'E2', 'E3', 'E4', 'E5'],
  ...['Q1', 'X1', 'X2', 'T1', 'T2'],
] as const;

/** Checks that every requirement that no policy may leave out is met by an entry that says so, and that what is promised holds. */
export function checkRequirements(profile: Profile, problems: ProfileProblems): void {
  checkPromises(profile, problems);
  const met = new Set(metIn(profile));
  for (const id of everyPolicyMeets) {
    if (met.has(id)) continue;
    problems.note(`meets (${id})`, undefined, `Add "${id}" to the "meets" of the entry that meets it`);
  }
}

/** Every id under `meets`, wherever it stands. */
function metIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(metIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly string[] =>
    key === 'meets' && Array.isArray(inner) ? inner.filter((id) => typeof id === 'string') : metIn(inner),
  );
}
