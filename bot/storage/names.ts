/** The queues: what wakes the deliveries worker and the worker of parked orders, the looks that are to be kept, and the absences that are to be told of. */
export const queues = {
  deliveries: 'deliveries',
  parkedOrders: 'parked-orders',
  looks: 'looks',
  absences: 'absences',
} as const;

/** The tables: chats and channels, what was sent, parked orders, who is away, where each keeper of the list is in it. */
export const tables = {
  conversations: 'Conversations',
  sent: 'SentMessages',
  parkedOrders: 'ParkedOrders',
  absences: 'Absences',
  listPlaces: 'ListPlaces',
} as const;

/** The containers: what was sealed, in blobs that can only be added to (X3). */
export const containers = { seals: 'trail-seals' } as const;
