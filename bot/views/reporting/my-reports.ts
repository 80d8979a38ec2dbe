import { itemIdOf } from '../../domain/case/case-reference';
import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as labels, reportOrderWords } from '../../../cards/words/reporting/words';
import type { Status } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { byName, type ListedPage, pageOf } from '../case/listed';
import { labelsOf, nameOf, statusLabel } from '../case/labels';

/** What the list of a person's own reports shows of one. Codes are the profile's, `reportedAt` an instant. */
export interface OwnReport {
  readonly ref: string;
  readonly status: Status;
  readonly reportedAt: string;
  readonly behaviours: readonly string[];
  /** The customer as the reporter named them; '' once that was erased. */
  readonly name: string;
}

/** In which order, and which page of it, from 1. */
interface Turned {
  readonly order: string;
  readonly page: number;
}

const newestFirst = (a: OwnReport, b: OwnReport): number => Number(itemIdOf(b.ref)) - Number(itemIdOf(a.ref));

/** The orders of the list; by their numbers and not by when they were made: clocks of two instances may differ. */
const orders = {
  newest: () => newestFirst,
  name: () => (a, b) => byName(a, b) || newestFirst(a, b),
  open:
    ({ workflow }) =>
    (a, b) =>
      placeOf(a, workflow) - placeOf(b, workflow) || newestFirst(a, b),
} as const satisfies Record<
  keyof typeof reportOrderWords,
  (profile: Profile) => (a: OwnReport, b: OwnReport) => number
>;

const placeOf = ({ status }: OwnReport, { statuses }: Profile['workflow']): number =>
  Number(statuses.find(({ code }) => code === status)?.final ?? false);

/** A page of a person's own reports, in the order that they chose (C5). */
export function myReports(
  reports: readonly OwnReport[],
  profile: Profile,
  asked: Turned = { order: '', page: 1 },
): CardData<'my-reports'> {
  const order = orderOf(asked.order);
  const turned = pageOf([...reports].sort(orders[order](profile)), asked.page);
  const shown = turned.shown.map((report) => ({
    ref: report.ref,
    name: nameOf({ id: '', name: report.name }),
    status: statusLabel(profile, report.status),
    date: dateInWords(report.reportedAt, profile.timeZone),
    behaviour: labelsOf(profile.behaviours, report.behaviours),
  }));
  return {
    heading: labels.myReports,
    lead: lead(reports.length, turned),
    reports: shown,
    choices: shown.map((report) => ({
      title: fill(labels.reportOn, { ref: report.ref, at: report.date }),
      value: report.ref,
    })),
    orders:
      reports.length > 1 ? orderCodes.map((code) => ({ title: reportOrderWords[code], value: code })) : [],
    order,
    previous: turned.previous,
    next: turned.next,
  };
}

const orderCodes = ['newest', 'name', 'open'] as const satisfies readonly (keyof typeof orders)[];
const orderOf = (text: string): (typeof orderCodes)[number] =>
  orderCodes.find((one) => one === text) ?? 'newest';

function lead(count: number, { page, pages }: ListedPage<OwnReport>): string {
  if (count === 0) return labels.noReports;
  const counted = fill(count === 1 ? labels.oneReport : labels.countReports, { count: String(count) });
  return pages === 1
    ? counted
    : fill(labels.pageOfReports, { counted, page: String(page), pages: String(pages) });
}
