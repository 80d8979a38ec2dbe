/** The queues: what wakes the deliveries worker, and what wakes the worker of parked orders. */
export const queues = { deliveries: 'deliveries', parkedOrders: 'parked-orders' } as const;

/** The tables: chats and channels, what was sent, parked orders. */
export const tables = {
  conversations: 'Conversations',
  sent: 'SentMessages',
  parkedOrders: 'ParkedOrders',
} as const;
