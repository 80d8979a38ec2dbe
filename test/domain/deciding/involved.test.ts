import { involvedPeople, overturningOutcome } from '../../../bot/domain/deciding/appeal';
import { caseSchema, type Case } from '../../../bot/domain/case/state';
import { caseAfter, fullProblemsIn, problemsIn } from '../../builders/attempts';
import { aCouncilCaseAt, aSeniorReviewer, attemptInCouncil } from '../../builders/council';
import { aManager, aPerson } from '../../builders/people';

const at = '2025-11-03T12:00:00Z';

/** A case in which each part was somebody else's. */
function manyHands(): Case {
  const subject = aCouncilCaseAt('awaiting-appeal');
  const { decision } = subject;
  if (!decision || decision.outcome === 'refused') return subject;
  const step = (event: string, by: string) => ({ event, number: 3, by: aPerson(by), at });
  const stamp = (key: string) => ({ by: aPerson(key), at });
  return caseSchema.parse({
    ...subject,
    reporter: aPerson('ailsa'),
    manager: aPerson('callum'),
    incidents: subject.incidents.map((one) => ({
      ...one,
      by: aPerson('gregor'),
      affected: [aPerson('nadia')],
    })),
    proposal: subject.proposal && { ...subject.proposal, by: aPerson('hamish') },
    decision: {
      ...decision,
      by: aPerson('fiona'),
      measures: { ...decision.measures, spoc: aPerson('isla'), deputy: aPerson('struan') },
    },
    appointments: [{ role: 'spoc', person: aPerson('kirsty'), ...stamp('verity') }],
    assessments: [
      {
        returnTo: 'acknowledged',
        ...stamp('tomasz'),
        finding: { acceptable: false, reason: 'x', ...stamp('morven') },
      },
    ],
    appeals: [
      {
        customerSays: 'x',
        ...stamp('moira'),
        outcome: { overturned: false, reason: 'x', policyVersion: 'x', ...stamp('duncan') },
      },
    ],
    steps: [
      step('ReviewContinued', 'eilidh'),
      step('ChangeProposed', 'rory'),
      step('ChangeDecided', 'iain'),
      step('AdviceGiven', 'priya'),
    ],
  });
}

describe('D3 · A second look', () => {
  it.each([
    ['reported it', 'ailsa'],
    ['manages it', 'callum'],
    ['reported a part of it', 'gregor'],
    ['is affected', 'nadia'],
    ['proposed the restriction', 'hamish'],
    ['decided on it', 'fiona'],
    ['was decided on as the SPOC', 'isla'],
    ['was decided on as the deputy', 'struan'],
    ['was appointed since', 'kirsty'],
    ['asked for an assessment', 'tomasz'],
    ['made the assessment', 'morven'],
    ['passed on an earlier appeal', 'moira'],
    ['looked at it a second time before', 'duncan'],
    ['kept it up at a review', 'eilidh'],
    ['proposed a change of it', 'rory'],
    ['decided on a change of it', 'iain'],
  ])('is not for whoever %s', (_, key) => {
    expect(involvedPeople(manyHands())).toContain(aPerson(key).id);
  });

  it('is for somebody senior who only advised, or who appointed the SPOC', () => {
    const involved = involvedPeople(manyHands());
    for (const key of ['priya', 'verity', 'alasdair']) expect(involved).not.toContain(aPerson(key).id);
    expect(involved.size).toBe(16);
  });

  it('leaves a decision standing until one of them overturned it', () => {
    const on = aCouncilCaseAt('awaiting-appeal');
    const by = aSeniorReviewer();
    expect(overturningOutcome(on)).toBeUndefined();
    expect(overturningOutcome(caseAfter(attemptInCouncil('confirm-decision', { on, by })))).toBeUndefined();
    const overturned = caseAfter(attemptInCouncil('overturn-decision', { on, by }));
    expect(overturningOutcome(overturned)).toEqual({
      overturned: true,
      reason: 'He was never told what to expect.',
      policyVersion: overturned.decision?.policyVersion,
      by: aPerson('alasdair'),
      at: '2025-11-10T10:00:00Z',
    });
  });

  it('answers the newest request: what was said of an earlier one stands', () => {
    const [first] = manyHands().appeals;
    const before = aCouncilCaseAt('awaiting-appeal');
    const on = { ...before, appeals: [...(first ? [first] : []), ...before.appeals] };
    const next = caseAfter(attemptInCouncil('overturn-decision', { on, by: aSeniorReviewer() }));
    expect(next.appeals[0]).toEqual(first);
    expect(next.appeals[1]?.outcome?.overturned).toBe(true);
    const saying = { sentOn: '2025-11-10' };
    const told = caseAfter(attemptInCouncil('record-notice', { on: next, by: aManager(), saying }));
    expect(told.appeals[0]).toEqual(first);
    expect(told.appeals[1]?.notice).toEqual({
      told: true,
      sentOn: '2025-11-10',
      channel: 'letter',
      by: aPerson('callum'),
      at: '2025-11-10T10:00:00Z',
    });
  });

  it('is asked for three times in a case, and no fourth', () => {
    const [one] = manyHands().appeals;
    const on = (count: number): Case => ({
      ...aCouncilCaseAt('restricted'),
      appeals: one ? Array.from({ length: count }, () => one) : [],
    });
    expect(problemsIn(attemptInCouncil('request-appeal', { on: on(2), by: aManager() }))).toEqual([]);
    expect(fullProblemsIn(attemptInCouncil('request-appeal', { on: on(3), by: aManager() }))).toEqual([
      { field: 'customerSays', code: 'too-many', limit: 3 },
    ]);
  });
});
