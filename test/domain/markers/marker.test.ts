import type { Case } from '../../../bot/domain/case/state';
import { isDangerous } from '../../../bot/domain/markers/dangers';
import { markerOf } from '../../../bot/domain/markers/marker';
import { walk } from '../../../bot/domain/guide/guidance';
import { aCaseAt, anIncident } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
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

describe('E4 · what the guide, the form and the card say of violence is one fact', () => {
  const way = (path: readonly string[]) => ({ channel: 'telephone', chart: 'aggressive', path });
  const toRisk = ['go-on', 'yes', 'said', 'yes', 'yes', 'ended'];

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
