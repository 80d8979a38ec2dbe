import type { Case } from '../../../bot/domain/case/state';
import { measuresOf } from '../../../bot/domain/restricting/in-force';
import { endStep, nextEnd } from '../../../bot/domain/restricting/end-schedule';
import { endingOf } from '../../../bot/domain/restricting/ending';
import {
  isSameRestriction,
  isLightening,
  openChange,
  untoldVariation,
} from '../../../bot/domain/restricting/rules';
import { attempt, caseAfter, problemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, aSeniorReviewer, attemptInCouncil } from '../../builders/council';
import { aDraftOfMeasures } from '../../builders/forms';
import { anEmtMember, aPerson, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { anOpenReview, aRestriction, asked } from '../../builders/reviews';
import { theBot } from '../../../bot/domain/case/person';
import type { Measures } from '../../../bot/domain/restricting/state';

const profile = aProfile();
/** Restricted until the end of 2 March 2026. */
const ending = (): Case =>
  aCaseAt('restricted', { endorse: { measures: aDraftOfMeasures({ endsOn: '2026-03-02' }) } });
const over = { step: 'expire', endsOn: '2026-03-02', dueAt: '2026-03-03T09:00:00Z' };
const ahead = { step: 'announce', endsOn: '2026-03-02', dueAt: '2026-02-16T09:00:00Z' };

describe('What comes next of an end date', () => {
  it('R7 · is its announcement, and once that was made the end', () => {
    expect(nextEnd(ending(), profile)).toEqual(ahead);
    expect(nextEnd({ ...ending(), endAnnounced: '2026-03-02' }, profile)).toEqual(over);
    expect(nextEnd({ ...ending(), endAnnounced: '2026-01-31' }, profile)).toEqual(ahead);
  });

  it('R7 · V3 · is the end alone from the very second of it on', () => {
    expect(nextEnd(ending(), profile, '2026-03-03T08:59:59Z')).toEqual(ahead);
    expect(nextEnd(ending(), profile, '2026-03-03T09:00:00Z')).toEqual(over);
  });

  it('R7 · is nothing without an end date, before the customer was told, or while others have the case', () => {
    expect(nextEnd(aCaseAt('restricted'), profile)).toBeUndefined();
    const { notice: _, ...untold } = ending();
    expect(nextEnd(untold, profile)).toBeUndefined();
    expect(nextEnd({ ...ending(), status: 'awaiting-variation' }, profile)).toBeUndefined();
    expect(nextEnd(aCaseAt('acknowledged'), profile)).toBeUndefined();
  });

  it('R7 · comes at the hour of the profile, also where the clocks leave that hour out', () => {
    const early = { ...profile, reviews: { ...profile.reviews, hour: '01:30' } };
    const spring = aCaseAt('restricted', {
      endorse: { measures: aDraftOfMeasures({ endsOn: '2026-03-28' }) },
    });
    expect(nextEnd({ ...spring, endAnnounced: '2026-03-28' }, early)?.dueAt).toBe('2026-03-29T01:30:00Z');
    expect(nextEnd(spring, early)?.dueAt).toBe('2026-03-14T01:30:00Z');
  });

  it('R7 · leads where the profile says, under a name that makes it happen once', () => {
    const at = (now: string) =>
      endStep(
        ending(),
        { step: 'announce', endsOn: '2026-03-02', dueAt: '2026-02-16T09:00:00Z' },
        { profile, now },
      );
    expect(at('2026-02-16T09:00:00Z')).toEqual({
      happened: { type: 'EndAnnounced', to: 'restricted', endsOn: '2026-03-02' },
      commandId: 'ends/2026-03-02',
    });
    expect(at('2026-03-03T09:00:00Z')).toEqual({
      happened: { type: 'RestrictionExpired', to: 'lifted', endsOn: '2026-03-02' },
      commandId: 'ended/2026-03-02',
    });
  });

  it('R7 · V1 · takes an open review with it', () => {
    const open = { ...ending(), endAnnounced: '2026-03-02', review: anOpenReview };
    const { subject } = asked(open, '2026-03-03T09:00:00Z');
    expect(subject.review).toBeUndefined();
    expect(endingOf(subject)).toEqual({
      how: 'expired',
      by: theBot,
      at: '2026-03-03T09:00:00Z',
    });
  });
});

describe('How a restriction ended', () => {
  it('D3 · by a second look, with what the customer was told of that', () => {
    const on = aCouncilCaseAt('awaiting-appeal');
    const confirmed = caseAfter(attemptInCouncil('confirm-decision', { on, by: aSeniorReviewer() }));
    expect(endingOf(confirmed)).toBeUndefined();
    const overturned = caseAfter(attemptInCouncil('overturn-decision', { on, by: aSeniorReviewer() }));
    const how = { how: 'overturned', by: aPerson('alasdair'), at: '2025-11-10T10:00:00Z' };
    expect(endingOf(overturned)).toEqual(how);
    expect(endingOf(aCouncilCaseAt('overturned'))?.notice).toMatchObject({ told: true });
  });

  it('V2 · by being lifted, with what the customer was told of that', () => {
    expect(endingOf(aCaseAt('lifted'))).toMatchObject({ how: 'lifted', by: aPerson('eilidh') });
    expect(endingOf(aCaseAt('lifted'))?.notice).toMatchObject({ told: true, channel: 'letter' });
    expect(endingOf(aCaseAt('awaiting-lifting-notice'))?.how).toBe('lifted');
  });

  it('V2 · not by a change that is only proposed, was refused, or put other measures in force', () => {
    const refused = attempt('refuse', { on: aCaseAt('awaiting-lifting'), by: anEmtMember() });
    for (const subject of [
      aCaseAt('awaiting-lifting'),
      caseAfter(refused),
      aCaseAt('awaiting-change-notice'),
      aCaseAt('restricted'),
      aCaseAt('closed'),
    ]) {
      expect(endingOf(subject)).toBeUndefined();
    }
  });
});

describe('The measures of a case', () => {
  it('R6 · V2 · are those in force, before any change those decided, and none where it was refused', () => {
    const decided = aCaseAt('restricted').decision;
    expect(measuresOf(aCaseAt('restricted'))).toEqual(decided?.outcome === 'approved' && decided.measures);
    expect(measuresOf(aCaseAt('refused'))).toBeUndefined();
    expect(measuresOf(aCaseAt('awaiting-decision'))).toBeUndefined();
    const restrictions = [{ kind: 'channel', answers: { 'allowed-channels': ['post'] } }];
    const varied = caseAfter(
      attempt('record-notice', {
        on: aCaseAt('awaiting-change-notice'),
        by: aSpoc(),
        saying: { sentOn: '2025-11-10' },
      }),
    );
    expect(measuresOf(varied)?.restrictions).not.toEqual(restrictions);
    expect(measuresOf(varied)).toEqual(varied.inForce?.measures);
    expect([varied.nextReview, varied.review]).toEqual([undefined, undefined]);
  });
});

describe('A change of a restriction', () => {
  const measures = (kinds: readonly string[], endsOn?: string): Measures => ({
    restrictions: kinds.map((kind) => ({ kind, answers: {} })),
    reviewOn: '2026-02-03',
    equality: { considered: true, consulted: false, reasoning: 'None.' },
    ...(endsOn === undefined ? {} : { endsOn }),
  });

  it.each([
    ['an end where there was none', undefined, '2026-03-01', true],
    ['no end, as before', undefined, undefined, true],
    ['the same end', '2026-03-01', '2026-03-01', true],
    ['a day less', '2026-03-01', '2026-02-28', true],
    ['a day more', '2026-03-01', '2026-03-02', false],
    ['no end any more', '2026-03-01', undefined, false],
  ])('R6 · that gives it %s asks no more of the customer, or does', (_, before, after, expected) => {
    expect(isLightening(measures(['channel'], before), measures(['channel'], after))).toBe(expected);
  });

  it('R6 · that leaves one of two restrictions asks no more, and another in its place does', () => {
    expect(isLightening(measures(['channel', 'subject']), measures(['subject']))).toBe(true);
    expect(isLightening(measures(['channel']), measures(['subject']))).toBe(false);
    expect(isLightening(measures(['channel']), measures(['channel', 'subject']))).toBe(false);
  });

  it('V2 · changes nothing only where the restrictions and the end are the same', () => {
    const on = (before: Measures): Case => ({
      ...aCaseAt('restricted'),
      inForce: { measures: before, since: '2025-11-03T16:00:00Z' },
    });
    const two = measures(['channel', 'subject'], '2026-03-01');
    expect(isSameRestriction(on(two), measures(['subject', 'channel'], '2026-03-01'))).toBe(true);
    expect(isSameRestriction(on(two), measures(['channel', 'subject'], '2026-03-02'))).toBe(false);
    expect(isSameRestriction(on(two), measures(['channel', 'subject']))).toBe(false);
    expect(isSameRestriction(on(two), measures(['channel'], '2026-03-01'))).toBe(false);
    expect(isSameRestriction(on(two), measures(['channel', 'person'], '2026-03-01'))).toBe(false);
    expect(isSameRestriction(aCaseAt('awaiting-decision'), two)).toBe(false);
  });

  it('V2 · R6 · waits for its decision, and then for the customer to be told', () => {
    const numberOf = (subject: Case) => subject.changes.latest[0]?.number;
    const [proposed, decided] = [aCaseAt('awaiting-variation'), aCaseAt('awaiting-change-notice')];
    expect(openChange(proposed)?.number).toBe(numberOf(proposed));
    expect(untoldVariation(proposed)).toBeUndefined();
    expect(openChange(decided)).toBeUndefined();
    expect(untoldVariation(decided)?.number).toBe(numberOf(decided));
    const told = caseAfter(
      attempt('record-notice', { on: decided, by: aSpoc(), saying: { sentOn: '2025-11-10' } }),
    );
    expect([openChange(told), untoldVariation(told)]).toEqual([undefined, undefined]);
    const lifting = aCaseAt('awaiting-lifting-notice');
    expect([openChange(lifting), untoldVariation(lifting)]).toEqual([undefined, undefined]);
    const none = aCaseAt('restricted');
    expect([openChange(none), untoldVariation(none)]).toEqual([undefined, undefined]);
  });

  it('V2 · V3 · is proposed with what the review that it answers had seen, and without one otherwise', () => {
    const open = asked(aRestriction(), '2026-02-03T09:00:00Z').subject;
    const at = '2026-02-05T10:00:00Z';
    const proposed = attempt('propose-lifting', { on: open, by: aSpoc(), at, saying: { dueOn: '' } });
    expect(proposed.kind === 'done' && proposed.events[0]?.happened).toEqual({
      type: 'ChangeProposed',
      to: 'awaiting-lifting',
      kind: 'lift',
      reason: 'He has written politely for three months.',
      answers: { dueOn: '2026-02-03', contacts: 0, lateByDays: 2 },
    });
    const outside = attempt('propose-variation', { on: aCaseAt('restricted'), by: aSpoc() });
    expect(outside.kind === 'done' && outside.events[0]?.happened).not.toHaveProperty('answers');
    const next = caseAfter(outside);
    expect(next.changes.latest[0]).toStrictEqual({
      number: next.version,
      kind: 'vary',
      reason: 'He posts parcels now.',
      by: aPerson('isla'),
      at: '2025-11-10T10:00:00Z',
      measures: next.changes.latest[0]?.measures,
    });
    expect(next.changes.latest[0]?.measures).toBeDefined();
    const wordless = { on: aCaseAt('restricted'), by: aSpoc(), saying: { reason: ' ' } };
    expect(problemsIn(attempt('propose-variation', wordless))).toEqual(['reason missing']);
  });
});
