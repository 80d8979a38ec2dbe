import { postingsOf } from '../../../bot/deliveries/postings';
import { chase } from '../../../bot/domain/waiting/chase';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import type { Case } from '../../../bot/domain/case/state';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import { decide, type Outcome } from '../../../bot/domain/case/decide';
import { openTasks } from '../../../bot/domain/outside-reports/tasks';
import type { Profile } from '../../../bot/policy/profile';
import { loadProfile } from '../../../bot/policy/load-profile';
import { workingCalendar } from '../../../bot/policy/working-calendar';
import { caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCommand } from '../../builders/commands';
import { aContext } from '../../builders/context';
import { aReportForm } from '../../builders/forms';
import { aManager, anActor, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const westLothian = loadProfile('west-lothian');
let wishes = 0;
const doesUnder =
  (profile: Profile) =>
  (action: Command['action'], by: Actor, on?: Case, saying: object = {}): Outcome => {
    wishes += 1;
    return decide(
      on,
      aCommand(action, saying),
      aContext({ profile, actor: by, commandId: `wish-${wishes}` }),
    );
  };
const does = doesUnder(westLothian);
const reported = (form: Parameters<typeof aReportForm>[0], profile = westLothian): Case => {
  const filled = aReportForm({ behaviours: ['verbal-abuse'], recording: 'none', ...form });
  return caseAfter(doesUnder(profile)('report', aReporter(), undefined, { form: filled }));
};
const dueOf = ({ tasks }: Case) => tasks.map(({ code, incident, dueOn }) => [code, incident, dueOn]);

describe('In West Lothian', () => {
  it('E4 · violence sets both forms to Health and Safety and a risk assessment, each with its day', () => {
    expect(dueOf(reported({ violent: true }))).toEqual([
      ['incident-form', 1, '2025-11-13'],
      ['violent-incident-form', 1, '2025-11-13'],
      ['risk-assessment', 1, '2025-11-20'],
    ]);
  });

  it('E4 · violence that is only told by the behaviour counts as well', () => {
    expect(dueOf(reported({ behaviours: ['physical-violence'] }))).toHaveLength(3);
  });

  it('E4 · aggressive behaviour without violence sets the risk assessment alone', () => {
    expect(dueOf(reported({}))).toEqual([['risk-assessment', 1, '2025-11-20']]);
  });

  it('E4 · persistence sets nothing', () => {
    expect(reported({ behaviours: ['same-complaint-again'] }).tasks).toEqual([]);
  });

  it('E4 · a further incident sets its own', () => {
    const form = aReportForm({ behaviours: ['physical-violence'], recording: 'none' });
    const on = caseAfter(does('add-incident', anActor(), reported({}), { form }));
    expect(
      dueOf(on)
        .slice(1)
        .map(([code, incident]) => [code, incident]),
    ).toEqual([
      ['incident-form', 2],
      ['violent-incident-form', 2],
      ['risk-assessment', 2],
    ]);
  });

  it('E4 · F1.11 · a risk assessment that is done leaves the protocol for contact, a form leaves none', () => {
    const on = reported({ violent: true });
    const form = caseAfter(
      does('complete-task', aManager(), on, { task: 'incident-form/1', note: 'Sent to Health and Safety.' }),
    );
    expect(form.protocol).toBeUndefined();
    const assessed = caseAfter(
      does('complete-task', aManager(), form, {
        task: 'risk-assessment/1',
        note: 'Two of you, at the front desk.',
      }),
    );
    expect(assessed.protocol).toMatchObject({
      text: 'Two of you, at the front desk.',
      by: { name: 'Callum Boyd' },
    });
    expect(openTasks(assessed, westLothian).map(({ code }) => code)).toEqual(['violent-incident-form']);
  });

  it('E4 · which of several tasks is done has to be said, and that it is one of them', () => {
    const on = reported({ violent: true });
    expect(problemsIn(does('complete-task', aManager(), on, { task: '' }))).toEqual(['task missing']);
    expect(
      problemsIn(does('complete-task', aManager(), on, { task: 'risk-assessment/2', note: '' })),
    ).toEqual(['task not-offered', 'note missing']);
  });

  it('E4 · the Health and Safety Unit may record a task, a colleague without a part may not', () => {
    const on = reported({});
    expect(does('complete-task', anActor('nadia', ['health-and-safety']), on).kind).toBe('done');
    expect(refusalIn(does('complete-task', anActor('nadia'), on))).toEqual({ code: 'NotTheirs' });
  });

  it('E4 · a task that is done is done once', () => {
    const on = caseAfter(does('complete-task', aManager(), reported({})));
    expect(refusalIn(does('complete-task', aManager(), on))).toMatchObject({ code: 'NothingOpen' });
  });
});

describe('In Registers of Scotland', () => {
  it('E4 · a risk assessment is offered after violence, and nobody is chased for it', async () => {
    const profile = aProfile();
    const on = reported({ behaviours: ['threatening'], violent: true }, profile);
    expect(on.tasks).toEqual([]);
    expect(openTasks(on, profile)).toEqual([{ code: 'risk-assessment', incident: 1 }]);
    const assessed = caseAfter(doesUnder(profile)('complete-task', aManager(), on));
    expect(assessed.protocol?.text).toContain('Two colleagues');
    expect(openTasks(assessed, profile)).toEqual([]);
  });
});

describe('A task that is due', () => {
  const at = (now: string, isWorkingDay: (day: string) => boolean) => ({
    profile: westLothian,
    isWorkingDay,
    now,
  });

  it('E4 · D7 · is brought to mind on the morning of its day, wherever its case stands, and again until it is done', async () => {
    const isWorkingDay = workingCalendar(westLothian);
    const closed = caseAfter(does('close', aManager(), reported({}), {}));
    const due = nextChase(closed, westLothian, isWorkingDay);
    expect(due).toMatchObject({ stage: 'task', dueAt: '2025-11-20T09:00:00Z' });
    expect(chase(closed, at('2025-11-20T08:59:59Z', isWorkingDay))).toBeUndefined();
    const reminded = chase(closed, at('2025-11-20T09:00:00Z', isWorkingDay));
    expect(reminded?.events.map(({ happened }) => happened)).toEqual([
      { type: 'TaskReminded', to: 'closed', code: 'risk-assessment', incident: 1 },
    ]);
    const again = reminded && nextChase(reminded.next, westLothian, isWorkingDay);
    expect(again).toMatchObject({ stage: 'task', dueAt: '2025-11-27T09:00:00Z' });
    const overdue = reminded && chase(reminded.next, at('2025-11-27T09:00:00Z', isWorkingDay));
    expect(overdue?.events[0]?.happened).toMatchObject({ type: 'TaskReminded', again: true });
    const told = overdue?.events.flatMap((event) => postingsOf(overdue.next, event, westLothian)) ?? [];
    expect(told.map(({ destination }) => destination)).toContainEqual({
      kind: 'channel',
      code: 'heads-of-service',
    });
  });

  it('D7 · E4 · does not keep a case that nobody picks up from being chased first', async () => {
    const isWorkingDay = workingCalendar(westLothian);
    const on = reported({});
    const stages: string[] = [];
    let subject: Case | undefined = on;
    // One more than are due: a rule that is never done fails here.
    while (subject && stages.length < 3) {
      const next = nextChase(subject, westLothian, isWorkingDay);
      if (next) stages.push(next.stage);
      subject = chase(subject, at('2026-06-01T09:00:00Z', isWorkingDay))?.next;
    }
    expect(stages).toEqual(['reminded', 'escalated', 'task']);
  });
});
