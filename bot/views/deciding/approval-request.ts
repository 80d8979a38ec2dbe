import { incidentsOf } from '../../domain/reporting/weight';
import { outcomeWords, decidingLabels as labels } from '../../../cards/words/deciding/words';
import type { CardData } from '../../../cards/catalogue';
import type { CardRow, Tone } from '../../../cards/parts';
import { endingOf } from '../../domain/restricting/ending';
import { openConsultation } from '../../domain/deciding/consultation';
import { openAssessment } from '../../domain/deciding/assessment';
import type { Case } from '../../domain/case/state';
import type { Status } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { momentInWords } from '../time/dates';
import { behavioursOf, rows } from '../reporting/incident-rows';
import { nameOf, namesOf, statusLabel } from '../case/labels';
import { waitsFor } from '../case/next-step';
import { deedOf } from '../case/steps';
import { openTasksInWords } from '../outside-reports/tracks-in-words';
import { urgencyOf } from '../../domain/reporting/urgency';
import { urgencyInWords } from '../reporting/urgency';

/** The most colleagues named as having declared a conflict: the newest. */
const shownConflicts = 5;

/**
 * A case as a channel sees it to which it was put in a certain status. A channel has more readers than the case has
 * people who need to know: no customer's name, nothing that anybody wrote. While the case waits there it can be
 * reviewed; afterwards the card says what came of it, by whom and when (C2).
 */
export function approvalRequest(subject: Case, put: Status, profile: Profile): CardData<'approval-request'> {
  const open = isWaiting(subject, put);
  const urgency = urgencyOf(subject, profile);
  return {
    ref: subject.ref,
    v: subject.version,
    look: lookOf(subject),
    heading: open ? openHeading(subject, put) : `${subject.ref}: ${closedHeading(subject, profile)}`,
    tone: open ? 'accent' : closedTone(subject),
    urgency: open ? urgencyInWords[urgency] : '',
    rows: [
      ...rows([
        [labels.behaviour, behavioursOf(subject, profile)],
        [labels.incidents, incidentsOf(subject).length > 1 ? String(incidentsOf(subject).length) : undefined],
      ]),
      ...(open ? waitingRows(subject, profile) : outcomeRows(subject, profile)),
    ],
    open,
  };
}

/** The ids by which the record finds what the case is weighed against (D8). */
export const lookOf = (subject: Case): string =>
  `${subject.customerRef}|${[...new Set(incidentsOf(subject).flatMap((incident) => incident.behaviours))].join(' ')}`;

/** Whether a case waits in a channel to which it was put in this status; while a question or an assessment is out, it still does. */
const isWaiting = (subject: Case, put: Status): boolean =>
  [subject.status, subject.question?.returnTo, openAssessment(subject)?.returnTo].includes(put);

const openHeading = (subject: Case, put: Status): string =>
  `${subject.ref}: ${needed[put] ?? labels.reviewNeeded}`;

/** What is needed of those to whom a case is put in a status. */
const needed: Partial<Record<Status, string>> = {
  'awaiting-decision': labels.decisionNeeded,
  'awaiting-appeal': labels.appealNeeded,
  'awaiting-notice': labels.noticeNeeded,
  'awaiting-change-notice': labels.noticeNeeded,
  'awaiting-lifting-notice': labels.noticeNeeded,
  'awaiting-end-notice': labels.noticeNeeded,
};

const closedHeading = (subject: Case, profile: Profile): string =>
  subject.decision && !endingOf(subject)
    ? outcomeWords[subject.decision.outcome]
    : statusLabel(profile, subject.status);

const closedTone = (subject: Case): Tone =>
  subject.decision !== undefined && !endingOf(subject) && subject.decision.outcome !== 'refused'
    ? 'good'
    : 'emphasis';

function waitingRows(subject: Case, profile: Profile): CardRow[] {
  const { question } = subject;
  const conflicts = subject.conflicts.slice(-shownConflicts).map((conflict) => conflict.by);
  return rows([
    [labels.waitsFor, waitsFor(subject, profile)],
    [labels.complaint, incidentsOf(subject).some(({ complaint }) => complaint) ? labels.yes : undefined],
    [labels.adviceOnEquality, adviceInWords(subject)],
    [labels.openTasks, openTasksInWords(subject, profile)],
    [labels.since, momentInWords(subject.since, profile.timeZone)],
    [
      labels.questionAskedBy,
      question && `${nameOf(question.by)}, ${momentInWords(question.at, profile.timeZone)}`,
    ],
    [labels.conflictDeclaredBy, namesOf(conflicts)],
  ]);
}

/** Whether those who are consulted on equality have answered (Q1). */
const adviceInWords = (subject: Case): string | undefined => {
  if (subject.consultations.length === 0) return undefined;
  return openConsultation(subject) ? labels.adviceNotGiven : labels.adviceGiven;
};

/** Who proposed, decided, closed or withdrew, and when: the steps that others were waiting for. */
function outcomeRows(subject: Case, profile: Profile): CardRow[] {
  const telling = [
    'AssessmentGiven',
    'CaseEndorsed',
    'RestrictionDecided',
    'AppealDecided',
    'ChangeDecided',
    'RestrictionExpired',
    'CaseClosed',
    'ReportWithdrawn',
  ];
  return [
    ...subject.steps
      .filter((step) => telling.includes(step.event))
      .map((step) => ({
        label: deedOf(step.event, subject),
        text: `${nameOf(step.by)}, ${momentInWords(step.at, profile.timeZone)}`,
      })),
    { label: labels.now, text: statusLabel(profile, subject.status) },
  ];
}
