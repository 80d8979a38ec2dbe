import { textLimits } from '../../../bot/domain/entries/limits';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures } from '../../builders/forms';
import { aHead, aManager, anActor, anEmtMember, aPerson, aReporter, aSpoc } from '../../builders/people';
import { passedOn } from '../../builders/passed-on';

const undecided = () => aCaseAt('awaiting-decision');
const allFour = ['individual-rights', 'statutory-duty', 'protection-of-staff', 'disruption-of-work'];

describe('a member of EMT', () => {
  it('D2, D4 · approves what was proposed; the decision says what, why, under which policy, by whom, when and until when', () => {
    const next = caseAfter(attempt('approve', { on: undecided(), by: anEmtMember() }));
    expect(next.status).toBe('awaiting-notice');
    expect(next.decision).toEqual({
      outcome: 'approved',
      by: aPerson('eilidh'),
      at: '2025-11-10T10:00:00Z',
      rationale: 'Staff need protection and writing remains open.',
      considerations: allFour,
      // Q1: by now People and Change have advised.
      measures: aProposalAsDecided(),
      policyVersion: 'Customer Behaviour Policy, August 2021',
      paragraphs: [
        'Restricting access, 1',
        'Decision to restrict contact, 1',
        'Decision to restrict contact, 2',
        'Access restricted to specific channels, 1',
      ],
    });
  });

  it('D6 · changes what was proposed and approves that; the proposal stays as it was made', () => {
    const on = undecided();
    const next = caseAfter(attempt('approve-with-changes', { on, by: anEmtMember() }));
    expect(next.decision).toMatchObject({
      outcome: 'approved-with-changes',
      measures: { restrictions: [{ kind: 'channel', answers: { 'allowed-channels': ['post'] } }] },
    });
    expect(next.proposal).toEqual(on.proposal);
  });

  it('D6 · refuses, and the case ends there', () => {
    const next = caseAfter(attempt('refuse', { on: undecided(), by: anEmtMember() }));
    expect(next.status).toBe('refused');
    expect(next.decision).toMatchObject({ outcome: 'refused', rationale: 'A conversation was not tried.' });
  });

  it.each(['approve', 'approve-with-changes', 'refuse'] as const)(
    'D4, D6 · gives a rationale to %s',
    (action) => {
      const saying = (rationale: string) => ({ on: undecided(), by: anEmtMember(), saying: { rationale } });
      expect(problemsIn(attempt(action, saying('  ')))).toEqual(['rationale missing']);
      expect(problemsIn(attempt(action, saying('x'.repeat(textLimits.reason))))).toEqual([]);
      expect(problemsIn(attempt(action, saying('x'.repeat(textLimits.reason + 1))))).toEqual([
        'rationale too-long',
      ]);
    },
  );

  it.each(allFour)('D4 · does not decide before %s was weighed', (left) => {
    const considerations = allFour.filter((code) => code !== left);
    for (const action of ['approve', 'approve-with-changes', 'refuse'] as const) {
      const outcome = attempt(action, { on: undecided(), by: anEmtMember(), saying: { considerations } });
      expect(problemsIn(outcome)).toEqual(['considerations missing']);
    }
  });

  it('D4 · cannot weigh one thing four times instead of four things', () => {
    const considerations = allFour.map(() => 'statutory-duty');
    const outcome = attempt('refuse', { on: undecided(), by: anEmtMember(), saying: { considerations } });
    expect(problemsIn(outcome)).toEqual(['considerations missing']);
  });

  it('R7 · cannot approve a review date that passed meanwhile, and can change it', () => {
    const late = { on: undecided(), by: anEmtMember(), at: '2026-02-03T09:00:00Z' };
    expect(problemsIn(attempt('approve', late))).toEqual(['reviewOn not-in-the-future']);
    const measures = aDraftOfMeasures({ reviewOn: '2026-05-03' });
    const changed = attempt('approve-with-changes', { ...late, saying: { measures } });
    expect(caseAfter(changed).status).toBe('awaiting-notice');
  });

  it('D6 · hears of everything that is wrong with a change at once', () => {
    const saying = {
      measures: aDraftOfMeasures({ restrictions: [], reviewOn: '2025-11-10' }),
      rationale: '',
      considerations: [],
      tell: { told: false, risk: 'staff', reason: '' },
    };
    expect(
      problemsIn(attempt('approve-with-changes', { on: undecided(), by: anEmtMember(), saying })),
    ).toEqual([
      'kinds missing',
      'reviewOn not-in-the-future',
      'considerations missing',
      'rationale missing',
      'notToldBecause missing',
    ]);
  });

  it('D1 · comes too late for a case that another has decided, and hears who and when', () => {
    const outcome = attempt('approve', { on: aCaseAt('refused'), by: anActor('rory', ['emt']) });
    expect(refusalIn(outcome)).toEqual({
      code: 'MovedOn',
      action: 'approve',
      status: 'refused',
      by: aPerson('eilidh'),
      at: '2025-11-03T15:00:00Z',
    });
  });
});

describe('a Head', () => {
  it('D1 · endorses a case, says why and puts measures to EMT', () => {
    const next = caseAfter(attempt('endorse', { on: aCaseAt('awaiting-endorsement'), by: aHead() }));
    expect(next).toMatchObject({
      status: 'awaiting-decision',
      proposal: { by: aPerson('fiona'), reason: 'Nothing milder has helped.' },
    });
  });

  it('D1 · may be either of the two, and nobody else', () => {
    const on = aCaseAt('awaiting-endorsement');
    const roles = ['head-of-customer-services', 'head-of-customer-experience'];
    for (const role of roles)
      expect(attempt('endorse', { on, by: anActor('nadia', [role]) }).kind).toBe('done');
    expect(refusalIn(attempt('endorse', { on, by: anEmtMember() }))).toEqual({ code: 'NotTheirs' });
    expect(attempt('endorse', { on: passedOn(on), by: anEmtMember() }).kind).toBe('done');
    for (const by of [aManager(), aReporter()]) {
      expect(refusalIn(attempt('endorse', { on, by }))).toEqual({
        code: 'NotYours',
        action: 'endorse',
        parties: [...roles, 'emt'],
      });
    }
  });
});

describe('a restriction', () => {
  const decided = () => aCaseAt('awaiting-notice');

  it('R6 · is not active until the notice went out', () => {
    const saying = { sentOn: '2025-11-10', channel: 'email' };
    const next = caseAfter(attempt('record-notice', { on: decided(), by: aSpoc(), saying }));
    expect(decided().status).toBe('awaiting-notice');
    expect(next).toMatchObject({
      status: 'restricted',
      notice: { told: true, ...saying, by: aPerson('isla') },
    });
  });

  it('R6 · is active at once when the decider recorded why the customer is not told', () => {
    const tell = { told: false, risk: 'staff', reason: 'The customer threatened the reporter at home.' };
    const next = caseAfter(attempt('approve', { on: undecided(), by: anEmtMember(), saying: { tell } }));
    expect(next).toMatchObject({
      status: 'restricted',
      decision: { notToldBecause: tell.reason },
      notice: { told: false, risk: 'staff', reason: tell.reason, by: aPerson('eilidh') },
    });
    expect(next.steps.map((step) => step.event).slice(-2)).toEqual(['RestrictionDecided', 'NoticeWithheld']);
  });

  it('R6 · is not kept from the customer without a reason', () => {
    const saying = { tell: { told: false, risk: 'staff', reason: ' ' } };
    expect(problemsIn(attempt('approve', { on: undecided(), by: anEmtMember(), saying }))).toEqual([
      'notToldBecause missing',
    ]);
    expect(
      problemsIn(attempt('record-notice', { on: decided(), by: aSpoc(), saying: { told: false } })),
    ).toEqual(['reason profile', 'reason missing']);
  });

  it('R6 · has a notice that was sent today at the latest, by a way there is', () => {
    const noticing = (saying: object) =>
      problemsIn(attempt('record-notice', { on: decided(), by: aSpoc(), saying }));
    expect(noticing({ sentOn: '2025-11-10' })).toEqual([]);
    expect(noticing({ sentOn: '2025-11-11' })).toEqual(['sentOn in-the-future']);
    expect(noticing({ sentOn: '10 November', channel: 'telegram' })).toEqual([
      'noticeChannel not-offered',
      'sentOn not-a-date',
    ]);
    expect(noticing({ sentOn: '', channel: '' })).toEqual(['sentOn missing', 'noticeChannel missing']);
  });
});

/** What was proposed, as it is decided once People and Change have advised. */
function aProposalAsDecided() {
  const measures = undecided().proposal?.measures;
  return measures && { ...measures, equality: { ...measures.equality, consulted: true } };
}
