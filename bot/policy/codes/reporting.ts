/** What may be behind a behaviour besides what it is, and asks for something of its own: a risk to the customer themself, a crime, malice (E2, E3). */
export const concerns = ['self-harm', 'crime', 'malice'] as const;

/** One of `concerns`. */
export type ConcernCode = (typeof concerns)[number];
