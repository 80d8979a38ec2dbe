import type { Profile, RestrictionKind } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks what a kind of restriction covers and what it cannot stand beside: that each code names something (R5, R7). */
export function checkKinds(profile: Profile, problems: ProfileProblems): void {
  profile.restrictionKinds.forEach((kind, index) => {
    const path = `restrictionKinds[${index}]`;
    checkReach(path, kind, profile, problems);
    kind.notWith.forEach(({ kinds }, at) =>
      kinds.forEach((code, place) =>
        problems.known(
          `${path}.notWith[${at}].kinds[${place}]`,
          code,
          profile.restrictionKinds,
          'restrictionKinds',
        ),
      ),
    );
  });
}

function checkReach(path: string, kind: RestrictionKind, profile: Profile, problems: ProfileProblems): void {
  const { reach, asks } = kind;
  if ('ask' in reach && reach.ask !== undefined) {
    problems.known(`${path}.reach.ask`, reach.ask, asks, `${path}.asks`);
  }
  if ('outcome' in reach) {
    const { outcomes } = profile.correspondence;
    problems.known(`${path}.reach.outcome`, reach.outcome, outcomes, 'correspondence.outcomes');
  }
  const channels = reach.of === 'channels' ? reach.open : 'channels' in reach ? reach.channels : [];
  const named = reach.of === 'channels' ? 'open' : 'channels';
  channels.forEach((code, at) =>
    problems.known(`${path}.reach.${named}[${at}]`, code, profile.contactChannels, 'contactChannels'),
  );
}
