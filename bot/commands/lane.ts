import type { Order } from './ports';

/** The queue an order waits in: orders on one case go in order; each new report has a lane of its own. */
export const laneOf = (order: Pick<Order, 'ref' | 'command'>): string =>
  order.command.action === 'report' ? `report-${order.command.reportKey}` : order.ref;
