import { concernsOf, isPressing } from '../../../bot/domain/reporting/concerns';
import { removableIncidents } from '../../../bot/domain/reporting/removable';
import { isUrgent, urgencyOf } from '../../../bot/domain/reporting/urgency';
import { markerOf } from '../../../bot/domain/markers/marker';
import { setTasks } from '../../../bot/domain/outside-reports/tasks';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import { stepForm } from '../../../bot/views/forms/step-form';
import { managerCase } from '../../../bot/views/reporting/manager-case';
import { thankReporter } from '../../../bot/views/support/care';
import { aCase, anIncident } from '../../builders/cases';
import { aContext, now } from '../../builders/context';
import { aManager, aPerson, aReporter } from '../../builders/people';

describe.each(profileIds.map((id) => loadProfile(id)))('E2 · at $organisation', (profile) => {
  const by = aPerson('ailsa');
  const behaviourOf = (concern: string): string =>
    profile.behaviours.find(({ raises }) => raises === concern)?.code ?? '';
  const caseOf = (...concerns: readonly string[]) =>
    aCase({
      profile: { id: profile.id, version: profile.policy.version },
      manager: aPerson('callum'),
      incidents: concerns.map((concern) => ({
        ...anIncident({ behaviours: [behaviourOf(concern)], affected: [] }),
        by,
        at: '2025-11-03T10:00:00Z',
      })),
    });
  const viewer = { actor: aManager(), profile, now };

  it.each([
    ['self-harm', /999/],
    ['crime', /crime/],
    ['malice', /malicious/i],
  ])('E2 · %s is reported as what it is, and whoever reported it reads what to do', (concern, said) => {
    const subject = caseOf(concern);
    expect(concernsOf(subject, profile).map(({ code }) => code)).toEqual([concern]);
    const [first] = thankReporter('reported', subject, { profile, inDialog: true }).paragraphs;
    expect(first).toMatch(said);
    const told = profile.concerns.find(({ code }) => code === concern);
    expect(managerCase(subject, viewer).rows).toContainEqual({ label: told?.label, text: told?.manager });
  });

  it.each([
    ['self-harm', true],
    ['crime', true],
    ['malice', false],
  ])('E2 · %s is urgent: %s, and no violence of which staff are warned', (concern, expected) => {
    const subject = caseOf(concern);
    expect(isUrgent(urgencyOf(subject, profile))).toBe(expected);
    expect(markerOf(subject, profile)).toBeUndefined();
    expect(managerCase(subject, viewer).urgency.startsWith('Urgent:')).toBe(expected);
  });

  it('E2 · what is urgent is not set aside by whoever reported it', () => {
    const subject = caseOf('crime', 'malice');
    const removable = removableIncidents(subject, { actor: aReporter(), by: [], profile });
    expect(removable.map(({ number }) => number)).toEqual([2]);
    expect(subject.incidents.map((incident) => isPressing(incident, profile))).toEqual([true, false]);
  });

  it('E2 · a risk of self-harm sets the manager a task for the same day', () => {
    const [set] = setTasks(
      anIncident({ behaviours: [behaviourOf('self-harm')] }),
      1,
      'reported',
      aContext({ profile }),
    );
    const tasks = set?.type === 'TasksSet' ? set.tasks : [];
    expect(tasks).toEqual([{ code: 'safeguarding', dueOn: now.slice(0, 10) }]);
  });

  it('E3 · a report to the police proposes the grounds that were reported, and keeps what was chosen instead', () => {
    const action = profile.escalation.decision ? 'propose-external-report' : 'record-external-report';
    const form = { subject: caseOf('crime'), key: 'k', problems: [] };
    const ground = profile.concerns.find(({ code }) => code === 'crime')?.ground;
    const valueOf = (entered: Readonly<Record<string, string>>): string | undefined =>
      stepForm(action, form, { profile, now }, entered).fields.find(({ id }) => id === 'grounds')?.value;
    expect(ground).toBeDefined();
    expect(valueOf({})).toBe(ground);
    expect(valueOf({ grounds: 'threat' })).toBe('threat');
  });
});
