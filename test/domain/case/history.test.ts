import { decide } from '../../../bot/domain/case/decide';
import { BrokenHistory, evolve } from '../../../bot/domain/case/evolve';
import { NoCase } from '../../../bot/domain/case/verdict';
import type { Case } from '../../../bot/domain/case/state';
import { attempt, caseAfter, refusalIn } from '../../builders/attempts';
import { aCaseAt, aHistoryTo } from '../../builders/cases';
import { aCommand } from '../../builders/commands';
import { aContext } from '../../builders/context';
import { aManager, anActor, anEmtMember } from '../../builders/people';

describe('a case', () => {
  it('stands where it stands since the step that brought it there, not since an incident added later', () => {
    const on = aCaseAt('acknowledged');
    expect(on.since).toBe('2025-11-03T11:00:00Z');
    expect(caseAfter(attempt('add-incident', { on, by: anActor() })).since).toBe('2025-11-03T11:00:00Z');
    expect(caseAfter(attempt('refer', { on, by: aManager() })).since).toBe('2025-11-10T10:00:00Z');
  });

  it('notes each step with who took it and when', () => {
    expect(
      aCaseAt('awaiting-notice').steps.map(({ event, by, at }) => [event, by.name, at.slice(11, 16)]),
    ).toEqual([
      ['IncidentReported', 'Ailsa Reid', '10:00'],
      ['ReportAcknowledged', 'Callum Boyd', '11:00'],
      ['CaseReferred', 'Callum Boyd', '12:00'],
      ['CaseEndorsed', 'Fiona Grant', '13:00'],
      ['ConsultationSought', 'Fiona Grant', '13:00'],
      ['ConsultationGiven', 'Priya Nair', '14:00'],
      ['RestrictionDecided', 'Eilidh Munro', '15:00'],
    ]);
  });

  it('begins with a report and nothing else', () => {
    const [, acknowledged] = aHistoryTo('acknowledged').events;
    expect(acknowledged?.happened.type).toBe('ReportAcknowledged');
    expect(() => acknowledged && evolve(undefined, acknowledged)).toThrow(BrokenHistory);
    expect(() => decide(undefined, aCommand('acknowledge'), aContext())).toThrow(NoCase);
  });

  it('is not reported a second time', () => {
    expect(() => attempt('report', { on: aCaseAt('reported'), by: anActor() })).toThrow(NoCase);
  });

  it('C2 · V3 · does nothing for a click that arrives again after fifty-nine other steps, and forgets it after sixty', () => {
    const after = (others: number): Case =>
      Array.from({ length: others }, (_, index) => `other-${index}`).reduce(
        (on, wish) => caseAfter(attempt('add-incident', { on, by: anActor(), wish })),
        caseAfter(attempt('acknowledge', { on: aCaseAt('reported'), by: aManager(), wish: 'click' })),
      );
    const again = (on: Case) => attempt('acknowledge', { on, by: aManager(), wish: 'click' });
    expect(again(after(1)).kind).toBe('repeat');
    expect(again(after(59)).kind).toBe('repeat');
    expect(refusalIn(again(after(60)))?.code).toBe('MovedOn');
  });

  it('C2 · remembers a command once, however many things happened by it', () => {
    const decided = attempt('approve', {
      on: aCaseAt('awaiting-decision'),
      by: anEmtMember(),
      saying: { tell: { told: false, risk: 'staff', reason: 'He threatened her at home.' } },
      wish: 'decide',
    });
    const { applied } = caseAfter(decided);
    expect(applied.filter((id) => id === 'decide')).toHaveLength(1);
    expect(applied.slice(-2)).toEqual(['step-5', 'decide']);
  });
});
