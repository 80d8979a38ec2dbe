import { guards } from '../../bot/policy/codes';
import { parseProfile } from '../../bot/policy/parse-profile';
import { guardedSteps } from '../../bot/policy/promises/guards';
import { ProfileInvalid } from '../../bot/policy/profile-invalid';
import type { Profile } from '../../bot/policy/profile';
import { aProfileFile } from '../builders/profile-file';

const both = ['registers-of-scotland', 'west-lothian'] as const;

/** What is said of a profile after a change to its file. */
function saidAfter(id: string, change: (profile: Profile) => void): readonly string[] {
  const profile = aProfileFile(id);
  change(profile);
  try {
    parseProfile(profile, 'changed.json');
    return [];
  } catch (problem) {
    if (problem instanceof ProfileInvalid)
      return problem.problems.map(({ path, mend }) => `${path}: ${mend}`);
    throw problem;
  }
}

const rowsOf = (profile: Profile, action: string) =>
  profile.workflow.transitions.filter((row) => row.action === action);

describe.each(both)('X6 · the promises of %s are proved on its data', (id) => {
  it('X6 · as it ships', () => {
    expect(saidAfter(id, () => undefined)).toEqual([]);
  });

  it('D2 · D5 · nobody decides without a role that a directory confirms, or on what is theirs', () => {
    const said = saidAfter(id, (profile) => {
      for (const row of rowsOf(profile, 'approve')) {
        row.by = ['anyone'];
        row.guards = [];
      }
    }).join('\n');
    expect(said).toMatch(
      /workflow\.transitions\[\d+\]\.by\[0\]: Name a role of "roles": as it is, anyone of a case takes "approve"/,
    );
    expect(said).toContain(
      'Add "not-reporter": as it is, somebody with the role reports an incident and takes "approve" on it',
    );
    expect(said).toContain('Add "not-affected"');
    expect(said).toContain('Add "not-conflicted"');
  });

  it.each(['not-proposer', 'erasure-proposed', 'letter-unsent', 'task-open', 'review-open'] as const)(
    'D5 · the guard %s on a decision, where it looks at nothing, is refused',
    (guard) => {
      const said = saidAfter(id, (profile) => {
        for (const row of rowsOf(profile, 'refuse')) row.guards = [...row.guards, guard];
      });
      expect(said.length).toBeGreaterThan(0);
      for (const line of said)
        expect(line).toMatch(/guards\[\d+\]: Take it out: at "refuse" it looks at nothing/);
    },
  );

  it('R4 · a restriction that leaves nothing open is refused', () => {
    const said = saidAfter(id, (profile) => {
      for (const kind of profile.restrictionKinds) {
        kind.exceptions = [];
        kind.reopensOn = [];
        kind.asks = kind.asks.filter(({ input }) => input !== 'choices');
      }
    });
    const kinds = aProfileFile(id).restrictionKinds.filter(({ retired }) => !retired);
    const about = said.filter((line) => /restrictionKinds\[\d+\]\.exceptions: Say what/.test(line));
    expect(about).toHaveLength(kinds.length);
  });

  it('E1 · danger that is asked of last, or not at all, is refused', () => {
    const late = saidAfter(id, (profile) => {
      for (const step of profile.guidance.charts.flatMap(({ steps }) => steps)) {
        if (step.kind === 'end' || !step.choices.some(({ fills }) => fills?.danger)) continue;
        const end = profile.guidance.charts
          .find(({ steps }) => steps.includes(step))
          ?.steps.find((one) => one.kind === 'end' && one.end === 'report');
        for (const choice of step.choices) choice.to = end?.code ?? '';
      }
    }).join('\n');
    expect(late).toContain('Ask of danger before: as it is, a contact that begins at');
    const never = saidAfter(id, (profile) => {
      for (const step of profile.guidance.charts.flatMap(({ steps }) => steps))
        if (step.kind !== 'end') for (const { fills } of step.choices) if (fills) delete fills.danger;
    }).join('\n');
    expect(never).toContain('guidance.charts: Add a question of which a choice fills in "danger"');
  });

  it('R6 · a decision that binds before the customer was told is refused', () => {
    const said = saidAfter(id, (profile) => {
      for (const row of rowsOf(profile, 'approve')) row.to = 'restricted';
    }).join('\n');
    expect(said).toContain('Lead to a status in which the notice is recorded');
  });

  it('D6 · what can be approved and not refused is refused', () => {
    const said = saidAfter(id, (profile) => {
      profile.workflow.transitions = profile.workflow.transitions.filter(({ action }) => action !== 'refuse');
    }).join('\n');
    expect(said).toContain('Add "refuse" in awaiting-decision: as it is, whoever thinks that it is wrong');
  });
});

describe('D5 · each guard', () => {
  it.each(guards)('%s is used by a profile that ships where it looks at something', (guard) => {
    const used = both.flatMap((id) =>
      aProfileFile(id).workflow.transitions.flatMap((row) =>
        row.guards.includes(guard) ? [row.action] : [],
      ),
    );
    const steps = guardedSteps[guard];
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => steps !== 'every' && !steps.includes(action))).toEqual([]);
  });
});
