import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { outsideReportsLabels as labels } from '../../../cards/words/outside-reports/words';
import type { Case } from '../../domain/case/state';
import type { ExternalReport } from '../../domain/outside-reports/state';
import type { Profile } from '../../policy/profile';
import { rows } from '../reporting/incident-rows';
import { partyLabel } from '../case/labels';
import { signature } from '../deciding/review-sections';
import { groundRows } from './track-sections';
import { urgencyOf } from '../../domain/reporting/urgency';
import { urgencyInWords } from '../reporting/urgency';

/** For what a report to a third party is put to a channel. */
export type PutFor = 'advice' | 'decision';

/**
 * A report to a third party as a channel sees it, whose members advise or decide on it (E3): no customer's name,
 * nothing that anybody wrote. Afterwards the card says what came of it, by whom and when, and has no button (C2).
 */
export function outsideReport(
  subject: Case,
  report: ExternalReport,
  putFor: PutFor,
  profile: Profile,
): CardData<'approval-request'> {
  const open = isOpen(report, putFor);
  const about = fill(labels.about, { ref: subject.ref });
  return {
    ref: subject.ref,
    v: subject.version,
    look: '',
    heading: open ? `${about}, ${neededNow(report, putFor)}` : about,
    tone: open ? 'accent' : 'emphasis',
    urgency: open ? urgencyInWords[urgencyOf(subject, profile)] : '',
    rows: rows([
      ...groundRows(report, profile),
      ...report.advice.map((advice): [string, string] => [
        fill(labels.adviceOf, { who: partyLabel(profile, advice.role) }),
        signature(advice, profile),
      ]),
      [labels.decidedBy, report.decision && signature(report.decision, profile)],
      [labels.recordedBy, report.made && signature(report.made, profile)],
    ]),
    open,
  };
}

/** Those who advise are done once it is decided; those who decide, once it was refused or has been made. */
const isOpen = ({ decision, made }: ExternalReport, putFor: PutFor): boolean =>
  made === undefined && (decision === undefined || (putFor === 'decision' && decision.approved));

function neededNow({ advice, decision }: ExternalReport, putFor: PutFor): string {
  if (decision) return labels.toBeMade;
  return putFor === 'advice' && advice.length > 0 ? labels.moreAdvice : labels.needed[putFor];
}
