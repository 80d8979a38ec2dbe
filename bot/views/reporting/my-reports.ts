import { itemIdOf } from '../../domain/case/case-reference';
import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Status } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { labelsOf, statusLabel } from '../case/labels';

/** What the list of a person's own reports shows of one. Codes are the profile's, `reportedAt` an instant. */
export interface OwnReport {
  readonly ref: string;
  readonly status: Status;
  readonly reportedAt: string;
  readonly behaviours: readonly string[];
}

/** The most reports that the list shows. */
const shownReports = 10;

/** A person's own reports, newest first by their numbers: clocks of two instances may differ (C5). */
export function myReports(reports: readonly OwnReport[], profile: Profile): CardData<'my-reports'> {
  const newest = [...reports]
    .sort((a, b) => Number(itemIdOf(b.ref)) - Number(itemIdOf(a.ref)))
    .slice(0, shownReports)
    .map((report) => ({
      ref: report.ref,
      status: statusLabel(profile, report.status),
      date: dateInWords(report.reportedAt, profile.timeZone),
      behaviour: labelsOf(profile.behaviours, report.behaviours),
    }));
  return {
    heading: labels.myReports,
    lead: lead(reports.length),
    reports: newest,
    choices: newest.map((report) => ({
      title: fill(labels.reportOn, { ref: report.ref, at: report.date }),
      value: report.ref,
    })),
  };
}

function lead(count: number): string {
  if (count === 0) return labels.noReports;
  return count > shownReports
    ? fill(labels.newestOf, { shown: String(shownReports), count: String(count) })
    : labels.newestFirst;
}
