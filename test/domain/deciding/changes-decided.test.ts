import type { Case } from '../../../bot/domain/case/state';
import type { Command } from '../../../bot/domain/case/commands';
import type { Outcome } from '../../../bot/domain/case/decide';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures } from '../../builders/forms';
import { anEmtMember, aPerson, aSpoc } from '../../builders/people';
import { aRestriction, asked } from '../../builders/reviews';

const by = anEmtMember();
const draft = (channels: readonly string[], more: object = {}) =>
  aDraftOfMeasures({
    restrictions: [{ kind: 'channel', answers: { 'allowed-channels': [...channels] } }],
    ...more,
  });
const decides = (action: 'approve' | 'approve-with-changes' | 'refuse', on: Case, saying: object = {}) =>
  attempt(action, { on, by, saying, wish: `decide-${action}` });
/** What happened, in full. */
const happenedIn = (outcome: Outcome): readonly object[] =>
  outcome.kind === 'done' ? outcome.events.map(({ happened }) => happened) : [];
const varied = (on: Case, measures: object): Case =>
  caseAfter(attempt('propose-variation', { on, by: aSpoc(), wish: 'vary', saying: { measures } }));

const signed = {
  by: aPerson('eilidh'),
  at: '2025-11-10T10:00:00Z',
  policyVersion: 'Customer Behaviour Policy, August 2021',
  considerations: ['individual-rights', 'statutory-duty', 'protection-of-staff', 'disruption-of-work'],
  paragraphs: ['Restricting access, 1', 'Decision to restrict contact, 1', 'Decision to restrict contact, 2'],
};
/** What varies a restriction of channels rests on the paragraph of that kind besides. */
const byChannel = { paragraphs: [...signed.paragraphs, 'Access restricted to specific channels, 1'] };
const approval = { ...signed, rationale: 'Staff need protection and writing remains open.' };

describe('A change of a restriction that is decided on', () => {
  it('V2 · D4 · is put in force as it was proposed, with all that a decision says', () => {
    const on = aCaseAt('awaiting-variation');
    const [change] = on.changes.latest;
    const measures = change?.measures;
    expect(happenedIn(decides('approve', on))).toEqual([
      {
        type: 'ChangeDecided',
        to: 'awaiting-change-notice',
        change: change?.number,
        bindsAtOnce: false,
        decision: { ...approval, ...byChannel, outcome: 'approved', measures },
      },
    ]);
    expect(measures?.restrictions).toEqual([{ kind: 'channel', answers: { 'allowed-channels': ['email'] } }]);
  });

  it('V2 · R6 · that ends all of it binds at once and has no measures', () => {
    const on = aCaseAt('awaiting-lifting');
    expect(happenedIn(decides('approve', on))).toEqual([
      {
        type: 'ChangeDecided',
        to: 'awaiting-lifting-notice',
        change: on.changes.latest[0]?.number,
        bindsAtOnce: true,
        decision: { ...approval, outcome: 'approved' },
      },
    ]);
  });

  it('R6 · of which the customer is not told says so of the end, or of the change, and goes on by itself', () => {
    const tell = { told: false, risk: 'staff', reason: 'He threatened whoever writes to him.' };
    const [ended, silent] = happenedIn(decides('approve', aCaseAt('awaiting-lifting'), { tell }));
    expect(ended).toMatchObject({ decision: { notToldBecause: tell.reason } });
    expect(silent).toEqual({
      type: 'EndNoticeWithheld',
      to: 'lifted',
      risk: 'staff',
      reason: tell.reason,
    });
    const [, kept] = happenedIn(decides('approve', aCaseAt('awaiting-variation'), { tell }));
    expect(kept).toEqual({
      type: 'ChangeNoticeWithheld',
      to: 'restricted',
      risk: 'staff',
      reason: tell.reason,
    });
    const lifted = caseAfter(decides('approve', aCaseAt('awaiting-lifting'), { tell }));
    expect(lifted.changes.latest[0]?.notice).toEqual({
      told: false,
      risk: 'staff',
      reason: tell.reason,
      by: signed.by,
      at: signed.at,
    });
  });

  it('D6 · V2 · is refused with a rationale, and then nothing binds', () => {
    const on = aCaseAt('awaiting-variation');
    expect(happenedIn(decides('refuse', on))).toEqual([
      {
        type: 'ChangeDecided',
        to: 'restricted',
        change: on.changes.latest[0]?.number,
        bindsAtOnce: false,
        decision: { ...signed, outcome: 'refused', rationale: 'A conversation was not tried.' },
      },
    ]);
    const refused = caseAfter(decides('refuse', on));
    expect(refused.inForce).toBeUndefined();
    expect(refused.nextReview).toBeUndefined();
    expect(problemsIn(decides('refuse', on, { rationale: ' ', considerations: [] }))).toEqual([
      'considerations missing',
      'rationale missing',
    ]);
  });

  it.each(['approve', 'approve-with-changes', 'refuse'] as const)(
    'V3 · is not another than the form showed: to %s one that is over is refused, one without a number is not',
    (action: Command['action'] & ('approve' | 'approve-with-changes' | 'refuse')) => {
      const on = aCaseAt('awaiting-variation');
      expect(refusalIn(decides(action, on, { change: '999' }))).toMatchObject({
        code: 'MovedOn',
        action,
        status: 'awaiting-variation',
        by: { name: 'Isla Fraser' },
      });
      expect(decides(action, on, { change: '' }).kind).toBe('done');
      expect(decides(action, on, { change: String(on.changes.latest[0]?.number) }).kind).toBe('done');
    },
  );

  it('V2 · is checked as if it were proposed today: a review date that passed meanwhile is not approved', () => {
    const on = aCaseAt('awaiting-variation');
    const late = (action: 'approve' | 'approve-with-changes', saying: object = {}) =>
      problemsIn(attempt(action, { on, by, at: '2026-02-03T09:00:00Z', saying, wish: 'late' }));
    expect(late('approve')).toEqual(['reviewOn not-in-the-future']);
    expect(late('approve', { rationale: '' })).toEqual(['reviewOn not-in-the-future', 'rationale missing']);
    expect(late('approve-with-changes', { measures: draft([]) })).toEqual([
      'channel.allowed-channels profile',
      'reviewOn not-in-the-future',
    ]);
    // An end has no review.
    const lifting = attempt('approve', { on: aCaseAt('awaiting-lifting'), by, at: '2026-02-03T09:00:00Z' });
    expect(lifting.kind).toBe('done');
  });

  it('D6 · V2 · may be changed, but not into what stands', () => {
    const same = { measures: draft(['email', 'post']) };
    expect(problemsIn(decides('approve-with-changes', aCaseAt('awaiting-variation'), same))).toEqual([
      'kinds nothing-changed',
    ]);
    const [changed] = happenedIn(decides('approve-with-changes', aCaseAt('awaiting-lifting')));
    expect(changed).toMatchObject({
      bindsAtOnce: false,
      decision: { outcome: 'approved-with-changes', measures: { restrictions: [{ kind: 'channel' }] } },
    });
  });

  it('Q1 · waits for the advice that the profile demands, or says why not; an end needs none', () => {
    const unadvised = (on: Case): Case => ({ ...on, consultations: [] });
    const variation = unadvised(aCaseAt('awaiting-variation'));
    expect(problemsIn(decides('approve', variation))).toEqual(['notConsultedBecause missing']);
    const saying = { notConsultedBecause: 'He is at the door.' };
    expect(happenedIn(decides('approve', variation, saying))).toMatchObject([{ decision: saying }]);
    expect(decides('approve', unadvised(aCaseAt('awaiting-lifting'))).kind).toBe('done');
  });

  it('V2 · V3 · answers the review for which it was proposed, and a refusal sets the next', () => {
    const open = asked(aRestriction(), '2026-02-03T09:00:00Z').subject;
    const at = '2026-02-04T10:00:00Z';
    const saying = { dueOn: '2026-02-03', measures: draft(['post'], { reviewOn: '2026-04-01' }) };
    const on = caseAfter(attempt('propose-variation', { on: open, by: aSpoc(), at, saying }));
    const decided = (action: 'approve' | 'refuse') => attempt(action, { on, by, at, wish: action });
    expect(happenedIn(decided('refuse'))).toMatchObject([{ dueOn: '2026-02-03', nextOn: '2026-05-03' }]);
    const [approved] = happenedIn(decided('approve'));
    expect(approved).toMatchObject({ dueOn: '2026-02-03' });
    expect(approved).not.toHaveProperty('nextOn');
  });

  it('R6 · V2 · that only lightens stands from the decision on, and the notice puts nothing else in force', () => {
    const two = [
      { kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } },
      { kind: 'subject', answers: { reference: 'MID1', 'duties-done': true, 'outside-our-control': true } },
    ];
    const on = aCaseAt('restricted', { endorse: { measures: aDraftOfMeasures({ restrictions: two }) } });
    const decided = caseAfter(decides('approve', varied(on, draft(['email', 'post']))));
    expect(decided.inForce?.since).toBe('2025-11-10T10:00:00Z');
    const told = caseAfter(
      attempt('record-notice', {
        on: decided,
        by: aSpoc(),
        at: '2025-11-12T10:00:00Z',
        saying: { sentOn: '2025-11-11' },
        wish: 'told',
      }),
    );
    expect(told.inForce).toEqual(decided.inForce);
    expect(told.changes.latest[0]?.notice).toMatchObject({ told: true, at: '2025-11-12T10:00:00Z' });
  });

  it('V2 · leaves what was decided on the change before as it is; of more than two the newest are kept', () => {
    const proposes = (on: Case, wish: string) =>
      caseAfter(attempt('propose-lifting', { on, by: aSpoc(), wish }));
    const refuses = (on: Case, wish: string, at?: string) =>
      caseAfter(attempt('refuse', { on, by, wish, ...(at === undefined ? {} : { at }) }));
    const once = refuses(proposes(aCaseAt('restricted'), 'one'), 'no-1');
    const twice = refuses(proposes(once, 'two'), 'no-2', '2025-11-11T10:00:00Z');
    expect(twice.changes.latest[0]).toEqual(once.changes.latest[0]);
    const thrice = proposes(twice, 'three');
    expect(thrice.changes.total).toBe(3);
    expect(thrice.changes.latest.map(({ number }) => number)).toEqual([
      twice.changes.latest[1]?.number,
      thrice.version,
    ]);
  });
});
