import type { Case } from '../domain/case';
import type { CaseEvent } from '../domain/event';

/** What others than manager and decider had found when a decision was made (D1), for its row; empty where nobody was asked. */
export function findingColumns({ assessments }: Case, decided: CaseEvent) {
  const finding = assessments.findLast((one) => one.finding && one.finding.at <= decided.at)?.finding;
  return {
    ComplaintFinding: finding ? (finding.acceptable ? 'acceptable' : 'unacceptable') : null,
    ComplaintFoundBy: finding?.by.name ?? null,
    ComplaintFoundAt: finding?.at ?? null,
    ComplaintFoundWhy: finding?.reason ?? null,
  };
}
