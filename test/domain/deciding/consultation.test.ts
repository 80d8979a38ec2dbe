import type { Case } from '../../../bot/domain/case/state';
import { caseAfter, attempt, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aConsultant, aHead, anActor, anEmtMember } from '../../builders/people';

/** Proposed, and nobody of People and Change has advised yet. */
const proposed = (): Case =>
  caseAfter(attempt('endorse', { on: aCaseAt('awaiting-endorsement'), by: aHead(), wish: 'propose' }));

const decisionOf = (subject: Case) => {
  const { decision } = subject;
  return decision?.outcome === 'refused' ? undefined : decision;
};

describe('People and Change', () => {
  it('Q1 · are asked by the proposal itself, and the case goes on to those who decide', () => {
    const on = proposed();
    expect(on.status).toBe('awaiting-decision');
    expect(on.consultations).toMatchObject([{ role: 'people-and-change', by: { name: 'Fiona Grant' } }]);
  });

  it('Q1 · advise, and then a decision needs no reason for not waiting', () => {
    const advised = caseAfter(attempt('give-consultation', { on: proposed(), by: aConsultant() }));
    expect(advised.status).toBe('awaiting-decision');
    expect(advised.consultations[0]?.answer).toMatchObject({
      advice: 'Offer a call with an interpreter first.',
      by: { name: 'Priya Nair' },
    });
    const decided = caseAfter(attempt('approve', { on: advised, by: anEmtMember(), wish: 'approve' }));
    expect(decisionOf(decided)?.measures.equality.consulted).toBe(true);
    expect(decisionOf(decided)).not.toHaveProperty('notConsultedBecause');
  });

  it.each(['approve', 'approve-with-changes'] as const)(
    'Q1 · are not passed over: to %s without their advice needs the reason why it cannot wait',
    (action) => {
      const on = proposed();
      const by = anEmtMember();
      expect(problemsIn(attempt(action, { on, by, wish: 'decide' }))).toEqual([
        'notConsultedBecause missing',
      ]);
      const saying = { notConsultedBecause: 'He is waiting outside for her.' };
      const decided = caseAfter(attempt(action, { on, by, saying, wish: 'decide' }));
      expect(decisionOf(decided)).toMatchObject({
        notConsultedBecause: 'He is waiting outside for her.',
        measures: { equality: { considered: true, consulted: false } },
      });
    },
  );

  it('Q1 · need not have advised for a refusal', () => {
    const refused = attempt('refuse', { on: proposed(), by: anEmtMember(), wish: 'refuse' });
    expect(caseAfter(refused).status).toBe('refused');
  });

  it('Q1 · advise once, in words, and nobody advises in their place', () => {
    const on = proposed();
    const saying = { advice: ' ' };
    expect(problemsIn(attempt('give-consultation', { on, by: aConsultant(), saying }))).toEqual([
      'advice missing',
    ]);
    const others = anActor('moira', ['legal', 'emt']);
    expect(refusalIn(attempt('give-consultation', { on, by: others }))?.code).toBe('NotYours');
    const twice = attempt('give-consultation', { on: aCaseAt('awaiting-decision'), by: aConsultant() });
    expect(refusalIn(twice)?.code).toBe('NothingOpen');
  });

  it('Q1 · may still advise after a decision that did not wait for them', () => {
    const saying = { notConsultedBecause: 'He is waiting outside for her.' };
    const decided = caseAfter(attempt('approve', { on: proposed(), by: anEmtMember(), saying, wish: 'now' }));
    const advised = caseAfter(attempt('give-consultation', { on: decided, by: aConsultant(), wish: 'late' }));
    expect(advised.status).toBe('awaiting-notice');
    expect(advised.consultations[0]?.answer?.by.name).toBe('Priya Nair');
  });
});
