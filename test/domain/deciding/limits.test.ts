import type { Case } from '../../../bot/domain/case/state';
import { NoCase } from '../../../bot/domain/case/verdict';
import { openAssessment } from '../../../bot/domain/deciding/assessment';
import { attempt, caseAfter, fullProblemsIn, problemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, aHeadOfService, attemptInCouncil } from '../../builders/council';
import { aHead, aManager, anEmtMember, aPerson } from '../../builders/people';

const at = '2025-11-03T12:00:00Z';
const given = {
  reason: 'It was asked before.',
  returnTo: 'acknowledged',
  by: aPerson('callum'),
  at,
  finding: { acceptable: true, reason: 'Blunt.', by: aPerson('morven'), at },
} as const;

describe('D1 · An assessment', () => {
  const on = (count: number): Case => ({
    ...aCouncilCaseAt('acknowledged'),
    assessments: Array.from({ length: count }, () => given),
  });
  const seeks = (count: number) => attemptInCouncil('seek-assessment', { on: on(count), by: aManager() });

  it('is asked for four times in a case, and no fifth', () => {
    expect(problemsIn(seeks(3))).toEqual([]);
    expect(fullProblemsIn(seeks(4))).toEqual([{ field: 'reason', code: 'too-many', limit: 4 }]);
  });

  it('is open until it was given, and leaves those before it as they are', () => {
    const sought = caseAfter(seeks(1));
    expect(openAssessment(on(1))).toBeUndefined();
    expect(openAssessment(aCouncilCaseAt('acknowledged'))).toBeUndefined();
    expect(sought.assessments).toStrictEqual([
      given,
      {
        reason: 'The customer has a complaint open with us.',
        returnTo: 'acknowledged',
        by: aPerson('callum'),
        at: '2025-11-10T10:00:00Z',
      },
    ]);
    expect(openAssessment(sought)).toEqual(sought.assessments[1]);
  });

  it('that a Head of Service asked for brings the case back to them', () => {
    const put = aCouncilCaseAt('awaiting-endorsement');
    const sought = caseAfter(attemptInCouncil('seek-assessment', { on: put, by: aHeadOfService() }));
    expect(sought.assessments[0]?.returnTo).toBe('awaiting-endorsement');
  });
});

describe('D2 · D6 · What there is to decide on', () => {
  it('is a proposal: without one nothing is approved', () => {
    const { proposal: _, ...bare } = aCaseAt('awaiting-decision');
    expect(() => attempt('approve', { on: bare, by: anEmtMember() })).toThrow(NoCase);
  });

  it('is put forward with a reason, which is missed by itself', () => {
    const saying = { reason: ' ' };
    const outcome = attempt('endorse', { on: aCaseAt('awaiting-endorsement'), by: aHead(), saying });
    expect(problemsIn(outcome)).toEqual(['reason missing']);
  });

  it('D2 · has to say why nobody was warned, be it where it is proposed or where it is approved', () => {
    const on = aCouncilCaseAt('awaiting-decision');
    const approves = (subject: Case, noWarningBecause: string) =>
      attemptInCouncil('approve', { on: subject, by: aHeadOfService(), saying: { noWarningBecause } });
    const kept = (subject: Case, why: string): unknown => {
      const { decision } = caseAfter(approves(subject, why));
      return decision?.outcome === 'approved' && decision.measures.noWarningBecause;
    };
    expect(kept(on, 'Another reason.')).toBe('Two warnings by telephone changed nothing.');
    const { proposal } = on;
    const { noWarningBecause: _, ...measures } = proposal?.measures ?? {
      restrictions: [],
      reviewOn: '',
      equality: { considered: true as const, consulted: false, reasoning: '' },
    };
    const silent = proposal ? { ...on, proposal: { ...proposal, measures } } : on;
    expect(problemsIn(approves(silent, ' '))).toEqual(['noWarningBecause missing']);
    expect(kept(silent, 'He was met once.')).toBe('He was met once.');
  });
});
