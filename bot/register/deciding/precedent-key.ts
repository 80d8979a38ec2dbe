import type { Profile } from '../../policy/profile';

/**
 * Under which key a decision is found as comparable (D8): its main behaviour and the quarter it was made in.
 * The main behaviour is the first that is under zero tolerance, otherwise the first reported.
 */
export const precedentKey = (behaviours: readonly string[], at: string, profile: Profile): string =>
  `${mainBehaviour(behaviours, profile)}/${quarterOf(at)}`;

/** The keys of comparable decisions of the last four quarters, for up to three behaviours of a case. */
export function precedentKeys(
  behaviours: readonly string[],
  now: string,
  profile: Profile,
): readonly string[] {
  const main = mainBehaviour(behaviours, profile);
  const compared = [main, ...behaviours.filter((behaviour) => behaviour !== main)].slice(0, 3);
  const quarters = [0, 1, 2, 3].map((back) => quarterBefore(now, back));
  return compared.flatMap((behaviour) => quarters.map((quarter) => `${behaviour}/${quarter}`));
}

function mainBehaviour(behaviours: readonly string[], profile: Profile): string {
  const isZeroTolerance = (code: string): boolean =>
    profile.behaviours.some(
      (behaviour) =>
        behaviour.code === code &&
        profile.behaviourGroups.some((group) => group.code === behaviour.group && group.zeroTolerance),
    );
  return behaviours.find(isZeroTolerance) ?? behaviours[0] ?? 'none';
}

const quarterOf = (instant: string): string => quarterBefore(instant, 0);

function quarterBefore(instant: string, back: number): string {
  const year = Number(instant.slice(0, 4));
  const quarter = Math.floor((Number(instant.slice(5, 7)) - 1) / 3);
  const total = year * 4 + quarter - back;
  return `${Math.floor(total / 4)}-q${(total % 4) + 1}`;
}
