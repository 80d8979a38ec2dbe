import type { Case } from '../../../bot/domain/case/state';
import type { Actor } from '../../../bot/domain/case/context';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import {
  afterAbuse,
  aComplaintsOfficer,
  aCouncilCaseAt,
  aHeadOfService,
  aReportAmidAComplaint,
  aSeniorReviewer,
  attemptInCouncil,
  theCouncil,
} from '../../builders/council';
import { aCaseAt } from '../../builders/cases';
import { aManager, anActor, aReporter, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const asSenior = ({ id, name }: Actor): Actor => ({ id, name, roles: ['senior-reviewer'] });

describe('a customer who does not accept a decision of West Lothian', () => {
  it('D3 · gets a second look, and the restriction stays in force meanwhile', () => {
    const on = aCouncilCaseAt('awaiting-appeal');
    expect(on.appeals).toMatchObject([{ customerSays: 'I only asked what had become of my complaint.' }]);
    expect(on.decision?.outcome).toBe('approved');
    const confirmed = caseAfter(attemptInCouncil('confirm-decision', { on, by: aSeniorReviewer() }));
    expect(confirmed.status).toBe('restricted');
    expect(confirmed.appeals[0]?.outcome).toMatchObject({ overturned: false });
  });

  it('D3 · R6 · is told when the decision was overturned, and that notice ends the case', () => {
    const on = aCouncilCaseAt('awaiting-end-notice');
    expect(on.appeals[0]?.outcome).toMatchObject({ overturned: true, by: { name: 'Alasdair Gunn' } });
    const early = { told: true, sentOn: '2025-11-02', channel: 'letter', reason: '' };
    expect(problemsIn(attemptInCouncil('record-notice', { on, by: aManager(), saying: early }))).toEqual([
      'sentOn before-decision',
    ]);
    const done = caseAfter(attemptInCouncil('record-notice', { on, by: aManager() }));
    expect(done.status).toBe('overturned');
    expect(done.appeals[0]?.notice).toMatchObject({ told: true, channel: 'letter' });
    expect(done.notice).toEqual(on.notice);
  });

  it('D3 · R6 · is not told where the reason for it stands', () => {
    const saying = {
      told: false,
      sentOn: '',
      channel: '',
      risk: 'staff',
      despite: false,
      reason: 'He would come to the office.',
    };
    const on = afterAbuse(aCouncilCaseAt('awaiting-end-notice'));
    const done = caseAfter(attemptInCouncil('record-notice', { on, by: aManager(), saying }));
    expect(done.appeals[0]?.notice).toMatchObject({
      told: false,
      risk: 'staff',
      reason: 'He would come to the office.',
    });
  });

  it.each<[string, Actor]>([
    ['reported it', aReporter()],
    ['managed and proposed it', aManager()],
    ['decided it', aHeadOfService()],
    ['is affected', anActor('gregor')],
    ['was appointed', aSpoc()],
  ])('D3 · D5 · is not heard by somebody who %s, whatever their role', (_, involved) => {
    const before = aCouncilCaseAt('awaiting-appeal');
    const on: Case = {
      ...before,
      incidents: before.incidents.map((one) => ({ ...one, affected: [nameOf(anActor('gregor'))] })),
      ...(before.decision && before.decision.outcome !== 'refused'
        ? {
            decision: {
              ...before.decision,
              measures: { ...before.decision.measures, spoc: nameOf(aSpoc()) },
            },
          }
        : {}),
    };
    for (const action of ['confirm-decision', 'overturn-decision'] as const) {
      expect(refusalIn(attemptInCouncil(action, { on, by: asSenior(involved) }))?.code).toBe('Involved');
    }
  });

  it('D3 · is not heard by the complaints officer who found the behaviour unacceptable', () => {
    const amid = aCouncilCaseAt('acknowledged', { report: { form: aReportAmidAComplaint() } });
    const found = caseAfter(attemptInCouncil('find-unacceptable', { on: amid, by: aComplaintsOfficer() }));
    const on: Case = { ...aCouncilCaseAt('awaiting-appeal'), assessments: found.assessments };
    const by = asSenior(aComplaintsOfficer());
    expect(refusalIn(attemptInCouncil('overturn-decision', { on, by }))?.code).toBe('Involved');
    const senior = permittedActions(on, { actor: aSeniorReviewer(), profile: theCouncil });
    expect(senior).toEqual(expect.arrayContaining(['confirm-decision', 'overturn-decision']));
  });

  it('D3 · V2 · is heard by nobody who had a part in any change of the restriction, however long ago', () => {
    const before = aCouncilCaseAt('awaiting-appeal');
    const { by: _, ...step } = {
      ...before.steps.at(-1),
      event: 'ChangeDecided',
      number: 3,
      at: before.since,
    };
    const on: Case = { ...before, steps: [...before.steps, { ...step, by: nameOf(anActor('rory')) }] };
    const by = asSenior(anActor('rory'));
    expect(refusalIn(attemptInCouncil('confirm-decision', { on, by }))?.code).toBe('Involved');
  });

  it('D3 · has what they say written down, and each answer has its reason', () => {
    const on = aCouncilCaseAt('restricted');
    const nothing = { customerSays: ' ' };
    expect(problemsIn(attemptInCouncil('request-appeal', { on, by: aManager(), saying: nothing }))).toEqual([
      'customerSays missing',
    ]);
    const asked = aCouncilCaseAt('awaiting-appeal');
    const saying = { reason: '' };
    expect(
      problemsIn(attemptInCouncil('overturn-decision', { on: asked, by: aSeniorReviewer(), saying })),
    ).toEqual(['reason missing']);
  });
});

it('D3 · Registers of Scotland offers no appeal, so nobody can ask for one', () => {
  const profile = aProfile();
  const roles = profile.roles.map(({ code }) => code);
  const offered = permittedActions(aCaseAt('restricted'), { actor: anActor('isla', roles), profile });
  expect(offered).not.toContain('request-appeal');
  expect(profile.decision.appeal).toMatchObject({ offered: false });
});

const nameOf = ({ id, name }: Actor) => ({ id, name });
