/**
 * The queues: what wakes the workers of deliveries, of what a person did and of what the time brought, and of parked orders, looks to
 * keep, absences to tell, files to write, and customers on whom everything is to be drawn up.
 */
export const queues = {
  deliveries: 'deliveries',
  reminded: 'reminded',
  parkedOrders: 'parked-orders',
  looks: 'looks',
  absences: 'absences',
  exports: 'exports',
  subjectAccess: 'subject-access',
} as const;

/** The tables: chats and channels, what was sent, parked orders, who is away, where each keeper of the list is in it, who was
 * confirmed to be staff and what a report form proposes to them, how often somebody looked, what is still to be told, what lasts and was told of. */
export const tables = {
  conversations: 'Conversations',
  sent: 'SentMessages',
  parkedOrders: 'ParkedOrders',
  absences: 'Absences',
  listPlaces: 'ListPlaces',
  staff: 'StaffConfirmed',
  lookCounts: 'LookCounts',
  owedMessages: 'OwedMessages',
  openAlerts: 'OpenAlerts',
} as const;

/** The containers: what was sealed, in blobs that can only be added to (X3). */
export const containers = { seals: 'trail-seals' } as const;
