import type { Profile } from './profile';
import type { ProfileProblems } from './profile-problems';

/** Checks that everything cited exists: a heading of the policy and one of its paragraphs, or a reason of ours. */
export function checkCitations(profile: Profile, problems: ProfileProblems): void {
  const titles = profile.policy.sections.map(({ title }) => ({ code: title }));
  problems.unique('policy.sections', titles);
  for (const { path, cites } of citationsIn(profile, '')) checkCitation(path, cites, profile, problems);
}

interface Citation {
  readonly path: string;
  readonly cites: string;
}

/** Every text under `cites`, wherever it stands, and those that have another name. */
function citationsIn(profile: Profile, root: string): readonly Citation[] {
  const { grounds, spocCites } = profile.decision;
  return [
    ...nested(profile, root),
    { path: 'decision.spocCites', cites: spocCites },
    ...grounds.map((cites, index) => ({ path: `decision.grounds[${index}]`, cites })),
  ];
}

function nested(value: unknown, path: string): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => nested(inner, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Citation[] => {
    const here = path === '' ? key : `${path}.${key}`;
    return key === 'cites' && typeof inner === 'string'
      ? [{ path: here, cites: inner }]
      : nested(inner, here);
  });
}

function checkCitation(path: string, cites: string, profile: Profile, problems: ProfileProblems): void {
  if (/^ours: \S/.test(cites)) return;
  const match = /^(?<title>.+), (?<paragraph>[1-9]\d*)$/.exec(cites);
  if (!match) {
    problems.note(
      path,
      cites,
      'Write a heading and a paragraph ("Restricting access, 3") or "ours: " and why',
    );
    return;
  }
  const title = match.groups?.['title'];
  const section = profile.policy.sections.find((one) => one.title === title);
  if (!section) {
    problems.note(path, cites, 'Use a heading that stands in policy.sections');
  } else if (Number(match.groups?.['paragraph']) > section.paragraphs) {
    problems.note(
      path,
      cites,
      `"${section.title}" has paragraphs 1 to ${section.paragraphs}; cite one of them`,
    );
  }
}
