import type { Case } from '../../domain/case/state';
import type { ExternalReport } from '../../domain/outside-reports/state';
import type { QuestionShown } from '../../views/messages/question';
import type { Posting } from '../ports';

/** A case has nothing to show for a posting: it keeps no more of it, or was changed by hand. Safe for telemetry. */
export class NothingToShow extends Error {
  override readonly name = 'NothingToShow';
}

/** The question that a posting put: the one still open, or the one already answered, by when it was asked. */
export function askedIn(posting: Posting, subject: Case): QuestionShown {
  const step = subject.steps.find((taken) => taken.number === posting.event);
  if (step && subject.question?.at === step.at) return subject.question;
  const answered = subject.answers.findLast(
    (answer) => answer.asked.id === step?.by.id && answer.at >= step.at,
  );
  if (!step || !answered) throw new NothingToShow('The case does not know this question');
  return { text: answered.question, by: answered.asked, at: step.at };
}

/** The report to a third party that a posting put: begun, first advised on, or decided by its event. */
export function reportIn(posting: Posting, subject: Case): ExternalReport {
  const step = subject.steps.find((taken) => taken.number === posting.event);
  const report = subject.externalReports.find(
    ({ number, advice, decision }) =>
      number === posting.event ||
      advice.some((one) => one.number === posting.event) ||
      (decision && decision.at === step?.at && decision.by.id === step.by.id),
  );
  if (!report) throw new NothingToShow('The case does not know this report to a third party');
  return report;
}
