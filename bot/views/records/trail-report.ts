import { fill } from '../../../cards/words/fill';
import {
  findingWords,
  lookFindingWords,
  trailReportWords,
  recordsLabels as labels,
} from '../../../cards/words/records/words';
import type { LookFinding } from '../../domain/records/look-check';
import type { LookRemoval } from '../../domain/records/look-period';
import type { Finding } from '../../domain/records/trail-check';

/** What was checked, and what was found. */
interface Checked {
  readonly ref: string | undefined;
  readonly cases: number;
  readonly entries: number;
  readonly seals: number;
  readonly looks: number;
  readonly erased: readonly {
    readonly ref: string;
    readonly at: string;
    readonly by: string;
    readonly confirmedBy: string;
  }[];
  readonly findings: readonly Finding[];
  readonly lookFindings: readonly LookFinding[];
  readonly removals: readonly LookRemoval[];
}

/** What a check of the trail found, a sentence a line, the verdict first (X3); names nobody. */
export function trailReport(report: Checked): readonly string[] {
  const { ref, findings, lookFindings } = report;
  if (ref !== undefined && report.cases + report.entries + report.seals === 0) {
    return [fill(trailReportWords.unknown, { ref })];
  }
  const found = [...findings.map(inWords), ...lookFindings.map(lookInWords)];
  const verdict =
    found.length === 0
      ? trailReportWords.whole
      : fill(trailReportWords.altered, { count: counted(found.length, 'alteration') });
  const erased = report.erased.map((one) => fill(trailReportWords.erased, { ...one }));
  return [verdict, ...found, ...erased, ...report.removals.map(removalInWords), ...countsOf(report)];
}

function countsOf({ ref, entries, cases, seals, looks }: Checked): readonly string[] {
  const checked = fill(trailReportWords.checked, {
    entries: counted(entries, 'entry', 'entries'),
    cases: counted(cases, 'case'),
    seals: counted(seals, 'seal'),
  });
  return ref === undefined
    ? [checked, fill(trailReportWords.looks, { looks: counted(looks, 'look') })]
    : [checked];
}

function inWords(finding: Finding): string {
  const range = 'from' in finding ? rangeOf(finding) : '';
  const isOne = 'from' in finding && finding.from === finding.to;
  return fill(findingWords[finding.kind], {
    ref: finding.ref === '' ? labels.noCase : finding.ref,
    number: 'number' in finding ? String(finding.number) : '',
    at: 'at' in finding ? momentOf(finding.at) : '',
    after: 'after' in finding ? momentOf(finding.after, labels.theBeginning) : '',
    before: 'before' in finding ? momentOf(finding.before, 'now') : '',
    columns: 'columns' in finding ? finding.columns.join(', ') : '',
    entries: range,
    removed: isOne ? labels.wasRemoved : labels.wereRemoved,
    count: finding.kind === 'case-gone' ? String(finding.entries) : '',
  });
}

const lookInWords = (finding: LookFinding): string =>
  fill(lookFindingWords[finding.kind], {
    key: finding.key,
    at: 'at' in finding ? momentOf(finding.at) : '',
  });

const removalInWords = ({ before, months }: LookRemoval): string =>
  fill(trailReportWords.removal, { before: `${before}:00Z`, months: counted(months, 'month') });

const rangeOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to
    ? fill(labels.entry, { from: String(from) })
    : fill(labels.entries, { from: String(from), to: String(to) });

/** An instant as it was recorded, so that a reader can compare it with the list. */
const momentOf = (instant: string, otherwise: string = labels.anUnknownTime): string =>
  instant === '' ? otherwise : instant;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
