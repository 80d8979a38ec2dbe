import { caseSchema } from '../../bot/domain/case/state';
import { decide, type Outcome } from '../../bot/domain/case/decide';
import { parseProfile } from '../../bot/policy/parse-profile';
import type { Profile } from '../../bot/policy/profile';
import { restrictionRows } from '../../bot/views/restricting/measures-in-words';
import { kindsForm } from '../../bot/views/restricting/kinds-form';
import { labelsOf, statusLabel } from '../../bot/views/case/labels';
import { caseAfter, problemsIn } from '../builders/attempts';
import { aCaseAt } from '../builders/cases';
import { aCommand } from '../builders/commands';
import { aContext } from '../builders/context';
import { aDraftOfMeasures, aReportForm } from '../builders/forms';
import { aHead, anEmtMember, aReporter } from '../builders/people';
import { aProfileFile, problemsAfter } from '../builders/profile-file';

/** Version 2 retires a behaviour and a kind of restriction, and renames both and a status. */
function secondVersion(): Profile {
  const file = aProfileFile();
  file.policy.version = 'Version 2';
  for (const behaviour of file.behaviours) {
    if (behaviour.code === 'offensive-language')
      Object.assign(behaviour, { retired: true, label: 'Bad language' });
  }
  for (const kind of file.restrictionKinds) {
    if (kind.code === 'channel') Object.assign(kind, { retired: true, label: 'Channels, as it was' });
  }
  for (const { steps } of file.guidance.charts) {
    for (const step of steps) {
      if (step.kind === 'end') continue;
      for (const { fills } of step.choices)
        if (fills?.behaviours?.includes('offensive-language')) fills.behaviours = ['insulting-or-degrading'];
    }
  }
  for (const status of file.workflow.statuses) {
    if (status.code === 'awaiting-decision') status.label = 'On the table of EMT';
  }
  return parseProfile(file, 'version-2.json');
}

const profile = secondVersion();
const stored = caseSchema.parse(JSON.parse(JSON.stringify(aCaseAt('awaiting-decision'))));

const reportOf = (behaviours: string[]): Outcome =>
  decide(
    undefined,
    aCommand('report', { form: aReportForm({ behaviours }) }),
    aContext({ profile, actor: aReporter() }),
  );

describe('A new version of the policy while cases are open', () => {
  it('P5 · reads an old case in the new words, what was retired included', () => {
    expect(stored.profile.version).toBe('August 2021');
    expect(statusLabel(profile, stored.status)).toBe('On the table of EMT');
    expect(labelsOf(profile.behaviours, stored.incidents[0]?.behaviours ?? [])).toBe('Bad language');
    const measures = stored.proposal?.measures;
    expect(JSON.stringify(measures && restrictionRows(measures, profile))).toContain('Channels, as it was');
  });

  it('P5 · lets an open case go on to its decision, which names the version in force', () => {
    const context = aContext({ profile, actor: anEmtMember() });
    const decided = caseAfter(decide(stored, aCommand('approve'), context));
    expect(decided.decision).toMatchObject({
      outcome: 'approved',
      policyVersion: 'Customer Behaviour Policy, Version 2',
      measures: { restrictions: [{ kind: 'channel' }] },
    });
    expect(decided.profile.version).toBe('August 2021');
  });

  it('B1, B2, B3 · takes no report of a behaviour that it retired', () => {
    expect(problemsIn(reportOf(['offensive-language']))).toEqual(['behaviours not-offered']);
    expect(caseAfter(reportOf(['threatening'])).profile.version).toBe('Version 2');
  });

  it('R1 · offers no kind that it retired, but where it was proposed before', () => {
    const before = aCaseAt('awaiting-endorsement');
    const endorse = aCommand('endorse', { measures: aDraftOfMeasures() });
    const tried = decide(before, endorse, aContext({ profile, actor: aHead() }));
    expect(problemsIn(tried)).toContain('kinds not-offered');
    const offered = (subject: typeof before) =>
      kindsForm('endorse', { subject, key: 'wish-1', problems: [] }, profile).kinds.map(({ value }) => value);
    expect(offered(before)).not.toContain('channel');
    expect(offered(stored)).toContain('channel');
  });

  it('P5 · keeps a status that it retired only with a way out of it and none into it', () => {
    const retire = (leadsIn: boolean, leadsOut: boolean) =>
      problemsAfter((profile) => {
        const { workflow, letters } = profile;
        for (const letter of letters)
          letter.from = letter.from.filter((status) => leadsOut || status !== 'awaiting-endorsement');
        const endorsed = workflow.statuses.find(({ code }) => code === 'awaiting-endorsement');
        if (endorsed) endorsed.retired = true;
        workflow.transitions = workflow.transitions
          .map((row) =>
            row.action === 'refer' && !leadsIn ? { ...row, to: 'awaiting-decision' as const } : row,
          )
          .filter((row) => leadsOut || !row.from.includes('awaiting-endorsement') || row.to === 'same');
      }).map(({ path, mend }) => `${path}: ${mend}`);
    expect(retire(false, true)).toEqual([]);
    expect(retire(true, true).join()).toContain('A step still leads here');
    expect(retire(false, false).join()).toContain('for ever');
  });
});
