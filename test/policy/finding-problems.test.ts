import westLothian from '../../policy/west-lothian.json';
import { parseProfile } from '../../bot/policy/parse-profile';
import { ProfileInvalid } from '../../bot/policy/profile-invalid';

type File = typeof westLothian;

/** The paths of what is wrong with the profile of West Lothian after a change to its file. */
function pathsAfter(change: (file: File) => unknown): readonly string[] {
  const file = structuredClone(westLothian);
  const changed = change(file);
  try {
    parseProfile(changed, 'a profile in a test');
    return [];
  } catch (problem) {
    if (problem instanceof ProfileInvalid) return problem.problems.map(({ path }) => path);
    throw problem;
  }
}

describe('a profile in which others than manager and decider are asked', () => {
  it('D1 · asks about complaints where somebody assesses, and nowhere else', () => {
    const { complaints, ...rest } = westLothian;
    expect(complaints.question).not.toBe('');
    expect(pathsAfter(() => rest)).toEqual(['complaints']);
  });

  it('D1 · lets nobody propose before the assessment', () => {
    const paths = pathsAfter((file) => {
      file.workflow.transitions.forEach((row) => {
        if (row.guards) row.guards = row.guards.filter((guard) => guard !== 'complaint-assessed');
      });
      return file;
    });
    expect(paths).toHaveLength(2);
    for (const path of paths) expect(path).toMatch(/^workflow\.transitions\[\d+\]\.guards$/);
  });
});
