/** What is sent when a case is not picked up in time: a reminder, then the next person or channel (D7). */
export const chaseStages = ['reminded', 'escalated'] as const;

/** One of `chaseStages`. */
export type ChaseStage = (typeof chaseStages)[number];
