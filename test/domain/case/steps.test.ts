import type { Case } from '../../../bot/domain/case/state';
import { EmptyVerdict, record } from '../../../bot/domain/case/decide';
import type { CaseEvent, Happened } from '../../../bot/domain/case/events';
import { BrokenHistory, evolve } from '../../../bot/domain/case/evolve';
import { hindranceTo, isFinal, movedOn, partiesOf, statusAfter } from '../../../bot/domain/case/transitions';
import { theBot } from '../../../bot/domain/case/person';
import { attempt, caseAfter, refusalIn } from '../../builders/attempts';
import { aCaseAt, aHistoryTo } from '../../builders/cases';
import { aCouncilCaseAt } from '../../builders/council';
import { aReportForm } from '../../builders/forms';
import {
  aHead,
  aManager,
  anActor,
  anEmtMember,
  anotherHead,
  aPerson,
  aReporter,
  aSpoc,
} from '../../builders/people';
import { aProfile, theStatuses } from '../../builders/profile';
import { anOpenReview } from '../../builders/reviews';

const profile = aProfile();
const at = '2025-11-10T10:00:00Z';
const stamp = { by: aPerson('nadia'), at };
/** The case after something happened to it, done by Nadia. */
const after = (subject: Case, happened: Happened): Case =>
  evolve(subject, { number: subject.version + 1, ...stamp, command: 'wish', happened, hash: 'hash' });
/** What changed of a case besides where it stands and its bookkeeping. */
function changed(subject: Case, happened: Happened): object {
  const next = after(subject, happened);
  const ignored = ['version', 'status', 'since', 'steps', 'applied', 'head'];
  const isNew = ([key, value]: [string, unknown]) =>
    !ignored.includes(key) &&
    JSON.stringify(value) !== JSON.stringify(Object.entries(subject).find(([own]) => own === key)?.[1]);
  return Object.fromEntries(Object.entries(next).filter(isNew));
}

describe('What happens to a case', () => {
  const reported = aCaseAt('reported');
  const text = 'For a reason.';
  const [incident] = reported.incidents;
  const { by: _, at: __, ...told } = incident ?? { by: stamp.by, at };

  it('C1 · X2 · begins it with all that was told, by whom and when, and nothing else', () => {
    const { events, subject } = aHistoryTo('reported');
    expect(events).toHaveLength(1);
    expect(subject).toStrictEqual({
      ref: '',
      reportKey: 'form-opened-1',
      version: 1,
      profile: { id: 'registers-of-scotland', version: profile.policy.version },
      status: 'reported',
      since: '2025-11-03T10:00:00Z',
      reporter: aPerson('ailsa'),
      manager: aPerson('callum'),
      customer: expect.objectContaining({ name: 'Morag Example', references: ['MID12345'] }),
      customerRef: '',
      incidents: [
        expect.objectContaining({ by: aPerson('ailsa'), at: '2025-11-03T10:00:00Z', violent: false }),
      ],
      answers: [],
      affectedAnswers: [],
      conflicts: [],
      chases: [],
      externalReports: [],
      tasks: [],
      ownReports: [],
      emergencyCalls: [],
      markerAnswers: [],
      assessments: [],
      appeals: [],
      consultations: [],
      appointments: [],
      contacts: { total: 0, latest: [] },
      passedOn: { total: 0, latest: [] },
      handovers: [],
      formerHolders: [],
      letters: [],
      holds: [],
      reviews: { total: 0, latest: [] },
      contactsSince: {},
      moves: [],
      formerNumbers: [],
      changes: { total: 0, latest: [] },
      steps: [{ event: 'IncidentReported', number: 1, by: aPerson('ailsa'), at: '2025-11-03T10:00:00Z' }],
      applied: ['step-1'],
      head: events[0]?.hash,
    });
  });

  const asked = aCaseAt('awaiting-information');
  const measures = aCaseAt('awaiting-decision').proposal?.measures;
  const cases: readonly (readonly [string, Case, Happened, object])[] = [
    [
      'C1 · that it is picked up changes nothing else',
      reported,
      { type: 'ReportAcknowledged', to: 'acknowledged' },
      {},
    ],
    [
      'D6 · that it is withdrawn leaves who did so and why',
      reported,
      { type: 'ReportWithdrawn', to: 'withdrawn', reason: text },
      { closure: { reason: text, ...stamp } },
    ],
    [
      'D6 · that it is closed leaves who did so and why',
      reported,
      { type: 'CaseClosed', to: 'closed', reason: text },
      { closure: { reason: text, ...stamp } },
    ],
    [
      'D6 · a question leaves of whom it was asked, and where its answer leads',
      reported,
      {
        type: 'InformationRequested',
        to: 'awaiting-information',
        question: text,
        of: aPerson('ailsa'),
        returnTo: 'reported',
      },
      { question: { text, of: aPerson('ailsa'), returnTo: 'reported', ...stamp } },
    ],
    [
      'D6 · an answer ends the question, and stands with it',
      asked,
      { type: 'InformationGiven', to: 'acknowledged', answer: text },
      {
        question: undefined,
        answers: [{ question: 'Was the customer warned?', asked: aPerson('callum'), text, ...stamp }],
      },
    ],
    [
      'D6 · an answer to no question stands alone',
      reported,
      { type: 'InformationGiven', to: 'acknowledged', answer: text },
      { question: undefined, answers: [{ question: '', asked: stamp.by, text, ...stamp }] },
    ],
    [
      'D1 · a referral leaves to whom and why',
      reported,
      { type: 'CaseReferred', to: 'awaiting-endorsement', role: 'emt', reason: text },
      { referral: { to: 'emt', reason: text, ...stamp } },
    ],
    [
      'D1 · a proposal leaves what and why',
      reported,
      {
        type: 'CaseEndorsed',
        to: 'awaiting-decision',
        reason: text,
        ...(measures
          ? { measures }
          : {
              measures: {
                restrictions: [],
                reviewOn: '',
                equality: { considered: true, consulted: false, reasoning: '' },
              },
            }),
      },
      { proposal: { measures, reason: text, ...stamp } },
    ],
    [
      'D5 · a conflict is kept with its reason',
      reported,
      { type: 'ConflictDeclared', to: 'reported', reason: text },
      { conflicts: [{ reason: text, ...stamp }] },
    ],
    [
      'D7 · a reminder is kept with the stay that it was of',
      reported,
      { type: 'PickUpReminded', to: 'reported' },
      { chases: [{ stage: 'reminded', since: reported.since, at }] },
    ],
    [
      'D7 · so is that it was passed on',
      reported,
      { type: 'PickUpEscalated', to: 'reported', channel: 'emt' },
      { chases: [{ stage: 'escalated', since: reported.since, at }] },
    ],
    [
      'R6 · a notice leaves when and how',
      reported,
      { type: 'NoticeSent', to: 'restricted', sentOn: '2025-11-10', channel: 'letter' },
      {
        notice: { told: true, sentOn: '2025-11-10', channel: 'letter', ...stamp },
        knownContact: { name: '', standIn: '' },
      },
    ],
    [
      'R6 · no notice leaves why',
      reported,
      { type: 'NoticeWithheld', to: 'restricted', risk: 'staff', reason: text },
      { notice: { told: false, risk: 'staff', reason: text, ...stamp } },
    ],
    [
      'X2 · a further incident is kept beside the first',
      reported,
      {
        type: 'IncidentAdded',
        to: 'reported',
        incident: {
          ...told,
          channel: 'email',
          behaviours: ['abusive-language'],
          narrative: text,
          occurredAt: at,
          affected: [],
          witnesses: [],
          recording: 'none',
          violent: false,
          danger: false,
        },
      },
      { incidents: [incident, expect.objectContaining({ narrative: text, ...stamp })] },
    ],
    [
      'R7 · that an end date was told ahead is kept',
      reported,
      { type: 'EndAnnounced', to: 'reported', endsOn: '2026-01-01' },
      { endAnnounced: '2026-01-01' },
    ],
  ];
  it.each(cases)('%s', (___, subject, happened, expected) => {
    expect(changed(subject, happened)).toEqual(expected);
    const next = after(subject, happened);
    expect(next.steps).toEqual([
      ...subject.steps,
      { event: happened.type, number: subject.version + 1, ...stamp },
    ]);
    expect([next.version, next.head, next.applied.at(-1)]).toEqual([subject.version + 1, 'hash', 'wish']);
    expect(next.status).toBe(happened.to);
    expect(next.since).toBe(happened.to === subject.status ? subject.since : at);
  });

  it('V1 · reminders of a review, of which there may be hundreds, are no steps', () => {
    const subject = aCaseAt('restricted');
    const ping = {
      type: 'ReviewPinged',
      to: 'restricted',
      dueOn: '2026-02-03',
      rung: 'due',
      asked: 'spoc',
      isFirst: true,
    } as const;
    expect(after(subject, ping).steps).toEqual(subject.steps);
    expect(after(subject, ping).version).toBe(subject.version + 1);
  });

  it('X3 · cannot begin with anything but a report, nor with an erasure', () => {
    const event = (happened: Happened): CaseEvent => ({
      number: 1,
      ...stamp,
      command: 'wish',
      happened,
      hash: 'hash',
    });
    expect(() => evolve(undefined, event({ type: 'ReportAcknowledged', to: 'acknowledged' }))).toThrow(
      BrokenHistory,
    );
    expect(() => evolve(undefined, event({ type: 'CaseErased', to: 'closed', rule: 'x' }))).toThrow(
      BrokenHistory,
    );
    const context = { actor: anActor(), now: at, commandId: 'wish' };
    expect(() => record(reported, [], context).events).not.toThrow();
    expect(() => record(undefined, [], context)).toThrow(EmptyVerdict);
  });

  it('X3 · is one effect under one name, numbered on, each event after the one before', () => {
    const { events, next } = record(
      reported,
      [
        { type: 'ReportAcknowledged', to: 'acknowledged' },
        { type: 'CaseClosed', to: 'closed', reason: text },
      ],
      { actor: aManager(), now: at, commandId: 'wish' },
    );
    expect(events.map(({ number, by, command }) => [number, by, command])).toEqual([
      [2, aPerson('callum'), 'wish'],
      [3, aPerson('callum'), 'wish'],
    ]);
    expect(new Set(events.map(({ hash }) => hash)).size).toBe(2);
    expect([next.version, next.head]).toEqual([3, events[1]?.hash]);
  });
});

describe('Whoever comes too late', () => {
  const asides = [
    ...['IncidentAdded', 'ConflictDeclared', 'PickUpReminded', 'PickUpEscalated'],
    ...['AlarmRepeated', 'TakenInHand'],
    ...['ConsultationSought', 'ConsultationGiven', 'LetterPrepared', 'WarningDue', 'EndAnnounced'],
    ...['ExternalReportProposed', 'TaskReminded', 'RecordHeld', 'PeriodEnded', 'CustomerMerged'],
    ...['AppointmentAccepted', 'AppointmentReminded', 'ReviewContinued', 'RoutingRecorded'],
  ];
  const subject = aCaseAt('closed');
  const later = { number: 9, by: aPerson('nadia'), at: '2025-11-09T10:00:00Z' };

  it.each(asides)('D1 · is told of the step before %s, which led the case nowhere', (event) => {
    const on = { ...subject, steps: [...subject.steps, { event, ...later }] };
    expect(movedOn(on, 'refer')).toEqual({
      code: 'MovedOn',
      action: 'refer',
      status: 'closed',
      by: aPerson('callum'),
      at: '2025-11-03T12:00:00Z',
    });
  });

  it.each(['CaseReferred', 'LetterSent', 'ChangeProposed', 'RestrictionExpired'])(
    'D1 · is told of %s itself',
    (event) => {
      const on = { ...subject, steps: [...subject.steps, { event, ...later }] };
      expect(movedOn(on, 'refer')).toMatchObject({ by: later.by, at: later.at });
    },
  );

  it('D1 · is told of the last step where none led anywhere, and of the reporter where there is none', () => {
    const step = { event: 'IncidentAdded', ...later };
    expect(movedOn({ ...subject, steps: [step] }, 'refer')).toMatchObject({ by: later.by });
    expect(movedOn({ ...subject, steps: [] }, 'refer')).toMatchObject({
      by: aPerson('ailsa'),
      at: subject.since,
    });
  });
});

describe('Withdrawing a report', () => {
  const step = (event: string, key: string) => ({ event, number: 2, by: aPerson(key), at });
  const withdraws = (...steps: Case['steps']) => {
    const on = aCaseAt('reported');
    return hindranceTo({ ...on, steps: [...on.steps, ...steps] }, 'withdraw', {
      actor: aReporter(),
      profile,
    });
  };

  it('D6 · is the reporter’s until somebody else acted, and they hear who and when', () => {
    expect(withdraws()).toBeUndefined();
    expect(withdraws(step('IncidentAdded', 'ailsa'))).toBeUndefined();
    expect(withdraws(step('IncidentAdded', 'gregor'))).toEqual({
      code: 'AlreadyActedOn',
      by: aPerson('gregor'),
      at,
    });
  });

  it('D6 · is not hindered by the bot, nor by what runs beside the case', () => {
    expect(withdraws({ ...step('PickUpReminded', 'ailsa'), by: theBot })).toBeUndefined();
    for (const event of ['ExternalReportProposed', 'OwnReportRecorded', 'RecordHeld', 'CustomerMerged']) {
      expect(withdraws(step(event, 'nadia'))).toBeUndefined();
    }
  });
});

describe('Where a step leads', () => {
  it('D1 · D6 · is where the profile says, back where it was asked from, or nowhere else', () => {
    const question = aCaseAt('awaiting-information');
    expect(statusAfter(question, { to: 'closed' })).toBe('closed');
    expect(statusAfter(question, { to: 'same' })).toBe('awaiting-information');
    expect(statusAfter(question, { to: 'back' })).toBe('acknowledged');
    expect(statusAfter(aCouncilCaseAt('awaiting-assessment'), { to: 'back' })).toBe('acknowledged');
    expect(statusAfter(aCaseAt('reported'), { to: 'back' })).toBe('reported');
  });

  it('X4 · is final only where the profile says so', () => {
    expect(theStatuses.filter((status) => isFinal(profile, status))).toEqual([
      'lifted',
      'closed',
      'refused',
      'withdrawn',
    ]);
  });

  it('D1 · is for what somebody is to the case and for their roles together', () => {
    expect([...partiesOf(aCaseAt('reported'), { ...aHead(), ...aPerson('ailsa') })].sort()).toEqual([
      'affected',
      'anyone',
      'head-of-customer-services',
      'reporter',
    ]);
  });
});

describe('What is asked for in vain', () => {
  const keeper = anActor('nadia', ['information-governance']);
  const code = (on: Case, action: Parameters<typeof hindranceTo>[1], actor = keeper) =>
    hindranceTo(on, action, { actor, profile });
  const closed = aCaseAt('closed');
  const hold = { reason: 'The ombudsman has asked.', by: aPerson('iain'), at };

  it('X4 · an erasure while a hold stands, before the period ended, while one is proposed, on an open case', () => {
    expect(code({ ...closed, holds: [hold] }, 'propose-erasure')).toEqual({
      code: 'RecordHeld',
      by: hold.by,
      at,
    });
    expect(code(closed, 'propose-erasure')).toMatchObject({
      code: 'PeriodNotOver',
      until: '2026-11-03T09:00:00Z',
    });
    expect(code(aCaseAt('acknowledged'), 'propose-erasure')).toEqual({ code: 'PeriodNotOver', until: '' });
    const over = { ...closed, periodEnded: { rule: 'no-restriction', at } };
    expect(code(over, 'propose-erasure')).toBeUndefined();
    const proposed = { ...over, erasure: { rule: 'no-restriction', proposed: { by: aPerson('nadia'), at } } };
    expect(code(proposed, 'propose-erasure')).toEqual({ code: 'NothingOpen', action: 'propose-erasure' });
    expect(code(proposed, 'confirm-erasure')).toEqual({ code: 'SecondPerson' });
    expect(code(proposed, 'confirm-erasure', anotherHead())).toBeUndefined();
    expect(code(closed, 'confirm-erasure')).toEqual({ code: 'NothingOpen', action: 'confirm-erasure' });
    const confirmed = {
      ...proposed,
      erasure: { ...proposed.erasure, confirmed: { by: aPerson('hamish'), at } },
    };
    expect(code(confirmed, 'hold-record')).toEqual({ code: 'Erased', by: aPerson('hamish'), at });
  });

  it.each([
    ['give-advice', anActor('moira', ['legal'])],
    ['decide-external-report', anEmtMember()],
    ['record-external-report', anEmtMember()],
    ['complete-task', aManager()],
    ['record-routing', anActor('finlay', ['mail-and-telephones'])],
    ['release-record', keeper],
    ['give-consultation', anActor('priya', ['people-and-change'])],
  ] as const)('E3 · E4 · %s where nothing waits for it', (action, actor) => {
    expect(code(aCaseAt('acknowledged'), action, actor)).toEqual({ code: 'NothingOpen', action });
  });

  it('V3 · a review that nobody asks for, which is offered once it is asked', () => {
    const on = aCaseAt('restricted');
    expect(code(on, 'continue-restriction', aSpoc())).toMatchObject({ code: 'NothingOpen' });
    expect(code({ ...on, review: anOpenReview }, 'continue-restriction', aSpoc())).toBeUndefined();
  });

  it('H9 · a letter that nobody prepared', () => {
    expect(code(aCaseAt('acknowledged'), 'record-letter-sent', aManager())).toEqual({
      code: 'NothingOpen',
      action: 'record-letter-sent',
    });
  });

  it('E3 · a decision on a report to the police before any advice, which names those who advise', () => {
    const on = caseAfter(attempt('propose-external-report', { on: aCaseAt('acknowledged'), by: aManager() }));
    expect(code(on, 'decide-external-report', anEmtMember())).toEqual({
      code: 'AdviceMissing',
      from: profile.escalation.advice?.from,
    });
  });

  it('D5 · a decision by whoever declared a conflict, and when they did', () => {
    const conflict = { reason: 'A neighbour.', by: aPerson('eilidh'), at };
    const on = { ...aCaseAt('awaiting-decision'), conflicts: [conflict] };
    expect(code(on, 'approve', anEmtMember())).toEqual({ code: 'ConflictDeclared', at });
  });
});

it('X2 · a case takes no incident for which the register has no room', () => {
  const on = aCaseAt('acknowledged');
  const [first] = on.incidents;
  const form = aReportForm();
  const filled = (narrative: string): Case => ({
    ...on,
    incidents: first ? [{ ...first, narrative }] : [],
  });
  const size = JSON.stringify(
    caseAfter(attempt('add-incident', { on: filled(''), by: aReporter() })).incidents,
  ).length;
  const adds = (length: number) =>
    attempt('add-incident', {
      on: filled('x'.repeat(length)),
      by: aReporter(),
      saying: { form: { ...form, narrative: 'The customer rang again and swore again.' } },
    });
  expect(adds(60_000 - size).kind).toBe('done');
  expect(refusalIn(adds(60_001 - size))?.code).toBe('CaseFull');
});
