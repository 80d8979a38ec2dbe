import type { Section } from '../../../cards/review/card';
import { fill } from '../../../cards/words/fill';
import { outsideReportsLabels as labels } from '../../../cards/words/outside-reports/words';
import type { Case } from '../../domain/case/state';
import type { ExternalReport } from '../../domain/outside-reports/state';
import type { Profile } from '../../policy/profile';
import { dayInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, labelsOf, nameOf, partyLabel } from '../case/labels';
import { signature } from '../deciding/review-sections';
import { standingOf, taskInWords } from './tracks-in-words';

/** The most tasks that the record lists: the newest. */
const shownTasks = 12;

/** What the record tells of the tracks beside the restriction flow: protocol, reports to third parties, tasks. */
export const trackSections = (subject: Case, profile: Profile): Section[] => [
  ...protocolSection(subject, profile),
  ...reportSections(subject, profile),
  ...emergencySection(subject),
  ...ownReportSection(subject, profile),
  ...taskSection(subject, profile),
];

/** How colleagues deal with the customer from now on (E4, F1.11), where a risk assessment says so. */
export const protocolSection = ({ protocol }: Case, profile: Profile): Section[] =>
  protocol === undefined
    ? []
    : [
        {
          heading: labels.protocolForContact,
          rows: rows([[labels.assessedBy, signature(protocol, profile)]]),
          told: rows([[labels.howToDeal, protocol.text]]),
        },
      ];

/** Each report to a third party, newest first (E3, E5). */
const reportSections = (subject: Case, profile: Profile): Section[] =>
  subject.externalReports.map((report) => reportSection(report, profile)).reverse();

function reportSection(report: ExternalReport, profile: Profile): Section {
  const { decision, made } = report;
  return {
    heading: labels.outsideReports,
    rows: rows([
      ...groundRows(report, profile),
      [labels.decidedBy, decision && signature(decision, profile)],
      [labels.under, decision?.policyVersion],
      [labels.reportedOn, made && dayInWords(made.on)],
      [labels.theirReference, made?.reference],
      [labels.recordedBy, made && signature(made, profile)],
    ]),
    told: [
      ...rows([[labels.howTheRiskIsAssessed, report.assessment]]),
      ...adviceRows(report, profile),
      ...rows([[labels.whyDecided, decision?.rationale]]),
    ],
  };
}

/** To whom, why, by whom and how it stands: the short facts of a report, with nothing that anybody wrote. */
export const groundRows = (report: ExternalReport, profile: Profile): [string, string][] => [
  [labels.to, labelOf(profile.escalation.recipients, report.recipient)],
  [labels.grounds, labelsOf(profile.escalation.grounds, report.grounds)],
  [labels.putForwardBy, signature(report, profile)],
  [labels.now, standingOf(report, profile)],
];

/** Each piece of advice on a report: whose, and what it says. */
export const adviceRows = (report: ExternalReport, profile: Profile) =>
  report.advice.map((advice) => ({
    label: fill(labels.adviceOfBy, { who: partyLabel(profile, advice.role), by: nameOf(advice.by) }),
    text: advice.text,
  }));

const ownReportSection = ({ ownReports }: Case, profile: Profile): Section[] =>
  ownReports.length === 0
    ? []
    : [
        {
          heading: labels.ownReports,
          rows: ownReports.map(callRow),
          told: rows([[labels.whatFollows, profile.support.police?.words]]),
        },
      ];

/** That the emergency services were called, by whom and when (E1). */
const emergencySection = ({ emergencyCalls }: Case): Section[] =>
  emergencyCalls.length === 0
    ? []
    : [{ heading: labels.emergencyCalls, rows: emergencyCalls.map(callRow), told: [] }];

const callRow = (call: Case['emergencyCalls'][number]) => ({
  label: nameOf(call.by),
  text: [
    dayInWords(call.on),
    ...(call.reference ? [fill(labels.reference, { reference: call.reference })] : []),
  ].join(', '),
});

function taskSection(subject: Case, profile: Profile): Section[] {
  const tasks = subject.tasks.slice(-shownTasks);
  if (tasks.length === 0) return [];
  return [
    {
      heading: labels.tasks,
      rows: tasks.map((task) => ({
        label: taskInWords(task, subject, profile),
        text: task.done ? fill(labels.doneBy, { who: signature(task.done, profile) }) : labels.open,
      })),
      told: [],
    },
  ];
}
