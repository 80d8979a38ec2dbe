import { nextPickUp } from '../../../bot/domain/waiting/chasing';
import { nextReminder } from '../../../bot/domain/outside-reports/tasks';
import type { Case } from '../../../bot/domain/case/state';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { aProfile } from '../../builders/profile';
import { problemsAfter } from '../../builders/profile-file';
import { isWeekday } from '../../builders/reviews';

const houses = [
  { profile: aProfile(), made: aCaseAt('awaiting-decision') },
  { profile: theCouncil, made: aCouncilCaseAt('awaiting-decision') },
];
const violent = (subject: Case, isViolent: boolean): Case => ({
  ...subject,
  incidents: subject.incidents.map((one) => ({
    ...one,
    behaviours: ['historic-matter'],
    danger: false,
    violent: isViolent,
  })),
});

describe.each(houses)('D7 · E2 · an urgent case, $profile.id', ({ profile, made }) => {
  const next = (subject: Case) => nextPickUp(subject, profile, isWeekday)?.dueAt.slice(0, 10);
  const chased = (subject: Case, stage: 'reminded' | 'escalated', at = subject.since): Case => ({
    ...subject,
    chases: [...subject.chases, { stage, since: subject.since, at }],
  });

  it('D7 · E2 · is reminded of after a working day, passed on after two, and said again each working day', () => {
    const urgent = violent(made, true);
    expect(next(urgent)).toBe('2025-11-04');
    const reminded = chased(urgent, 'reminded');
    expect(next(reminded)).toBe('2025-11-05');
    expect(next(chased(reminded, 'escalated', '2025-11-07T09:00:00Z'))).toBe('2025-11-10');
  });

  it('D7 · waits as long as ever where it is not urgent', () => {
    const usual = violent(made, false);
    expect(next(usual)).toBe('2025-11-06');
    const reminded = chased(usual, 'reminded');
    expect(next(reminded)).toBe('2025-11-10');
    expect(next(chased(reminded, 'escalated', '2025-11-07T09:00:00Z'))).toBe('2025-11-14');
  });

  it('D7 · E4 · has its overdue tasks said again each working day', () => {
    const task = {
      code: 'risk-assessment',
      incident: 1,
      dueOn: '2025-11-03',
      remindedAt: '2025-11-03T08:00:00Z',
    };
    const reminder = (isViolent: boolean) =>
      nextReminder({ ...violent(made, isViolent), tasks: [task] }, profile, isWeekday)?.dueAt.slice(0, 10);
    expect([reminder(true), reminder(false)]).toEqual(['2025-11-04', '2025-11-10']);
  });
});

it('D7 · a profile that passes an urgent case on before the reminder does not load', () => {
  const found = problemsAfter(({ chasing }) => (chasing.urgent.escalateAfterWorkingDays = 1));
  expect(found.map(({ path }) => path)).toContain('chasing.urgent.escalateAfterWorkingDays');
});
