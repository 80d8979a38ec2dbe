import { concerns } from '../codes/reporting';
import type { Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** What can be reported of itself under every policy, since the manager has to hear of it at once (E2). */
const reportable = ['self-harm', 'crime'] as const satisfies readonly (typeof concerns)[number][];

/** Checks that what a behaviour raises leads somewhere, and that nobody has to report a risk to life or a crime as something else (E2). */
export function checkConcerns(profile: Profile, problems: ProfileProblems): void {
  problems.unique('concerns', profile.concerns);
  const raised = profile.behaviours.filter(({ retired }) => !retired).map(({ raises }) => raises);
  for (const concern of concerns) {
    const entry = profile.concerns.find(({ code }) => code === concern);
    if (raised.includes(concern) && !entry) {
      problems.note('concerns', concern, `Say what follows where a behaviour raises "${concern}"`);
    }
    if (entry && !raised.includes(concern)) {
      problems.note('behaviours', concern, `Add a behaviour that raises "${concern}", or take it out`);
    }
  }
  for (const concern of reportable) {
    const entry = profile.concerns.find(({ code }) => code === concern);
    if (entry?.urgent === true) continue;
    const mend = `Add "${concern}" and say that it is urgent: as it is, whoever fears for somebody, or saw a crime, reports it as something else and nobody hurries`;
    problems.note('concerns', entry ?? concern, mend);
  }
  profile.concerns.forEach(({ ground }, index) => {
    if (ground === undefined) return;
    problems.known(`concerns[${index}].ground`, ground, profile.escalation.grounds, 'escalation.grounds');
  });
}
