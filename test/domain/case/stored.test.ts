import { commandSchema } from '../../../bot/domain/case/commands';
import type { Outcome } from '../../../bot/domain/case/decide';
import { type CaseEvent, eventSchema } from '../../../bot/domain/case/events';
import { type Case, caseSchema } from '../../../bot/domain/case/state';
import { attempt, caseAfter } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCommand } from '../../builders/commands';
import {
  afterAbuse,
  aComplaintsOfficer,
  aCouncilCaseAt,
  aHeadOfService,
  aSeniorReviewer,
  attemptInCouncil,
} from '../../builders/council';
import { aDraftOfMeasures } from '../../builders/forms';
import { aConsultant, aHead, aManager, anEmtMember, aSpoc } from '../../builders/people';
import { aRestriction, asked } from '../../builders/reviews';

const readBack = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What is written is what is read: by the events that were stored, and by the case. */
function expectNothingLost(events: readonly CaseEvent[], next: Case): void {
  expect(events).not.toEqual([]);
  expect(events.map((event) => eventSchema.parse(readBack(event)))).toEqual(events);
  expect(caseSchema.parse(readBack(next))).toEqual(next);
}
function expectStored(...outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    expect(outcome.kind).toBe('done');
    if (outcome.kind === 'done') expectNothingLost(outcome.events, outcome.next);
  }
}

const silence = { told: false, risk: 'staff', reason: 'He threatened whoever writes to him.' };
const notSent = {
  told: false,
  sentOn: '',
  channel: '',
  risk: 'staff',
  despite: false,
  reason: 'He threatened whoever writes to him.',
};

describe('X3 · What is stored of a case is read as it was written', () => {
  it('D1 · an assessment, asked for and given', () => {
    const sought = attemptInCouncil('seek-assessment', {
      on: aCouncilCaseAt('acknowledged'),
      by: aManager(),
    });
    const by = aComplaintsOfficer();
    const on = caseAfter(sought);
    expectStored(
      sought,
      attemptInCouncil('find-acceptable', { on, by }),
      attemptInCouncil('find-unacceptable', { on, by }),
    );
  });

  it('D3 · a second look, and whether the customer was told that it ended the restriction', () => {
    const on = aCouncilCaseAt('awaiting-appeal');
    const overturned = attemptInCouncil('overturn-decision', { on, by: aSeniorReviewer() });
    const ended = caseAfter(overturned);
    expectStored(
      attemptInCouncil('request-appeal', { on: aCouncilCaseAt('restricted'), by: aManager() }),
      attemptInCouncil('confirm-decision', { on, by: aSeniorReviewer() }),
      overturned,
      attemptInCouncil('record-notice', { on: ended, by: aManager(), saying: { sentOn: '2025-11-10' } }),
      attemptInCouncil('record-notice', { on: afterAbuse(ended), by: aManager(), saying: notSent }),
    );
  });

  it('D4 · Q1 · a proposal, the advice on it, and each kind of decision', () => {
    const measures = aDraftOfMeasures({ endsOn: '2026-06-01' });
    const endorsed = attempt('endorse', {
      on: aCaseAt('awaiting-endorsement'),
      by: aHead(),
      saying: { measures },
    });
    const on = caseAfter(endorsed);
    const by = anEmtMember();
    const notConsultedBecause = 'He is waiting outside for her.';
    expectStored(
      endorsed,
      attempt('give-consultation', { on, by: aConsultant(), wish: 'advise' }),
      attempt('approve', { on, by, saying: { notConsultedBecause, tell: silence }, wish: 'approve' }),
      attempt('approve-with-changes', { on, by, saying: { notConsultedBecause }, wish: 'change' }),
      attempt('refuse', { on, by, wish: 'refuse' }),
    );
    expectStored(
      attemptInCouncil('approve', { on: aCouncilCaseAt('awaiting-decision'), by: aHeadOfService() }),
    );
  });

  it('R6 · that the customer was told, or why not', () => {
    const on = aCaseAt('awaiting-notice');
    expectStored(
      attempt('record-notice', { on, by: aSpoc() }),
      attempt('record-notice', { on, by: aSpoc(), saying: notSent }),
    );
  });

  it('V2 · each step of a change', () => {
    const on = aCaseAt('restricted');
    const told = { on: aCaseAt('awaiting-change-notice'), by: aSpoc() };
    const ended = { on: aCaseAt('awaiting-lifting-notice'), by: aSpoc() };
    expectStored(
      attempt('propose-variation', { on, by: aSpoc() }),
      attempt('propose-lifting', { on, by: aSpoc() }),
      attempt('approve', { on: aCaseAt('awaiting-variation'), by: anEmtMember() }),
      attempt('approve', { on: aCaseAt('awaiting-lifting'), by: anEmtMember(), saying: { tell: silence } }),
      attempt('refuse', { on: aCaseAt('awaiting-variation'), by: anEmtMember() }),
      attempt('record-notice', told),
      attempt('record-notice', { ...told, saying: notSent }),
      attempt('record-notice', ended),
      attempt('record-notice', { ...ended, saying: notSent }),
    );
  });

  it('V2 · V3 · a change that answers a review, decided either way', () => {
    const open = asked(aRestriction(), '2026-02-03T09:00:00Z').subject;
    const at = '2026-02-04T10:00:00Z';
    const proposed = attempt('propose-lifting', {
      on: open,
      by: aSpoc(),
      at,
      saying: { dueOn: '2026-02-03' },
    });
    const on = caseAfter(proposed);
    expectStored(
      proposed,
      attempt('refuse', { on, by: anEmtMember(), at, wish: 'no' }),
      attempt('approve', { on, by: anEmtMember(), at, wish: 'yes' }),
    );
  });

  it('R7 · that an end date was told ahead, and that it came', () => {
    const subject = aRestriction('2029-01-01');
    const { decision } = subject;
    const endsOn = '2026-02-03';
    const ending: Case =
      decision && decision.outcome !== 'refused'
        ? { ...subject, decision: { ...decision, measures: { ...decision.measures, endsOn } } }
        : subject;
    const announced = asked(ending, '2026-01-20T09:00:00Z');
    expectNothingLost(announced.events, announced.subject);
    const over = asked(announced.subject, '2026-02-04T09:00:00Z');
    expectNothingLost(over.events, over.subject);
    expect(over.subject.expired?.endsOn).toBe(endsOn);
  });

  it('X3 · a case of the days before anybody could be asked, change or appeal knows of none', () => {
    const { assessments, appeals, consultations, changes, chases, ...older } = aCaseAt('reported');
    expect([assessments, appeals, consultations, changes.latest, chases].flat()).toEqual([]);
    expect(caseSchema.parse(readBack(older))).toMatchObject({
      assessments: [],
      appeals: [],
      consultations: [],
      changes: { total: 0, latest: [] },
      chases: [],
    });
  });
});

describe('X5 · What a person asks for', () => {
  it.each([
    'seek-assessment',
    'find-unacceptable',
    'find-acceptable',
    'request-appeal',
    'confirm-decision',
    'overturn-decision',
    'give-consultation',
    'propose-variation',
    'propose-lifting',
  ] as const)('is read as it was sent, and refused where it says less or more: %s', (action) => {
    const command = aCommand(action);
    expect(commandSchema.parse(readBack(command))).toEqual(command);
    expect(commandSchema.safeParse({ action }).success).toBe(false);
    expect(commandSchema.safeParse({ ...command, by: 'somebody else' }).success).toBe(false);
  });

  it('V3 · answers no review where it names none', () => {
    const { reason } = { reason: 'He has written politely.' };
    expect(commandSchema.parse({ action: 'propose-lifting', reason })).toMatchObject({ dueOn: '' });
    const measures = aDraftOfMeasures();
    expect(commandSchema.parse({ action: 'propose-variation', reason, measures })).toMatchObject({
      dueOn: '',
    });
  });
});
