import { relations } from '../codes';
import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Relations that are a reason to see a case; the others are no part in it, or no more than a question. */
const seeing = ['reporter', 'affected', 'manager', 'spoc', 'deputy', 'successor'] as const;

/**
 * Checks who sees a case and when (X4): each party once, a role only from some occasion on, and whoever leads a case on from a
 * channel among those who see it.
 */
export function checkNeedToKnow(profile: Profile, problems: ProfileProblems): void {
  const { needToKnow, roles } = profile;
  problems.unique(
    'needToKnow',
    needToKnow.map(({ party }) => ({ code: party })),
  );
  needToKnow.forEach(({ party, since }, index) => {
    const path = `needToKnow[${index}]`;
    if (relations.some((relation) => relation === party)) {
      if (party === 'anyone' || party === 'asked')
        problems.note(`${path}.party`, party, 'Take it out: this is no reason to see a case');
      if (since.length > 0)
        problems.note(`${path}.since`, since, 'Leave it out: a relation is a reason by itself');
      return;
    }
    problems.known(`${path}.party`, party, roles, 'roles or relations');
    if (since.length === 0)
      problems.note(
        `${path}.since`,
        since,
        'Say on which occasion this role is first asked something of a case',
      );
  });
  for (const party of [...seeing, ...rolesInChannels(profile)]) {
    if (needToKnow.some((row) => row.party === party)) continue;
    problems.note('needToKnow', party, `Say what "${party}" sees of a case: something is asked of them`);
  }
}

/** Roles that lead a case on from a status in which it is put to a channel. */
function rolesInChannels({ workflow, roles }: Profile): readonly string[] {
  const put = workflow.statuses.filter(({ channel }) => channel !== undefined).map(({ code }) => code);
  const rows = workflow.transitions.filter(
    ({ from, to }) => to !== 'same' && from.some((one) => put.includes(one)),
  );
  return roles.map(({ code }) => code).filter((code) => rows.some(({ by }) => by.includes(code)));
}
