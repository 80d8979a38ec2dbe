import { nobodyAway } from '../../../bot/domain/absences/absences';
import { glanceOf } from '../../../bot/domain/customers/glance';
import { byThemselves, customerOf } from '../../../bot/domain/customers/known-customer';
import type { Case } from '../../../bot/domain/case/state';
import type { Profile } from '../../../bot/policy/profile';
import { frontDeskRows, frontDeskText } from '../../../bot/views/customers/front-desk';
import { aCaseAt, anIncident } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { aProfile } from '../../builders/profile';

const dangerous = (subject: Case): Case => ({
  ...subject,
  incidents: [
    {
      ...anIncident({ violent: true, narrative: 'He threw a chair.' }),
      by: subject.reporter,
      at: subject.since,
    },
  ],
});
const known = (subject: Case, profile: Profile) =>
  customerOf('CU-0001', new Map([[subject.ref, glanceOf(subject, profile)]]), byThemselves);
const read = (subject: Case, profile: Profile): string => {
  const rows = frontDeskRows([known(subject, profile)], { profile, today: '2026-11-23', away: nobodyAway });
  return frontDeskText(rows, '23 November 2026');
};

describe.each([
  ['Registers of Scotland', aProfile(), aCaseAt],
  ['West Lothian', theCouncil, aCouncilCaseAt],
] as const)('What the front desk of %s reads while Teams is away', (_, profile, at) => {
  it('S2 · is who, what to do and whom to ask of a customer who is restricted', () => {
    const subject = at('restricted');
    const text = read(subject, profile);
    const kind = profile.restrictionKinds.find(
      ({ code }) => code === glanceOf(subject, profile).restrictions[0]?.kind,
    );
    expect(text).toContain(subject.customer.name);
    expect(text).toContain(kind?.guidance);
  });

  it('S2 · is that of a customer who was violent, though nobody decided anything', () => {
    const subject = dangerous(at('reported'));
    expect(read(subject, profile)).toContain('Do not meet them alone');
    expect(read(subject, profile)).toContain(`Whom to ask: ${subject.manager.name}`);
  });

  it('S2 · is nothing else: no narrative, no case, no customer number, no date of what happened, no review', () => {
    for (const subject of [dangerous(at('restricted')), dangerous(at('reported'))]) {
      const text = read(subject, profile);
      for (const secret of ['threw a chair', subject.ref, 'CU-0001', 'Next review', subject.reporter.name])
        expect(text).not.toContain(secret);
    }
  });

  it('S2 · leaves out whoever was merely reported', () => {
    const calm = at('reported');
    const subject = {
      ...calm,
      incidents: calm.incidents.map((incident) => ({ ...incident, violent: false, behaviours: [] })),
    };
    expect(
      frontDeskRows([known(subject, profile)], { profile, today: '2026-11-23', away: nobodyAway }),
    ).toEqual([]);
    expect(frontDeskText([], '23 November 2026')).toContain('Of nobody.');
  });
});
