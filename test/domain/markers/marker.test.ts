import type { Outcome } from '../../../bot/domain/case/decide';
import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import { isDangerous } from '../../../bot/domain/markers/dangers';
import { markerOf } from '../../../bot/domain/markers/marker';
import { walk } from '../../../bot/domain/guide/guidance';
import { attempt, caseAfter, problemsIn } from '../../builders/attempts';
import { aCaseAt, anIncident } from '../../builders/cases';
import { aCouncilCaseAt, attemptInCouncil, theCouncil } from '../../builders/council';
import { aManager, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const withIncidents = (subject: Case, ...told: Parameters<typeof anIncident>[0][]): Case => ({
  ...subject,
  incidents: told.map((one) => ({ ...anIncident(one), by: subject.reporter, at: subject.since })),
});
const insults = { behaviours: ['insulting-or-degrading'] };

describe('S2 · of what staff are warned before contact', () => {
  it.each([
    ['an insult', aProfile(), insults, false],
    ['violence that was ticked', aProfile(), { ...insults, violent: true }, true],
    ['danger that was ticked', aProfile(), { ...insults, danger: true }, true],
    ['a threat, without the toggle', aProfile(), { behaviours: ['threatening'] }, true],
    ['a threat in West Lothian, without the toggle', theCouncil, { behaviours: ['threats'] }, true],
    ['violence in West Lothian, without the toggle', theCouncil, { behaviours: ['physical-violence'] }, true],
    ['rudeness in West Lothian', theCouncil, { behaviours: ['derogatory-or-rude'] }, false],
  ])('is %s', (_, profile, told, expected) => {
    expect(isDangerous(anIncident(told), profile)).toBe(expected);
  });

  it.each(['reported', 'closed', 'refused', 'lifted'] as const)(
    'stands from the report on, whatever becomes of a restriction: %s',
    (status) => {
      const subject = withIncidents(aCaseAt(status), { ...insults, violent: true });
      expect(markerOf(subject, aProfile())).toMatchObject({ looked: 'not-yet', owner: subject.manager });
    },
  );

  it('goes with a report that was withdrawn as a mistake', () => {
    const subject = withIncidents(aCaseAt('withdrawn'), { ...insults, violent: true });
    expect(markerOf(subject, aProfile())).toBeUndefined();
  });

  it('is looked at again a year after it was reported', () => {
    const subject = withIncidents(aCaseAt('reported'), { ...insults, violent: true });
    expect(markerOf(subject, aProfile())?.reviewOn).toBe('2026-11-03');
  });
});

describe('S2 · the warning of violence or danger is looked at', () => {
  const violent = () => withIncidents(aCaseAt('acknowledged'), { ...insults, violent: true });
  const by = aManager();
  const markerAfter = (outcome: Outcome) => markerOf(caseAfter(outcome), aProfile());

  it.each([
    ['yes', { looked: 'confirmed' }],
    ['cannot-tell', { looked: 'cannot-tell' }],
  ])('closing a case asks whether it happened: %s', (happened, expected) => {
    const closed = attempt('close', { on: violent(), by, saying: { happened } });
    expect(caseAfter(closed).status).toBe('closed');
    expect(markerAfter(closed)).toMatchObject(expected);
  });

  it('is struck out where it did not happen', () => {
    const closed = attempt('close', { on: violent(), by, saying: { happened: 'no' } });
    expect(markerAfter(closed)).toBeUndefined();
  });

  it.each(['', 'perhaps'])('cannot be passed over when a case is closed: %p', (happened) => {
    const outcome = attempt('close', { on: violent(), by, saying: { happened } });
    expect(problemsIn(outcome)).toEqual([`happened ${happened === '' ? 'missing' : 'not-offered'}`]);
  });

  it('is not asked about where nothing of the kind was reported', () => {
    const on = withIncidents(aCaseAt('acknowledged'), insults);
    const closed = attempt('close', { on, by, saying: { happened: '' } });
    expect(caseAfter(closed).markerAnswers).toEqual([]);
  });

  it('is confirmed or struck out by its manager with a reason, and looked at again a year after that', () => {
    const confirmed = attempt('confirm-marker', { on: violent(), by });
    expect(markerAfter(confirmed)).toMatchObject({ looked: 'confirmed', reviewOn: '2026-11-10' });
    expect(markerAfter(attempt('strike-out-marker', { on: violent(), by }))).toBeUndefined();
    expect(problemsIn(attempt('strike-out-marker', { on: violent(), by, saying: { reason: ' ' } }))).toEqual([
      'reason missing',
    ]);
  });

  it('is raised anew by a further incident after it was struck out', () => {
    const struckOut = caseAfter(attempt('strike-out-marker', { on: violent(), by }));
    const [first] = struckOut.incidents;
    if (!first) throw new TypeError('A case has an incident');
    const again = { ...struckOut, incidents: [first, { ...first, at: '2025-11-12T10:00:00Z' }] };
    expect(markerOf(again, aProfile())).toMatchObject({ looked: 'not-yet', since: '2025-11-12T10:00:00Z' });
  });

  it('its owner is asked once, a year on, whether it still stands; until they answer, it stays', () => {
    const on = caseAfter(attempt('close', { on: violent(), by, saying: { happened: 'yes' } }));
    const context = { profile: aProfile(), isWorkingDay: () => true };
    expect(nextChase(on, aProfile(), context.isWorkingDay)).toMatchObject({ stage: 'marker' });
    expect(chase(on, { ...context, now: '2026-11-10T08:59:00Z' })).toBeUndefined();
    const asked = chase(on, { ...context, now: '2026-11-10T09:00:00Z' });
    expect(asked?.events.map(({ happened }) => happened.type)).toEqual(['MarkerDue']);
    if (!asked) throw new TypeError('It is due');
    expect(markerOf(asked.next, aProfile())).toBeDefined();
    expect(nextChase(asked.next, aProfile(), context.isWorkingDay)?.stage).not.toBe('marker');
    const kept = attempt('confirm-marker', {
      on: asked.next,
      by,
      at: '2026-11-12T09:00:00Z',
      wish: 'wish-2',
    });
    expect(markerAfter(kept)).toMatchObject({ reviewOn: '2027-11-12' });
  });
});

describe('E1 · that 999 was called', () => {
  it.each([
    ['who reported it', aReporter()],
    ['its manager', aManager()],
  ])('is recorded at once by %s, before anything is decided', (_, by) => {
    const outcome = attempt('record-emergency-call', { on: aCaseAt('reported'), by });
    expect(caseAfter(outcome).emergencyCalls).toEqual([
      { on: '2025-11-10', by: { id: by.id, name: by.name }, at: '2025-11-10T10:00:00Z' },
    ]);
    expect(caseAfter(outcome).status).toBe('reported');
  });

  it('is not of a day that has not come', () => {
    const on = aCaseAt('reported');
    const outcome = attempt('record-emergency-call', {
      on,
      by: aManager(),
      saying: { madeOn: '2025-11-11' },
    });
    expect(problemsIn(outcome)).toEqual(['madeOn in-the-future']);
  });

  it('is recorded in West Lothian too, by whoever reported it', () => {
    const outcome = attemptInCouncil('record-emergency-call', {
      on: aCouncilCaseAt('reported'),
      by: aReporter(),
    });
    expect(caseAfter(outcome).emergencyCalls).toHaveLength(1);
  });
});

describe('E4 · what the guide, the form and the card say of violence is one fact', () => {
  const way = (path: readonly string[]) => ({ channel: 'telephone', chart: 'aggressive', path });
  const toRisk = ['yes', 'said', 'yes', 'yes', 'ended'];

  it.each([
    ['violence', { violent: true, danger: true, behaviours: ['physical-violence'] }],
    ['threat', { violent: false, danger: true, behaviours: ['threats'] }],
    ['neither', { violent: false, danger: false }],
  ])('the last answer counts: at risk, and then %s', (answer, expected) => {
    expect(walk(theCouncil, way([...toRisk, answer]))).toMatchObject({ fills: expected });
  });

  it('a threat by post calls for no violent incident form', () => {
    const post = walk(theCouncil, { channel: 'post', chart: 'aggressive', path: ['threat'] });
    expect(post).toMatchObject({ fills: { behaviours: ['threats'], violent: false } });
    const subject = withIncidents(aCouncilCaseAt('reported'), { behaviours: ['threats'] });
    expect(markerOf(subject, theCouncil)).toMatchObject({ looked: 'not-yet' });
  });
});
