import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCase } from '../../builders/cases';
import {
  aComplaintsOfficer,
  aCouncilCaseAt,
  aCouncilReport,
  aHeadOfService,
  aReportAmidAComplaint,
  attemptInCouncil,
  theCouncil,
} from '../../builders/council';
import { attempt } from '../../builders/attempts';
import { aReportForm } from '../../builders/forms';
import { aManager, anActor, aReporter } from '../../builders/people';

const amid = { report: { form: aReportAmidAComplaint() } };
const pickedUp = (): Case => aCouncilCaseAt('acknowledged', amid);
const found = (action: 'find-unacceptable' | 'find-acceptable', on = pickedUp()): Case =>
  caseAfter(attemptInCouncil(action, { on, by: aComplaintsOfficer() }));

describe('while a complaint is being handled', () => {
  it('D1 · the manager’s acknowledgement puts the case to the Designated Complaints Officer by itself', () => {
    const on = pickedUp();
    expect(on.status).toBe('awaiting-assessment');
    expect(on.steps.map(({ event }) => event)).toEqual([
      'IncidentReported',
      'ReportAcknowledged',
      'AssessmentSought',
    ]);
    expect(aCouncilCaseAt('acknowledged').status).toBe('acknowledged');
  });

  it('D1 · nothing is proposed before the finding, by the manager or by a Head of Service', () => {
    const referred = caseAfter(
      attemptInCouncil('refer', { on: aCouncilCaseAt('reported', amid), by: aManager() }),
    );
    const refusal = refusalIn(attemptInCouncil('endorse', { on: referred, by: aHeadOfService() }));
    expect(refusal).toEqual({
      code: 'AssessmentMissing',
      from: ['designated-complaints-officer', 'head-of-service'],
    });
  });

  it('D1 · a finding that it is unacceptable brings the case back to where it was asked, and a proposal is possible', () => {
    const on = found('find-unacceptable');
    expect(on.status).toBe('acknowledged');
    expect(on.assessments[0]?.finding).toMatchObject({
      acceptable: false,
      by: { name: 'Morven Sutherland' },
    });
    expect(caseAfter(attemptInCouncil('endorse', { on, by: aManager() })).status).toBe('awaiting-decision');
  });

  it('D1 · a finding that it is acceptable lets the manager close the case, and propose nothing', () => {
    const on = found('find-acceptable');
    expect(refusalIn(attemptInCouncil('endorse', { on, by: aManager() }))).toMatchObject({
      code: 'FoundAcceptable',
      by: { name: 'Morven Sutherland' },
    });
    expect(caseAfter(attemptInCouncil('close', { on, by: aManager() })).status).toBe('closed');
  });

  it('D1 · the manager asks again after more has happened, and the newest finding counts', () => {
    const again = caseAfter(
      attemptInCouncil('seek-assessment', { on: found('find-acceptable'), by: aManager() }),
    );
    expect(again.status).toBe('awaiting-assessment');
    const on = caseAfter(
      attemptInCouncil('find-unacceptable', { on: again, by: aComplaintsOfficer(), wish: 'second' }),
    );
    expect(caseAfter(attemptInCouncil('endorse', { on, by: aManager() })).status).toBe('awaiting-decision');
  });

  it('D1 · a complaint that only a further incident names has to be assessed as well', () => {
    const on = caseAfter(
      attemptInCouncil('add-incident', {
        on: aCouncilCaseAt('acknowledged'),
        by: aReporter(),
        saying: { form: aReportAmidAComplaint() },
      }),
    );
    expect(on.status).toBe('acknowledged');
    expect(refusalIn(attemptInCouncil('endorse', { on, by: aManager() }))?.code).toBe('AssessmentMissing');
  });

  it('D5 · a complaints officer who reported it, is affected or declared a conflict does not find', () => {
    const mine = {
      report: { form: aCouncilReport({ complaint: true, affected: [aComplaintsOfficerPerson()] }) },
    };
    const affected = aCouncilCaseAt('acknowledged', mine);
    const officer = aComplaintsOfficer();
    expect(refusalIn(attemptInCouncil('find-unacceptable', { on: affected, by: officer }))?.code).toBe(
      'AffectedPerson',
    );
    const declared = caseAfter(attemptInCouncil('declare-conflict', { on: pickedUp(), by: officer }));
    expect(refusalIn(attemptInCouncil('find-acceptable', { on: declared, by: officer }))?.code).toBe(
      'ConflictDeclared',
    );
    const own = anActor('ailsa', ['designated-complaints-officer']);
    expect(refusalIn(attemptInCouncil('find-acceptable', { on: pickedUp(), by: own }))?.code).toBe(
      'OwnReport',
    );
  });

  it('D6 · the officer asks for information, and the case comes back to them', () => {
    const asked = caseAfter(
      attemptInCouncil('ask-for-information', { on: pickedUp(), by: aComplaintsOfficer() }),
    );
    const back = caseAfter(attemptInCouncil('give-information', { on: asked, by: aReporter() }));
    expect(back.status).toBe('awaiting-assessment');
    expect(found('find-unacceptable', back).status).toBe('acknowledged');
  });

  it('D1 · a finding and the request for one need a reason', () => {
    const by = aComplaintsOfficer();
    const saying = { reason: ' ' };
    expect(problemsIn(attemptInCouncil('find-acceptable', { on: pickedUp(), by, saying }))).toEqual([
      'reason missing',
    ]);
    const on = aCouncilCaseAt('acknowledged');
    expect(problemsIn(attemptInCouncil('seek-assessment', { on, by: aManager(), saying }))).toEqual([
      'reason missing',
    ]);
  });

  it('D7 · an assessment that nobody makes is chased after two working days', () => {
    const on = pickedUp();
    const due = (now: string) =>
      chase(on, { profile: theCouncil, isWorkingDay: (day) => day !== '2025-11-08', now });
    expect(due('2025-11-04T12:00:00Z')).toBeUndefined();
    expect(due('2025-11-05T12:00:00Z')?.events.map(({ happened }) => happened.type)).toEqual([
      'PickUpReminded',
    ]);
  });
});

it('D1 · where the profile does not ask about complaints, an answer to it is not kept', () => {
  const on = aCase();
  const outcome = attempt('add-incident', {
    on,
    by: aReporter(),
    saying: { form: aReportForm({ complaint: true }) },
  });
  expect(caseAfter(outcome).incidents.at(-1)?.complaint).toBeUndefined();
});

const aComplaintsOfficerPerson = () => {
  const { id, name } = aComplaintsOfficer();
  return { id, name };
};
