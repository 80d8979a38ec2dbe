import { fill } from '../../../cards/words/fill';
import { joins } from '../../../cards/words/joins';
import { outsideReportsLabels as labels } from '../../../cards/words/outside-reports/words';
import type { Case } from '../../domain/case/state';
import { openTasks, unfinishedTasks, taskKey } from '../../domain/outside-reports/tasks';
import type { ExternalReport, Task } from '../../domain/outside-reports/state';
import type { Profile } from '../../policy/profile';
import { dateInWords, dayInWords } from '../time/dates';
import { labelOf, partyLabel } from '../case/labels';

/** A task in words: its label, of which incident where there are several, and by when. */
export function taskInWords(task: Task, subject: Case, profile: Profile): string {
  const incident = subject.incidents[task.incident - 1];
  const which =
    subject.incidents.length > 1 && incident
      ? fill(labels.ofIncident, { at: dateInWords(incident.occurredAt, profile.timeZone) })
      : '';
  const due = task.dueOn === undefined ? '' : fill(labels.due, { day: dayInWords(task.dueOn) });
  return `${labelOf(profile.tasks, task.code)}${which}${due}`;
}

/** The most open tasks that a card names: those due first stand first. */
const shownTasks = 4;

/** The tasks that were set and are open, in words; undefined when there are none. */
export function openTasksInWords(subject: Case, profile: Profile): string | undefined {
  const open = unfinishedTasks(subject, profile);
  if (open.length === 0) return undefined;
  const more = open.length - shownTasks;
  const named = open.slice(0, shownTasks).map((task) => taskInWords(task, subject, profile));
  return [...named, ...(more > 0 ? [fill(labels.more, { more: String(more) })] : [])].join('; ');
}

/** Everything that can be recorded as done, as the choices of an input. */
export const taskChoices = (subject: Case, profile: Profile) =>
  openTasks(subject, profile).map((task) => ({
    title: taskInWords(task, subject, profile),
    value: taskKey(task),
  }));

/** A report to a third party in words: to whom, and since when it is spoken of. */
export const reportInWords = (report: ExternalReport, profile: Profile): string =>
  `${labelOf(profile.escalation.recipients, report.recipient)}, ${dateInWords(report.at, profile.timeZone)}`;

/** Where a report to a third party stands, in words. */
export function standingOf(report: ExternalReport, profile: Profile): string {
  const { advice, decision: decides } = profile.escalation;
  if (report.made) return labels.reported;
  if (report.decision) return report.decision.approved ? labels.approvedToBeMadeNow : labels.refused;
  if (advice?.required && report.advice.length === 0) {
    return fill(labels.waitsForAdvice, {
      who: advice.from.map((role) => partyLabel(profile, role)).join(joins.or),
    });
  }
  return decides ? labels.waitsForTheDecision : labels.notMadeYet;
}

/** What an event of a track was about, in words; '' for other events. */
export function trackInWords(subject: Case, number: number, profile: Profile): string {
  const step = subject.steps.find((taken) => taken.number === number);
  const report = subject.externalReports.find((one) =>
    [one, one.decision, one.made].some((part) => part?.at === step?.at && part?.by.id === step?.by.id),
  );
  switch (step?.event) {
    case 'ExternalReportDecided':
    case 'ExternalReportMade':
    case 'ReportedDirectly':
      return report
        ? `${labelOf(profile.escalation.recipients, report.recipient)}: ${standingOf(report, profile)}`
        : '';
    case 'TasksSet':
      return openTasksInWords(subject, profile) ?? labels.doneAlready;
    case 'TaskDone':
      return namesOf(subject, (task) => task.done?.at === step.at, profile);
    case 'TaskReminded':
      return namesOf(subject, (task) => task.remindedAt === step.at, profile);
    default:
      return '';
  }
}

const namesOf = (subject: Case, isIt: (task: Task) => boolean, profile: Profile): string =>
  subject.tasks
    .filter(isIt)
    .map((task) => taskInWords(task, subject, profile))
    .join('; ');
