import type { RequestCount } from './request-counts';
import { table } from './table';

/** Requests that a turn waits for, with the budget for Graph. */
export function countsTable(counts: readonly RequestCount[]): string {
  const rows = counts.map(({ turn, graph, budget, connector, storage }) => [
    turn,
    `${graph}${graph > budget ? ' OVER BUDGET' : ''}`,
    String(budget),
    String(connector),
    storage.join(', ') || '-',
  ]);
  const head = ['Requests of a turn', 'Graph', 'Budget', 'Connector', 'Storage'];
  return table(head, rows);
}
